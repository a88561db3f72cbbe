"""The report of a visit out of its takes and findings. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from interview_sim.messages import Language
from interview_sim.reports.interview import interview_report, scored_indexes
from interview_sim.reports.model import EarlierVisit, ReportAnswer, SessionReport
from interview_sim.reports.texts import report_text
from interview_sim.ui.kiosk.booth.analyses import TakeAnalysis
from interview_sim.ui.kiosk.flow.question_words import short_title


def build_report(
    takes: Sequence[TakeAnalysis],
    *,
    language: Language,
    ticket: str,
    nickname: str,
    centre: str,
    date: datetime,
    age_group: str | None,
    before: EarlierVisit | None = None,
) -> SessionReport | None:
    """The report of everything that has a finding; None where nothing that counts has one.

    A later take of a question stands beside its first one (`retake_of`) and counts in its place.
    `before` is an earlier visit of the same person (`reports.interview.earlier_visit`), where one is known.
    """
    done = [one for one in takes if one.analysis is not None]
    if not done:
        return None
    answers = [_answer(one, index, done, language) for index, one in enumerate(done)]
    if not scored_indexes(answers):
        return None
    return interview_report(
        answers,
        language=language,
        title=report_text("title", language),
        age_group=age_group,
        ticket=ticket,
        nickname=nickname,
        date=date.strftime("%Y-%m-%d"),
        centre=centre,
        before=before,
    )


def _answer(one: TakeAnalysis, index: int, done: Sequence[TakeAnalysis], language: Language) -> ReportAnswer:
    if one.analysis is None:
        raise ValueError("an answer without a finding")
    text = one.take.question_text[language]
    first = _first_of(index, done)
    return ReportAnswer(
        title=short_title(text),
        question_text=text,
        analysis=one.analysis,
        recording=one.recording if one.recording.exists() else None,
        take=one.take.take_no,
        retake_of=None if first == index else first,
        is_practice=one.take.is_practice,
    )


def _first_of(index: int, done: Sequence[TakeAnalysis]) -> int:
    """The place of the first take of the question that `done[index]` answers."""
    take = done[index].take
    key = (take.bank_id, take.question_id)
    return next(
        place for place, other in enumerate(done) if (other.take.bank_id, other.take.question_id) == key
    )
