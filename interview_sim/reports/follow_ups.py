"""Why a follow-up question is asked, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from interview_sim.messages import Language
from interview_sim.reports.texts import report_text

if TYPE_CHECKING:
    from interview_sim.banks import FollowUpQuestion


def asking_because(question: FollowUpQuestion, language: Language) -> str:
    """What is said above the question while it is asked: what was not heard in the answer before."""
    return report_text("asking_because", language).format(label=_label(question, language))


def asked_because(question_id: str, question: Mapping[str, object] | None, language: Language) -> str:
    """What a report says of a stored take; "" where it is no follow-up.

    Args:
        question_id: of the take.
        question: the question as it was asked, as the store keeps it.
    """
    from interview_sim.banks import FollowUpQuestion, is_follow_up_id, question_of_json

    if question is None or not is_follow_up_id(question_id):
        return ""
    asked = question_of_json(question)
    if not isinstance(asked, FollowUpQuestion):
        return ""
    return report_text("asked_because", language).format(label=_label(asked, language))


def _label(question: FollowUpQuestion, language: Language) -> str:
    """The part of the story, or the point, that was not heard."""
    from interview_sim.banks.words import word

    if question.follows.rule.missing_part is not None:
        return word("part", question.follows.rule.missing_part, language)
    return " · ".join(point.label.in_language(language) for point in question.expected_points)
