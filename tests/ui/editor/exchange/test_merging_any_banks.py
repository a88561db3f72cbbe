"""Whatever is taken into whatever bank: nothing is lost, no id stands twice, valid stays valid."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, given, settings

from interview_sim.banks import QuestionBank
from interview_sim.banks.drafting import BankDraft, bank_of
from interview_sim.banks.files import plain
from interview_sim.ui.editor.exchange.merging import plans_of
from tests.banks.bank_strategies import banks

SLOW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(came=banks(), ours=banks())
def test_added_questions_are_all_there_and_ours_stay_as_they_are(
    came: QuestionBank, ours: QuestionBank
) -> None:
    plan = plans_of(came, BankDraft.of(ours), ())["add"]
    made = bank_of(plan.draft)

    assert made.questions[: len(ours.questions)] == ours.questions
    assert len(made.questions) == len(ours.questions) + len(came.questions)
    assert Counter(one.text.ko for one in made.questions[len(ours.questions) :]) == Counter(
        one.text.ko for one in came.questions
    )


@SLOW
@given(came=banks(), ours=banks())
def test_replaced_questions_stand_once_and_all_that_came_is_there(
    came: QuestionBank, ours: QuestionBank
) -> None:
    plan = plans_of(came, BankDraft.of(ours), ())["replace"]
    made = {str(one.facts["id"]): one.facts for one in plan.draft.questions}
    known = {one.id for one in ours.questions}

    assert len(made) == len(plan.draft.questions)
    for question in came.questions:
        assert made[question.id]["text"] == plain(question)["text"]
    assert plan.n_added == len([one for one in came.questions if one.id not in known])
