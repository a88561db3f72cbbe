"""Searching as one types, the filters of the checks, and what stands where nothing is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_sim.ui.editor.questions.state_filter import STATES, is_in, toggled
from interview_sim.ui.language import set_language
from tests.ui.editor.questions.conftest import question, settle


def test_letters_typed_in_the_rows_go_to_the_search(opened, qtbot) -> None:
    desk = opened()
    QTest.keyClicks(desk.column.table, "q")
    search = desk.column.head.search
    assert search.hasFocus() and search.text() == "q"
    QTest.keyClicks(search, "-3")
    qtbot.waitUntil(lambda: desk.ids == ["q-3"], timeout=3000)
    assert desk.column.states.count.text() == "1 of 6 questions"
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert desk.column.table.hasFocus() and desk.chosen == ["q-3"]
    QTest.keyClick(desk.column.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(desk.ids) == 6, timeout=3000)
    assert desk.chosen == ["q-3"]


def test_escape_empties_the_search_then_goes_to_the_rows(opened) -> None:
    desk = opened()
    search = desk.column.head.search
    search.take_typing("task")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == "" and search.hasFocus()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert desk.column.table.hasFocus()


def test_a_search_that_is_not_understood_says_so(opened) -> None:
    desk = opened()
    desk.search("tgs:refund")
    assert "tgs" in desk.column.head.problem.words.text()
    desk.search("tag:refund")
    assert not desk.column.head.problem.isVisible()


def test_nothing_found_offers_the_way_back(opened) -> None:
    desk = opened()
    desk.search("nowhere")
    assert desk.ids == [] and desk.column.empty.isVisible()
    assert "nowhere" in desk.column.empty.title.text()
    desk.column.empty.first.click()
    desk.column._search()
    assert len(desk.ids) == 6 and desk.column.table.isVisible()


def test_filters_count_questions_and_put_their_word_into_the_search(opened) -> None:
    desk = opened(question(1), question(2, competency=None), question(3, text={"ko": "", "en": ""}))
    chips = desk.column.states.chips
    assert not chips["error"].isVisible()
    desk.judge()
    assert [chips[state].text() for state in ("error", "warning")] == ["1 to mend", "1 to look at"]
    chips["error"].click()
    assert desk.column.head.search.text() == "is:error" and desk.ids == ["q-3"]
    chips["warning"].click()
    assert desk.column.head.search.text() == "is:warning" and desk.ids == ["q-2"]
    chips["warning"].click()
    assert desk.column.head.search.text() == "" and len(desk.ids) == 3


def test_the_question_at_hand_stays_while_it_is_mended(opened) -> None:
    other = {"ko": "이 회사를 어떻게 알게 되셨습니까?", "en": "How did you hear of this company?"}
    desk = opened(question(1), question(2, text=other, competency=None), question(3, competency=None))
    desk.judge()
    desk.search("is:warning")
    desk.column.show_chosen(2)
    assert desk.ids == ["q-2", "q-3"]
    desk._take(desk.draft.replaced(2, question(2, text=other)), "mended", None)
    desk.judge()
    assert desk.ids == ["q-2", "q-3"] and desk.chosen == ["q-2"]
    desk.column.show_chosen(3)
    desk.judge()
    assert desk.ids == ["q-3"]


def test_what_is_chosen_from_outside_is_listed_whatever_is_searched(opened) -> None:
    desk = opened()
    desk.search("q-3")
    desk.column.show_chosen(5)
    assert desk.ids == ["q-3", "q-5"] and desk.chosen == ["q-5"]
    assert desk.told[-1] == ("chosen", 5)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "점검:고치기"),
        ("태그:환불", "점검:고치기 태그:환불"),
        ("점검:살펴보기 “두 낱말”", "점검:고치기 “두 낱말”"),
        ("is:error 친구", "친구"),
        ('tag:"a b" 점검:고침', 'tag:"a b"'),
    ],
)
def test_toggling_a_state_in_a_text(theme, before: str, after: str) -> None:
    set_language("ko")
    assert toggled("error", before) == after
    assert is_in("error", after) is not is_in("error", before)


@given(
    st.lists(
        st.sampled_from(
            ["is:error", "점검:살펴보기", "is:", 'is:"ok"', "친구", "-is:warning", "태그:a", '"x y']
        )
        | st.text(max_size=6)
    ).map(" ".join),
    st.sampled_from(STATES),
)
def test_a_state_goes_in_and_out_of_any_text(text: str, state: str) -> None:
    once = toggled(state, text)
    assert is_in(state, once) is not is_in(state, text)
    assert is_in(state, toggled(state, once)) is not is_in(state, once)


def test_what_can_be_typed_is_explained(opened) -> None:
    desk = opened()
    search = desk.column.head.search
    QTest.mouseClick(search, Qt.MouseButton.LeftButton, pos=search.end_box().center())
    settle()
    from interview_sim.ui.widgets import QuestionDialog

    (dialog,) = desk.column.findChildren(QuestionDialog)
    assert dialog.isVisible()
    dialog.answer("close")
