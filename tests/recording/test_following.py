"""A file that grows is read to its end, and gives what a later reading gives."""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from interview_sim.recording import (
    RecordingBeingWritten,
    create_recording,
    is_being_written,
    open_recording,
    probe,
    read_pictures,
    read_sound,
    repair,
)
from tests.recording.films import Film

WRITE_UNTIL_KILLED = """
import sys
from pathlib import Path
from tests.recording.films import Film
Film(seconds=60.0).write_in_real_time(Path(sys.argv[1]))
"""


@pytest.fixture
def growing(tmp_path: Path):  # type: ignore[no-untyped-def]
    """A film of three seconds that is being written now."""
    path = tmp_path / "live.mkv"
    film = Film(seconds=3.0, sound_from_s=0.6)
    thread = threading.Thread(target=film.write_in_real_time, args=(path,))
    thread.start()
    while not path.exists():
        pass
    yield path
    thread.join()


def test_live_and_later_are_the_same(growing: Path) -> None:
    seen: list[tuple[float, bytes]] = []

    def watch() -> None:
        with closing(open_recording(growing, follow=True)) as source:
            seen.extend((p.t_s, p.bgr.tobytes()) for p in read_pictures(source, max_rate_hz=10))

    watcher = threading.Thread(target=watch)
    watcher.start()
    with closing(open_recording(growing, follow=True)) as source:
        heard = [(b.t_s, b.samples.tobytes()) for b in read_sound(source)]
    watcher.join()

    assert not is_being_written(growing)
    assert heard == [(b.t_s, b.samples.tobytes()) for b in read_sound(growing)]
    assert seen == [(p.t_s, p.bgr.tobytes()) for p in read_pictures(growing, max_rate_hz=10)]
    assert len(seen) == 30


def test_a_growing_file_tells_its_streams_and_no_duration(growing: Path) -> None:
    info = probe(growing)

    assert (info.has_picture, info.has_sound, info.duration_s, info.is_complete) == (True, True, None, False)
    with pytest.raises(RecordingBeingWritten):
        repair(growing)


def test_following_ends_when_the_writer_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "killed.mkv"
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITE_UNTIL_KILLED, str(path)], cwd=Path(__file__).parents[2]
    )
    try:
        while not is_being_written(path) or not path.exists():
            assert writer.poll() is None
        threading.Timer(2.5, writer.kill).start()
        with closing(open_recording(path, follow=True)) as source:
            n_samples = sum(block.samples.size for block in read_sound(source))
    finally:
        writer.kill()
        writer.wait()

    assert n_samples > 16_000
    assert path.with_name("killed.mkv.open").exists()
    assert not is_being_written(path)


def test_repair_gives_a_killed_file_its_duration_and_gaps(tmp_path: Path) -> None:
    path = tmp_path / "killed.mkv"
    film = Film(seconds=4.0, silence=(1.0, 2.0))
    sink = create_recording(path)
    film.write(tmp_path / "whole.mkv")
    # A cut inside the last cluster: what a killed writer leaves.
    whole = (tmp_path / "whole.mkv").read_bytes()
    sink.write(_without_duration(whole)[: int(len(whole) * 0.8)])
    sink.close()
    before = probe(path)
    heard = np.concatenate([b.samples for b in read_sound(path)])

    result = repair(path)

    after = probe(path)
    assert result.was_needed and not before.is_complete and after.is_complete
    assert after.duration_s == pytest.approx(before.duration_s)
    assert [(g.kind, round(g.start_s, 1), round(g.end_s, 1)) for g in after.gaps] == [("sound", 1.0, 2.0)]
    assert np.array_equal(heard, np.concatenate([b.samples for b in read_sound(path)]))
    assert not repair(path).was_needed


def _without_duration(whole: bytes) -> bytes:
    """The header as it stands before the writer closes: the Duration element (44 89) is Void (EC)."""
    at = whole.index(b"\x44\x89\x88")
    return whole[:at] + b"\xec\x89\x00" + whole[at + 3 :]
