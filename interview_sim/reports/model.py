"""What a report is about: the answers of one visit, or one analysed file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from interview_sim.messages import Language
from interview_sim.results import Analysis, Measurement, Scorecard, SpokenLanguage


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerComment:
    """What a counsellor wants the visitor to see at a moment of an answer (`end_s` of a stretch)."""

    at_s: float
    text: str
    end_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportAnswer:
    """One take of one answer.

    `title` is short (for headings), `question_text` what was asked. `retake_of` is the index in
    the report's answers of the first take, or None. `recording` may be gone: then nothing plays.
    `asked_because` says of a follow-up question why it was asked, and is "" for all others.
    """

    title: str
    question_text: str
    analysis: Analysis
    recording: Path | None = None
    take: int = 1
    retake_of: int | None = None
    is_practice: bool = False
    asked_because: str = ""
    notes: tuple[str, ...] = ()
    comments: tuple[AnswerComment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierVisit:
    """What the same visitor reached before, to see their own change. `spoken` decides the unit of pace."""

    measures: Mapping[str, Measurement]
    score: Scorecard
    spoken: SpokenLanguage
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionReport:
    """All that a report shows. `score` is the whole interview's; `date` is text as it shall stand.

    `before` is an earlier visit of the same person, None where none is at hand.
    """

    answers: tuple[ReportAnswer, ...]
    score: Scorecard
    language: Language
    title: str
    ticket: str = ""
    nickname: str = ""
    date: str = ""
    centre: str = ""
    before: EarlierVisit | None = None
