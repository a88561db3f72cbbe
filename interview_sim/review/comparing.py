"""Two takes or two visits side by side.

A difference counts only where it is larger than the error of either value; better is what lies closer to the
norm's good range. What does not compare says why: another language, an unsure value, another question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from interview_sim.messages import Language
from interview_sim.reports.words import MeasureWords, measure_names, measure_words, value_text
from interview_sim.results import (
    Analysis,
    Band,
    Measured,
    Measurement,
    Norm,
    NotMeasured,
    Scorecard,
    ScoredMeasure,
    SpokenLanguage,
)
from interview_sim.review.sharing.texts import sharing_text
from interview_sim.scoring import combined_measures, score_interview
from interview_sim.scoring.interview import BY_LANGUAGE, main_language
from interview_sim.scoring.likely import is_unsure

Verdict = Literal["better", "worse", "same", "changed", "not_comparable"]
"""`changed`: there is a difference, and no norm that says which is better."""

POINTS: Final = "points"
BY_QUESTION: Final = ("expected_points",)
"""What these find depends on what the question hopes to hear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two things that are compared. `question` is its key, "" for a whole visit."""

    measures: Mapping[str, Measurement]
    score: Scorecard
    spoken: SpokenLanguage
    question: str = ""


def take_side(analysis: Analysis, *, question: str = "") -> Side:
    """One answer, scored as it was."""
    return Side(measures=analysis.measures, score=analysis.score, spoken=analysis.language, question=question)


def visit_side(analyses: Sequence[Analysis], *, age_group: str | None = None) -> Side | None:
    """A visit's answers that count, scored by today's norms; None where there are none."""
    if not analyses:
        return None
    return Side(
        measures=combined_measures(analyses),
        score=score_interview(analyses, age_group=age_group),
        spoken=main_language(analyses),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One measure on both sides. `before`, `after` read as they stand, or that nothing was measured.

    `change` is the difference with its sign and unit, "" where none is told; `why` is a sentence, "" where
    the verdict says enough.
    """

    measure: str
    name: str
    before: str
    after: str
    before_band: Band | None
    after_band: Band | None
    change: str
    verdict: Verdict
    verdict_word: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All differences in the order in which measures are shown; `points` is the whole score."""

    points: Difference
    measures: tuple[Difference, ...]


def compare(before: Side, after: Side, language: Language) -> Comparison:
    """What changed from `before` to `after`."""
    names = [name for name in measure_names() if name in before.measures or name in after.measures]
    return Comparison(
        points=_points(before, after, language),
        measures=tuple(_Pair(name, before, after, language).difference() for name in names),
    )


class _Pair:
    """One measure of both sides while it is compared."""

    def __init__(self, name: str, before: Side, after: Side, language: Language) -> None:
        self._name, self._before, self._after, self._language = name, before, after, language
        self._words = tuple(side_words(name, side, language) for side in (before, after))

    def difference(self) -> Difference:
        """The measure with its verdict."""
        why = self._not_comparable()
        if why:
            return self._told("not_comparable", why, change="")
        before, after = self._values
        change = _signed(self._name, after - before, self._words[1].unit)
        if self._is_within_error(before, after):
            return self._told("same", self._text("within_error"), change="")
        norm = self._norm
        if norm is None or (norm.good_low is None and norm.good_high is None):
            return self._told("changed", self._text("no_norm"), change=change)
        far_before, far_after = _outside(norm, before), _outside(norm, after)
        if far_after == far_before:
            return self._told("same", self._text("as_far" if far_after else "both_good"), change=change)
        return self._told("better" if far_after < far_before else "worse", "", change=change)

    @property
    def _found(self) -> tuple[Measurement | None, Measurement | None]:
        return self._before.measures.get(self._name), self._after.measures.get(self._name)

    @property
    def _scored(self) -> tuple[ScoredMeasure | None, ScoredMeasure | None]:
        return self._before.score.of(self._name), self._after.score.of(self._name)

    @property
    def _values(self) -> tuple[float, float]:
        before, after = (figure(found) for found in self._found)
        assert before is not None and after is not None
        return before, after

    @property
    def _norm(self) -> Norm | None:
        """The norm that both are held against: that of what came later."""
        before, after = self._scored
        return after.norm if after is not None and after.norm is not None else before.norm if before else None

    def _not_comparable(self) -> str:
        missing = [not isinstance(found, Measured) for found in self._found]
        if all(missing):
            return self._text("both_missing")
        if any(missing):
            words = self._words[0] if missing[0] else self._words[1]
            sentence = self._text("before_missing" if missing[0] else "after_missing")
            return sentence.format(reason=words.reason or "–")
        return self._unlike()

    def _unlike(self) -> str:
        """Why two values do not compare, or ""."""
        if any(figure(found) is None for found in self._found):
            return self._text("no_figure")
        if self._name in BY_LANGUAGE and self._before.spoken != self._after.spoken:
            return self._text("language")
        if any(found is not None and is_unsure(found) for found in self._found):
            return self._text("unsure")
        if self._name in BY_QUESTION and self._before.question != self._after.question:
            return self._text("question")
        return ""

    def _is_within_error(self, before: float, after: float) -> bool:
        errors = [_error(scored, value) for scored, value in zip(self._scored, (before, after), strict=True)]
        reads_alike = value_text(self._name, before) == value_text(self._name, after)
        return abs(after - before) <= max(errors) or reads_alike

    def _text(self, key: str) -> str:
        return sharing_text(f"compare_{key}", self._language)

    def _told(self, verdict: Verdict, why: str, *, change: str) -> Difference:
        before, after = self._words
        return Difference(
            measure=self._name,
            name=before.name,
            before=said(before),
            after=said(after),
            before_band=before.band,
            after_band=after.band,
            change=change,
            verdict=verdict,
            verdict_word=self._text(verdict),
            why=why,
        )


def side_words(name: str, side: Side, language: Language) -> MeasureWords:
    """A measure of one side in words."""
    found = side.measures.get(name, NotMeasured(reason="not_looked_for"))
    return measure_words(name, found, side.score.of(name), language, spoken=side.spoken)


def said(words: MeasureWords) -> str:
    """The value as it stands, or that it was not measured."""
    return words.value_said if words.value_text else words.band_word


def figure(found: Measurement | None) -> float | None:
    """The single figure of a finding, or None."""
    return found.value if isinstance(found, Measured) else None


def _error(scored: ScoredMeasure | None, value: float) -> float:
    """How far the true value may lie from the measured one, in eight answers of ten; 0 where nobody knows."""
    if scored is None or scored.likely is None:
        return 0.0
    low, high = scored.likely
    return max(value - low, high - value, 0.0)


def _outside(norm: Norm, value: float) -> float:
    """How far a value lies outside the good range; 0 inside."""
    below = 0.0 if norm.good_low is None else norm.good_low - value
    above = 0.0 if norm.good_high is None else value - norm.good_high
    return max(0.0, below, above)


def _signed(name: str, change: float, unit: str) -> str:
    sign = "+" if change > 0 else "−"
    return f"{sign}{value_text(name, abs(change))} {unit}".strip()


def _points(before: Side, after: Side, language: Language) -> Difference:
    """The overall points; they compare only where the same things were measured."""
    texts = [
        "–"
        if side.score.overall is None
        else sharing_text("sheet_points", language).format(points=f"{side.score.overall:.0f}")
        for side in (before, after)
    ]
    verdict, why, change = _points_verdict(before.score, after.score, language)
    return Difference(
        measure=POINTS,
        name=sharing_text("compare_points", language),
        before=texts[0],
        after=texts[1],
        before_band=None,
        after_band=None,
        change=change,
        verdict=verdict,
        verdict_word=sharing_text(f"compare_{verdict}", language),
        why=why,
    )


def _points_verdict(before: Scorecard, after: Scorecard, language: Language) -> tuple[Verdict, str, str]:
    if before.overall is None or after.overall is None:
        return "not_comparable", sharing_text("compare_points_missing", language), ""
    if counted_measures(before) != counted_measures(after):
        return "not_comparable", sharing_text("compare_points_parts", language), ""
    change = round(after.overall) - round(before.overall)
    if change == 0:
        return "same", "", ""
    points = f"{'+' if change > 0 else '−'}{abs(change)}"
    told = sharing_text("sheet_points", language).format(points=points)
    return ("better" if change > 0 else "worse"), "", told


def counted_measures(score: Scorecard) -> set[str]:
    """The measures that the overall points rest on."""
    return {part.name for part in score.measures if part.points is not None and part.weight}
