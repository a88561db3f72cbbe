"""Lint beside improper topics: times, gaps, repeats."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.banks import ExpectedPoint, Question, QuestionBank, Text, Words, parse_preset
from interview_sim.banks.lint import (
    Finding,
    likeness,
    lint_bank,
    lint_likeness,
    lint_preset,
    lint_question,
    read_aloud_s,
)
from interview_sim.banks.lint.likeness import ALIKE_SHARE, MOST_NAMED


def _complete(**more: object) -> Question:
    words = Words(ko=("결과",), en=("result",))
    values: dict[str, object] = {
        "id": "q",
        "kind": "basic",
        "text": Text(ko="강점을 말씀해 주세요.", en="Tell us a strength."),
        "competency": "teamwork",
        "why": Text(ko="까닭", en="why"),
        "expected_points": (ExpectedPoint(id="p", label=Text(ko="결과", en="result"), synonyms=words),),
    }
    return Question(**(values | more))  # type: ignore[arg-type]


def _codes(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(one.severity, one.code, one.field) for one in findings]


def test_a_complete_question_has_no_remarks() -> None:
    assert lint_question(_complete()) == ()


@pytest.mark.parametrize(
    ("more", "remark"),
    [
        ({"expected_points": ()}, ("warning", "lint-no-points", "expected_points")),
        ({"why": None}, ("warning", "lint-no-why", "why")),
        ({"competency": None}, ("warning", "lint-no-competency", "competency")),
        ({"hint": Text(ko="도움말")}, ("warning", "lint-no-translation", "hint.en")),
        ({"text": Text(en="Tell us a strength.")}, ("warning", "lint-no-translation", "text.ko")),
        ({"done_after_s": 60, "answer_s": 60}, ("error", "lint-done-after-answer", "done_after_s")),
        ({"think_s": 1}, ("warning", "lint-too-long-to-read", "text.ko")),
    ],
)
def test_each_gap_is_named_with_its_field(more: dict[str, object], remark: tuple[str, str, str]) -> None:
    assert remark in _codes(lint_question(_complete(**more)))


def test_done_one_second_before_the_end_is_possible() -> None:
    assert lint_question(_complete(done_after_s=59, answer_s=60)) == ()


def test_a_practice_question_needs_no_expected_points() -> None:
    question = _complete(kind="practice", expected_points=(), why=None, competency=None)

    assert lint_question(question) == ()


def test_five_points_need_25_seconds() -> None:
    point = _complete().expected_points[0]
    points = tuple(point.model_copy(update={"id": f"p{n}"}) for n in range(5))

    assert "lint-answer-too-short" in {
        one.code for one in lint_question(_complete(expected_points=points, answer_s=24))
    }
    assert lint_question(_complete(expected_points=points, answer_s=25)) == ()


def test_reading_time_follows_syllables_and_words() -> None:
    assert read_aloud_s("", "ko") == 0
    assert read_aloud_s("가" * 50, "ko") == pytest.approx(50 / 5 + 0.4)
    assert read_aloud_s("one two three four five.", "en") == pytest.approx(5 / 2.5 + 0.4)


def test_the_same_question_twice_is_an_error_whatever_its_punctuation() -> None:
    bank = QuestionBank(
        id="b",
        version=1,
        name=Text(ko="이름"),
        questions=(_complete(id="one"), _complete(id="two", text=Text(ko="강점을  말씀해 주세요", en="x"))),
    )

    found = [one for one in lint_bank(bank) if one.code == "lint-same"]

    assert [(one.question_id, one.facts["other"]) for one in found] == [("two", "one")]


def test_nearly_the_same_question_is_a_warning() -> None:
    one = _complete(id="one", text=Text(ko="마감에 쫓긴 일을 어떻게 끝냈는지 말씀해 주세요."))
    two = _complete(id="two", text=Text(ko="마감에 쫓기던 일을 어떻게 끝냈는지 답해 주세요."))
    other = _complete(id="other", text=Text(ko="손님이 화를 낼 때 어떻게 말씀하시겠습니까?"))

    assert [(f.code, f.question_id) for f in lint_likeness([one, two, other])] == [("lint-alike", "two")]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text("가나다라마", min_size=4, max_size=9), min_size=2, max_size=7, unique=True))
def test_the_prefix_filter_finds_what_comparing_all_pairs_finds(texts: list[str]) -> None:
    questions = [_complete(id=f"q{n}", text=Text(ko=text)) for n, text in enumerate(texts)]
    pairs = {
        (f"q{i}", f"q{j}")
        for j in range(len(texts))
        for i in range(j)
        if likeness(texts[i], texts[j]) >= ALIKE_SHARE and texts[i] != texts[j]
    }

    found = {
        (one.facts["other"], one.question_id)
        for one in lint_likeness(questions, by_letters=True)
        if one.code == "lint-alike"
    }

    assert found <= pairs
    named = Counter(later for _, later in found)
    assert named == {later: min(n, MOST_NAMED) for later, n in Counter(later for _, later in pairs).items()}


def test_a_preset_that_cannot_work_is_named() -> None:
    preset = parse_preset(
        "schema: 1\nid: p\nversion: 1\nname: {ko: a}\nsummary: {ko: a}\nminutes: 5\n"
        "sources: [{title: t, date: '2026'}]\n"
        "answer_s: 60\ndone_after_s: 60\nparts: [{kind: basic, draw: 10}]\n"
    )

    assert [(one.severity, one.code) for one in lint_preset(preset)] == [
        ("error", "lint-done-after-answer"),
        ("warning", "lint-minutes-short"),
    ]
