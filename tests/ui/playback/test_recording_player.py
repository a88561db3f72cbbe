"""The picture that the player shows is the one of the moment, and it plays what was asked for."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from bench.numbered import number_in, write_numbered
from interview_sim.recording import read_pictures
from tests.ui.playback.conftest import FPS, Seen, times


def shown_times(path: Path) -> list[float]:
    """When each picture comes on the screen, as the recording's reader gives it; the number is the index."""
    found = {number_in(picture.bgr): picture.t_s for picture in read_pictures(path, luma=True)}
    return [found[number] for number in range(len(found))]


def on_screen(begins_s: list[float], t_s: float) -> int:
    return max((k for k, begin_s in enumerate(begins_s) if begin_s <= t_s + 0.0005), default=0)


def open_film(qtbot, seen: Seen, path: Path) -> None:
    seen.player.open(path)
    qtbot.waitUntil(lambda: bool(seen.kinds) and seen.number() is not None, timeout=8000)
    qtbot.wait(100)


@pytest.mark.parametrize("name", ["film", "uneven_film"])
def test_a_jump_shows_the_picture_of_the_moment(qtbot, seen, request, name) -> None:
    path = request.getfixturevalue(name)
    begins_s = shown_times(path)
    open_film(qtbot, seen, path)
    dice = random.Random(3)
    for _ in range(25):
        mark_s = dice.uniform(0.0, begins_s[-1])
        seen.player.seek(mark_s)
        qtbot.waitUntil(lambda mark_s=mark_s: seen.number() == on_screen(begins_s, mark_s), timeout=5000)
        qtbot.wait(30)

        assert seen.number() == on_screen(begins_s, mark_s)


@pytest.mark.parametrize("step", [1, -1])
@pytest.mark.parametrize("name", ["film", "uneven_film"])
def test_steps_go_through_the_pictures_one_by_one(qtbot, seen, request, name, step) -> None:
    path = request.getfixturevalue(name)
    open_film(qtbot, seen, path)
    seen.player.seek(5.0)
    first = on_screen(shown_times(path), 5.0)
    qtbot.waitUntil(lambda: seen.number() == first, timeout=5000)
    walked = []
    for number in range(30):
        seen.player.step_frames(step)
        wanted = first + step * (number + 1)
        qtbot.waitUntil(lambda wanted=wanted: seen.number() == wanted, timeout=5000)
        walked.append(seen.number())

    assert walked == [first + step * (number + 1) for number in range(30)]
    assert seen.positions[-1] == pytest.approx(shown_times(path)[walked[-1]], abs=0.001)


def test_steps_that_come_faster_than_pictures_are_all_counted(qtbot, seen, film) -> None:
    open_film(qtbot, seen, film)
    seen.player.seek(4.01)
    for step in (1, 1, 1, -1, 1, 1):
        seen.player.step_frames(step)

    qtbot.waitUntil(lambda: seen.number() == 124, timeout=5000)


def test_before_the_first_and_after_the_last_picture_steps_stay(qtbot, seen, film) -> None:
    open_film(qtbot, seen, film)
    seen.player.step_frames(-5)
    qtbot.wait(200)
    assert seen.number() == 0
    seen.player.seek(100.0)
    seen.player.step_frames(5)

    qtbot.waitUntil(lambda: seen.number() == 599, timeout=5000)


def test_of_fast_jumps_the_last_one_wins(qtbot, seen, film) -> None:
    open_film(qtbot, seen, film)
    for number in range(200):
        seen.player.seek(1.0 + number * 0.05)

    qtbot.waitUntil(lambda: seen.number() == on_screen(shown_times(film), 10.95), timeout=5000)
    assert len(seen.numbers) < 150


def test_a_span_asked_for_while_the_file_opens_is_played_from_its_start(qtbot, seen, film) -> None:
    seen.player.open(film)
    seen.player.play_span((8.0, 9.0))
    qtbot.waitUntil(
        lambda: bool(seen.positions) and not seen.player.is_playing() and seen.positions[-1] >= 9.0,
        timeout=8000,
    )
    played = [number for number in seen.numbers if number]

    assert min(seen.positions) >= 7.9
    assert min(played) >= 8 * FPS - 1
    assert max(played) <= 9 * FPS + 3


@pytest.mark.parametrize("rate", [0.5, 2.0])
def test_slower_and_faster_it_keeps_playing(qtbot, seen, film, rate) -> None:
    open_film(qtbot, seen, film)
    seen.player.set_rate(rate)
    seen.player.play_span((2.0, 4.0))
    qtbot.waitUntil(lambda: not seen.player.is_playing() and seen.positions[-1] >= 4.0, timeout=10000)
    played = [number for number in seen.numbers if number and number >= 2 * FPS]

    # The span's end is seen when it is over; what stays is its own picture.
    qtbot.waitUntil(lambda: seen.number() == 4 * FPS, timeout=5000)
    assert len(played) > 20
    assert played[:-1] == sorted(played[:-1])
    assert seen.player.rate() == rate


def test_a_rate_out_of_reach_is_the_nearest_one(seen) -> None:
    seen.player.set_rate(5.0)
    assert seen.player.rate() == 2.0
    seen.player.set_rate(0.1)
    assert seen.player.rate() == 0.5


def test_a_pause_shows_the_picture_of_its_place(qtbot, seen, film) -> None:
    open_film(qtbot, seen, film)
    seen.player.seek(3.0)
    seen.player.play()
    qtbot.waitUntil(lambda: seen.positions[-1] > 3.7, timeout=8000)
    seen.player.pause()
    at_s = seen.player.position_s()

    qtbot.waitUntil(lambda: seen.number() == on_screen(shown_times(film), at_s), timeout=5000)
    assert not seen.player.is_playing()


def test_pictures_while_it_plays_belong_to_the_position(qtbot, seen, film) -> None:
    """Within a tenth of a second: a loaded machine shows a picture late, never another stretch."""
    open_film(qtbot, seen, film)
    pairs = []
    seen.player.picture_changed.connect(lambda _: pairs.append((seen.number(), seen.player.position_s())))
    seen.player.seek(6.0)
    seen.player.play()
    qtbot.waitUntil(lambda: seen.positions[-1] > 8.0, timeout=8000)
    seen.player.seek(14.0)
    qtbot.waitUntil(lambda: seen.positions[-1] > 15.5, timeout=8000)
    seen.player.pause()
    early = [(number, at_s) for number, at_s in pairs if at_s < 8.2 and number > 6 * FPS]
    late = [(number, at_s) for number, at_s in pairs if at_s >= 14.2]

    assert len(early) > 10
    assert len(late) > 10
    assert all(abs(number / FPS - at_s) < 0.25 for number, at_s in early + late)


def test_a_loop_comes_back_until_it_is_let_go(qtbot, seen, film) -> None:
    open_film(qtbot, seen, film)
    seen.player.loop((5.0, 5.6))
    starts = lambda: sum(b < a for a, b in zip(seen.positions, seen.positions[1:], strict=False))  # noqa: E731
    qtbot.waitUntil(lambda: starts() >= 3, timeout=10000)
    assert seen.player.is_looping()
    assert max(seen.positions) < 5.8
    seen.player.loop(None)
    qtbot.waitUntil(lambda: seen.positions[-1] > 6.2, timeout=8000)

    assert not seen.player.is_looping()


def test_the_short_review_plays_the_moments_in_order_and_nothing_between(qtbot, seen, film) -> None:
    open_film(qtbot, seen, film)
    ended = []
    seen.player.review_ended.connect(lambda: ended.append(True))
    seen.numbers.clear()
    seen.player.set_rate(2.0)
    spans = [(2.0, 2.8), (9.0, 9.6), (15.0, 15.8)]
    seen.player.play_spans(spans)
    qtbot.waitUntil(lambda: bool(ended), timeout=10000)
    played = [number / FPS for number in seen.numbers if number]

    assert seen.spans == [0, 1, 2]
    assert played == sorted(played)
    assert all(any(a - 0.1 <= t <= b + 0.15 for a, b in spans) for t in played)
    assert not seen.player.is_playing()
    assert not seen.player.is_in_review()


def test_a_jump_out_of_the_moment_leaves_the_short_review(qtbot, seen, film) -> None:
    open_film(qtbot, seen, film)
    ended = []
    seen.player.review_ended.connect(lambda: ended.append(True))
    seen.player.play_spans([(2.0, 4.0), (9.0, 10.0)])
    qtbot.waitUntil(lambda: seen.positions[-1] > 2.3, timeout=8000)
    seen.player.seek(12.0)

    assert ended == [True]
    assert not seen.player.is_in_review()
    qtbot.waitUntil(lambda: seen.positions[-1] > 12.3, timeout=8000)


def test_backwards_it_moves_in_steps_to_the_start(qtbot, seen, film) -> None:
    open_film(qtbot, seen, film)
    seen.player.seek(2.0)
    seen.player.play_backwards(4.0)
    assert seen.player.is_rewinding()
    qtbot.waitUntil(lambda: not seen.player.is_playing(), timeout=8000)
    qtbot.waitUntil(lambda: seen.number() == 0, timeout=5000)

    assert seen.positions[-1] == 0.0


def test_at_the_end_it_stops_on_the_last_picture_and_begins_anew(qtbot, seen, film) -> None:
    open_film(qtbot, seen, film)
    seen.player.seek(19.5)
    seen.player.play()
    qtbot.waitUntil(lambda: not seen.player.is_playing() and seen.positions[-1] > 19.9, timeout=8000)
    qtbot.waitUntil(lambda: seen.number() == 599, timeout=5000)
    seen.player.play()
    qtbot.waitUntil(lambda: seen.player.is_playing() and 0.3 < seen.positions[-1] < 5.0, timeout=8000)

    assert seen.number() < 150


def test_it_says_how_long_the_recording_is_and_what_is_in_it(qtbot, seen, film, tmp_path) -> None:
    open_film(qtbot, seen, film)
    qtbot.waitUntil(lambda: seen.player.duration_s() > 0, timeout=5000)

    assert seen.player.duration_s() == pytest.approx(20.0, abs=0.1)
    assert seen.kinds == [(True, True)]


def test_a_recording_without_sound_plays(qtbot, seen, tmp_path) -> None:
    open_film(qtbot, seen, write_numbered(tmp_path / "mute.mkv", times(4), sound_from_s=None))
    seen.player.play_span((1.0, 2.0))
    qtbot.waitUntil(lambda: not seen.player.is_playing() and seen.positions[-1] >= 2.0, timeout=8000)

    assert seen.kinds == [(True, False)]
    assert seen.failures == []
