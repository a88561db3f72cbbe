"""A visit's answers as one report: which takes count, and what the whole interview came to."""

from __future__ import annotations

from collections.abc import Sequence

from interview_sim.messages import Language
from interview_sim.reports.model import EarlierVisit, ReportAnswer, SessionReport
from interview_sim.results import Measurement, Scorecard
from interview_sim.scoring import combined_measures, score_interview
from interview_sim.scoring.interview import main_language


def scored_indexes(answers: Sequence[ReportAnswer]) -> tuple[int, ...]:
    """Indexes of the answers that count: no practice, and of two takes the last."""
    replaced = {answer.retake_of for answer in answers}
    return tuple(
        index for index, answer in enumerate(answers) if not answer.is_practice and index not in replaced
    )


def interview_report(
    answers: Sequence[ReportAnswer],
    *,
    language: Language,
    title: str,
    age_group: str | None = None,
    ticket: str = "",
    nickname: str = "",
    date: str = "",
    centre: str = "",
    before: EarlierVisit | None = None,
) -> SessionReport:
    """The report over `answers`, scored as one interview. `before`: see `earlier_visit`.

    Raises:
        ValueError: no answer counts (none was given, or practice only).
    """
    indexes = scored_indexes(answers)
    score: Scorecard = score_interview(
        [answers[index].analysis for index in indexes], age_group=age_group, indices=indexes
    )
    return SessionReport(
        answers=tuple(answers),
        score=score,
        language=language,
        title=title,
        ticket=ticket,
        nickname=nickname,
        date=date,
        centre=centre,
        before=before,
    )


def earlier_visit(
    answers: Sequence[ReportAnswer], *, age_group: str | None = None, date: str = ""
) -> EarlierVisit | None:
    """An earlier visit's answers as what the next one is compared with; None where none of them counts.

    Scored by today's norms, so that a change is the visitor's and not the norms'.
    """
    analyses = [answers[index].analysis for index in scored_indexes(answers)]
    if not analyses:
        return None
    return EarlierVisit(
        measures=combined_measures(analyses),
        score=score_interview(analyses, age_group=age_group),
        spoken=main_language(analyses),
        date=date,
    )


def interview_measures(report: SessionReport) -> dict[str, Measurement]:
    """Each measure over all answers that count."""
    return combined_measures([report.answers[index].analysis for index in scored_indexes(report.answers)])
