# ruff: noqa: E501  (tables are easier to read in long lines)
"""One change to many questions: what changes, what stays, how many did."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.banks import QuestionBank
from interview_sim.banks.drafting import (
    BankDraft,
    Facts,
    add_to_list,
    bank_of,
    remove_from_list,
    replace_text,
    set_field,
    value_at,
    with_value,
)
from tests.banks.bank_strategies import banks, phrases

DRAFT = BankDraft({"id": "b"}).inserted(
    0,
    {"id": "a", "text": {"ko": "팀에서 팀으로", "en": "team"}, "tags": ["x"], "think_s": 30},
    {"id": "b", "text": {"ko": "혼자"}, "expected_points": [{"id": "팀", "label": {"ko": "팀"}, "synonyms": {"ko": ["팀원"]}}]},
    {"id": "c", "text": 5, "tags": "no list", "follow_ups": [{"missing_point": "팀", "ask": {"ko": "팀은요?"}}, 3]},
)  # fmt: skip


def _facts(draft: BankDraft) -> list[Facts]:
    return [question.facts for question in draft.questions]


def test_a_field_is_set_in_the_chosen_questions_alone() -> None:
    after, n_changed = set_field(DRAFT, [1, 2, 77], ("think_s",), 30)

    assert n_changed == 1 and [one.get("think_s") for one in _facts(after)] == [30, 30, None]
    assert after.questions[0] is DRAFT.questions[0] and after.questions[2] is DRAFT.questions[2]


def test_none_takes_a_field_away() -> None:
    after, n_changed = set_field(DRAFT, DRAFT.keys, ("think_s",), None)

    assert n_changed == 1 and "think_s" not in _facts(after)[0]


def test_nothing_to_change_is_the_same_draft() -> None:
    for after, n_changed in (
        set_field(DRAFT, [1], ("think_s",), 30),
        add_to_list(DRAFT, [1], "tags", "x"),
        remove_from_list(DRAFT, [1, 2], "tags", "y"),
        replace_text(DRAFT, DRAFT.keys, "없는 말", "다른 말"),
        replace_text(DRAFT, DRAFT.keys, "", "다른 말"),
    ):
        assert after is DRAFT and n_changed == 0


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (("text", "ko"), "새 질문", {"text": {"ko": "새 질문"}, "points": [{"id": "p"}]}),
        (("hint", "en"), "look", {"text": {"ko": "질문"}, "points": [{"id": "p"}], "hint": {"en": "look"}}),
        (("points", 0, "id"), "q", {"text": {"ko": "질문"}, "points": [{"id": "q"}]}),
        (("points", 0), None, {"text": {"ko": "질문"}, "points": []}),
        (("points", 4, "id"), "q", {"text": {"ko": "질문"}, "points": [{"id": "p"}]}),
        (("text", "ko", "x"), 1, {"text": {"ko": "질문"}, "points": [{"id": "p"}]}),
        (("none", "ko"), None, {"text": {"ko": "질문"}, "points": [{"id": "p"}]}),
    ],
)
def test_a_value_is_put_at_its_path(path: tuple[str | int, ...], value: Any, expected: Facts) -> None:
    facts = {"text": {"ko": "질문"}, "points": [{"id": "p"}]}

    assert with_value(facts, path, value) == expected
    assert facts == {"text": {"ko": "질문"}, "points": [{"id": "p"}]}


def test_words_are_replaced_in_texts_and_never_in_ids() -> None:
    after, n_changed = replace_text(DRAFT, DRAFT.keys, "팀", "조")

    one, two, three = _facts(after)
    assert n_changed == 3 and one["text"] == {"ko": "조에서 조으로", "en": "team"} and three["text"] == 5
    assert two["expected_points"] == [{"id": "팀", "label": {"ko": "조"}, "synonyms": {"ko": ["조원"]}}]
    assert three["follow_ups"] == [{"missing_point": "팀", "ask": {"ko": "조은요?"}}, 3]


@settings(deadline=None, max_examples=15)
@given(banks(), phrases)
def test_a_tag_put_in_and_taken_out_leaves_the_bank_as_it_was(bank: QuestionBank, tag: str) -> None:
    draft = BankDraft.of(bank)
    without = [one.key for one in draft.questions if tag not in one.facts.get("tags", [])]

    tagged, n_added = add_to_list(draft, without, "tags", tag)
    back, n_removed = remove_from_list(tagged, without, "tags", tag)

    assert n_added == n_removed == len(without)
    assert all(
        tag in tagged.questions[at].facts["tags"] for at, key in enumerate(draft.keys) if key in without
    )
    assert back == draft


@settings(deadline=None, max_examples=15)
@given(banks(), st.integers(0, 600))
def test_a_field_set_in_all_questions_stands_in_the_bank(bank: QuestionBank, think_s: int) -> None:
    draft = BankDraft.of(bank)

    after, n_changed = set_field(draft, draft.keys, ("think_s",), think_s)

    assert all(question.think_s == think_s for question in bank_of(after).questions)
    changed = [a is not b for a, b in zip(after.questions, draft.questions, strict=True)]
    assert sum(changed) == n_changed
    again, n_again = set_field(after, after.keys, ("think_s",), think_s)
    assert again is after and n_again == 0


@settings(deadline=None, max_examples=15)
@given(banks(), st.text("가나다 ab", min_size=1, max_size=2))
def test_replacing_there_and_back_with_a_word_nobody_uses_changes_nothing(
    bank: QuestionBank, word: str
) -> None:
    draft = BankDraft.of(bank)
    sign = "\U0001f995"

    there, n_changed = replace_text(draft, draft.keys, word, sign)
    back, n_back = replace_text(there, there.keys, sign, word)

    assert back == draft and n_changed == n_back
    for question in there.questions:
        assert word not in str(value_at(question.facts, ("text", "ko")) or "")
