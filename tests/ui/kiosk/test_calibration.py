"""The walking dot: ten seconds, each place for a while, and the camera where the centre put it."""

from __future__ import annotations

import pytest

from interview_sim.signals.face import GazeTarget
from interview_sim.ui.kiosk.screens.calibration import SETTLE_S, CalibrationScreen, Dot, place_at, targets


class Clock:
    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def test_six_dots_take_ten_seconds_and_the_camera_comes_first() -> None:
    shown = targets()

    assert shown[0] == (SETTLE_S, 2.5, "camera")
    assert shown[-1][1] == pytest.approx(10.0)
    assert {where for _start, _end, where in shown} == {
        "camera", "top_left", "top_right", "centre", "bottom_right", "bottom_left"
    }  # fmt: skip
    for start_s, end_s, where in shown:
        GazeTarget(t_start_s=start_s, t_end_s=end_s, where=where)
        assert place_at(start_s) == place_at(end_s - 0.01) == where


@pytest.mark.parametrize(
    ("position", "x_share", "y_share"),
    [("above", 0.5, 0.0), ("below", 0.5, 1.0), ("left", 0.0, 0.5), ("right", 1.0, 0.5)],
)
def test_the_cameras_dot_stands_at_the_cameras_side(
    stage, position: str, x_share: float, y_share: float
) -> None:
    dot = Dot()
    dot.resize(1000, 600)
    stage(dot)

    dot.show_at("camera", position)

    assert dot.place().x() / dot.width() == pytest.approx(x_share, abs=0.1)
    assert dot.place().y() / dot.height() == pytest.approx(y_share, abs=0.1)


def test_no_words_stand_where_the_dot_is_amid_the_screen(stage) -> None:
    clock = Clock()
    screen = CalibrationScreen(now_s=clock)
    stage(screen)
    screen.start("above")
    assert screen.words.isVisibleTo(screen)

    clock.now_s += 6.0
    screen._tick()

    assert place_at(6.0) == "centre"
    assert not screen.words.isVisibleTo(screen)
    screen.stop()
