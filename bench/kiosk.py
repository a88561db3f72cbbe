"""What the kiosk costs while somebody is there: CPU and memory of window and worker, as a table.

A scripted visit by keys under a screen of its own: a film as camera (1280 x 720, 15 pictures a second),
a PulseAudio null sink as microphone, espeak-ng's voice. One row for each part of the visit; the first
page, where nothing is recorded, is the baseline. Shares are of one core. Needs Xvfb, xdotool,
PulseAudio, espeak-ng, and the models installed.

    python -m bench.kiosk [--answer-s 45] [--width 1366]
"""

from __future__ import annotations

import argparse
import re
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from bench.material import TEXT
from tests.devices import FakeMicrophone, running
from tests.e2e.booth import Booth
from tests.e2e.film import face_film
from tests.e2e.person import Person
from tests.e2e.screen import Screen

_EVERY_S = 0.25
_SIZES = {1366: (1366, 768), 1920: (1920, 1080)}
_PRESET = """\
schema: 1
id: bench
version: 1
order: 1
name: {ko: 재기, en: Bench}
summary: {ko: 재기, en: Bench}
minutes: 5
sources:
  - {title: bench, date: "2026-11", note: bench}
think_s: 30
answer_s: ANSWER
done_after_s: 2
retries: 0
parts:
  - {kind: self_introduction, draw: 1}
"""


@dataclass
class Use:
    """What one process used during a part of the visit."""

    cpu_s: float = 0.0
    peak_bytes: int = 0
    _seen: dict[int, float] = field(default_factory=dict)

    def take(self, process: psutil.Process) -> None:
        """Add what the process has used since it was looked at last."""
        times = process.cpu_times()
        now_s = times.user + times.system
        self.cpu_s += now_s - self._seen.setdefault(process.pid, now_s)
        self._seen[process.pid] = now_s
        self.peak_bytes = max(self.peak_bytes, process.memory_info().rss)


@contextmanager
def part(name: str, booth: Booth, rows: list[str]) -> Iterator[None]:
    """Watch window and worker inside the block and add a row."""
    window, worker, stop = Use(), Use(), threading.Event()

    def watch() -> None:
        process = psutil.Process(booth.pid)
        while not stop.wait(_EVERY_S):
            window.take(process)
            for child in process.children():
                worker.take(child)

    thread = threading.Thread(target=watch)
    thread.start()
    began_s = time.monotonic()
    yield
    seconds = time.monotonic() - began_s
    stop.set()
    thread.join()
    shares = [f"{use.cpu_s / seconds:.0%}" for use in (window, worker)]
    peaks = [f"{use.peak_bytes / 2**20:.0f}" for use in (window, worker)]
    rows.append(f"| {name} | {seconds:.0f} | {shares[0]} | {shares[1]} | {peaks[0]} | {peaks[1]} |")


def visit(booth: Booth, person: Person, face: Path, voice: Path, answer_s: float) -> list[str]:
    """Walk through a visit of one answer; one row a part."""
    rows: list[str] = []
    booth.start("--camera", str(face), "--preset", "bench", "--bank", "common")
    booth.wait_for("welcome")
    # Models are loaded while the first page is read; that is not this row.
    time.sleep(12.0)
    with part("first page (baseline)", booth, rows):
        time.sleep(10.0)
    person.switch_language()
    person.screen.key("Return")
    booth.wait_for("consent")
    person.consent(record=True)
    person.tell()
    person.choose()
    with part("device check", booth, rows):
        person.say(voice)
        time.sleep(10.0)
    person.check()
    person.follow_dot(skips=True)
    person.read_rules()
    person.think()
    with part(f"answer of {answer_s:.0f} s", booth, rows):
        person.answer(voice, seconds=answer_s)
    with part("until the result stands", booth, rows):
        person.go_on("analysing")
        person.wait_for_result()
    with part("replay", booth, rows):
        person.screen.key("Return")
        booth.wait_for("replay")
        time.sleep(6.0)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--answer-s", type=float, default=45.0)
    parser.add_argument("--width", type=int, choices=_SIZES, default=1366)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data_dir = folder / "data"
        (data_dir / "banks" / "presets").mkdir(parents=True)
        preset = _PRESET.replace("ANSWER", str(round(options.answer_s) + 5))
        (data_dir / "banks" / "presets" / "bench.yaml").write_text(preset, "utf-8")
        face = face_film(folder / "face.mkv", options.answer_s + 120)
        voice = folder / "voice.wav"
        subprocess.run(["espeak-ng", "-v", "en-us", "-s", "150", "-w", str(voice), 2 * TEXT], check=True)
        with running(FakeMicrophone(folder / "pa")) as microphone, Screen(*_SIZES[options.width]) as screen:
            sound = {key: microphone.env[key] for key in ("XDG_RUNTIME_DIR", "PULSE_SERVER")}
            booth = Booth(screen, data_dir, sound)
            try:
                rows = visit(booth, Person(booth, microphone), face, voice, options.answer_s)
            finally:
                booth.stop()
        take = re.search(r"take 1: .*", booth.log())
    heads = [
        "part of the visit", "seconds", "window, share of a core", "worker, share of a core",
        "window's peak MB", "worker's peak MB",
    ]  # fmt: skip
    print("| " + " | ".join(heads) + " |")
    print("|" + "---|" * len(heads))
    print("\n".join(rows))
    print(f"\n{take[0] if take else 'no take'}")


if __name__ == "__main__":
    main()
