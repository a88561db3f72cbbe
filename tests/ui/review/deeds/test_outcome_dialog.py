"""What became of a visitor is entered with its day, shown, and taken away again."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interview_sim.ui.review.deeds.outcome_dialog import OutcomeDialog
from tests.ui.review.deeds.visits import TODAY, outcome

KEY = Qt.Key


@pytest.fixture
def dialog(desk) -> OutcomeDialog:
    return OutcomeDialog(desk, "A-0412", (), True, today=TODAY)


def added(dialog: OutcomeDialog) -> list[tuple[str, date]]:
    told: list[tuple[str, date]] = []
    dialog.outcome_added.connect(lambda kind, day: told.append((kind, day)))
    return told


def test_keys_alone_enter_that_somebody_was_hired_yesterday(dialog, desk, press) -> None:
    told = added(dialog)
    press(KEY.Key_Tab)
    assert desk.focusWidget() is dialog.form.kind
    press(KEY.Key_Right, KEY.Key_Tab)
    while desk.focusWidget() is not dialog.form.month.grid:
        press(KEY.Key_Tab)
    press(KEY.Key_Left)
    while desk.focusWidget() is not dialog.buttons["add"]:
        press(KEY.Key_Tab)
    press(KEY.Key_Return)

    assert told == [("hired", date(2026, 11, 24))] and dialog.isVisible()
    assert dialog.form.day.text() == "Tuesday, 24 November 2026"


def test_today_is_offered_first(dialog) -> None:
    told = added(dialog)
    QTest.mouseClick(dialog.buttons["add"], Qt.MouseButton.LeftButton)

    assert told == [("interview_held", TODAY)]


def test_the_same_twice_is_not_entered(dialog) -> None:
    told = added(dialog)
    dialog.show_outcomes([outcome(1, on=TODAY)])
    dialog.answer("add")
    assert told == [] and "already" in dialog.form.problem.words.text()
    dialog.form.kind.choose("hired")
    assert not dialog.form.problem.isVisible()
    dialog.answer("add")

    assert told == [("hired", TODAY)]


def test_what_was_entered_stands_in_order_of_its_days_and_goes_by_its_button(dialog) -> None:
    late, early = outcome(1, "hired", date(2026, 11, 20)), outcome(2, on=date(2026, 11, 3))
    removed: list[int] = []
    dialog.outcome_removed.connect(removed.append)
    dialog.show_outcomes([late, early])
    lines = dialog.form.entries.lines

    assert [(line.text.text(), line.detail.text()) for line in lines.values()] == [
        ("Had an interview", "3 Nov 2026 · 김 상담사"),
        ("Was hired", "20 Nov 2026 · 김 상담사"),
    ]
    QTest.mouseClick(lines["1"].remove, Qt.MouseButton.LeftButton)
    assert removed == [1]


def test_when_the_last_line_goes_the_keyboard_stays_in_the_dialog(dialog, desk) -> None:
    dialog.show_outcomes([outcome(1), outcome(2, "hired")])
    dialog.form.entries.lines["2"].remove.setFocus()
    dialog.show_outcomes([outcome(1)])
    assert desk.focusWidget() is dialog.form.entries.lines["1"].remove
    dialog.show_outcomes([])
    QApplication.processEvents()

    assert dialog.isAncestorOf(desk.focusWidget()) and dialog.form.entries.empty.isVisible()


def test_a_line_below_the_edge_scrolls_up_when_the_keyboard_comes_to_it(dialog, press, desk) -> None:
    dialog.show_outcomes([outcome(n, on=date(2026, 11, n)) for n in range(1, 10)])
    QApplication.processEvents()
    last = dialog.form.entries.lines["9"].remove
    assert last.visibleRegion().isEmpty()
    dialog.buttons["add"].setFocus()
    press(KEY.Key_Backtab, modifier=Qt.KeyboardModifier.ShiftModifier)

    assert desk.focusWidget() is last and last.visibleRegion().boundingRect() == last.rect()


def test_a_visit_that_does_not_count_says_so(desk) -> None:
    counting = OutcomeDialog(desk, "A-0412", (), True, today=TODAY)
    alone = OutcomeDialog(desk, "A-0413", (), False, today=TODAY)

    assert "counts in the centre's figures" in counting.form.counting.text()
    assert "did not agree to be counted" in alone.form.counting.text()


def test_a_refusal_is_said_and_esc_closes(dialog, press, qtbot) -> None:
    dialog.show_refusal("The store is locked.")
    assert dialog.form.problem.words.text() == "The store is locked."
    with qtbot.waitSignal(dialog.answered) as answered:
        press(KEY.Key_Escape)

    assert answered.args == ["close"]
