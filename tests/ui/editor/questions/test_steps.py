"""New, duplicated, deleted, moved, copied; read only; files from outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from interview_sim.banks.exchange import rows_from_clipboard
from interview_sim.ui.editor.questions.copying import rows_text
from interview_sim.ui.editor.questions.listing import Order
from tests.ui.editor.questions.conftest import bank, question, settle
from tests.ui.editor.questions.test_table import press, row_point

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def in_depth(set_id: str) -> list[dict]:
    steps = ("situation", "difficulty", "solution")
    return [
        question(at, id=f"{set_id}-{step}", kind="in_depth", set_id=set_id, step=step)
        for at, step in enumerate(steps, start=1)
    ]


def test_a_new_question_stands_behind_the_current_one_and_its_form_is_asked_for(opened) -> None:
    desk = opened(n=3)
    press(desk, Qt.Key.Key_N, _CTRL)
    assert desk.bank_ids == ["q-1", "centre-4", "q-2", "q-3"]
    assert desk.chosen == ["centre-4"]
    assert desk.told[-2:] == [("chosen", 4), ("form", None)]
    desk.undo()
    assert desk.bank_ids == ["q-1", "q-2", "q-3"] and desk.chosen == ["q-2"]
    assert desk.told[-1] == ("chosen", 2)


def test_kinds_are_offered_and_a_set_is_never_torn(opened) -> None:
    desk = opened(*in_depth("team"), question(9))
    new = desk.column.head.new
    new.open_menu()
    kinds = {action.data(): action for action in new.kinds.actions()}
    kinds["in_depth"].trigger()
    new.kinds.close()
    assert [one.facts.get("set_id") for one in desk.draft.questions] == ["team"] * 3 + [
        "centre-set-1"
    ] * 3 + [None]
    assert desk.words == ["New in-depth set"]


def test_a_question_that_the_search_would_hide_is_seen_when_it_is_new(opened) -> None:
    desk = opened()
    desk.search("q-3")
    desk.column.show_chosen(3)
    desk.column.add_question()
    assert desk.ids == ["q-3", "centre-7"]


def test_duplicates_are_chosen(opened) -> None:
    desk = opened(*in_depth("team"), question(9))
    press(desk, Qt.Key.Key_A, _CTRL)
    press(desk, Qt.Key.Key_D, _CTRL)
    assert len(desk.draft.questions) == 8
    assert len(desk.chosen) == 4
    assert desk.words == ["Duplicate: 4 questions"]


def test_delete_takes_one_at_once_and_goes_on_with_the_next(opened) -> None:
    desk = opened(n=3)
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_Delete)
    assert desk.bank_ids == ["q-1", "q-3"] and desk.chosen == ["q-3"]
    assert desk.words == ["Delete: q-2"]
    press(desk, Qt.Key.Key_Delete)
    assert desk.chosen == ["q-1"]
    press(desk, Qt.Key.Key_Delete)
    assert desk.ids == [] and desk.column.empty.isVisible()
    desk.undo()
    assert desk.ids == ["q-1"] and desk.column.table.isVisible()


def test_rows_are_moved_by_keys(opened) -> None:
    desk = opened(n=4)
    press(desk, Qt.Key.Key_Down, _SHIFT)
    press(desk, Qt.Key.Key_Down, _ALT)
    assert desk.bank_ids == ["q-3", "q-1", "q-2", "q-4"] and desk.chosen == ["q-1", "q-2"]
    press(desk, Qt.Key.Key_Down, _ALT)
    press(desk, Qt.Key.Key_Down, _ALT)
    assert desk.bank_ids == ["q-3", "q-4", "q-1", "q-2"]
    press(desk, Qt.Key.Key_Up, _ALT)
    assert desk.bank_ids == ["q-3", "q-1", "q-2", "q-4"]
    assert len(desk.words) == 3


def test_rows_that_do_not_stand_as_in_the_bank_are_not_moved(opened) -> None:
    desk = opened(n=4)
    desk.column._sort(Order("text", is_descending=True))
    press(desk, Qt.Key.Key_Up, _ALT)
    assert desk.words == [] and desk.column.notice.isVisible()
    desk.column._sort(Order())
    desk.search("q")
    press(desk, Qt.Key.Key_Down, _ALT)
    assert desk.words, "a search that hides nothing leaves every row in its place"


def drag(desk, row: int, to_y: float, *, is_let_go: bool = True) -> None:
    view = desk.column.table.viewport()
    start = row_point(desk, row)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for y in (start.y() + 20, to_y):
        _move(view, QPoint(start.x(), int(y)))
    if is_let_go:
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(start.x(), int(to_y)))
    settle()


def _move(view, point: QPoint) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    at = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        QPointF(view.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        left,
        Qt.KeyboardModifier.NoModifier,
    )
    QGuiApplication.sendEvent(view, event)


def test_rows_are_moved_by_dragging(opened) -> None:
    desk = opened(n=5)
    box = desk.column.table.row_box(3)
    drag(desk, 0, box.top() + 4)
    assert desk.bank_ids == ["q-2", "q-3", "q-1", "q-4", "q-5"] and desk.chosen == ["q-1"]
    assert desk.words == ["Move: q-1"]
    press(desk, Qt.Key.Key_Down, _SHIFT)
    drag(desk, 2, desk.column.table.row_box(4).bottom() + 30)
    assert desk.bank_ids == ["q-2", "q-3", "q-5", "q-1", "q-4"]
    assert desk.chosen == ["q-1", "q-4"]


def test_escape_stops_a_drag(opened) -> None:
    desk = opened(n=5)
    drag(desk, 0, desk.column.table.row_box(3).top(), is_let_go=False)
    assert desk.column.table.drag.is_on
    press(desk, Qt.Key.Key_Escape)
    assert not desk.column.table.drag.is_on and desk.words == []


def test_what_is_copied_is_read_again_as_the_same_questions(opened) -> None:
    facts = question(
        1, tags=["a; b", "=c"], follow_ups=[{"missing_part": "result", "ask": {"ko": "그래서요?"}}]
    )
    desk = opened(facts, *in_depth("team"))
    press(desk, Qt.Key.Key_A, _CTRL)
    press(desk, Qt.Key.Key_C, _CTRL)
    reading = rows_from_clipboard(QGuiApplication.clipboard().text())
    from interview_sim.banks.files import plain

    assert reading.bank is not None and not reading.problems
    found = [plain(one) for one in reading.bank.questions]
    assert found == [dict(one.facts) for one in desk.draft.questions]


def test_nothing_in_a_copy_is_computed_by_a_spreadsheet() -> None:
    text = rows_text([{"id": "a", "text": {"ko": "=HYPERLINK(1)", "en": "-1"}, "odd": ["x"]}])
    assert "\t'=HYPERLINK(1)\t'-1" in text


def test_paste_is_asked_for_where_it_may_be(opened) -> None:
    desk = opened()
    asked: list[str] = []
    desk.column.paste_asked.connect(lambda: asked.append("paste"))
    press(desk, Qt.Key.Key_V, _CTRL)
    desk.column.set_read_only(True, "Kim is editing")
    press(desk, Qt.Key.Key_V, _CTRL)
    assert asked == ["paste"]


def test_a_bank_that_others_edit_can_be_read_and_copied_only(opened) -> None:
    desk = opened(n=3)
    desk.column.set_read_only(True, "Kim is editing this bank; it can only be read.")
    assert desk.column.notice.words.text().startswith("Kim is editing")
    for key, modifiers in ((Qt.Key.Key_N, _CTRL), (Qt.Key.Key_D, _CTRL), (Qt.Key.Key_Down, _ALT)):
        press(desk, key, modifiers)
    press(desk, Qt.Key.Key_Delete)
    drag(desk, 0, 300)
    press(desk, Qt.Key.Key_A, _CTRL)
    press(desk, Qt.Key.Key_Delete)
    assert desk.words == [] and not desk.column.head.new.isVisible()
    assert not desk.column.bulk.change.isVisible() and not desk.column.foot.bring.isVisible()
    press(desk, Qt.Key.Key_C, _CTRL)
    assert "q-3" in QGuiApplication.clipboard().text()
    desk.column.set_read_only(False)
    assert not desk.column.notice.isVisible()


@pytest.mark.parametrize("is_read_only", [False, True])
def test_files_dropped_on_the_column_are_told(opened, is_read_only: bool) -> None:
    desk = opened()
    desk.column.set_read_only(is_read_only, "")
    told: list[list[Path]] = []
    desk.column.files_dropped.connect(told.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.xlsx"), QUrl("https://example.org/x")])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    if not is_read_only:
        event = QDropEvent(QPointF(9, 9), copy, data, Qt.MouseButton.LeftButton, none)
        desk.column.dropEvent(event)
        assert told == [[Path("/tmp/a.xlsx")]]
    from PySide6.QtGui import QDragEnterEvent

    enter = QDragEnterEvent(QPoint(9, 9), copy, data, Qt.MouseButton.LeftButton, none)
    enter.ignore()
    desk.column.dragEnterEvent(enter)
    assert enter.isAccepted() is not is_read_only
    assert desk.column.veil.isVisible() is not is_read_only


def test_banks_are_offered_own_ones_first(opened) -> None:
    desk = opened()
    told: list[str] = []
    desk.column.bank_chosen.connect(told.append)
    desk.column.new_bank_asked.connect(lambda: told.append("new"))
    desk.column.show_banks([("common", "Common", False), ("centre", "Centre", True)])
    bank_button = desk.column.head.bank
    bank_button.open_menu()
    named = [action for action in bank_button.menu.actions() if action.text()]
    assert [action.text() for action in named] == ["Centre", "Common", "New question bank…"]
    named[1].trigger()
    named[2].trigger()
    bank_button.menu.close()
    assert told == ["common", "new"]


def test_no_bank_and_an_empty_bank(opened) -> None:
    desk = opened()
    desk.column.show_bank(None, "")
    settle()
    assert desk.column.empty.why == "no_bank" and not desk.column.head.search.isVisible()
    empty = bank()
    desk.steps = [empty]
    desk.column.show_bank(empty, "centre")
    settle()
    assert desk.column.empty.why == "empty" and desk.column.empty.second.isVisible()
    desk.column.empty.first.click()
    assert desk.bank_ids == ["centre-1"] and desk.column.table.isVisible()
