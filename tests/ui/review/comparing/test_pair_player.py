"""Two recordings play as one: together, from where they were aligned, each to its own end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.ui.review.comparing.pair_clock import PairClock, aligned

SECONDS = st.floats(0, 10_000)


@given(SECONDS, SECONDS)
def test_aligned_places_are_one_moment_and_nothing_is_lost(left_s, right_s) -> None:
    clock = aligned(left_s, right_s)

    assert clock.shared_s(0, left_s) == pytest.approx(clock.shared_s(1, right_s))
    assert max(clock.ahead_s) == 0
    assert min(clock.shared_s(side, 0.0) for side in (0, 1)) == 0


def test_the_phases_of_a_side_that_waits_and_of_one_that_is_over() -> None:
    clock = aligned(3.0, 1.0)

    assert [clock.phase(1, at_s, 4.0) for at_s in (0.0, 1.99, 2.0, 5.9, 6.0)] == [
        "before",
        "before",
        "within",
        "within",
        "over",
    ]
    assert clock.phase(0, 500.0, 0.0) == "within"
    assert clock.duration_s((5.0, 4.0)) == 6.0
    assert PairClock().duration_s((0.0, 0.0)) == 0.0


def open_both(qtbot, watched, films, left: str, right: str, starts_s=(0.0, 0.0)) -> None:
    watched.pair.open(films[left], films[right], starts_s=starts_s)
    sides = {0} if watched.pair.is_single else {0, 1}
    qtbot.waitUntil(lambda: watched.opened >= sides, timeout=10_000)
    qtbot.waitUntil(
        lambda: (
            all(watched.pair.sides[n].player.duration_s() for n in sides)
            and all(watched.numbers[n] is not None for n in sides)
        ),
        timeout=10_000,
    )


@pytest.mark.parametrize("starts_s", [(0.0, 0.0), (2.0, 0.5)])
def test_over_ten_seconds_both_stay_within_a_tenth(qtbot, watched, films, starts_s) -> None:
    """Told by the pictures on the screen, and by the players' own clocks; the first second settles."""
    open_both(qtbot, watched, films, "long", "middle", starts_s)
    pair = watched.pair
    pair.seek(max(starts_s))
    pair.play()
    qtbot.waitUntil(lambda: pair.drift_s() is not None, timeout=5000)
    qtbot.wait(1500)
    seen, told, shown = [], [], []
    for _ in range(100):
        qtbot.wait(97)
        shown.append(watched.numbers[0])
        seen.append(watched.picture_drift_s())
        told.append(pair.drift_s())

    assert all(one is not None for one in (*seen, *told))
    worst_s, usual_s = max(map(abs, seen)), sorted(map(abs, seen))[50]
    print(f"drift: worst {worst_s:.3f}, usual {usual_s:.3f}, clocks {max(map(abs, told)):.3f}")
    assert len(set(shown)) > 80
    assert worst_s < 0.1
    assert max(map(abs, told)) < 0.1


def test_paused_both_show_the_same_moment(qtbot, watched, films) -> None:
    open_both(qtbot, watched, films, "long", "middle", (2.0, 0.5))
    watched.pair.seek(6.01)

    qtbot.waitUntil(lambda: watched.numbers[0] == 180, timeout=5000)
    qtbot.waitUntil(lambda: abs(watched.picture_drift_s()) <= 1 / 30 + 0.01, timeout=5000)


def test_the_shorter_one_stops_at_its_end_and_the_longer_goes_on(qtbot, watched, films) -> None:
    open_both(qtbot, watched, films, "long", "short")
    pair = watched.pair
    pair.seek(1.0)
    pair.play()
    qtbot.waitUntil(lambda: pair.position_s() > 3.0, timeout=10_000)

    assert pair.is_playing()
    assert not pair.sides[1].player.is_playing()
    assert pair.side_position_s(1) == pytest.approx(2.0, abs=0.1)
    pair.seek(15.5)
    qtbot.waitUntil(lambda: not pair.is_playing(), timeout=10_000)
    assert pair.position_s() == pytest.approx(pair.duration_s(), abs=0.1)


def test_one_that_begins_later_waits_for_its_turn(qtbot, watched, films) -> None:
    open_both(qtbot, watched, films, "long", "short", (1.5, 0.0))
    pair = watched.pair
    pair.play()
    qtbot.waitUntil(lambda: pair.position_s() > 0.7, timeout=5000)
    assert not pair.sides[1].player.is_playing()
    qtbot.waitUntil(lambda: pair.sides[1].player.is_playing(), timeout=5000)

    assert pair.position_s() == pytest.approx(1.5, abs=0.3)


def test_here_is_one_moment(qtbot, watched, films) -> None:
    open_both(qtbot, watched, films, "long", "middle")
    pair = watched.pair
    pair.seek(1.0)
    pair.take_in_hand(1)
    pair.seek_side(1, 4.0)
    assert [pair.side_position_s(side) for side in (0, 1)] == pytest.approx([1.0, 4.0], abs=0.05)
    pair.align_here()
    assert pair.is_linked()
    pair.seek_side(0, 2.0)

    assert [pair.side_position_s(side) for side in (0, 1)] == pytest.approx([2.0, 5.0], abs=0.05)
    assert pair.duration_s() == pytest.approx(16 + 3, abs=0.1)


def test_one_picture_on_in_both(qtbot, watched, films) -> None:
    open_both(qtbot, watched, films, "long", "short")
    watched.pair.seek(1.01)
    qtbot.waitUntil(lambda: watched.numbers == [30, 30], timeout=5000)
    watched.pair.step_frames(1)
    qtbot.waitUntil(lambda: watched.numbers == [31, 31], timeout=5000)
    watched.pair.step_frames(-2)

    qtbot.waitUntil(lambda: watched.numbers == [29, 29], timeout=5000)
    qtbot.waitUntil(lambda: watched.pair.position_s() == pytest.approx(29 / 30, abs=0.01), timeout=3000)


def test_one_is_heard_and_never_both_from_the_start(watched) -> None:
    pair = watched.pair
    assert [side.player.is_muted() for side in pair.sides] == [False, True]
    pair.set_heard("right")
    assert [side.player.is_muted() for side in pair.sides] == [True, False]
    pair.set_heard("both")

    assert [side.player.is_muted() for side in pair.sides] == [False, False]


def test_the_same_recording_twice_is_played_once(qtbot, watched, films) -> None:
    open_both(qtbot, watched, films, "short", "short")
    pair = watched.pair
    pair.play()
    qtbot.waitUntil(lambda: pair.position_s() > 0.3, timeout=5000)

    assert pair.is_single
    assert pair.side_position_s(1) == pair.side_position_s(0)
    assert watched.numbers[1] is None


def test_a_lost_recording_leaves_the_other_one_playing(qtbot, watched, films, tmp_path) -> None:
    watched.pair.open(films["short"], tmp_path / "gone.mkv")
    qtbot.waitUntil(lambda: 0 in watched.opened and bool(watched.failures), timeout=8000)
    watched.pair.play()
    qtbot.waitUntil(lambda: watched.pair.position_s() > 0.3, timeout=5000)

    assert watched.failures[0][0] == 1


def test_without_recordings_nothing_plays(watched) -> None:
    watched.pair.open(None, None)
    watched.pair.play()
    watched.pair.step_frames(1)

    assert not watched.pair.is_playing()


def test_a_loop_comes_back(qtbot, watched, films) -> None:
    open_both(qtbot, watched, films, "long", "middle")
    pair = watched.pair
    pair.loop((5.0, 5.6))
    pair.play()
    passed = []
    pair.position_changed.connect(passed.append)
    qtbot.waitUntil(lambda: sum(b < a - 0.3 for a, b in pairwise(passed)) >= 2, timeout=9000)

    assert all(4.99 <= one < 6.2 for one in passed)
