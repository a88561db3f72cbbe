"""A visit is deleted only with a reason, and Esc keeps it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_sim.ui.review.deeds.delete_dialog import DeleteDialog, reason_text

KEY = Qt.Key


def wanted(dialog: DeleteDialog) -> list[str]:
    reasons: list[str] = []
    dialog.deletion_wanted.connect(reasons.append)
    return reasons


def test_the_safe_choice_has_the_keyboard_and_esc_keeps_the_visit(desk, press, qtbot) -> None:
    before = desk.focusWidget()
    dialog = DeleteDialog(desk, "A-0412", 3)
    reasons = wanted(dialog)
    assert desk.focusWidget() is dialog.buttons["keep"]

    with qtbot.waitSignal(dialog.answered) as answered:
        press(KEY.Key_Escape)

    assert answered.args == ["keep"] and reasons == [] and desk.focusWidget() is before


def test_without_a_reason_nothing_goes_and_it_is_said(desk) -> None:
    dialog = DeleteDialog(desk, "A-0412", 3)
    reasons = wanted(dialog)
    QTest.mouseClick(dialog.buttons["delete"], Qt.MouseButton.LeftButton)

    assert reasons == [] and dialog.isVisible() and dialog.form.problem.isVisible()
    assert desk.focusWidget() is dialog.form.chips.chips["visitor-asked"]


def test_keys_alone_choose_a_reason_and_delete(desk, press, qtbot) -> None:
    dialog = DeleteDialog(desk, "A-0412", 3)
    reasons = wanted(dialog)
    press(KEY.Key_Tab)  # first chip
    press(KEY.Key_Tab, KEY.Key_Space)  # second
    press(KEY.Key_Tab, KEY.Key_Tab, KEY.Key_Tab)
    assert desk.focusWidget() is dialog.buttons["delete"]
    with qtbot.waitSignal(dialog.answered) as answered:
        press(KEY.Key_Return)

    assert reasons == ["recorded-by-mistake"] and answered.args == ["delete"]


def test_another_reason_is_typed_in_korean(desk, press, korean) -> None:
    dialog = DeleteDialog(desk, "A-0412", 1)
    reasons = wanted(dialog)
    QTest.mouseClick(dialog.form.chips.chips["other"], Qt.MouseButton.LeftButton)
    assert desk.focusWidget() is dialog.form.other.edit
    press(KEY.Key_Return)
    assert reasons == [] and "write the reason" in dialog.form.problem.words.text()
    korean(dialog.form.other.edit, "  같은 답변이  두 번 저장됨 ")
    assert not dialog.form.problem.isVisible()
    press(KEY.Key_Return)

    assert reasons == ["같은 답변이 두 번 저장됨"]


def test_pressing_twice_deletes_once(desk) -> None:
    dialog = DeleteDialog(desk, "A-0412", 3)
    reasons = wanted(dialog)
    dialog.form.chips.choose("visitor-asked")
    dialog.answer("delete")
    dialog.answer("delete")

    assert reasons == ["visitor-asked"]


def test_it_says_what_goes_and_that_it_does_not_come_back(desk) -> None:
    three, one = DeleteDialog(desk, "A-0412", 3), DeleteDialog(desk, "A-0413", 1)

    assert "3 answers" in three._text.text() and "one answer" in one._text.text()
    assert "cannot be taken back" in three._text.text() and "A-0412" in three._title.text()


def test_a_kept_reason_is_read_in_words_and_a_typed_one_as_it_is(desk) -> None:
    assert reason_text("time-is-over") == "Its time is over"
    assert reason_text("두 번 저장됨") == "두 번 저장됨"
