# ruff: noqa: E501  (tables are easier to read in long lines)
"""Near repeats: by the base forms of words, by letters, and found again after each edit."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.banks import Question, Text, shipped_banks
from interview_sim.banks.lint import lemmas as lemmas_room
from interview_sim.banks.lint import lint_likeness
from interview_sim.banks.lint.alike import AlikeIndex, dice
from interview_sim.banks.lint.likeness import Likeness, Unit

SAME = """
팀에서 의견이 부딪쳤던 일을 하나 말씀해 주세요.|동료와 팀에서 의견이 부딪힌 경험을 이야기해 주세요.
마감에 쫓긴 일을 어떻게 끝냈는지 말씀해 주세요.|쫓기던 마감을 어떻게 끝냈습니까?
화난 손님을 진정시킨 경험을 말씀해 주세요.|손님이 화났을 때 진정시켰던 경험이 있습니까?
실수를 해서 다른 사람에게 피해를 준 경험은?|다른 사람에게 피해를 주는 실수를 한 적이 있습니까? 말씀해 주세요.
우리 기관에 지원한 까닭은 무엇입니까?|우리 기관에 지원하신 이유를 말씀해 주세요.
규칙과 사람이 부딪칠 때 어떻게 하시겠습니까?|사람과 규칙이 부딪히는 경우 어떻게 하겠습니까?
여러 가지 일이 한꺼번에 몰렸을 때 순서를 어떻게 정합니까?|일이 한꺼번에 몰리면 순서를 어떻게 정하시나요?
팀의 목표를 이루려고 자신이 맡은 역할을 말씀해 주세요.|팀 목표를 이루기 위해 맡았던 역할은 무엇이었습니까?
리더로서 팀을 이끌었던 경험을 말씀해 주세요.|팀을 리더로 이끈 경험이 있다면 소개해 주십시오.
"""
OTHER = """
손님이 환불을 요구하며 화를 냅니다. 어떻게 하시겠습니까?|손님이 교환을 요구하며 기다립니다. 어떻게 하시겠습니까?
일이 많을 때 순서를 어떻게 정합니까?|일이 없을 때 무엇을 합니까?
팀에서 의견이 부딪쳤던 일을 말씀해 주세요.|상사와 의견이 다를 때 어떻게 합니까?
자신의 강점을 말씀해 주세요.|자신의 단점을 말씀해 주세요.
새로운 기술을 빨리 배운 경험을 말씀해 주세요.|새로운 기술을 빨리 배우지 못한 경험을 말씀해 주세요.
새로운 기술을 배운 경험을 말씀해 주세요.|후배에게 기술을 가르친 경험을 말씀해 주세요.
고객의 불만을 해결한 경험을 말씀해 주세요.|동료의 불만을 해결한 경험을 말씀해 주세요.
팀 목표를 위해 희생한 경험은?|개인 목표를 위해 노력한 경험은?
"""


def _pairs(table: str) -> list[list[str]]:
    return [line.split("|") for line in table.strip().splitlines()]


def _codes(texts: list[str], *, by_letters: bool = False) -> list[str]:
    questions = [Question(id=f"q{n}", kind="basic", text=Text(ko=text)) for n, text in enumerate(texts)]
    return [finding.code for finding in lint_likeness(questions, by_letters=by_letters)]


@pytest.mark.parametrize("texts", _pairs(SAME))
def test_the_same_question_in_other_words_is_remarked(texts: list[str]) -> None:
    assert _codes(texts) == ["lint-alike"]


@pytest.mark.parametrize("texts", _pairs(OTHER))
def test_a_different_question_in_like_words_is_not(texts: list[str]) -> None:
    assert _codes(texts) == []


def test_letters_alone_find_what_is_nearly_letter_by_letter_the_same() -> None:
    texts = [
        "마감에 쫓긴 일을 어떻게 끝냈는지 말씀해 주세요.",
        "마감에 쫓기던 일을 어떻게 끝냈는지 답해 주세요.",
    ]

    assert _codes(texts, by_letters=True) == ["lint-alike"]


def test_english_questions_are_compared_by_letters() -> None:
    texts = ["Tell us how you met a tight deadline.", "Tell us how you met the tight deadlines."]
    questions = [Question(id=f"q{n}", kind="basic", text=Text(en=text)) for n, text in enumerate(texts)]

    assert [finding.code for finding in lint_likeness(questions)] == ["lint-alike"]


def test_no_two_shipped_questions_are_nearly_the_same() -> None:
    questions = [question for bank in shipped_banks() for question in bank.questions]

    assert list(lint_likeness(questions)) == []


def test_a_thousand_questions_of_one_wording_are_told_of_in_a_few_words() -> None:
    units = [
        Unit.of(n, f"q{n}", f"손님이 영수증 없이 환불을 거듭 요구하며 화를 냅니다. {n}번")
        for n in range(1000)
    ]

    found = Likeness().findings(units)

    assert len(found) > 900 and max(map(len, found.values())) <= 3


_sets = st.frozensets(st.sampled_from("abcdefgh"), min_size=1, max_size=6)
_steps = st.lists(st.tuples(st.integers(0, 6), st.one_of(st.none(), _sets)), min_size=1, max_size=25)


@settings(deadline=None, max_examples=200)
@given(
    st.dictionaries(st.integers(0, 6).map(str), _sets, max_size=7),
    _steps,
    st.sampled_from([0.5, 0.72, 0.8, 1.0]),
)
def test_after_any_edits_the_index_knows_what_comparing_all_pairs_finds(
    first: dict[str, frozenset[str]], steps: list[tuple[int, frozenset[str] | None]], limit: float
) -> None:
    index, plain = AlikeIndex(limit), dict(first)
    index.put_all(first)
    for name, features in steps:
        if features is None:
            index.drop(str(name))
            plain.pop(str(name), None)
        else:
            index.put(str(name), features)
            plain[str(name)] = features

        for one, mine in plain.items():
            alike = {other: dice(mine, theirs) for other, theirs in plain.items() if other != one}
            assert index.partners(one) == {other: share for other, share in alike.items() if share >= limit}


_texts = st.lists(st.sampled_from([text for pair in _pairs(SAME) for text in pair]), max_size=6)


@settings(deadline=None, max_examples=60)
@given(st.lists(_texts, min_size=1, max_size=5))
def test_what_is_found_after_edits_is_what_is_found_at_once(looks: list[list[str]]) -> None:
    kept = Likeness()
    for texts in looks:
        units = [Unit.of(n, f"q{n}", text) for n, text in enumerate(texts)]

        assert kept.findings(units) == Likeness().findings(units)


def test_without_the_analyser_letters_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """A booth that lacks it has the remarks that letters alone give."""
    monkeypatch.setitem(sys.modules, "kiwipiepy", None)
    monkeypatch.setattr(lemmas_room, "_loaded", {})
    lemmas_room.lemmas.cache_clear()
    texts = [
        "마감에 쫓긴 일을 어떻게 끝냈는지 말씀해 주세요.",
        "마감에 쫓기던 일을 어떻게 끝냈는지 답해 주세요.",
    ]

    assert not lemmas_room.preload()
    assert _codes(texts) == ["lint-alike"] and _codes(_pairs(SAME)[1]) == []
    lemmas_room.lemmas.cache_clear()
