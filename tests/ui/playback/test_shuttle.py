"""J, K and L: back, stop, on; again is faster, and stopping gives the rate back."""

from __future__ import annotations

from interview_sim.ui.playback.shuttle import Shuttle


def test_on_again_is_faster_and_stop_gives_the_rate_back(qtbot, seen, film) -> None:
    shuttle = Shuttle(seen.player)
    seen.player.open(film)
    shuttle.forward()
    qtbot.waitUntil(seen.player.is_playing, timeout=8000)
    assert seen.player.rate() == 1.0
    shuttle.forward()
    shuttle.forward()
    assert seen.player.rate() == 1.5
    shuttle.stop()
    qtbot.waitUntil(lambda: not seen.player.is_playing(), timeout=8000)

    assert seen.player.rate() == 1.0


def test_back_moves_towards_the_start_and_on_plays_again(qtbot, seen, film) -> None:
    shuttle = Shuttle(seen.player)
    seen.player.open(film)
    qtbot.waitUntil(lambda: bool(seen.kinds), timeout=8000)
    seen.player.seek(8.0)
    shuttle.backward()
    shuttle.backward()
    qtbot.waitUntil(lambda: seen.player.position_s() < 7.0, timeout=8000)
    assert seen.player.is_rewinding()
    shuttle.forward()
    qtbot.waitUntil(lambda: not seen.player.is_rewinding() and seen.player.is_playing(), timeout=8000)
