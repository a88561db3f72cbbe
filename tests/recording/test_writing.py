"""What is written comes back: times, sizes, rates, gaps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from interview_sim.recording import Gap, PictureFormat, SoundFormat, probe, read_pictures
from tests.recording.films import Film, clicks_s, flashes_s, sound_of

HALVES = [0.5, 1.5, 2.5, 3.5]


@pytest.mark.parametrize("fps", [5, 12, 30])
@pytest.mark.parametrize(("rate_hz", "channels"), [(8_000, 1), (16_000, 2), (44_100, 1), (48_000, 2)])
def test_flash_and_click_come_back_at_their_times(
    tmp_path: Path, fps: int, rate_hz: int, channels: int
) -> None:
    path = tmp_path / "a.mkv"

    Film(fps=fps, rate_hz=rate_hz, channels=channels).write(path)

    assert clicks_s(path) == pytest.approx(HALVES, abs=0.002)
    # A flash is the first picture at or after the half second.
    assert flashes_s(path) == pytest.approx([np.ceil(h * fps - 1e-6) / fps for h in HALVES], abs=0.001)
    assert not path.with_name("a.mkv.open").exists()


def test_changing_picture_rate_keeps_times(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    times_s = [0.0, 0.033, 0.066, 0.5, 0.501, 1.3, 1.34, 1.9]
    writer = Film(rate_hz=None).writer(path)
    for t_s in times_s:
        writer.write_picture(np.zeros((120, 160, 3), np.uint8), t_s)
    writer.close()

    assert [p.t_s for p in read_pictures(path)] == pytest.approx(times_s, abs=0.0006)


def test_odd_sizes_lose_one_pixel(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"

    Film(seconds=0.5, width_px=161, height_px=121, rate_hz=None).write(path)

    info = probe(path)
    assert (info.width_px, info.height_px, info.has_sound) == (160, 120, False)


def test_a_picture_of_another_size_is_scaled(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    writer = Film(rate_hz=None).writer(path)
    writer.write_picture(np.zeros((120, 160, 3), np.uint8), 0.0)
    writer.write_picture(np.full((240, 320, 3), 200, np.uint8), 0.1)
    writer.write_picture(np.full((180, 160), 128, np.uint8), 0.2)
    writer.close()

    shapes = {p.bgr.shape for p in read_pictures(path)}
    assert shapes == {(120, 160, 3)}


def test_colours_come_back(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    picture = np.zeros((120, 160, 3), np.uint8)
    picture[:, :80] = (200, 60, 30)
    picture[:, 80:] = (30, 60, 200)
    writer = Film(rate_hz=None).writer(path)
    writer.write_picture(picture, 0.0)
    writer.close()

    seen = next(iter(read_pictures(path))).bgr
    assert np.abs(seen[10:110, 10:70].mean((0, 1)) - (200, 60, 30)).max() < 6
    assert np.abs(seen[10:110, 90:150].mean((0, 1)) - (30, 60, 200)).max() < 6


@pytest.mark.parametrize("film", [Film(rate_hz=None), Film(fps=None)], ids=["picture", "sound"])
def test_one_of_both_is_enough(tmp_path: Path, film: Film) -> None:
    path = tmp_path / "a.mkv"

    film.write(path)

    info = probe(path)
    assert (info.has_picture, info.has_sound) == (film.fps is not None, film.rate_hz is not None)
    assert info.duration_s == pytest.approx(4.0, abs=0.05)


def test_late_sound_stays_late(tmp_path: Path) -> None:
    """A microphone's first block comes up to two seconds after the camera's first picture."""
    path = tmp_path / "a.mkv"

    Film(sound_from_s=1.2).write(path)

    assert clicks_s(path) == pytest.approx([1.5, 2.5, 3.5], abs=0.002)
    assert flashes_s(path) == pytest.approx(HALVES, abs=0.001)
    assert np.abs(sound_of(path)[: int(1.15 * 16_000)]).max() == 0


def test_time_zero_is_the_first_sample(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"

    Film(sound_from_s=1.0, picture_from_s=1.4).write(path)

    assert clicks_s(path) == pytest.approx([0.5, 1.5, 2.5], abs=0.002)
    assert flashes_s(path) == pytest.approx([0.5, 1.5, 2.5], abs=0.002)
    assert probe(path).duration_s == pytest.approx(3.0, abs=0.04)


def test_gaps_are_silent_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"

    writer = Film(silence=(1.0, 2.2), darkness=(1.6, 3.4)).write(path)

    assert clicks_s(path) == pytest.approx([0.5, 2.5, 3.5], abs=0.002)
    gaps = probe(path).gaps
    assert [gap.kind for gap in gaps] == ["sound", "picture"]
    assert [(gap.start_s, gap.end_s) for gap in gaps] == [
        pytest.approx((1.0, 2.2), abs=0.03),
        pytest.approx((1.6, 3.4), abs=0.04),
    ]
    assert [gap.kind for gap in writer.gaps] == ["sound", "picture"]


@pytest.mark.parametrize("silence", [(2.0, 4.0), (0.0, 4.0)], ids=["vanished", "never there"])
def test_a_microphone_that_was_gone_is_silence_until_the_pictures_end(
    tmp_path: Path, silence: tuple[float, float]
) -> None:
    path = tmp_path / "a.mkv"

    Film(silence=silence).write(path)

    assert sound_of(path).size / 16_000 == pytest.approx(4.0, abs=0.05)
    assert clicks_s(path) == pytest.approx(
        [at for at in (0.5, 1.5) if at > silence[1] or at < silence[0]], abs=0.002
    )
    assert flashes_s(path) == pytest.approx(HALVES, abs=0.001)


def test_a_camera_that_never_came_leaves_the_sound(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"

    Film(darkness=(0.0, 4.0)).write(path)

    assert list(read_pictures(path)) == []
    assert clicks_s(path) == pytest.approx(HALVES, abs=0.002)


def test_a_marked_gap_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    film = replace(Film(), seconds=1.0)
    writer = film.writer(path)
    for t_s, kind, data in film.events():
        writer.write_picture(data, t_s) if kind == "picture" else writer.write_sound(data, t_s)
    writer.mark_gap("picture", 1.0, 7.5)
    writer.close()

    assert probe(path).gaps == (Gap(kind="picture", start_s=1.0, end_s=7.5),)


def test_overlapping_blocks_do_not_move_what_follows(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    film = replace(Film(), fps=None)
    writer = film.writer(path)
    for t_s, _, data in film.events():
        writer.write_sound(data, t_s)
        if t_s == 1.0:
            writer.write_sound(np.zeros((9_600, 1), np.float32), t_s)
    writer.close()

    assert clicks_s(path) == pytest.approx(HALVES, abs=0.002)


@pytest.mark.parametrize("size", [(1, 100), (100, 0)])
def test_impossible_formats_are_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="2 x 2"):
        PictureFormat(width_px=size[0], height_px=size[1])
    with pytest.raises(ValueError, match="channels"):
        SoundFormat(rate_hz=48_000, channels=3)
