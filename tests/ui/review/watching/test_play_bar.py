"""The bar says what was pressed, writes what is true, and fits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from interview_sim.ui.playback.player import RATES
from interview_sim.ui.review.watching.play_bar import PlayBar, long_text, rate_text
from tests.ui.conftest import COMPACT, WIDE

# The desk's work area between its columns, less its margins.
ROOM_PX = {WIDE: 1112, COMPACT: 710}


def show(bar: PlayBar, **others: object) -> None:
    state: dict[str, object] = {
        "is_playing": False,
        "position_s": 14.2,
        "duration_s": 65.4,
        "rate": 1.0,
        "has_selection": False,
        "is_looping": False,
        "is_short_review": False,
    }
    bar.show_state(**{**state, **others})  # type: ignore[arg-type]


@pytest.fixture
def bar(stage) -> PlayBar:
    bar = PlayBar()
    show(bar)
    stage(bar)
    return bar


def test_each_button_says_what_was_pressed(qtbot, bar) -> None:
    said: list[object] = []
    bar.play_pressed.connect(lambda: said.append("play"))
    bar.frame_stepped.connect(said.append)
    bar.loop_pressed.connect(lambda: said.append("loop"))
    bar.short_review_pressed.connect(lambda: said.append("review"))
    show(bar, has_selection=True)
    for button in (bar.play, bar.back, bar.on, bar.loop, bar.review):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert said == ["play", -1, 1, "loop", "review"]


def test_the_menu_of_speeds_tells_the_chosen_one(qtbot, bar) -> None:
    said: list[float] = []
    bar.rate_chosen.connect(said.append)
    show(bar, rate=1.25)
    qtbot.mouseClick(bar.rate, Qt.MouseButton.LeftButton)
    menu = bar.rate.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["0.5×", "0.75×", "1.0×", "1.25×", "1.5×", "2.0×"]
    assert [action.isChecked() for action in menu.actions()] == [rate == 1.25 for rate in RATES]
    menu.actions()[0].trigger()
    menu.close()

    assert said == [0.5]


def test_it_writes_what_is_true(bar) -> None:
    assert bar.time.text() == "0:14 / 1:05"
    assert bar.rate.text() == "1.0×"
    assert bar.play.accessibleName() == "Play"
    assert not bar.loop.isVisible()
    show(bar, is_playing=True, rate=0.75, has_selection=True, is_looping=True, is_short_review=True)
    assert bar.play.accessibleName() == "Pause"
    assert bar.rate.text() == "0.75×"
    assert bar.loop.isVisible()
    assert bar.review.text() == "Stop review"


def test_nothing_marked_leaves_nothing_to_play_in_a_row(qtbot, bar) -> None:
    said: list[bool] = []
    bar.short_review_pressed.connect(lambda: said.append(True))
    bar.show_review_count(0)
    qtbot.mouseClick(bar.review, Qt.MouseButton.LeftButton)
    assert said == []
    assert bar.review.toolTip()
    bar.show_review_count(3)
    qtbot.mouseClick(bar.review, Qt.MouseButton.LeftButton)

    assert said == [True]


def test_a_length_that_is_not_known_is_not_written(bar) -> None:
    show(bar, duration_s=0.0)

    assert bar.time.text() == "0:14"


@pytest.mark.parametrize(
    ("seconds", "is_long", "text"),
    [(0.0, False, "0:00"), (59.999, False, "0:59"), (3599.0, False, "59:59"), (10799.9, True, "2:59:59")],
)
def test_times_are_rounded_down(seconds, is_long, text) -> None:
    assert long_text(seconds, is_long) == text


def test_rates_have_a_digit_behind_the_point() -> None:
    assert [rate_text(rate) for rate in (0.5, 1.0, 1.25)] == ["0.5×", "1.0×", "1.25×"]


@pytest.mark.parametrize("size", [WIDE, COMPACT], ids=["wide", "compact"])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("duration_s", [65.0, 3 * 3600.0])
def test_it_fits_between_the_columns(stage, size, language, duration_s) -> None:
    bar = PlayBar()
    stage(bar, size, language)
    longest = {"position_s": duration_s, "duration_s": duration_s, "rate": 1.25, "has_selection": True}
    show(bar, **longest)
    assert bar.minimumSizeHint().width() <= ROOM_PX[size]
    show(bar, **longest, is_short_review=True)

    assert bar.minimumSizeHint().width() <= ROOM_PX[size]
    assert all(button.height() >= 48 for button in (bar.play, bar.back, bar.on, bar.rate, bar.review))
