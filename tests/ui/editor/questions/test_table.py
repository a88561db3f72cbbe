"""Rows, choosing them, their order and columns."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from interview_sim.ui.editor.questions import question_keys, search_keys
from interview_sim.ui.editor.questions.listing import Order
from tests.ui.editor.questions.conftest import COMPACT, WIDE, bank, question, settle

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def press(desk, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(desk.column.table, key, modifiers)
    settle()


def row_point(desk, row: int) -> QPoint:
    return desk.column.table.row_box(row).center().toPoint()


def cells(desk, row: int) -> list[str]:
    model = desk.column.table.model()
    return [model.index(row, at).data() for at in range(model.columnCount())]


def test_what_stands_in_a_row(opened) -> None:
    one = question(1, kind="in_depth", set_id="team", step="difficulty", think_s=45, answer_s=90,
                   tags=["환불", "팀"], groups=["youth"], fields=["office"])  # fmt: skip
    desk = opened(one, language="ko")
    desk.judge()
    assert cells(desk, 0) == [
        "q-1", "1번째로 맡은 일을 말씀해 주세요.", "심층 2/3", "45/90", "협업", "청년", "사무", "환불, 팀",
        "고치기 1",
    ]  # fmt: skip
    assert desk.column.head.version.text() == "v7 · 1문항"
    assert desk.column.head.bank.text() == "센터 질문"


def test_facts_of_any_shape_are_shown(opened) -> None:
    desk = opened({"id": 3, "text": "??", "kind": ["x"], "think_s": None, "tags": "a"}, {}, question(3))
    desk.judge()
    for column in ("id", "text", "kind", "times", "tags", "check"):
        desk.column._sort(Order(column))
        settle()
        assert len(desk.ids) == 3


def test_the_first_question_is_chosen_once_the_bank_is_open(opened) -> None:
    desk = opened()
    assert desk.told == [("chosen", 1)]
    assert desk.chosen == ["q-1"]


def test_keys_move_choose_several_and_all(opened) -> None:
    desk = opened()
    desk.told.clear()
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_End)
    assert desk.told == [("chosen", 2), ("chosen", 6)]
    press(desk, Qt.Key.Key_Up, _SHIFT)
    press(desk, Qt.Key.Key_Up, _SHIFT)
    assert desk.chosen == ["q-4", "q-5", "q-6"]
    assert desk.told[-1] == ("many_chosen", 3)
    assert desk.column.bulk.isVisible() and desk.column.bulk.words.text() == "3 chosen"
    press(desk, Qt.Key.Key_A, _CTRL)
    assert desk.told[-1] == ("many_chosen", 6)
    press(desk, Qt.Key.Key_Home)
    assert desk.told[-1] == ("chosen", 1)
    assert not desk.column.bulk.isVisible()


def test_escape_leaves_the_one_at_hand(opened) -> None:
    desk = opened()
    press(desk, Qt.Key.Key_Down, _SHIFT)
    assert desk.told[-1] == ("many_chosen", 2)
    press(desk, Qt.Key.Key_Escape)
    assert len(desk.chosen) == 1
    assert desk.told[-1] == ("chosen", desk.column.list.current)


def test_banks_and_search_are_reached_by_keys(opened) -> None:
    desk, asked = opened(), []
    desk.column.new_bank_asked.connect(lambda: asked.append("new"))
    press(desk, Qt.Key.Key_N, _CTRL | _SHIFT)
    assert asked == ["new"]
    press(desk, Qt.Key.Key_F, _CTRL)
    assert desk.column.head.search.hasFocus()
    QTest.keyClick(desk.column.head.search, Qt.Key.Key_O, _CTRL)
    settle()
    assert desk.column.head.bank.menu.isVisible()
    desk.column.head.bank.menu.close()


def test_what_is_listed_is_logged_as_a_number_alone(opened, caplog) -> None:
    caplog.set_level(logging.INFO, logger="interview_sim.ui.editor.questions")
    desk = opened(n=4)
    desk.search("task 3")
    assert [one.getMessage() for one in caplog.records] == ["4 questions listed", "1 questions found"]


def test_a_question_without_words_says_so(opened) -> None:
    desk = opened({"id": "q-1", "kind": "basic", "text": {"ko": "", "en": ""}}, question(2))
    press(desk, Qt.Key.Key_Down)
    table = desk.column.table
    cell = table.visualRect(table.model().index(0, 1)).adjusted(0, 12, 0, -12)
    picture = table.viewport().grab(cell).toImage()
    shades = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(shades) > 8  # words in the quiet colour, not an empty cell


def test_enter_goes_to_the_form(opened) -> None:
    desk = opened()
    press(desk, Qt.Key.Key_Return)
    assert desk.told[-1] == ("form", None)


def test_ctrl_click_adds_and_takes_off(opened) -> None:
    desk = opened()
    for row in (2, 4):
        QTest.mouseClick(desk.column.table.viewport(), Qt.MouseButton.LeftButton, _CTRL, row_point(desk, row))
    assert desk.chosen == ["q-1", "q-3", "q-5"]
    QTest.mouseClick(desk.column.table.viewport(), Qt.MouseButton.LeftButton, _CTRL, row_point(desk, 2))
    assert desk.chosen == ["q-1", "q-5"]
    QTest.mouseClick(desk.column.table.viewport(), Qt.MouseButton.LeftButton, pos=row_point(desk, 0))
    assert desk.chosen == ["q-1"]


def test_a_click_on_a_head_sorts_up_down_and_back(opened) -> None:
    desk = opened(*(question(at) for at in (10, 2, 1)))
    heads = desk.column.table.heads
    seen = []
    for _ in range(3):
        at = QPoint(heads.sectionViewportPosition(0) + 20, 20)
        QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=at)
        seen.append(desk.ids)
    assert seen == [["q-1", "q-2", "q-10"], ["q-10", "q-2", "q-1"], ["q-10", "q-2", "q-1"]]
    assert desk.chosen == ["q-10"]


def test_what_is_to_be_mended_is_sorted_first(opened) -> None:
    desk = opened(question(1), question(2, competency=None), question(3, text={"ko": "", "en": ""}))
    desk.judge()
    desk.column._sort(Order("check"))
    assert desk.ids == ["q-3", "q-2", "q-1"]


def test_columns_come_and_go(opened) -> None:
    desk = opened()
    table = desk.column.table
    assert table.isColumnHidden(7)
    desk.column._toggle_column("tags")
    assert not table.isColumnHidden(7)
    desk.column._toggle_column("kind")
    assert table.isColumnHidden(2)


def test_the_menu_of_order_and_columns_opens_by_key(opened) -> None:
    desk = opened()
    press(desk, Qt.Key.Key_F10, _SHIFT)
    menu = desk.column.menu
    assert menu.isVisible()
    orders = {action.data(): action for action in menu.orders.actions()}
    columns = {action.data(): action for action in menu.actions()}
    orders["times"].trigger()
    columns["competency"].trigger()
    menu.close()
    assert desk.column.list.order == Order("times")
    assert "competency" in desk.column.table.shown_columns


def test_a_step_elsewhere_keeps_rows_and_choice(opened) -> None:
    desk = opened()
    desk.column.show_chosen(4)
    desk.column._sort(Order("text", is_descending=True))
    before = desk.ids
    facts = dict(desk.draft.questions[3].facts) | {"text": {"en": "Zzz", "ko": "하"}}
    desk._take(desk.draft.replaced(4, facts), "typed", None)
    assert desk.ids == before and desk.chosen == ["q-4"]
    assert "Zzz" in cells(desk, before.index("q-4"))
    desk.undo()
    assert desk.ids == before and desk.chosen == ["q-4"]


def test_another_bank_forgets_the_one_before(opened) -> None:
    desk = opened()
    desk.search("q-3")
    desk.column._sort(Order("id", is_descending=True))
    desk.told.clear()
    desk.column.show_bank(bank(question(8), question(9)), "other")
    settle()
    assert desk.ids == ["q-8", "q-9"]
    assert desk.column.head.search.text() == ""
    assert desk.told == [("chosen", 1)]


@pytest.mark.parametrize("n", [10_000])
def test_ten_thousand_questions_make_no_rows_beforehand(opened, monkeypatch, n: int) -> None:
    asked: set[int] = set()
    desk = opened()
    table, model = desk.column.table, desk.column.list.model
    words = model.words

    def counted(row: int, column: str) -> str:
        if column == "text":
            asked.add(row)
        return words(row, column)

    monkeypatch.setattr(model, "words", counted)
    desk.column.show_bank(bank(*(question(at) for at in range(n))), "large")
    settle()
    table.viewport().repaint()
    assert table.model().rowCount() == n
    assert 0 < len(asked) < 40
    press(desk, Qt.Key.Key_End)
    assert desk.chosen == ["q-9999"]
    press(desk, Qt.Key.Key_A, _CTRL)
    assert desk.told[-1] == ("many_chosen", n)


@pytest.mark.parametrize(("size", "language"), [(WIDE, "ko"), (COMPACT, "ko"), (COMPACT, "en")])
@pytest.mark.parametrize("is_larger", [False, True])
def test_everything_fits(opened, theme, size, language, is_larger: bool) -> None:
    from tests.ui.layout_checks import findings

    desk = opened(question(1, competency=None), question(2, text={}), size=size, language=language)
    desk.judge()
    theme.set_larger_text(is_larger)
    desk.column.setFixedSize(*size)
    settle()
    assert findings(desk.column) == []
    assert not desk.column.table.horizontalScrollBar().isVisible()
    desk.column.list.choose_all()
    settle()
    assert findings(desk.column) == []


def test_key_tables_are_complete_in_both_languages(opened) -> None:
    for language in ("en", "ko"):
        desk = opened(language=language)
        for table in (question_keys(), search_keys()):
            assert table.title and all(keys and does for keys, does in table.rows)
        desk.column.close()
