"""What part of a report the overview shows: the whole interview, or one answer. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from interview_sim.messages import Language
from interview_sim.reports.change import change_texts
from interview_sim.reports.interview import interview_measures, scored_indexes
from interview_sim.reports.model import SessionReport
from interview_sim.reports.words import MeasureWords, measure_names, measure_words, value_text
from interview_sim.results import Measured, Measurement, Scorecard, ScoredMeasure
from interview_sim.ui.language import area

tr = area("report")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopedMeasure:
    """One card: the finding, its words, and the first take's finding beside a retake's.

    `answer` is the index of the answer whose events the card opens. `change` is said of the whole
    interview beside an earlier visit.
    """

    words: MeasureWords
    measurement: Measurement
    scored: ScoredMeasure | None
    answer: int
    earlier: Measurement | None = None
    earlier_value: str = ""
    change: str = ""


def score_of(report: SessionReport, scope: int | None) -> Scorecard:
    """The scorecard of the interview (None) or of one answer."""
    return report.score if scope is None else report.answers[scope].analysis.score


def scoped_measures(
    report: SessionReport, scope: int | None, language: Language
) -> tuple[ScopedMeasure, ...]:
    """All cards of a scope in the order in which they are shown."""
    if scope is not None:
        return tuple(_of_answer(report, scope, language))
    indexes = scored_indexes(report.answers)
    is_one = len(indexes) == 1
    cards = _of_answer(report, indexes[0], language) if is_one else _of_interview(report, indexes, language)
    changes = change_texts(report)
    return tuple(replace(card, change=changes.get(card.words.measure, "")) for card in cards)


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
    spoken = report.answers[indexes[0]].analysis.language if indexes else "ko"
    found = interview_measures(report)
    for name in measure_names():
        if name not in found:
            continue
        scored = report.score.of(name)
        yield ScopedMeasure(
            words=measure_words(name, found[name], scored, language, spoken=spoken),
            measurement=found[name],
            scored=scored,
            answer=_with_events(report, indexes, name),
        )


def _with_events(report: SessionReport, indexes: tuple[int, ...], name: str) -> int:
    for index in indexes:
        found = report.answers[index].analysis.measures.get(name)
        if found is not None and found.events:
            return index
    return indexes[0]


def scope_name(report: SessionReport, scope: int | None) -> str:
    """Whole interview; else practice, question 2, question 2 again, or question 3, a follow-up."""
    if scope is None:
        return tr("Whole interview")
    answers = report.answers
    if answers[scope].is_practice:
        return tr("Practice")
    first = answers[scope].retake_of
    counted = [i for i, one in enumerate(answers) if one.retake_of is None and not one.is_practice]
    if first is not None and first in counted:
        return tr("Question {number}, again", number=counted.index(first) + 1)
    number = counted.index(scope) + 1 if scope in counted else scope + 1
    if answers[scope].asked_because:
        return tr("Question {number}, follow-up", number=number)
    return tr("Question {number}", number=number)


def advice_heading(count: int) -> str:
    """What stands above so many pieces of advice."""
    if count == 0:
        return ""
    if count == 1:
        return tr("Next time, only this")
    return tr("Next time, only these two") if count == 2 else tr("Next time, only these three")
