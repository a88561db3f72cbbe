"""A recogniser's slips: long words survive them, other words are not taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.measures.wording.jamo import allowed_cost, begins_like, sounds
from interview_sim.measures.wording.morphology import morphemes
from interview_sim.measures.wording.phrases import LEMMAS, find_phrase, said_words
from interview_sim.measures.wording.words import running_text
from tests.measures.made import said

_HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=3, max_size=8)


def _place(phrase: str, text: str) -> str | None:
    found = find_phrase(phrase, said_words(running_text(said(text)), "ko"), "ko")
    return None if found is None else text[found[0] : found[1]]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("체크리스트", "채크리스트를 만들었습니다"),
        ("체크리스트", "체크 리스트를 만들었습니다"),
        ("프로젝트", "프로잭트를 했습니다"),
        ("책임감", "책임깜이 강합니다"),
        ("경험", "경허미 많습니다"),
        ("우선순위", "우선순이를 정합니다"),
        ("보고드리다", "바로 보거드렸습니다"),
        ("파이썬", "Python으로 했습니다"),
        ("에스큐엘", "SQL을 썼습니다"),
        ("SQL", "에스큐엘을 썼습니다"),
        ("퍼센트", "불량을 20% 줄였습니다"),
        ("두 번", "2번 확인합니다"),
        ("3년", "삼 년 동안 했습니다"),
    ],
)
def test_a_slip_or_another_spelling_is_heard(phrase: str, text: str) -> None:
    assert _place(phrase, text) is not None


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("경험", "경영을 배웠습니다"),
        ("관심", "관점이 다릅니다"),
        ("책임감", "책임자가 왔습니다"),
        ("기록", "기력이 떨어졌습니다"),
        ("계획", "개혁을 했습니다"),
        ("자격증", "자격지심이 있었습니다"),
        ("체크리스트", "체크를 받았습니다"),
        ("물", "물류 회사에서 일했습니다"),
        ("손", "손님이 왔습니다"),
        ("합격", "그해에는 불합격했습니다"),
        ("안전", "안전화를 신었습니다"),
        ("분", "분위기가 좋았습니다"),
    ],
)
def test_another_word_is_not_taken_for_it(phrase: str, text: str) -> None:
    assert _place(phrase, text) is None


def test_the_analyser_says_which_words_it_knows() -> None:
    assert [m.is_known for m in morphemes("확인") + morphemes("뷁쉙맽")] == [True, False]


def test_lemmas_alone_know_no_slips() -> None:
    found = said_words(running_text(said("채크리스트를 만들었습니다")), "ko")

    assert find_phrase("체크리스트", found, "ko", LEMMAS) is None


def test_a_final_carried_over_is_the_same_sound() -> None:
    assert sounds("경험이") == sounds("경허미")


@pytest.mark.parametrize(("n_sounds", "cost"), [(4, 0.0), (5, 0.5), (7, 1.0), (9, 1.5), (12, 2.0)])
def test_short_words_must_be_exact(n_sounds: int, cost: float) -> None:
    assert allowed_cost(n_sounds) == cost


@given(_HANGUL, _HANGUL)
def test_what_was_said_as_it_is_always_begins_like_itself(word: str, behind: str) -> None:
    assert begins_like(sounds(word) + sounds(behind), sounds(word))


@given(_HANGUL)
def test_a_word_without_a_common_sound_never_does(word: str) -> None:
    assert not begins_like("0" * 20, sounds(word))
