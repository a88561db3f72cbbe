"""Notes and quick phrases, by mouse and keys."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from interview_sim.sessions.desk.types import Comment, Staff
from interview_sim.ui.language import set_language
from interview_sim.ui.review.judging.notes_pane import NotesPane
from interview_sim.ui.review.judging.phrases import PhrasesDialog
from interview_sim.ui.widgets import QuestionDialog
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings

LEFT = Qt.MouseButton.LeftButton
KIM = Staff(id=1, role="counsellor", name="김 상담사")
PARK = Staff(id=2, role="counsellor", name="박 상담사")
COLUMNS = {WIDE: (376, 420), COMPACT: (320, 680)}


def comment(number: int, at_s: float, text: str, *, by: Staff = KIM, shared: bool = False) -> Comment:
    return Comment(
        id=number,
        take_id=1,
        by=by,
        made_at=datetime(2026, 1, 1, tzinfo=UTC),
        at_s=at_s,
        end_s=None,
        text=text,
        is_for_visitor=shared,
    )


NOTES = (
    comment(8, 59.0, "배운 점이 좋음. 앞으로 옮겨 볼 것.", by=PARK),
    comment(3, 11.0, "상황 설명이 짧고 또렷함."),
    comment(5, 28.0, "여기서 막힘. 다음 말을 준비해 두면 좋겠음.", shared=True),
)


class Said:
    def __init__(self, pane: NotesPane) -> None:
        self.all: list[tuple] = []
        pane.position_chosen.connect(lambda s: self.all.append(("jump", s)))
        pane.note_written.connect(lambda *facts: self.all.append(("note", *facts)))
        pane.comment_changed.connect(lambda *facts: self.all.append(("changed", *facts)))
        pane.comment_removed.connect(lambda number: self.all.append(("removed", number)))
        pane.phrases_changed.connect(lambda phrases: self.all.append(("phrases", phrases)))
        pane.all_wanted.connect(lambda is_all: self.all.append(("all", is_all)))


@pytest.fixture
def pane(stage) -> NotesPane:
    one = NotesPane()
    one.show_comments(NOTES, KIM)
    stage(one)
    one.resize(376, 600)
    QApplication.processEvents()
    return one


def type_korean(edit: QWidget, text: str) -> None:
    QApplication.sendEvent(edit, QInputMethodEvent(text[:1], []))
    commit = QInputMethodEvent()
    commit.setCommitString(text)
    QApplication.sendEvent(edit, commit)


# -- reading ----------------------------------------------------------------


def test_notes_are_numbered_in_the_order_of_the_answer(pane) -> None:
    assert pane.title.text() == "Notes 3"
    assert [one.accessibleName() for one in pane.rows] == [
        "1, 0:11, 상황 설명이 짧고 또렷함.",
        "2, 0:28, 여기서 막힘. 다음 말을 준비해 두면 좋겠음., For the visitor too",
        "3, 0:59, 배운 점이 좋음. 앞으로 옮겨 볼 것., 박 상담사",
    ]
    assert pane.rows[1].visitor.isVisible()
    assert pane.rows[0].visitor.isHidden()


def test_a_click_and_enter_jump(pane) -> None:
    said = Said(pane)
    QTest.mouseClick(pane.rows[2], LEFT, pos=QPoint(60, 20))
    pane.rows[0].setFocus()
    QTest.keyClick(pane.rows[0], Qt.Key.Key_Return)

    assert said.all == [("jump", 59.0), ("jump", 11.0)]


def test_arrows_go_from_note_to_note(pane) -> None:
    pane.rows[0].setFocus()
    QTest.keyClick(pane.rows[0], Qt.Key.Key_Down)
    assert pane.focusWidget() is pane.rows[1]
    QTest.keyClick(pane.rows[1], Qt.Key.Key_Up)

    assert pane.focusWidget() is pane.rows[0]


def test_without_notes_a_sentence_says_how_to_write_one(stage) -> None:
    one = NotesPane()
    one.show_comments((), KIM)
    stage(one)

    assert one.empty.isVisible()
    assert one.title.text() == "Notes"


# -- writing ----------------------------------------------------------------


def test_n_writes_a_note_where_the_cursor_was_when_it_was_begun(pane) -> None:
    """The answer plays on while somebody types."""
    said = Said(pane)
    pane.show_position(14.2)
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_N)
    edit = pane.editor.edit
    assert pane.focusWidget() is edit
    assert pane.editor.time.text() == "0:14"
    pane.show_position(19.0)
    type_korean(edit, "결론부터 말하기")
    QTest.mouseClick(pane.editor.visitor, LEFT, pos=QPoint(10, 24))
    QTest.keyClick(edit, Qt.Key.Key_Return)

    assert said.all == [("note", "결론부터 말하기", True, 14.2)]
    assert pane.editor.isHidden()


def test_a_slot_for_text_and_audience_alone_is_enough(pane) -> None:
    told = []
    pane.note_written.connect(lambda text, is_for_visitor: told.append((text, is_for_visitor)))
    QTest.keyClick(pane, Qt.Key.Key_F2)

    assert told == [("Good example", False)]


def test_esc_and_a_blank_note_write_nothing(pane) -> None:
    said = Said(pane)
    for keys in ((Qt.Key.Key_Escape,), (Qt.Key.Key_Space, Qt.Key.Key_Return)):
        QTest.keyClick(pane, Qt.Key.Key_N)
        for key in keys:
            QTest.keyClick(pane.editor.edit, key)
        assert pane.editor.isHidden()

    assert said.all == []


def test_n_is_a_letter_while_somebody_types(pane) -> None:
    QTest.keyClick(pane, Qt.Key.Key_N)
    pane.show_position(40.0)
    QTest.keyClicks(pane.editor.edit, "no n")

    assert pane.editor.edit.text() == "no n"
    assert pane.editor.at_s == 0.0


def test_f1_to_f4_write_a_phrase_at_the_cursor_even_while_typing(pane) -> None:
    said = Said(pane)
    pane.show_position(3.5)
    QTest.keyClick(pane, Qt.Key.Key_F1)
    QTest.keyClick(pane, Qt.Key.Key_N)
    pane.show_position(6.0)
    QTest.keyClick(pane.editor.edit, Qt.Key.Key_F4)
    QTest.mouseClick(pane.phrases.buttons[2], LEFT)

    assert said.all == [
        ("note", "Point late", False, 3.5),
        ("note", "Eyes down", False, 6.0),
        ("note", "Ends quiet", False, 6.0),
    ]
    assert pane.editor.isVisible()


def test_shift_f1_is_left_to_the_window(pane) -> None:
    said = Said(pane)
    QTest.keyClick(pane, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)

    assert said.all == []


def test_the_usual_phrases_speak_the_windows_language_and_own_ones_stay(pane) -> None:
    set_language("ko")
    QApplication.processEvents()
    assert [pane.phrases.phrase(index) for index in range(4)] == [
        "결론 늦음",
        "예가 좋음",
        "끝말 작음",
        "시선 아래",
    ]
    pane.show_phrases(["가", "나", "다", "라"])
    set_language("en")
    QApplication.processEvents()

    assert pane.phrases.phrase(0) == "가"


# -- changing ---------------------------------------------------------------


def test_an_own_note_is_edited_in_place(pane) -> None:
    said = Said(pane)
    QTest.mouseDClick(pane.rows[0], LEFT, pos=QPoint(60, 20))
    editor = pane.rows[0].editor
    assert editor.edit.text() == "상황 설명이 짧고 또렷함."
    assert pane.focusWidget() is editor.edit
    editor.edit.clear()
    type_korean(editor.edit, "짧고 또렷함")
    QTest.keyClick(editor.edit, Qt.Key.Key_Return)

    assert said.all == [("changed", 3, "짧고 또렷함", False)]
    assert editor.isHidden()


def test_saving_what_did_not_change_says_nothing(pane) -> None:
    said = Said(pane)
    pane.rows[0].setFocus()
    QTest.keyClick(pane.rows[0], Qt.Key.Key_E)
    QTest.keyClick(pane.rows[0].editor.edit, Qt.Key.Key_Return)

    assert said.all == []


def test_the_acts_come_with_the_chosen_note(pane) -> None:
    said = Said(pane)
    QTest.mouseClick(pane.rows[0], LEFT, pos=QPoint(60, 20))
    assert pane.rows[0].share_button.isVisible()
    assert not pane.rows[1].share_button.isVisible()
    QTest.mouseClick(pane.rows[0].share_button, LEFT)
    QTest.mouseClick(pane.rows[0].remove_button, LEFT)
    pane.rows[1].setFocus()
    QTest.keyClick(pane.rows[1], Qt.Key.Key_Delete)

    assert said.all[1:] == [
        ("changed", 3, "상황 설명이 짧고 또렷함.", True),
        ("removed", 3),
        ("removed", 5),
    ]


def test_others_notes_can_be_read_only(pane) -> None:
    said = Said(pane)
    theirs = pane.rows[2]
    theirs.setFocus()
    for key in (Qt.Key.Key_E, Qt.Key.Key_Delete):
        QTest.keyClick(theirs, key)
    QTest.mouseClick(theirs, LEFT, pos=QPoint(60, 20))

    assert theirs.editor.isHidden()
    assert not theirs.edit_button.isVisible()
    assert said.all == [("jump", 59.0)]


def test_delete_in_the_field_deletes_a_letter_not_the_note(pane) -> None:
    said = Said(pane)
    pane.rows[0].setFocus()
    QTest.keyClick(pane.rows[0], Qt.Key.Key_E)
    edit = pane.rows[0].editor.edit
    edit.clear()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClick(edit, Qt.Key.Key_Up)

    assert said.all == []
    assert pane.rows[0].editor.isVisible()


def test_a_change_from_elsewhere_keeps_what_is_typed_and_the_order(pane) -> None:
    """Two counsellors on one session."""
    pane.rows[0].setFocus()
    QTest.keyClick(pane.rows[0], Qt.Key.Key_E)
    edit = pane.rows[0].editor.edit
    edit.setText("반쯤 쓴")
    pane.show_comments((*NOTES, comment(9, 5.0, "처음", by=PARK)), KIM)

    assert [one.comment.id for one in pane.rows] == [9, 3, 5, 8]
    assert pane.rows[1].editor.edit is edit
    assert edit.isVisible()
    assert edit.text() == "반쯤 쓴"


def test_a_note_that_is_gone_leaves_the_list(pane) -> None:
    pane.show_comments(NOTES[:2], KIM)
    QApplication.processEvents()

    assert [one.comment.id for one in pane.rows] == [3, 8]
    assert pane.title.text() == "Notes 2"


# -- the phrases' dialog ----------------------------------------------------


def test_phrases_are_changed_in_a_dialog(pane) -> None:
    said = Said(pane)
    QTest.mouseClick(pane.phrases.change, LEFT)
    (dialog,) = pane.findChildren(PhrasesDialog)
    first = dialog._fields.fields[0].edit
    assert pane.window().focusWidget() is first
    first.clear()
    type_korean(first, "더 크게")
    QTest.keyClick(first, Qt.Key.Key_Return)

    assert said.all == [("phrases", ["더 크게", "Good example", "Ends quiet", "Eyes down"])]
    QTest.keyClick(pane, Qt.Key.Key_F1)
    assert said.all[-1] == ("note", "더 크게", False, 0.0)


def test_esc_leaves_the_phrases_as_they_are(pane) -> None:
    said = Said(pane)
    pane.phrases.change.click()
    (dialog,) = pane.findChildren(PhrasesDialog)
    dialog._fields.fields[0].set_text("다른 말")
    QTest.keyClick(dialog._fields.fields[0].edit, Qt.Key.Key_Escape)

    assert said.all == []
    assert pane.phrases.phrase(0) == "Point late"


def test_an_empty_phrase_asks_for_words(pane) -> None:
    said = Said(pane)
    pane.show_phrases(["", "나"])
    QTest.keyClick(pane, Qt.Key.Key_F1)

    assert said.all == []
    assert [one for one in pane.findChildren(QuestionDialog) if one.isVisible()]


# -- looks ------------------------------------------------------------------


def test_on_a_small_screen_writing_and_reading_all_take_the_whole_column(stage) -> None:
    one = NotesPane()
    one.show_comments(NOTES, KIM)
    stage(one, COMPACT, "ko")
    said = Said(one)
    assert not one.phrases.isVisible()
    assert one.write.text() == "메모 쓰기"
    assert one.every.text() == "모두 3"
    QTest.mouseClick(one.every, LEFT)
    assert one.every.text() == "평가로 돌아가기"
    QTest.mouseClick(one.every, LEFT)
    QTest.mouseClick(one.write, LEFT)
    assert one.phrases.isVisible()
    QTest.keyClick(one.editor.edit, Qt.Key.Key_Escape)

    assert said.all == [("all", True), ("all", False), ("all", True), ("all", False)]


@pytest.mark.parametrize("size", [WIDE, COMPACT], ids=["wide", "compact"])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("state", ["list", "chosen", "writing", "editing"])
def test_everything_fits(stage, size, language, state) -> None:
    one = NotesPane()
    one.show_comments(NOTES, KIM)
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(one)
    stage(host, size, language)
    host.resize(*COLUMNS[size])
    QApplication.processEvents()
    if state == "chosen":
        one.rows[1].jump()
    if state == "writing":
        one.begin_note()
    if state == "editing":
        one.rows[0].edit()
    for _ in range(8):
        QApplication.processEvents()

    assert host.size().toTuple() == COLUMNS[size]
    assert [each for each in findings(host) if not each.startswith("outside the window")] == []
    assert one.rows_scroll.page.width() <= one.rows_scroll.viewport().width()
