"""Cards of a report: one measure each, in words and on its scale, with the change since an earlier visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from interview_sim.messages import Language
from interview_sim.reports.change import change_texts
from interview_sim.reports.interview import interview_measures
from interview_sim.reports.model import SessionReport
from interview_sim.reports.words import MeasureWords, measure_names, measure_words
from interview_sim.results import Analysis, Measured, Measurement, Norm, ScoredMeasure, Span
from interview_sim.scoring.likely import is_unsure


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleView:
    """A measure on its axis, as shares 0..1: the value (None when off or absent) and the good piece.

    `likely` are the ends of its error bar."""

    value: float | None
    good_from: float
    good_to: float
    likely: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """One measure: its words, its scale, and the change since an earlier visit."""

    words: MeasureWords
    scale: ScaleView | None
    change: str = ""


def scale_view(norm: Norm | None, value: float | None, likely: Span | None = None) -> ScaleView | None:
    """Where value, its error bar and the good range lie on the norm's axis; None without a norm."""
    if norm is None or norm.scale_high <= norm.scale_low:
        return None
    low = norm.scale_low if norm.good_low is None else norm.good_low
    high = norm.scale_high if norm.good_high is None else norm.good_high
    return ScaleView(
        value=None if value is None else _on_axis(norm, value),
        good_from=_on_axis(norm, low),
        good_to=_on_axis(norm, high),
        likely=None if likely is None else (_on_axis(norm, likely[0]), _on_axis(norm, likely[1])),
    )


def _on_axis(norm: Norm, value: float) -> float:
    share = (value - norm.scale_low) / (norm.scale_high - norm.scale_low)
    return min(1.0, max(0.0, share))


def interview_cards(report: SessionReport, scored: tuple[int, ...]) -> tuple[CardView, ...]:
    """The whole interview's cards; those of the answer itself where only one counts."""
    changes = change_texts(report)
    if len(scored) == 1:
        return answer_cards(report.answers[scored[0]].analysis, report.language, changes)
    found = interview_measures(report)
    spoken = report.answers[scored[0]].analysis.language if scored else "ko"
    return tuple(
        replace(
            _without_counts(_card(name, found[name], report.score.of(name), report.language, spoken)),
            change=changes.get(name, ""),
        )
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
        scale=None if scored is None or is_unsure(found) else scale_view(scored.norm, value, scored.likely),
    )


def answer_cards(
    analysis: Analysis, language: Language, changes: Mapping[str, str] | None = None
) -> tuple[CardView, ...]:
    """One answer's cards; `changes` by measure, where they stand beside an earlier visit."""
    return tuple(
        replace(
            _card(name, analysis.measures[name], analysis.score.of(name), language, analysis.language),
            change=(changes or {}).get(name, ""),
        )
        for name in measure_names()
        if name in analysis.measures
    )
