"""The report of a stored visit: its takes in their order, later takes beside the first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from interview_sim.messages import Language
from interview_sim.reports.follow_ups import asked_because
from interview_sim.reports.interview import interview_report, scored_indexes
from interview_sim.reports.model import AnswerComment, EarlierVisit, ReportAnswer, SessionReport
from interview_sim.reports.texts import report_text
from interview_sim.results import Analysis

_TITLE_SIGNS = 60


class TakeLike(Protocol):
    """What a report needs to know of a stored take."""

    @property
    def bank_id(self) -> str: ...
    @property
    def question_id(self) -> str: ...
    @property
    def question_text(self) -> Mapping[str, str]: ...
    @property
    def question(self) -> Mapping[str, object] | None: ...
    @property
    def take_no(self) -> int: ...
    @property
    def is_practice(self) -> bool: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredTake:
    """A take and what was found in it. `recording` may be gone; `comments` are those for the visitor."""

    take: TakeLike
    analysis: Analysis
    recording: Path | None = None
    comments: tuple[AnswerComment, ...] = ()


def short_title(question_text: str, limit: int = _TITLE_SIGNS) -> str:
    """The beginning of a question, cut between words."""
    text = " ".join(question_text.split())
    if len(text) <= limit:
        return text
    head = text[:limit].rsplit(" ", 1)[0]
    return f"{head}…"


def visit_report(
    answered: Sequence[AnsweredTake],
    *,
    language: Language,
    ticket: str,
    nickname: str,
    centre: str,
    date: str,
    age_group: str | None,
    before: EarlierVisit | None = None,
) -> SessionReport | None:
    """The report of these answers; None where nothing that counts is among them.

    A later take of a question stands beside its first one (`retake_of`) and counts in its place.
    `before` is an earlier visit of the same person (`interview.earlier_visit`), where one is known.
    """
    answers = report_answers(answered, language)
    if not scored_indexes(answers):
        return None
    return interview_report(
        answers,
        language=language,
        title=report_text("title", language),
        age_group=age_group,
        ticket=ticket,
        nickname=nickname,
        date=date,
        centre=centre,
        before=before,
    )


def report_answers(answered: Sequence[AnsweredTake], language: Language) -> tuple[ReportAnswer, ...]:
    """The takes as a report's answers, each retake pointing at the first take of its question."""
    return tuple(_answer(index, answered, language) for index in range(len(answered)))


def _answer(index: int, answered: Sequence[AnsweredTake], language: Language) -> ReportAnswer:
    one = answered[index]
    text = one.take.question_text.get(language) or next(iter(one.take.question_text.values()), "")
    key = (one.take.bank_id, one.take.question_id)
    first = next(
        place for place, other in enumerate(answered) if (other.take.bank_id, other.take.question_id) == key
    )
    return ReportAnswer(
        title=short_title(text),
        question_text=text,
        analysis=one.analysis,
        recording=one.recording if one.recording is not None and one.recording.exists() else None,
        take=one.take.take_no,
        retake_of=None if first == index else first,
        is_practice=one.take.is_practice,
        asked_because=asked_because(one.take.question_id, one.take.question, language),
        comments=one.comments,
    )
