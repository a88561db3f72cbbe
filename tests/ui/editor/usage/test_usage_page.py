"""The usage page by keys and mouse: order, the chosen question, where it leads, what is not told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_sim.ui.editor.usage.page import UsagePage
from interview_sim.ui.editor.usage.shown import Wanted
from interview_sim.ui.language import set_language
from tests.ui.editor.usage.usage_material import shown
from tests.ui.layout_checks import findings

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
PAGE_WIDE, PAGE_COMPACT = (1920, 1016), (1366, 704)


@pytest.fixture
def page(stage) -> UsagePage:
    one = UsagePage()
    stage(one, PAGE_WIDE)
    one.show_usage(shown())
    return one


def firsts(page: UsagePage) -> list[str]:
    return [row[1].split()[0] for row in page.table.texts()]


def test_what_to_write_anew_stands_first_with_its_figures(page) -> None:
    rows = page.table.texts()

    assert rows[0][0] == "1" and rows[0][2:] == ["64", "27%", "34%", "31%"]
    assert rows[1][0] == "2" and rows[1][1] == "Name one of your strengths."
    assert rows[-1][2:] == ["7", "–", "–", "–"]
    assert page.panel.reasons() == [
        "“the agreement reached” is said in 7% of 41 answers.",
        "The part “the result” is told in 11% of 38 answers.",
        "Answers hold 31% of what they should, over 41 answers.",
        "27% of 64 visits gave no answer to it.",
        "Answers use 34% of the time, over 47 answers.",
    ]
    assert page.panel.points.texts()[0] == ("the agreement reached", "7%")
    assert page.panel.parts.texts()[-1] == ("what you did", "–")


def test_the_order_is_chosen_by_keys(page) -> None:
    QTest.keyClick(page.order, Key.Key_Down)
    by_content = firsts(page)
    QTest.keyClick(page.order, Key.Key_Down)

    assert by_content[:3] == ["Tell", "Name", "What"]
    assert page.table.texts()[1][1].startswith("Why do you apply")
    assert page.table.texts()[-1][1] == "old-question"


def test_arrows_choose_and_enter_opens(page, qtbot) -> None:
    asked: list[tuple[str, str]] = []
    page.question_asked.connect(lambda *facts: asked.append(facts))
    page.focus_first()
    QTest.keyClick(page.table, Key.Key_Down)
    QTest.keyClick(page.table, Key.Key_Return)
    QTest.mouseClick(page.panel.go, LEFT)

    assert page.panel.question.text() == "Name one of your strengths."
    assert asked == [("common", "strength")] * 2


def test_a_question_that_is_gone_cannot_be_opened(page) -> None:
    asked: list[tuple[str, str]] = []
    page.question_asked.connect(lambda *facts: asked.append(facts))
    page.table.choose("old-question")
    QTest.keyClick(page.table, Key.Key_Return)

    assert "not in the bank any more" in page.panel.about.text()
    assert not page.panel.go.isVisible() and asked == []


def test_too_few_tell_how_many_and_why_not_more(page) -> None:
    page.table.choose("deadline")

    assert "asked in 7 visits" in page.panel.silent.text() and "from 10 on" in page.panel.silent.text()
    assert not page.panel.large.isVisible() and not page.panel.points.isVisible()


def test_bank_and_period_are_wished_for(page) -> None:
    wanted: list[Wanted] = []
    page.usage_wanted.connect(wanted.append)
    QTest.keyClick(page.bank, Key.Key_Down)
    QTest.keyClick(page.period, Key.Key_Right)

    assert wanted == [Wanted(bank_id="office"), Wanted(bank_id="common", period="year")]


def test_what_was_chosen_stays_chosen(page) -> None:
    page.table.choose("motive")
    page.show_usage(replace(shown(), rows=shown().rows[1:]))
    assert page.panel.question.text() == "Why do you apply to our company?"
    set_language("ko")
    page.retranslate()

    assert page.panel.question.text() == "우리 회사에 지원한 까닭을 말씀해 주세요."


def test_a_bank_that_was_never_asked_says_so(page) -> None:
    page.show_usage(replace(shown(), rows=()))

    assert "No question of this bank" in page.empty.words.text()
    assert not page.told.isVisible() and not page.csv.isVisible()


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("size", [PAGE_WIDE, PAGE_COMPACT])
@pytest.mark.parametrize("is_larger", [False, True])
def test_everything_fits(stage, theme, size: tuple[int, int], language: str, is_larger: bool) -> None:
    theme.set_larger_text(is_larger)
    one = UsagePage()
    stage(one, size, language)
    one.show_usage(shown())
    stage(one, size, language)

    assert findings(one) == []


def test_a_long_panel_is_read_by_keyboard(stage) -> None:
    one = UsagePage()
    stage(one, PAGE_COMPACT)
    one.show_usage(shown())
    stage(one, PAGE_COMPACT)
    pane = one.panel.pane
    before = pane.verticalScrollBar().value()
    QTest.keyClick(pane, Key.Key_PageDown)

    assert pane.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert pane.verticalScrollBar().value() > before
    one.table.choose("strength")
    assert pane.verticalScrollBar().value() == 0
