# ruff: noqa: E501  (tables are easier to read in long lines)
"""Judging a draft while it is edited: the same as judging it anew, whatever stands in it, and what cures it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.banks import QuestionBank, find_bank, shipped_banks
from interview_sim.banks.drafting import BankDraft, BankJudge, Facts, bank_of, with_value
from interview_sim.banks.errors import BankInvalid
from interview_sim.banks.lint import apply_cure, lint_bank
from tests.banks.bank_strategies import banks

GOOD: Facts = {
    "id": "q", "kind": "basic", "competency": "teamwork", "text": {"ko": "강점을 말씀해 주세요.", "en": "Tell us a strength."},
    "why": {"ko": "까닭", "en": "why"},
    "expected_points": [{"id": "p", "label": {"ko": "결과", "en": "result"}, "synonyms": {"ko": ["결과"], "en": ["result"]}}],
}  # fmt: skip
HEAD: Facts = {"schema": 1, "id": "b", "version": 1, "name": {"ko": "은행", "en": "bank"}}

_odd = st.one_of(st.none(), st.booleans(), st.integers(-9, 999), st.text(max_size=8), st.lists(st.text(max_size=3), max_size=2),
                 st.dictionaries(st.sampled_from(["ko", "en", "id", "x"]), st.text(max_size=5), max_size=2))  # fmt: skip
_paths = st.sampled_from(
    [("id",), ("kind",), ("text",), ("text", "ko"), ("why",), ("expected_points",), ("expected_points", 0, "id"), ("follow_ups",),
     ("think_s",), ("answer_s",), ("groups",), ("tags",), ("set_id",), ("step",), ("audio",), ("clip",), ("clip", "ko"), ("unknown",)]
)  # fmt: skip
_edits = st.lists(st.tuples(_paths, _odd), max_size=4)


def _edited(facts: Facts, edits: list[tuple[tuple[str | int, ...], Any]]) -> Facts:
    for path, value in edits:
        facts = with_value(facts, path, value)
    return facts


def _one(facts: Facts) -> tuple[BankDraft, int]:
    draft = BankDraft(HEAD).inserted(0, facts)
    return draft, draft.keys[0]


def test_a_good_bank_may_be_published() -> None:
    for bank in shipped_banks():
        judgement = BankJudge().judge(BankDraft.of(bank))

        assert judgement.may_publish and judgement.n_errors == judgement.n_warnings == 0
        assert all(
            judgement.of(key).question == question
            for key, question in zip(BankDraft.of(bank).keys, bank.questions, strict=True)
        )


@settings(deadline=None, max_examples=20)
@given(banks())
def test_a_valid_bank_has_the_remarks_of_the_whole_lint(bank: QuestionBank) -> None:
    draft = BankDraft.of(bank)

    judgement = BankJudge().judge(draft)

    found = [
        (one.code, one.question_id, one.field) for key in draft.keys for one in judgement.of(key).findings
    ]
    found += [(one.code, one.question_id, one.field) for one in judgement.head_findings]
    assert sorted(found) == sorted((one.code, one.question_id, one.field) for one in lint_bank(bank))
    assert judgement.head_problems == () and not any(judgement.of(key).problems for key in draft.keys)


@settings(deadline=None, max_examples=100)
@given(st.lists(_edits, max_size=4))
def test_whatever_stands_in_a_draft_is_judged_and_only_banks_may_be_published(rows: list[Any]) -> None:
    draft = BankDraft(HEAD).inserted(
        0, *(_edited({**GOOD, "id": f"q{n}"}, edits) for n, edits in enumerate(rows))
    )

    judgement = BankJudge().judge(draft)

    for key in draft.keys:
        assert all(str(one.message("ko")) and str(one.message("en")) for one in judgement.of(key).problems)
        assert all(str(one.message("ko")) and str(one.message("en")) for one in judgement.of(key).findings)
    try:
        bank = bank_of(draft)
    except BankInvalid:
        assert not judgement.may_publish
    else:
        lint_errors = [one for one in lint_bank(bank) if one.severity == "error"]
        assert judgement.n_errors == len(lint_errors)


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_after_any_edits_it_says_what_a_fresh_judge_says(data: st.DataObject) -> None:
    common = find_bank("common")
    draft = BankDraft.of(common.model_copy(update={"questions": common.questions[-12:]}))
    judge = BankJudge()
    for _ in range(data.draw(st.integers(1, 5))):
        keys = draft.keys
        match data.draw(st.sampled_from(["field", "twin", "remove", "move", "same_set"])):
            case "field" if keys:
                key = data.draw(st.sampled_from(keys))
                question = draft.question(key)
                assert question is not None
                draft = draft.replaced(key, _edited(question.facts, data.draw(_edits)))
            case "twin" if keys:
                question = draft.question(data.draw(st.sampled_from(keys)))
                assert question is not None
                draft = draft.inserted(data.draw(st.integers(0, 9)), question.facts)
            case "remove":
                draft = draft.without(data.draw(st.sets(st.sampled_from(keys), max_size=4)) if keys else ())
            case "move" if keys:
                draft = draft.moved([data.draw(st.sampled_from(keys))], data.draw(st.sampled_from(keys)))

        assert judge.judge(draft) == BankJudge().judge(draft)


def test_a_question_that_did_not_change_keeps_its_very_judgement() -> None:
    draft = BankDraft.of(find_bank("common"))
    judge = BankJudge()
    before = judge.judge(draft)
    key = draft.keys[3]

    after = judge.judge(draft.replaced(key, {**draft.questions[3].facts, "think_s": 45}))

    assert all(after.of(one) is before.of(one) for one in draft.keys if one != key)
    question = after.of(key).question
    assert question is not None and question.think_s == 45


@pytest.mark.parametrize(
    ("path", "value", "code", "cured"),
    [
        (("done_after_s",), 90, "lint-done-after-answer", {"done_after_s": 50}),
        (("think_s",), 1, "lint-too-long-to-read", {"think_s": 3}),
        (("think_s",), 700, "bank-number-large", {"think_s": 600}),
        (("answer_s",), 4, "bank-number-small", {"answer_s": 5}),
        (("thnik_s",), 5, "bank-field-unknown", {"thnik_s": None}),
        (("tags",), ["a", "b", "a"], "bank-listed-twice", {"tags": ["a", "b"]}),
        (("tags",), ["a", " "], "bank-too-short", {"tags": ["a"]}),
        (("hint",), {"ko": "", "en": " "}, "bank-text-empty", {"hint": None}),
        (("follow_ups",), [{"missing_point": "gone", "ask": {"ko": "왜요?", "en": "Why?"}}], "lint-follow-up-point", {"follow_ups": []}),
        (("text", "ko"), "강점을 말씀해 주세요. 결혼하셨다면 가족과 의논한 일도 좋습니다.", "lint-improper", {"text": GOOD["text"]}),
        (("text", "ko"), "강점이 있으시죠?", "lint-leading", {"text": {**GOOD["text"], "ko": "강점이 있으십니까?"}}),
        (("follow_ups",), [{"missing_part": "result", "ask": {"ko": "결혼하셨어요?", "en": "Why?"}}], "lint-improper", {"follow_ups": []}),
    ],
)  # fmt: skip
def test_a_cure_takes_its_finding_away(
    path: tuple[str, ...], value: Any, code: str, cured: dict[str, Any]
) -> None:
    draft, key = _one(with_value(GOOD, path, value))
    judge = BankJudge()
    finding = next(one for one in judge.judge(draft).of(key).findings if one.code == code)
    assert finding.cure is not None and str(finding.cure.message("ko")) and str(finding.cure.message("en"))

    facts = apply_cure(draft.questions[0].facts, finding)

    assert facts == {name: one for name, one in {**GOOD, **cured}.items() if one is not None}
    assert code not in [one.code for one in judge.judge(draft.replaced(key, facts)).of(key).findings]


def test_a_cure_leaves_a_text_alone_that_was_written_anew() -> None:
    draft, key = _one(with_value(GOOD, ("text", "ko"), "경험을 말씀해 주세요. 결혼하셨어요?"))
    (finding,) = [one for one in BankJudge().judge(draft).of(key).findings if one.code == "lint-improper"]

    assert apply_cure(GOOD, finding) is GOOD
    moved = with_value(GOOD, ("text", "ko"), "먼저 경험을 말씀해 주세요. 결혼하셨어요?")
    assert apply_cure(moved, finding)["text"]["ko"] == "먼저 경험을 말씀해 주세요."


def test_an_improper_question_that_is_nothing_else_cannot_be_cured_by_the_program() -> None:
    draft, key = _one(with_value(GOOD, ("text", "ko"), "결혼하셨어요?"))

    (finding,) = [one for one in BankJudge().judge(draft).of(key).findings if one.severity == "error"]

    assert finding.cure is None and "직무에 꼭 필요하면" in finding.message("ko").cure


def test_an_id_that_stands_twice_is_cured_by_the_next_free_one() -> None:
    draft = BankDraft(HEAD).inserted(
        0, GOOD, {**GOOD, "text": {"ko": "다른 질문"}}, {**GOOD, "id": "q-2", "text": {"ko": "셋째"}}
    )
    judgement = BankJudge().judge(draft)
    first, second, _ = draft.keys

    (finding,) = [one for one in judgement.of(second).findings if one.code == "bank-id-twice"]

    assert judgement.of(first).n_errors == 0 and judgement.n_errors == 1
    assert apply_cure(draft.questions[1].facts, finding)["id"] == "q-3"


def test_a_set_without_its_steps_is_told_at_its_first_question() -> None:
    draft = BankDraft(HEAD)
    draft = draft.inserted(
        0,
        *({**facts, "text": {"ko": f"질문 {n}", "en": f"Q {n}"}} for n, facts in enumerate(draft.new_set())),
    )
    judge = BankJudge()
    assert judge.judge(draft).may_publish

    judgement = judge.judge(draft.without(draft.keys[1:2]))

    (problem,) = judgement.of(draft.keys[0]).problems
    assert problem.code == "bank-set-incomplete" and not judgement.may_publish


def test_remarks_stay_while_another_field_is_filled_in() -> None:
    draft, key = _one(
        {**GOOD, "text": {"ko": "고향이 어디예요?", "en": "Tell us."}, "competency": "", "why": {"ko": ""}}
    )

    judged = BankJudge().judge(draft).of(key)

    assert judged.question is None and {one.path[0] for one in judged.problems} == {"competency"}
    assert {"lint-improper", "bank-text-empty"} <= {one.code for one in judged.findings}


def test_repeats_of_an_included_bank_are_named_and_not_judged() -> None:
    also = find_bank("common").questions
    draft, key = _one(
        {**GOOD, "text": {"ko": next(one.text.ko for one in also if one.set_id is None), "en": "x"}}
    )

    judgement = BankJudge().judge(draft, also)

    assert "lint-same" in [one.code for one in judgement.of(key).findings] and set(judgement.questions) == {
        key
    }


@pytest.mark.parametrize(
    ("head", "where"),
    [
        ({}, "id"),
        ({**HEAD, "name": {}}, "name"),
        ({**HEAD, "version": 0}, "version"),
        ({**HEAD, "include": ["b"]}, ""),
        ({**HEAD, "x": 1}, "x"),
    ],
)
def test_errors_in_the_facts_of_the_bank_block_publishing(head: Facts, where: str) -> None:
    judgement = BankJudge().judge(BankDraft(head).inserted(0, GOOD))

    assert where in {problem.where for problem in judgement.head_problems}
    assert not judgement.may_publish and judgement.of(1).state == "ok"


def test_an_empty_bank_is_remarked() -> None:
    judgement = BankJudge().judge(BankDraft(HEAD))

    assert [one.code for one in judgement.head_findings] == ["lint-bank-empty"] and judgement.may_publish
