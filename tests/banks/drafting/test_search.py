# ruff: noqa: E501  (tables are easier to read in long lines)
"""Searching questions as one types: words, keys in both languages, minus and quotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.banks.drafting import (
    BankDraft,
    BankJudge,
    Condition,
    Facts,
    SearchRow,
    parse_search,
    write_search,
)

ROWS: list[Facts] = [
    {"id": "conflict-1", "kind": "basic", "text": {"ko": "팀에서 갈등을 푼 일", "en": "A Conflict"},
     "competency": "teamwork", "tags": ["급함", "두 낱말"], "groups": ["youth"]},
    {"id": "refund", "kind": "situational", "text": {"ko": "환불을 요구하는 손님"}, "fields": ["customer_service"],
     "why": {"ko": "갈등을 다루는지 봅니다."}, "tags": ["급함"]},
    {"id": "practice-1", "kind": "practice", "text": {"en": "What did you have for lunch?"},
     "expected_points": [{"id": "p", "label": {"ko": "밥"}, "synonyms": {"ko": ["국수"]}}]},
    {"id": "set-1", "kind": "in_depth", "set_id": "team-1", "step": "difficulty", "text": {"ko": "어려웠던 점"}},
    {"kind": 7, "text": None, "tags": "급함", "groups": [1, None]},
]  # fmt: skip
DRAFT = BankDraft({"id": "b"}).inserted(0, *ROWS)


def _found(text: str) -> list[int]:
    """Rows, from 0."""
    return [key - 1 for key in parse_search(text).keys(DRAFT)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", [0, 1, 2, 3, 4]),
        ("갈등", [0, 1]),
        ("갈등 환불", [1]),
        ("갈등 -환불", [0]),
        ("CONFLICT", [0]),
        ("국수", [2]),
        ("협업", [0]),  # the competency's name, as the table shows it
        ("tag:급함", [0, 1, 4]),
        ("태그:급함 -대상:청년", [1, 4]),
        ('tag:"두 낱말"', [0]),
        ("“갈등을 푼”", [0]),
        ("group:youth", [0]),
        ("대상:청년", [0]),
        ("kind:practice", [2]),
        ("유형:상황", [1]),
        ("유형：상황", [1]),
        ("kind:basic -갈등", []),
        ("field:customer", [1]),
        ("분야:고객", [1]),
        ("역량:협업", [0]),
        ("id:-1", [0, 2, 3]),
        ("번호:team-1", [3]),
        ("tag: 갈등", [0, 1]),
        ('"', [0, 1, 2, 3, 4]),
        ("- -", [0, 1, 2, 3, 4]),
        ("없는말", []),
    ],
)
def test_what_is_typed_finds_its_rows(text: str, rows: list[int]) -> None:
    assert _found(text) == rows


def test_the_state_of_a_question_is_a_condition_too() -> None:
    judgement = BankJudge().judge(DRAFT)

    by_state = {
        state: parse_search(f"is:{state}").keys(DRAFT, judgement) for state in ("error", "warning", "ok")
    }
    assert by_state["error"] and by_state["warning"]
    assert sorted(sum(by_state.values(), ())) == list(DRAFT.keys)
    assert parse_search("점검:고침").keys(DRAFT, judgement) == by_state["error"]
    assert parse_search("-is:err").keys(DRAFT, judgement) == tuple(
        sorted(by_state["warning"] + by_state["ok"])
    )


@pytest.mark.parametrize(
    ("text", "key", "hint"),
    [("teg:급함", "teg", "태그:"), ("유혀:기본", "유혀", "유형:"), ("xyz:1", "xyz", "태그:, 대상:")],
)
def test_an_unknown_key_is_told_with_what_was_meant_and_looked_for_as_it_stands(
    text: str, key: str, hint: str
) -> None:
    search = parse_search(text)

    (problem,) = search.problems
    assert problem.facts["key"] == key and hint in problem.message("ko").cure
    assert [one.key for one in search.conditions] == ["text"]


def test_a_state_that_is_none_is_told_and_hides_nothing() -> None:
    search = parse_search("is:blue")

    assert search.conditions == () and "blue" in search.problems[0].message("en").what
    assert "고침" in search.problems[0].message("ko").cure


@given(st.text(max_size=40))
def test_no_text_raises_and_what_was_understood_can_be_written_again(text: str) -> None:
    search = parse_search(text)

    for language in ("ko", "en"):
        again = parse_search(write_search(search.conditions, "ko" if language == "ko" else "en"))
        assert again.conditions == search.conditions and again.problems == ()
    for question in DRAFT.questions:
        search.matches(SearchRow(question))


@given(st.lists(st.sampled_from(["갈등", "환불", "-갈등", "tag:급함", "-kind:basic", "id:1"]), max_size=4))
def test_every_condition_alone_lets_through_what_all_together_do(words: list[str]) -> None:
    together = set(_found(" ".join(words)))

    assert together == set(range(len(ROWS))).intersection(*(_found(one) for one in words))


def test_minus_turns_a_condition_round() -> None:
    for text in ("갈등", "tag:급함", "kind:basic", "is:ok"):
        assert set(_found(text)) ^ set(_found(f"-{text}")) == set(range(len(ROWS)))
    assert parse_search("-태그:급함").conditions == (Condition("tag", "급함", negated=True),)
