"""Visits are joined only with the person's consent, and parted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_sim.ui.review.deeds.link_dialog import LinkDialog
from tests.ui.review.deeds.visits import visit

KEY = Qt.Key


@pytest.fixture
def dialog(desk) -> LinkDialog:
    return LinkDialog(desk, "A-0412", [visit(7, "하늘")])


def wanted(dialog: LinkDialog) -> list[str]:
    tickets: list[str] = []
    dialog.link_wanted.connect(tickets.append)
    return tickets


def test_keys_alone_join_two_visits(dialog, desk, press) -> None:
    tickets = wanted(dialog)
    assert desk.focusWidget() is dialog.form.ticket.edit
    QTest.keyClicks(dialog.form.ticket.edit, "a 30")
    press(KEY.Key_Return)
    assert desk.focusWidget() is dialog.form.tick and not dialog.form.tick.isChecked()
    press(KEY.Key_Space)
    while desk.focusWidget() is not dialog.buttons["link"]:
        press(KEY.Key_Tab)
    press(KEY.Key_Space)

    assert tickets == ["A-0030"] and dialog.isVisible()


def test_without_the_tick_nothing_is_joined(dialog, desk, press) -> None:
    tickets = wanted(dialog)
    dialog.form.ticket.set_text("A-0030")
    dialog.answer("link")
    assert tickets == [] and desk.focusWidget() is dialog.form.tick
    assert "Ask the visitor first" in dialog.form.problem.words.text()
    press(KEY.Key_Return)
    assert dialog.form.tick.isChecked() and not dialog.form.problem.isVisible()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "type the ticket"),
        ("내일", "내일"),
        ("a412", "the visit itself"),
        ("A-0007", "joined already"),
    ],
)
def test_what_cannot_be_joined_is_said_at_the_ticket(dialog, typed, said) -> None:
    tickets = wanted(dialog)
    dialog.form.tick.setChecked(True)
    dialog.form.ticket.set_text(typed)
    dialog.answer("link")

    assert tickets == [] and said in dialog.form.ticket.problem.text()


def test_a_refusal_of_the_store_keeps_what_was_typed(dialog, desk) -> None:
    dialog.form.ticket.set_text("A-0030")
    dialog.form.tick.setChecked(True)
    dialog.buttons["link"].setFocus()
    dialog.answer("link")
    dialog.show_refusal("A-0030 is not shown to counsellors.")

    assert dialog.form.ticket.text() == "A-0030" and desk.focusWidget() is dialog.form.ticket.edit
    assert dialog.form.ticket.problem.text() == "A-0030 is not shown to counsellors."


def test_once_joined_the_form_is_empty_and_the_tick_must_be_given_anew(dialog) -> None:
    dialog.form.ticket.set_text("A-0030")
    dialog.form.tick.setChecked(True)
    dialog.show_linked([visit(7, "하늘"), visit(30)])

    assert dialog.form.ticket.text() == "" and not dialog.form.tick.isChecked()
    assert [line.text.text() for line in dialog.form.linked.lines.values()] == ["A-0007", "A-0030"]


def test_a_change_from_elsewhere_leaves_what_is_being_typed(dialog) -> None:
    dialog.form.ticket.set_text("A-00")
    dialog.show_linked([visit(7, "하늘"), visit(9)])

    assert dialog.form.ticket.text() == "A-00"


def test_parting_names_the_visit(dialog) -> None:
    parted: list[str] = []
    dialog.unlink_wanted.connect(parted.append)
    line = dialog.form.linked.lines["s7"]
    assert line.detail.text() == "하늘 · 8 Oct 2026" and "A-0007" in line.remove.accessibleName()
    QTest.mouseClick(line.remove, Qt.MouseButton.LeftButton)

    assert parted == ["s7"]


def test_a_click_anywhere_on_the_sentence_ticks(dialog) -> None:
    QTest.mouseClick(dialog.form.tick, Qt.MouseButton.LeftButton)

    assert dialog.form.tick.isChecked()
