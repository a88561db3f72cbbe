"""Korean is broken between words, questions after sentences, and text knows how high it will be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from interview_sim.ui.theme import Theme
from interview_sim.ui.widgets import TextLabel, break_sentences, join_words
from interview_sim.ui.widgets.text import WORD_JOINER, balance, lay_out

LEFT = Qt.AlignmentFlag.AlignLeft
ASKED_KO = "함께 일하던 사람과 의견이 크게 달랐던 일을 하나 말씀해 주세요."
_KOREAN = st.text(st.sampled_from("가나다라 마바사.,?! 12aB**\n"), max_size=60)


@given(_KOREAN)
def test_joiners_change_nothing_that_is_read(text: str) -> None:
    assert join_words(text).replace(WORD_JOINER, "") == text


def test_korean_words_are_kept_whole(theme) -> None:
    sentence = "카메라와 마이크로 답변을 녹화하고, 이 PC에서만 분석합니다."
    for width in range(170, 500, 15):
        layout = lay_out(sentence, QFont(theme.font("body")), width, 36, TextLabel()._align)
        starts = [layout.lineAt(i).textStart() for i in range(layout.lineCount())]
        assert all(start == 0 or layout.text()[start - 1] == " " for start in starts), width


def test_a_question_stands_one_sentence_a_line() -> None:
    text = "팀에서 의견이 부딪쳤던 일을 하나 말씀해 주세요. 그때 어떤 상황이었나요?"

    assert break_sentences(text).split("\n") == [
        "팀에서 의견이 부딪쳤던 일을 하나 말씀해 주세요.",
        "그때 어떤 상황이었나요?",
    ]


def test_stars_make_bold_and_are_not_read_out(theme) -> None:
    label = TextLabel(text="**12 s** to go")

    assert label.text() == "12 s to go" == label.accessibleName()


def test_narrower_text_is_higher(theme) -> None:
    label = TextLabel(text="one two three four five six seven eight")

    assert label.heightForWidth(150) > label.heightForWidth(300) > label.heightForWidth(2000)


def test_larger_text_is_applied_to_labels_that_stand(theme) -> None:
    label = TextLabel("body", text="word")
    before = label.font().pixelSize()
    theme.set_larger_text(True)

    assert (before, label.font().pixelSize()) == (24, 30)


@pytest.mark.parametrize("text", ["Introduce yourself and say why you chose this line of work.", ASKED_KO])
def test_balanced_lines_leave_no_word_alone(theme: Theme, text: str) -> None:
    """On the narrowest width that takes two lines with one word on the second, both get longer."""
    font = theme.font("question")
    width_px = QFontMetricsF(font).horizontalAdvance(text) - 20
    before = lay_out(text, font, width_px, 1.0, LEFT)
    lines = balance(text, font, width_px).split("\n")

    assert before.lineCount() == len(lines) == 2
    assert " ".join(lines) == text
    widths = [QFontMetricsF(font).horizontalAdvance(line) for line in lines]
    assert min(widths) > 0.6 * max(widths) and max(widths) <= width_px


def test_balance_keeps_sentences_and_short_lines(theme: Theme) -> None:
    assert balance("One.\nTwo.", theme.font("question"), 800) == "One.\nTwo."
