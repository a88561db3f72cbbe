"""What taking questions into a bank makes of it."""

from __future__ import annotations

import pytest

from interview_sim.banks import QuestionBank, parse_bank
from interview_sim.banks.drafting import BankDraft, bank_of
from interview_sim.ui.editor.exchange.merging import plans_of, usual_mode


def bank(name: str, *questions: str) -> QuestionBank:
    rows = "".join(f"  - {{id: {one}, kind: basic, text: {{ko: '{name} {one}'}}}}\n" for one in questions)
    return parse_bank(f"id: {name}\nversion: 1\nname: {{ko: {name}}}\nquestions:\n{rows}")


def with_set(name: str, text: str) -> QuestionBank:
    rows = "".join(
        f"  - {{id: s-{step}, kind: in_depth, set_id: s, step: {step}, text: {{ko: {text}}}}}\n"
        for step in ("situation", "difficulty", "solution")
    )
    return parse_bank(f"id: {name}\nversion: 1\nname: {{ko: {name}}}\nquestions:\n{rows}")


def ids(draft: BankDraft) -> list[str]:
    return [str(one.facts["id"]) for one in draft.questions]


def test_added_questions_stand_at_the_end_and_never_take_an_id() -> None:
    plan = plans_of(bank("came", "q-1", "q-2", "q-3"), BankDraft.of(bank("ours", "q-1", "q-2")), ())["add"]

    assert ids(plan.draft) == ["q-1", "q-2", "q-4", "q-5", "q-3"]
    assert (plan.n_added, plan.n_renumbered, plan.n_replaced) == (3, 2, 0)
    assert bank_of(plan.draft).questions[:2] == bank("ours", "q-1", "q-2").questions


def test_questions_of_the_same_id_are_replaced_where_they_stand() -> None:
    plan = plans_of(bank("came", "q-2", "q-9"), BankDraft.of(bank("ours", "q-1", "q-2")), ())["replace"]

    assert ids(plan.draft) == ["q-1", "q-2", "q-9"]
    assert plan.draft.questions[1].facts["text"] == {"ko": "came q-2"}
    assert (plan.n_added, plan.n_replaced, plan.n_same) == (1, 1, 0)


def test_the_same_questions_again_change_nothing() -> None:
    ours = bank("ours", "q-1", "q-2")
    plan = plans_of(ours, BankDraft.of(ours), ())["replace"]

    assert not plan.changes_something
    assert plan.n_same == 2
    assert plan.draft == BankDraft.of(ours)


def test_an_in_depth_set_of_a_taken_name_gets_another_and_stays_together() -> None:
    plan = plans_of(with_set("came", "새것"), BankDraft.of(with_set("ours", "우리")), ())["add"]

    assert set(bank_of(plan.draft).sets()) == {"s", "s-2"}


def test_a_set_is_replaced_as_a_whole() -> None:
    plan = plans_of(with_set("came", "새것"), BankDraft.of(with_set("ours", "우리")), ())["replace"]

    assert set(bank_of(plan.draft).sets()) == {"s"}
    assert plan.n_replaced == 3


def test_a_new_bank_never_takes_the_id_of_another() -> None:
    plan = plans_of(bank("common", "q-1"), None, {"common", "common-2"})["new"]

    assert plan.draft.head["id"] == "common-3"
    assert bank_of(plan.draft).version == 1


@pytest.mark.parametrize(
    ("came", "is_whole", "mode"),
    [("ours", True, "replace"), ("other", True, "new"), ("other", False, "add")],
)
def test_what_is_meant_most_often_is_chosen_first(came: str, is_whole: bool, mode: str) -> None:
    into = BankDraft.of(bank("ours", "q-1"))

    assert usual_mode(bank(came, "q-1"), into, is_whole_bank=is_whole) == mode
