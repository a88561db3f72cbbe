"""A visit in a process of its own, to be killed: python -m tests.sessions.visitor DATA_DIR STAGE.

Says "ready" when STAGE is reached, then goes on for ever.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np

from interview_sim.recording import PictureFormat, RecordingWriter, SoundFormat, create_recording
from interview_sim.sessions import Store
from tests.sessions.building import KEEP_SHOW, QUESTION, begin, take


def main(data_dir: Path, stage: str) -> None:
    store = Store(data_dir)
    session = begin(store, KEEP_SHOW)
    take(store, session)
    if stage == "between":
        wait()
    made = store.add_take(session.id, QUESTION)
    if stage == "before":
        wait()
    path = store.recording_path(made)
    writer = RecordingWriter(
        create_recording(path),
        picture=PictureFormat(width_px=64, height_px=48),
        sound=SoundFormat(rate_hz=16_000),
    )
    answer(writer)


def answer(writer: RecordingWriter) -> None:
    """Ten steps a second for ever; "ready" after three seconds."""
    rng = np.random.default_rng(1)
    start_s = time.monotonic()
    step = 0
    while True:
        writer.write_sound((0.2 * rng.standard_normal(1600)).astype(np.float32), step / 10)
        writer.write_picture(rng.integers(0, 255, (48, 64, 3), np.uint8), step / 10)
        step += 1
        if step == 30:
            print("ready", flush=True)
        time.sleep(max(0.0, start_s + step / 10 - time.monotonic()))


def wait() -> None:
    print("ready", flush=True)
    time.sleep(600)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
