"""What a report shows, gathered once for HTML and PDF: plain texts and numbers in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from interview_sim.messages import Language
from interview_sim.reports.advice import advice_words
from interview_sim.reports.blind_care import blind_note
from interview_sim.reports.headings import heading, remark
from interview_sim.reports.interview import interview_measures, scored_indexes
from interview_sim.reports.lost_sound import lost_note
from interview_sim.reports.model import ReportAnswer, SessionReport
from interview_sim.reports.texts import report_text
from interview_sim.reports.transcript import Piece, transcript_pieces
from interview_sim.reports.voice_line import Bar, voice_bars
from interview_sim.reports.words import (
    MeasureWords,
    analysis_words,
    measure_names,
    measure_words,
    seconds_text,
    unit_words,
)
from interview_sim.results import Analysis, Measured, Measurement, NextAction, Norm, Scorecard, ScoredMeasure

ADVICE_BARS: Final = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleView:
    """A measure on its axis, as shares 0..1: the value (None when off or absent) and the good piece."""

    value: float | None
    good_from: float
    good_to: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """One measure: its words and its scale."""

    words: MeasureWords
    scale: ScaleView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionView:
    """One next action with the seconds that prove it. `answer` is the index of the answer."""

    number: int
    title: str
    where: str
    mark: str
    answer: int
    start_s: float
    end_s: float
    span_text: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeRow:
    """One measure in the first take beside the retake."""

    name: str
    first: str
    retake: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """One take: question, cards, transcript; `comparison` is filled for a retake.

    `remark` says why it does not count, or that it is a retake. `points_text` has its word.
    """

    index: int
    heading: str
    question: str
    remark: str
    points_text: str
    duration_text: str
    pace_unit: str
    cards: tuple[CardView, ...]
    pieces: tuple[Piece, ...]
    transcript_note: str
    comparison: tuple[TakeRow, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """The whole report. `points_text` is empty when too little was measured; `points_note` says so."""

    language: Language
    title: str
    subtitle: str
    points_text: str
    points_word: str
    points_note: str
    no_actions: str
    actions: tuple[ActionView, ...]
    cards: tuple[CardView, ...]
    answers: tuple[AnswerView, ...]
    notices: tuple[str, ...]


def report_view(report: SessionReport) -> ReportView:
    """Gather what `report` shows, in its language."""
    language = report.language
    scored = scored_indexes(report.answers)
    return ReportView(
        language=language,
        title=report.title,
        subtitle=" · ".join(
            part for part in (report.centre, report.date, report.ticket, report.nickname) if part
        ),
        points_text="" if report.score.overall is None else f"{report.score.overall:.0f}",
        points_word=report_text("points", language),
        points_note=_points_note(report.score, language),
        no_actions=report_text(
            "no_actions_unmeasured" if report.score.overall is None else "no_actions", language
        ),
        actions=tuple(
            _action_view(number, action, report) for number, action in enumerate(report.score.next_actions, 1)
        ),
        cards=_interview_cards(report, scored),
        answers=tuple(_answer_view(index, report) for index in range(len(report.answers))),
        notices=tuple(
            report_text(f"notice_{name}", language)
            for name in ("practice_only", "may_err", "no_judgement", "stays_here")
        ),
    )


def scale_view(norm: Norm | None, value: float | None) -> ScaleView | None:
    """Where value and good range lie on the norm's axis; None without a norm."""
    if norm is None or norm.scale_high <= norm.scale_low:
        return None
    low = norm.scale_low if norm.good_low is None else norm.good_low
    high = norm.scale_high if norm.good_high is None else norm.good_high
    return ScaleView(
        value=None if value is None else _on_axis(norm, value),
        good_from=_on_axis(norm, low),
        good_to=_on_axis(norm, high),
    )


def answer_of(action: NextAction) -> int:
    """Index of the answer that an action of a whole interview speaks of."""
    return int(dict(action.facts).get("answer", "0"))


def _on_axis(norm: Norm, value: float) -> float:
    share = (value - norm.scale_low) / (norm.scale_high - norm.scale_low)
    return min(1.0, max(0.0, share))


def _points_note(score: Scorecard, language: Language) -> str:
    share = f"{score.measured_weight * 100:.0f}"
    key = "too_little_measured" if score.overall is None else "measured_weight"
    return report_text(key, language).format(share=share)


def _action_view(number: int, action: NextAction, report: SessionReport) -> ActionView:
    words = advice_words(action, report.language)
    index = min(answer_of(action), len(report.answers) - 1)
    analysis = report.answers[index].analysis
    return ActionView(
        number=number,
        title=words.title,
        where=words.where if len(report.answers) > 1 else _without_question(words.where),
        mark=words.mark,
        answer=index,
        start_s=action.start_s,
        end_s=action.end_s,
        span_text=f"{seconds_text(action.start_s)}–{seconds_text(action.end_s)}",
        bars=voice_bars(
            analysis,
            action.start_s,
            action.end_s,
            ADVICE_BARS,
            mark=(action.mark_start_s, action.mark_end_s),
        ),
    )


def _without_question(where: str) -> str:
    """The place without "question 1 · ", where there is but one."""
    return where.partition(" · ")[2] or where


def _interview_cards(report: SessionReport, scored: tuple[int, ...]) -> tuple[CardView, ...]:
    """The whole interview's cards; those of the answer itself where only one counts."""
    if len(scored) == 1:
        return _cards(report.answers[scored[0]].analysis, report.language)
    found = interview_measures(report)
    spoken = report.answers[scored[0]].analysis.language if scored else "ko"
    return tuple(
        _without_counts(_card(name, found[name], report.score.of(name), report.language, spoken))
        for name in measure_names()
        if name in found
    )


def _without_counts(card: CardView) -> CardView:
    """Sums over all answers beside a mean over them would read as a contradiction."""
    return (
        replace(card, words=replace(card.words, note="")) if card.words.measure == "expected_points" else card
    )


def _card(
    name: str, found: Measurement, scored: ScoredMeasure | None, language: Language, spoken: str
) -> CardView:
    value = found.value if isinstance(found, Measured) else None
    return CardView(
        words=measure_words(name, found, scored, language, spoken=spoken),
        scale=scale_view(scored.norm if scored is not None else None, value),
    )


def _cards(analysis: Analysis, language: Language) -> tuple[CardView, ...]:
    return tuple(
        _card(name, analysis.measures[name], analysis.score.of(name), language, analysis.language)
        for name in measure_names()
        if name in analysis.measures
    )


def _answer_view(index: int, report: SessionReport) -> AnswerView:
    answer = report.answers[index]
    analysis, language = answer.analysis, report.language
    overall = analysis.score.overall
    return AnswerView(
        index=index,
        heading=heading(index, report),
        question=answer.question_text,
        remark=remark(index, report),
        points_text=""
        if overall is None
        else report_text("points_of", language).format(points=f"{overall:.0f}"),
        duration_text=seconds_text(analysis.duration_s),
        pace_unit=unit_words("speech_rate", language, spoken=analysis.language),
        cards=_cards(analysis, language),
        pieces=transcript_pieces(analysis, language),
        transcript_note=_no_transcript(analysis, language),
        comparison=_comparison(answer, report.answers, language),
        notes=(
            *answer.notes,
            *(note for note in (lost_note(analysis, language), blind_note(analysis, language)) if note),
        ),
    )


def _no_transcript(analysis: Analysis, language: Language) -> str:
    """Why there is nothing to read, or "" where there is."""
    if analysis.transcript is not None and analysis.transcript.words:
        return ""
    has_model = analysis.models.get("speech") is not None
    return report_text("no_words_heard" if has_model else "no_speech_model", language)


def _comparison(
    answer: ReportAnswer, answers: Sequence[ReportAnswer], language: Language
) -> tuple[TakeRow, ...]:
    if answer.retake_of is None:
        return ()
    first = analysis_words(answers[answer.retake_of].analysis, language)
    retake = {words.measure: words for words in analysis_words(answer.analysis, language)}
    return tuple(
        TakeRow(name=words.name, first=_value(words), retake=_value(retake[words.measure]))
        for words in first
        if words.measure in retake and (words.value_text or retake[words.measure].value_text)
    )


def _value(words: MeasureWords) -> str:
    return f"{words.value_text} {words.unit}".strip() if words.value_text else words.band_word
