"""With larger text on a small screen every page that is too high is read by keyboard to its end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from interview_sim.ui.kiosk.screens.analysing import AnalysingScreen, AnswerProgress
from interview_sim.ui.kiosk.screens.choose import ChooseScreen
from interview_sim.ui.kiosk.screens.parts.scroll_column import ScrollColumn
from interview_sim.ui.theme import Theme
from tests.ui.conftest import COMPACT
from tests.ui.kiosk.showing import SCREENS

LOW = (COMPACT[0], 560)
"""So low that every page with a column has to scroll."""
WITH_COLUMN = ("consent", "about", "devices", "rules", "think", "analysing", "settings")


def analysing() -> QWidget:
    screen = AnalysingScreen()
    screen.show_answers([AnswerProgress(title=f"Question {n}", state="running") for n in range(8)])
    return screen


MAKERS = {**SCREENS, "analysing": analysing}


def bars(screen: QWidget) -> list[QScrollBar]:
    columns = [one for one in screen.findChildren(ScrollColumn) if one.isVisible()]
    return [one.verticalScrollBar() for one in columns if one.verticalScrollBar().maximum() > 0]


def press(screen: QWidget, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(screen.focusWidget() or screen, key)
        QApplication.processEvents()


@pytest.mark.parametrize("name", WITH_COLUMN)
def test_page_down_goes_to_the_end_and_page_up_back(stage, theme: Theme, name: str) -> None:
    theme.set_larger_text(True)
    screen = MAKERS[name]()
    stage(screen, LOW, "ko")
    screen.activateWindow()
    screen.focus_first()
    QApplication.processEvents()
    found = bars(screen)
    assert found, "nothing scrolls here"

    press(screen, Qt.Key.Key_PageDown, 12)
    assert [bar.value() for bar in found] == [bar.maximum() for bar in found]
    press(screen, Qt.Key.Key_PageUp, 12)
    assert [bar.value() for bar in found] == [0 for _ in found]


@pytest.mark.parametrize("name", ["analysing", "rules", "think"])
def test_end_and_home_too(stage, theme: Theme, name: str) -> None:
    """Pages without a field, in which these keys move the caret. Arrows go from button to button."""
    theme.set_larger_text(True)
    screen = MAKERS[name]()
    stage(screen, LOW, "en")
    screen.activateWindow()
    screen.focus_first()
    (bar,) = bars(screen)
    press(screen, Qt.Key.Key_End)
    at_end = bar.value()
    press(screen, Qt.Key.Key_Home)

    assert (at_end, bar.value()) == (bar.maximum(), 0)


def test_of_two_columns_the_one_with_the_keyboard_scrolls(stage, theme: Theme) -> None:
    theme.set_larger_text(True)
    screen = SCREENS["choose"]()
    assert isinstance(screen, ChooseScreen)
    stage(screen, LOW, "ko")
    screen.activateWindow()
    left, right = bars(screen)
    screen.focus_first()
    press(screen, Qt.Key.Key_PageDown, 12)
    with_left = (left.value(), right.value())
    screen.own.setFocus()
    press(screen, Qt.Key.Key_PageDown, 12)

    assert with_left == (left.maximum(), 0)
    assert right.value() == right.maximum()


def test_where_nothing_scrolls_the_keys_are_nobodys(stage, theme: Theme) -> None:
    screen = SCREENS["rules"]()
    stage(screen, (1920, 1080), "en")
    screen.focus_first()
    press(screen, Qt.Key.Key_End)

    assert bars(screen) == []
