"""Which follow-up question an answer asks for: by the bank's rules, on what was honestly measured."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from interview_sim.results import Analysis, Measured, says_unsure

if TYPE_CHECKING:
    from interview_sim.banks import FollowUp, FollowUpQuestion, Lacking, Question

MIN_SURE_SHARE: Final = 0.7
"""Share of the words that must be sure: more than measuring needs, for a question asked in error costs
a minute of the visit."""
MOST_LOST_S: Final = 1.0
"""With more of the sound lost, what was left out may have been said there."""
_PARTS_ASKED_NEXT: Final = {"situation": ("task", "action", "result"), "difficulty": ("action", "result")}
"""What later steps of an in-depth set ask for anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFollowUp:
    """The rule that fired, the question it asks, and why.

    `facts`: "part" (situation, task, action, result), or "point", "label_ko" and "label_en".
    """

    rule: FollowUp
    question: FollowUpQuestion
    reason: Lacking
    facts: Mapping[str, str] = field(default_factory=dict)


def follow_up_for(
    question: Question, analysis: Analysis | None, already_asked: Collection[str] = ()
) -> AskedFollowUp | None:
    """The follow-up that the answer to `question` asks for; None where there is none.

    The first rule of the bank that fires is taken: the trainer wrote them in the order that matters. A
    rule fires where its part of the story was asked for and not found, or where its point was not said.
    A point of which half was heard, or that was denied, was spoken of: it is not asked about. Nothing
    fires for practice, for a follow-up itself, where the measure behind the rule was not measured or is
    unsure, where less than 70 % of the words are sure, or where more than a second of the sound is lost.

    Args:
        question: as it was asked.
        analysis: the finding about the last take of its answer; None where there is none (yet).
        already_asked: ids of the questions of this visit; one follow-up a question of the bank.
    """
    from interview_sim.banks.follow_ups import FollowUpQuestion, is_follow_up_id, question_behind

    if analysis is None or isinstance(question, FollowUpQuestion) or question.kind == "practice":
        return None
    followed = {question_behind(one) for one in already_asked if is_follow_up_id(one)}
    if question.id in followed or not _is_whole(analysis):
        return None
    rules = (rule for rule in question.follow_ups if _can_be_asked(rule, question, analysis))
    fired = next((rule for rule in rules if _fires(rule, question, analysis)), None)
    return None if fired is None else _asked(question, fired)


def _asked(question: Question, rule: FollowUp) -> AskedFollowUp:
    from interview_sim.banks.follow_ups import follow_up_question

    asked = follow_up_question(question, rule)
    facts: dict[str, str] = {"part": rule.missing_part} if rule.missing_part is not None else {}
    for point in asked.expected_points:
        facts = {
            "point": point.id,
            "label_ko": point.label.in_language("ko"),
            "label_en": point.label.in_language("en"),
        }
    return AskedFollowUp(rule=rule, question=asked, reason=asked.lacking, facts=facts)


def _is_whole(analysis: Analysis) -> bool:
    """Whether words were heard, and nearly all of the sound is there."""
    if analysis.transcript is None or not analysis.transcript.words:
        return False
    pauses = analysis.measures.get("pauses")
    lost_s = pauses.details.get("lost_s") if pauses is not None else None
    return not (isinstance(lost_s, int | float) and lost_s > MOST_LOST_S)


def _can_be_asked(rule: FollowUp, question: Question, analysis: Analysis) -> bool:
    """In the language of the answer, and not what the next step of the set asks for anyway."""
    if question.text.has(analysis.language) and not rule.ask.has(analysis.language):
        return False
    return rule.missing_part not in _PARTS_ASKED_NEXT.get(question.step or "", ())


def _fires(rule: FollowUp, question: Question, analysis: Analysis) -> bool:
    if rule.missing_part is not None:
        found = _sure(analysis, "structure")
        return found is not None and all(
            rule.missing_part in _listed(found.details.get(key)) for key in ("asked", "missing")
        )
    found = _sure(analysis, "expected_points")
    rows = [] if found is None else _listed(found.details.get("points"))
    return any(_is_lacking(row, rule.missing_point) for row in rows)


def _is_lacking(row: object, point_id: str | None) -> bool:
    """Whether this row is that point's, and nothing of it was spoken of."""
    if not isinstance(row, Mapping) or row.get("id") != point_id:
        return False
    return row.get("said") is False and row.get("denied_at_s") is None and row.get("half") is None


def _sure(analysis: Analysis, name: str) -> Measured | None:
    """The finding of that measure, where it can be built upon."""
    found = analysis.measures.get(name)
    if not isinstance(found, Measured) or found.value is None or says_unsure(found.details):
        return None
    return found if found.usable_share >= MIN_SURE_SHARE else None


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []
