"""Korean is broken between words, questions after sentences, and text knows how high it will be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont

from interview_sim.ui.widgets import TextLabel, break_sentences, join_words
from interview_sim.ui.widgets.text import WORD_JOINER, lay_out

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
