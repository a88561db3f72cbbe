"""What is left of a recording plays, the rest is said; nothing hangs."""

from __future__ import annotations

import io
import random
import shutil
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from bench.numbered import RATE_HZ, numbered_picture, write_numbered
from interview_sim.messages import has_message
from interview_sim.recording import (
    PictureFormat,
    RecordingWriter,
    SoundFormat,
    create_recording,
    open_recording,
)
from tests.ui.playback.conftest import FPS, Seen, times


def cut(film: Path, path: Path, share: float) -> Path:
    """The beginning of a file, as it is left by a drive that was pulled out while copying."""
    data = film.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    return path


def scratched(film: Path, path: Path, share: tuple[float, float]) -> Path:
    """Noise in the place of a part of the file."""
    data = bytearray(film.read_bytes())
    begin, end = (int(len(data) * part) for part in share)
    data[begin:end] = random.Random(1).randbytes(end - begin)
    path.write_bytes(data)
    return path


def unfinished(path: Path, folder: Path) -> Path:
    """What is on the disk before the writer closes the file: no duration, no index."""
    growing = folder / "growing.mkv"
    picture = PictureFormat(width_px=320, height_px=180)
    with RecordingWriter(create_recording(growing), picture=picture, sound=None) as out:
        for number in range(6 * FPS):
            out.write_picture(numbered_picture(number), number / FPS)
        while out.pictures_written < 6 * FPS:
            pass
        shutil.copyfile(growing, path)
    return path


def test_a_cut_recording_plays_to_the_cut_and_says_so(qtbot, seen: Seen, film, tmp_path) -> None:
    seen.player.open(cut(film, tmp_path / "cut.mkv", 0.5))
    qtbot.waitUntil(lambda: seen.player.duration_s() > 0, timeout=8000)
    end_s = seen.player.duration_s()
    seen.player.seek(end_s - 1.0)
    qtbot.waitUntil(lambda: seen.number() == pytest.approx((end_s - 1.0) * FPS, abs=1.1), timeout=5000)
    seen.player.play()
    qtbot.waitUntil(lambda: not seen.player.is_playing() and seen.positions[-1] > end_s - 0.2, timeout=8000)

    assert 8.0 < end_s < 12.0
    assert seen.remarks == ["playback-cut-short"]
    assert seen.failures == []


def test_a_recording_whose_writer_died_plays_and_jumps(qtbot, seen, tmp_path) -> None:
    seen.player.open(unfinished(tmp_path / "dead.mkv", tmp_path))
    qtbot.waitUntil(lambda: seen.player.duration_s() > 0, timeout=8000)
    assert seen.player.duration_s() > 4.5
    seen.player.seek(4.01)
    qtbot.waitUntil(lambda: seen.number() == 120, timeout=5000)
    seen.player.seek(1.01)
    qtbot.waitUntil(lambda: seen.number() == 30, timeout=5000)
    seen.player.play_span((2.0, 3.0))
    qtbot.waitUntil(lambda: not seen.player.is_playing() and seen.positions[-1] >= 3.0, timeout=8000)

    assert seen.remarks == ["playback-cut-short"]


def test_a_recording_that_is_still_being_written_plays_what_is_there(qtbot, seen, tmp_path) -> None:
    path = tmp_path / "growing.mkv"
    picture = PictureFormat(width_px=320, height_px=180)
    with RecordingWriter(create_recording(path), picture=picture, sound=None) as out:
        for number in range(4 * FPS):
            out.write_picture(numbered_picture(number), number / FPS)
        while out.pictures_written < 4 * FPS:
            pass
        seen.player.open(path)
        seen.player.seek(2.01)
        qtbot.waitUntil(lambda: seen.number() == 60, timeout=8000)
        qtbot.waitUntil(lambda: seen.player.duration_s() > 2.5, timeout=8000)

        assert seen.remarks == []
        assert seen.failures == []
        seen.player.close()


def test_pictures_before_and_behind_a_damaged_place_are_the_right_ones(qtbot, seen, film, tmp_path) -> None:
    seen.player.open(scratched(film, tmp_path / "scratched.mkv", (0.4, 0.5)))
    qtbot.waitUntil(lambda: bool(seen.kinds), timeout=8000)
    for mark_s in (3.01, 17.01, 5.01, 14.01):
        seen.player.seek(mark_s)
        qtbot.waitUntil(lambda mark_s=mark_s: seen.number() == int(mark_s * FPS), timeout=8000)
    seen.player.seek(7.0)
    seen.player.play()
    qtbot.waitUntil(lambda: seen.positions[-1] > 13.0, timeout=20000)
    seen.player.pause()

    qtbot.waitUntil(lambda: (seen.number() or 0) > 12.5 * FPS, timeout=8000)
    assert seen.failures == []


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: None, "recording-missing"),
        (lambda path: path.write_bytes(b""), "recording-empty"),
        (lambda path: path.write_bytes(b"this is a letter, not a recording. " * 50), "recording-unreadable"),
        (lambda path: path.write_bytes(random.Random(2).randbytes(60_000)), "recording-unreadable"),
        (lambda path: path.mkdir(), "recording-unreadable"),
    ],
    ids=["missing", "empty", "text", "noise", "folder"],
)
def test_what_is_no_recording_is_said_once_and_calls_stay_safe(qtbot, seen, tmp_path, make, code) -> None:
    path = tmp_path / "answer.mkv"
    make(path)
    seen.player.open(path)
    qtbot.waitUntil(lambda: bool(seen.failures), timeout=8000)
    seen.player.play()
    seen.player.seek(3.0)
    seen.player.step_frames(1)
    seen.player.set_rate(2.0)
    seen.player.play_spans([(0.0, 1.0)])
    seen.player.pause()
    qtbot.wait(300)

    assert len(seen.failures) == 1
    assert seen.failures[0] in (code, "playback-not-possible")
    assert has_message(seen.failures[0])
    assert not seen.player.is_playing()


class PulledOut(io.FileIO):
    """A file on a drive that can be pulled out."""

    is_out = False

    def read(self, n_most: int = -1) -> bytes:
        if PulledOut.is_out:
            raise OSError(5, "Input/output error")
        return super().read(n_most)


def test_a_drive_that_is_pulled_out_while_it_plays_is_told(qtbot, seen, tmp_path, monkeypatch) -> None:
    path = write_numbered(tmp_path / "long.mkv", times(60), noise=4.0)
    monkeypatch.setattr(PulledOut, "is_out", False)
    for room in ("source", "still", "length"):
        monkeypatch.setattr(
            f"interview_sim.ui.playback.{room}.open_recording",
            lambda path: PulledOut(path) if open_recording(path).close() is None else None,
        )
    seen.player.open(path)
    qtbot.waitUntil(lambda: bool(seen.kinds) and seen.player.duration_s() > 0, timeout=8000)
    seen.player.play()
    qtbot.waitUntil(lambda: seen.player.position_s() > 0.5, timeout=8000)
    PulledOut.is_out = True
    seen.player.seek(40.0)
    qtbot.waitUntil(lambda: bool(seen.failures), timeout=8000)
    qtbot.wait(300)
    seen.player.seek(20.0)
    seen.player.play()
    qtbot.wait(300)

    assert seen.failures == ["playback-lost"]
    assert not seen.player.is_playing()


def test_a_deleted_file_is_no_trouble(qtbot, seen, film, tmp_path) -> None:
    path = tmp_path / "gone.mkv"
    shutil.copyfile(film, path)
    seen.player.open(path)
    qtbot.waitUntil(lambda: bool(seen.kinds), timeout=8000)
    seen.player.close()
    path.unlink()
    seen.player.open(path)

    assert seen.failures == ["recording-missing"]


def test_sound_alone_plays(qtbot, seen, tmp_path) -> None:
    path = tmp_path / "voice.mkv"
    with RecordingWriter(create_recording(path), picture=None, sound=SoundFormat(rate_hz=RATE_HZ)) as out:
        for number in range(40):
            out.write_sound(np.zeros(RATE_HZ // 10, np.float32), number / 10)
    seen.player.open(path)
    seen.player.play_span((1.0, 2.0))
    qtbot.waitUntil(
        lambda: bool(seen.positions) and not seen.player.is_playing() and seen.positions[-1] >= 2.0,
        timeout=8000,
    )
    seen.player.step_frames(1)
    seen.player.seek(3.5)
    seen.player.play()
    qtbot.waitUntil(lambda: not seen.player.is_playing() and seen.positions[-1] > 3.9, timeout=8000)
    seen.player.seek(3.0)

    assert seen.kinds == [(False, True)]
    assert seen.numbers == []
    assert seen.positions[-1] == 3.0


def test_a_phone_s_film_with_pictures_out_of_order_is_exact(qtbot, seen, tmp_path) -> None:
    """mp4, B pictures, ten seconds between key pictures, 25 a second."""
    path = tmp_path / "phone.mp4"
    with av.open(str(path), "w") as container:
        options = {"bf": "3", "g": "250", "preset": "fast", "keyint_min": "250", "sc_threshold": "0"}
        stream = container.add_stream("libx264", rate=25, options=options)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        stream.time_base = Fraction(1, 25)
        for number in range(25 * 25):
            picture = av.VideoFrame.from_ndarray(numbered_picture(number), format="bgr24")
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    seen.player.open(path)
    qtbot.waitUntil(lambda: bool(seen.kinds), timeout=8000)
    for number in (30, 611, 249, 250, 251, 5, 400):
        seen.player.seek((number + 0.5) / 25)
        qtbot.waitUntil(lambda number=number: seen.number() == number, timeout=8000)
    for number in range(399, 369, -1):
        seen.player.step_frames(-1)
        qtbot.waitUntil(lambda number=number: seen.number() == number, timeout=8000)
