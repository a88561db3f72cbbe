"""What part of a report the overview shows: the whole interview, or one answer. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from interview_sim.messages import Language
from interview_sim.reports.model import ReportAnswer, SessionReport
from interview_sim.reports.words import MeasureWords, measure_names, measure_words, value_text
from interview_sim.results import Measured, Measurement, Scorecard, ScoredMeasure


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopedMeasure:
    """One card: the finding, its words, and the first take's finding beside a retake's.

    `answer` is the index of the answer whose events the card opens.
    """

    words: MeasureWords
    measurement: Measurement
    scored: ScoredMeasure | None
    answer: int
    earlier: Measurement | None = None
    earlier_value: str = ""


def scored_answers(report: SessionReport) -> tuple[int, ...]:
    """Indexes of the answers that count: no practice, and of two takes the last."""
    again = {answer.retake_of for answer in report.answers}
    return tuple(
        index for index, answer in enumerate(report.answers) if not answer.is_practice and index not in again
    )


def score_of(report: SessionReport, scope: int | None) -> Scorecard:
    """The scorecard of the interview (None) or of one answer."""
    return report.score if scope is None else report.answers[scope].analysis.score


def scoped_measures(
    report: SessionReport, scope: int | None, language: Language
) -> tuple[ScopedMeasure, ...]:
    """All cards of a scope in the order in which they are shown."""
    if scope is not None:
        return tuple(_of_answer(report, scope, language))
    indexes = scored_answers(report)
    if len(indexes) == 1:
        return tuple(_of_answer(report, indexes[0], language))
    return tuple(_of_interview(report, indexes, language))


def _of_answer(report: SessionReport, index: int, language: Language) -> Iterator[ScopedMeasure]:
    answer = report.answers[index]
    first = report.answers[answer.retake_of].analysis if answer.retake_of is not None else None
    for name in measure_names():
        found = answer.analysis.measures.get(name)
        if found is None:
            continue
        scored = answer.analysis.score.of(name)
        earlier = first.measures.get(name) if first is not None else None
        yield ScopedMeasure(
            words=measure_words(name, found, scored, language, spoken=answer.analysis.language),
            measurement=found,
            scored=scored,
            answer=index,
            earlier=earlier,
            earlier_value=value_text(name, earlier.value) if isinstance(earlier, Measured) else "",
        )


def _of_interview(
    report: SessionReport, indexes: tuple[int, ...], language: Language
) -> Iterator[ScopedMeasure]:
    answers = [report.answers[index] for index in indexes]
    for name in measure_names():
        found = [answer.analysis.measures[name] for answer in answers if name in answer.analysis.measures]
        if not found:
            continue
        whole = _mean(name, answers) or found[0]
        scored = report.score.of(name)
        yield ScopedMeasure(
            words=measure_words(name, whole, scored, language, spoken=answers[0].analysis.language),
            measurement=whole,
            scored=scored,
            answer=_with_events(report, indexes, name),
        )


def _mean(name: str, answers: list[ReportAnswer]) -> Measured | None:
    """The measured values' mean, each answer weighing as long as it lasted; all their events stay."""
    pairs = [(answer.analysis.duration_s, answer.analysis.measures.get(name)) for answer in answers]
    measured = [(length_s, found) for length_s, found in pairs if isinstance(found, Measured)]
    valued = [(length_s, found.value) for length_s, found in measured if found.value is not None]
    if not measured:
        return None
    total_s = sum(length_s for length_s, _ in valued)
    mean = sum(length_s * value for length_s, value in valued) / total_s if total_s else None
    events = tuple(event for _, found in measured for event in found.events)
    return Measured(value=mean, events=events)


def _with_events(report: SessionReport, indexes: tuple[int, ...], name: str) -> int:
    for index in indexes:
        found = report.answers[index].analysis.measures.get(name)
        if found is not None and found.events:
            return index
    return indexes[0]
