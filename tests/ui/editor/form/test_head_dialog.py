"""The facts of the bank itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_sim.ui.editor.form import BankHeadDialog
from tests.ui.layout_checks import findings


def dialog_of(desk) -> BankHeadDialog:
    desk.form.show_banks((("centre", "Centre"), ("common", "Common questions")))
    dialog = desk.form.edit_head()
    assert dialog is not None
    return dialog


def test_what_is_changed_is_one_step(opened) -> None:
    desk = opened(licence="CC0")
    dialog = dialog_of(desk)
    form = dialog.form
    assert form.edits["name", "ko"].hasFocus() and form.edits["licence",].text() == "CC0"
    assert [key for key, _ in form.include._options] == ["common"]
    form.edits["summary", "en"].setPlainText("For the desk.")
    form.edits["licence",].setText("")
    form.include._tick("common", True)
    dialog.buttons["change"].click()
    head = dict(desk.draft.head)
    assert head["summary"] == {"en": "For the desk."} and head["include"] == ["common"]
    assert "licence" not in head and head["version"] == 7
    assert desk.told == [("Change the bank itself", None)]


def test_left_as_it_is_nothing_is_told(opened) -> None:
    desk = opened()
    dialog = dialog_of(desk)
    dialog.form.edits["name", "en"].setText("Other")
    QTest.keyClick(dialog.form.edits["name", "en"], Qt.Key.Key_Escape)
    assert desk.told == [] and not dialog.isVisible()


def test_a_bank_needs_a_name(opened) -> None:
    desk = opened()
    dialog = dialog_of(desk)
    for code in ("ko", "en"):
        dialog.form.edits["name", code].setText(" ")
    dialog.buttons["change"].click()
    assert dialog.isVisible() and "needs a name" in dialog.form.problem.words.text()
    assert findings(dialog) == []


def test_it_is_not_opened_where_the_bank_can_only_be_read(opened) -> None:
    desk = opened()
    desk.form.set_read_only(True)
    assert desk.form.edit_head() is None
