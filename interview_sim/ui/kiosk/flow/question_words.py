"""What stands above a question: its number, its kind, and what this step of a set asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interview_sim.reports.follow_ups import asking_because
from interview_sim.ui.language import area, current_language

if TYPE_CHECKING:
    from interview_sim.banks import PlannedQuestion, Question

tr = area("kiosk")
_FOLLOW_UP = tr.mark("Follow-up question")
_KINDS = {
    "self_introduction": tr.mark("Self-introduction"),
    "basic": tr.mark("Basic question"),
    "situational": tr.mark("Situation: say it as you would to the person"),
    "in_depth": tr.mark("Experience"),
    "practice": tr.mark("Practice question"),
}
_STEPS = {
    "situation": tr.mark("Experience · asks for the situation"),
    "difficulty": tr.mark("Experience · asks for what was hard"),
    "solution": tr.mark("Experience · asks how you solved it and what you learnt"),
}


def kind_words(question: Question) -> str:
    """The kind of a question: a follow-up, for in-depth ones what this step asks for."""
    from interview_sim.banks import FollowUpQuestion

    if isinstance(question, FollowUpQuestion):
        return tr.late(_FOLLOW_UP)
    if question.step is not None:
        return tr.late(_STEPS[question.step])
    return tr.late(_KINDS[question.kind])


def above_question(planned: PlannedQuestion, number: int, count: int) -> str:
    """ "Question 1/3 · ...", without a number while practising."""
    kind = kind_words(planned.question)
    if planned.is_practice:
        return kind
    return tr("Question {number}/{count} · {kind}", number=number, count=count, kind=kind)


def because(question: Question) -> str:
    """Why a follow-up is asked, in today's language; "" for any other question."""
    from interview_sim.banks import FollowUpQuestion

    return asking_because(question, current_language()) if isinstance(question, FollowUpQuestion) else ""


def set_sizes(questions: Sequence[PlannedQuestion]) -> tuple[int, ...]:
    """How many questions stand together: sets of three, and runs of single ones."""
    sizes: list[int] = []
    before: object = object()
    for planned in questions:
        if planned.is_practice:
            continue
        key = ("set", planned.set_index) if planned.set_index is not None else ("single",)
        if key == before:
            sizes[-1] += 1
        else:
            sizes.append(1)
        before = key
    return tuple(sizes) or (1,)


def points_of(question: Question) -> tuple[str, ...]:
    """The labels of the expected points in today's language."""
    return tuple(point.label.in_language(current_language()) for point in question.expected_points)
