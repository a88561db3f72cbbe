"""A clip shows the selection's pictures and no other, as they were stored: pictures carry numbers."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_sim.messages import has_message
from interview_sim.recording import (
    RecordingDiskFull,
    RecordingError,
    RecordingMissing,
    RecordingNotWritable,
    read_pictures,
)
from interview_sim.recording.clipping import clip
from interview_sim.recording.errors import ClipEmpty, RecordingBeingWritten
from tests.recording.films import Film, clicks_s
from tests.recording.numbered import FPS, filmed, length_s, recorded, seen
from tests.recording.test_rotation import film as turned_film

FRAME_S = 1 / FPS


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recorded(tmp_path_factory.mktemp("clip") / "take.mkv")


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        ((1.0, 2.0), 30, 59),
        ((1.02, 2.51), 30, 75),
        ((3.9, 4.2), 117, 125),
        ((0.0, 0.5), 0, 14),
        ((7.5, 10.0), 225, 299),
        ((5.0, 5.01), 150, 150),
    ],
)
def test_the_clip_shows_the_pictures_of_the_selection(
    recording: Path, tmp_path: Path, span: tuple[float, float], first: int, last: int
) -> None:
    made = clip(recording, tmp_path / "clip.mp4", span)

    pictures = seen(tmp_path / "clip.mp4")
    assert [number for _, number, _ in pictures] == list(range(first, last + 1))
    assert pictures[0][0] == 0
    assert made.is_copied
    assert made.trouble == ""
    for length in length_s(tmp_path / "clip.mp4").values():
        assert length == pytest.approx(span[1] - span[0], abs=FRAME_S)


def test_its_pictures_are_the_recordings_to_the_bit(recording: Path, tmp_path: Path) -> None:
    clip(recording, tmp_path / "clip.mp4", (2.4, 6.1))

    source = {number: pixels for _, number, pixels in seen(recording)}
    assert all(pixels == source[number] for _, number, pixels in seen(tmp_path / "clip.mp4"))


def test_what_lies_before_is_hidden_by_an_edit_list(recording: Path, tmp_path: Path) -> None:
    """Packets from the key picture on are in the file, and the first edit begins behind them."""
    with av.open(str(recording)) as source:
        keys = [p.pts / 1000 for p in source.demux(video=0) if p.is_keyframe and p.pts is not None]
    hidden_s = 2.4 - max(at_s for at_s in keys if at_s <= 2.4)

    clip(recording, tmp_path / "clip.mp4", (2.4, 3.0))

    content = (tmp_path / "clip.mp4").read_bytes()
    at = content.index(b"elst") + 4
    n_edits, _length, media_time = struct.unpack(">IIi", content[at + 4 : at + 16])
    at = content.index(b"mdhd") + 4
    ticks_per_s = struct.unpack(">I", content[at + 12 : at + 16])[0]
    assert n_edits == 1
    assert media_time / ticks_per_s == pytest.approx(hidden_s, abs=0.001)
    assert hidden_s > 0.1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start_s=st.floats(0, 9.9), length_s_=st.floats(0.04, 5))
def test_any_selection_is_met_within_a_frame(
    recording: Path, tmp_path: Path, start_s: float, length_s_: float
) -> None:
    end_s = min(10.0, start_s + length_s_)
    made = clip(recording, tmp_path / "clip.mp4", (start_s, end_s))

    pictures = seen(tmp_path / "clip.mp4")
    assert pictures[0][1] == pytest.approx(start_s * FPS, abs=1)
    assert pictures[0][1] <= start_s * FPS + 0.05
    assert (pictures[-1][1] + 1) / FPS == pytest.approx(end_s, abs=FRAME_S + 0.001)
    assert (made.start_s, made.end_s) == (start_s, pytest.approx(end_s))


def test_sound_stays_with_the_pictures(recording: Path, tmp_path: Path) -> None:
    clip(recording, tmp_path / "clip.mp4", (3.21, 7.0))

    assert clicks_s(tmp_path / "clip.mp4") == pytest.approx([0.29, 1.29, 2.29, 3.29], abs=0.003)
    t_s = {number: t for t, number, _ in seen(tmp_path / "clip.mp4")}
    assert t_s[105] == pytest.approx(0.29, abs=0.001)


def test_a_camera_that_was_gone_at_the_start_stands_still_as_it_did(tmp_path: Path) -> None:
    """From 2 s to 5 s there were no pictures: the one of 2 s is seen first, the next ones come at 5 s."""
    made = clip(recorded(tmp_path / "a.mkv", darkness=(2, 5)), tmp_path / "clip.mp4", (4.0, 6.0))

    pictures = [(t, number) for t, number, _ in seen(tmp_path / "clip.mp4")]
    assert made.start_s == 4.0
    assert pictures[0] == (0.0, 59)
    assert (pytest.approx(1.0, abs=0.002), 150) in pictures
    assert pictures[-1] == (pytest.approx(2.0 - FRAME_S, abs=0.002), 179)
    assert clicks_s(tmp_path / "clip.mp4") == pytest.approx([0.5, 1.5], abs=0.01)


def test_a_selection_without_pictures_is_heard(tmp_path: Path) -> None:
    recording = recorded(tmp_path / "a.mkv", darkness=(0, 10))

    made = clip(recording, tmp_path / "clip.mp4", (4.0, 6.0))

    assert made.trouble == "clip-without-picture"
    assert clicks_s(tmp_path / "clip.mp4") == pytest.approx([0.5, 1.5], abs=0.01)


def test_sound_alone_is_cut(tmp_path: Path) -> None:
    Film(fps=None, seconds=6).write(tmp_path / "a.mkv")

    made = clip(tmp_path / "a.mkv", tmp_path / "clip.mp4", (1.2, 4.0))

    assert clicks_s(tmp_path / "clip.mp4") == pytest.approx([0.3, 1.3, 2.3], abs=0.01)
    assert not made.is_copied


@pytest.mark.parametrize("gop", ["12", "250"])
@pytest.mark.parametrize("name", ["a.mp4", "a.mkv"])
@pytest.mark.parametrize("end", range(90, 96))
def test_films_with_reordered_pictures_are_cut_exactly(tmp_path: Path, name: str, gop: str, end: int) -> None:
    film = filmed(tmp_path / name, "libx264", options={"bf": "3", "g": gop, "preset": "fast"})

    made = clip(film, tmp_path / "clip.mp4", (2.0, end / FPS))

    assert [number for _, number, _ in seen(tmp_path / "clip.mp4")] == list(range(60, end))
    assert length_s(tmp_path / "clip.mp4")["video"] == pytest.approx(end / FPS - 2, abs=FRAME_S)
    if made.is_copied:
        source = {number: pixels for _, number, pixels in seen(film)}
        assert all(pixels == source[number] for _, number, pixels in seen(tmp_path / "clip.mp4"))


def test_some_cuts_of_reordered_films_are_copied(tmp_path: Path) -> None:
    film = filmed(tmp_path / "a.mp4", "libx264", options={"bf": "3", "b-adapt": "0", "preset": "fast"})

    assert {clip(film, tmp_path / "clip.mp4", (2.0, end / FPS)).is_copied for end in range(90, 96)} == {
        True,
        False,
    }


@pytest.mark.parametrize(("name", "codec"), [("a.webm", "libvpx"), ("a.mp4", "mpeg4"), ("a.avi", "mpeg4")])
def test_other_codecs_are_encoded_anew(tmp_path: Path, name: str, codec: str) -> None:
    film = filmed(tmp_path / name, codec)

    made = clip(film, tmp_path / "clip.mp4", (2.5, 4.0))

    pictures = seen(tmp_path / "clip.mp4")
    assert not made.is_copied
    assert [number for _, number, _ in pictures] == list(range(75, 120))
    assert length_s(tmp_path / "clip.mp4")["video"] == pytest.approx(1.5, abs=FRAME_S)
    with av.open(str(tmp_path / "clip.mp4")) as made_file:
        assert made_file.streams.video[0].codec_context.name == "h264"


@pytest.mark.parametrize("clockwise_deg", [90, 180, 270])
def test_a_turned_film_stays_turned(tmp_path: Path, clockwise_deg: int) -> None:
    film = turned_film(tmp_path / "a.mp4", clockwise_deg)

    made = clip(film, tmp_path / "clip.mp4", (0.2, 0.5))

    shown = next(read_pictures(tmp_path / "clip.mp4")).bgr
    assert made.is_copied
    assert np.array_equal(shown, list(read_pictures(film))[2].bgr)


def test_a_recording_whose_writer_died_is_cut(recording: Path, tmp_path: Path) -> None:
    """No index, no duration: more than half is gone."""
    content = recording.read_bytes()
    (tmp_path / "cut.mkv").write_bytes(content[: len(content) * 4 // 10])

    made = clip(tmp_path / "cut.mkv", tmp_path / "clip.mp4", (2.4, 9.0))

    numbers = [number for _, number, _ in seen(tmp_path / "clip.mp4")]
    assert made.trouble == "clip-shorter"
    assert numbers == list(range(72, 72 + len(numbers)))
    assert len(numbers) > 20


def test_damage_in_the_middle_costs_what_it_hit(recording: Path, tmp_path: Path) -> None:
    content = bytearray(recording.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 4000] = np.random.default_rng(1).bytes(4000)
    (tmp_path / "hurt.mkv").write_bytes(content)

    clip(tmp_path / "hurt.mkv", tmp_path / "clip.mp4", (1.0, 9.0))

    numbers = {number for _, number, _ in seen(tmp_path / "clip.mp4")}
    assert {30, 45, 60, 260, 269} <= numbers


@pytest.mark.parametrize("span", [(2.0, 2.0), (3.0, 2.0), (11.0, 12.0), (-2.0, -1.0)])
def test_nothing_to_cut_is_told(recording: Path, tmp_path: Path, span: tuple[float, float]) -> None:
    with pytest.raises(ClipEmpty):
        clip(recording, tmp_path / "clip.mp4", span)

    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_cut_is_told(recording: Path, tmp_path: Path) -> None:
    with pytest.raises(RecordingMissing):
        clip(tmp_path / "none.mkv", tmp_path / "clip.mp4", (0, 1))
    (tmp_path / "text.mkv").write_text("no film")
    with pytest.raises(RecordingError):
        clip(tmp_path / "text.mkv", tmp_path / "clip.mp4", (0, 1))
    with pytest.raises(RecordingNotWritable):
        clip(recording, tmp_path / "text.mkv" / "clip.mp4", (0, 1))

    assert [path.name for path in tmp_path.iterdir()] == ["text.mkv"]


def test_a_recording_that_is_being_written_is_not_cut(tmp_path: Path) -> None:
    writer = Film().writer(tmp_path / "a.mkv")
    try:
        with pytest.raises(RecordingBeingWritten):
            clip(tmp_path / "a.mkv", tmp_path / "clip.mp4", (0, 1))
    finally:
        writer.close()


class Stopped(Exception):
    pass


def test_progress_grows_and_may_stop_the_work(recording: Path, tmp_path: Path) -> None:
    told: list[float] = []
    clip(recording, tmp_path / "clip.mp4", (1, 9), on_progress=told.append)

    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 10

    def stop(share: float) -> None:
        if share > 0.5:
            raise Stopped

    (tmp_path / "clip.mp4").unlink()
    with pytest.raises(Stopped):
        clip(recording, tmp_path / "clip.mp4", (1, 9), on_progress=stop)
    assert list(tmp_path.iterdir()) == []


FULL = """
import resource, signal, sys
from pathlib import Path
from interview_sim.recording import RecordingDiskFull
from interview_sim.recording.clipping import clip
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))
try:
    clip(Path(sys.argv[1]), Path(sys.argv[2]), (1.0, 9.0))
except RecordingDiskFull:
    sys.exit(7)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the full disk is played by a limit on file sizes")
def test_a_full_disk_is_told_and_leaves_nothing(recording: Path, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", FULL, str(recording), str(tmp_path / "clip.mp4")], check=False
    )

    assert ran.returncode == 7
    assert list(tmp_path.iterdir()) == []


def test_every_word_beside_a_clip_has_its_sentences() -> None:
    assert all(
        has_message(code) for code in ("clip-empty", "clip-damaged", "clip-shorter", "clip-without-picture")
    )
    assert issubclass(RecordingDiskFull, RecordingError)
