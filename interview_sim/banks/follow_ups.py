"""Follow-up questions as they are asked: a question of its own that knows what it follows.

A rule of a bank (`FollowUp`) says what to ask where something was left out. When it fires, a
`FollowUpQuestion` is made of it: asked, answered, stored and analysed like any other question. Only
its id tells from afar: "<id>--follow-part-result", "<id>--follow-point-deadline". No question of a
bank can be called so, since ids of banks have single hyphens.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Final, Literal

from pydantic import StringConstraints

from interview_sim.banks.plan import PlannedQuestion
from interview_sim.banks.question import FollowUp, Question
from interview_sim.banks.text import Id, Strict

_MARK: Final = "--follow-"
_ID: Final = r"^[a-z0-9]+(-[a-z0-9]+)*--follow-(part|point)-[a-z0-9]+(-[a-z0-9]+)*$"

FollowUpId = Annotated[str, StringConstraints(max_length=160, pattern=_ID)]
"""The question's id, the mark, and what was left out."""

Lacking = Literal["part_missing", "point_missing"]
"""Why a follow-up is asked: a part of the story, or an expected point was not heard."""


class Follows(Strict):
    """Which question of the bank stands behind, and the rule that fired."""

    question_id: Id
    rule: FollowUp


class FollowUpQuestion(Question):
    """A question that was asked because something was left out of the answer before it.

    Kind, set and competency are those of the question behind it. Of its expected points only the one
    that was left out is expected here, none where a part of the story was.
    """

    id: FollowUpId
    follows: Follows

    @property
    def lacking(self) -> Lacking:
        """The reason as a code."""
        return "part_missing" if self.follows.rule.missing_part else "point_missing"


def follow_up_question(question: Question, rule: FollowUp) -> FollowUpQuestion:
    """The question that `rule` asks after `question`.

    The times to think and to answer are the same; it may be ended at once, for a short answer is enough.

    Raises:
        ValueError: `question` is a follow-up itself.
    """
    if isinstance(question, FollowUpQuestion):
        raise ValueError(f"no follow-up to a follow-up: {question.id}")
    point = question.point(rule.missing_point) if rule.missing_point is not None else None
    return FollowUpQuestion(
        id=f"{question.id}{_MARK}{rule.key.replace(':', '-')}",
        kind=question.kind,
        text=rule.ask,
        set_id=question.set_id,
        step=question.step,
        competency=question.competency,
        why=question.why,
        expected_points=() if point is None else (point,),
        think_s=question.think_s,
        answer_s=question.answer_s,
        done_after_s=0,
        retries=question.retries,
        groups=question.groups,
        fields=question.fields,
        job_need=question.job_need,
        follows=Follows(question_id=question.id, rule=rule),
    )


def planned_follow_up(before: PlannedQuestion, question: FollowUpQuestion) -> PlannedQuestion:
    """Where a follow-up stands in the interview: beside the question it follows, with its timings."""
    return replace(before, question=question, done_after_s=0.0)


def is_follow_up_id(question_id: str) -> bool:
    """Whether a question of that id was asked as a follow-up."""
    return _MARK in question_id


def question_behind(question_id: str) -> str:
    """The id of the bank's question behind a follow-up; any other id as it stands."""
    return question_id.partition(_MARK)[0]


def question_of_json(facts: Mapping[str, object]) -> Question:
    """The question as it was asked, out of what `model_dump(mode="json")` gave of it.

    Raises:
        pydantic.ValidationError: these are not the facts of a question.
    """
    model = FollowUpQuestion if "follows" in facts else Question
    # From JSON: the strict model takes a list for a tuple only there.
    return model.model_validate_json(json.dumps(facts, ensure_ascii=True))
