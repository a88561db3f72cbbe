"""One answer's scorecard: a band and points per measure, overall points, next actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from interview_sim.results import Measured, Measurement, Scorecard, ScoredMeasure, Span
from interview_sim.scoring.advice import candidates, chosen
from interview_sim.scoring.candidate import Case
from interview_sim.scoring.likely import is_unsure, likely_span, possible_bands
from interview_sim.scoring.norms import Norms

MIN_MEASURED_WEIGHT: Final = 0.6
_ROUNDING: Final = 1e-9


def score(
    measures: Mapping[str, Measurement],
    *,
    norms: Norms,
    duration_s: float,
    speech: Sequence[Span] = (),
    answer: int = 0,
    question: int = 1,
) -> Scorecard:
    """Score one answer by `norms`.

    Args:
        duration_s: length of the answer; evidence lies inside it.
        speech: its spans of speech, so that advice on the end of an answer points at its last words.
        answer, question: the answer's index and the question's number as shown; facts of the actions.
    """
    case = case_of(measures, norms=norms, duration_s=duration_s, speech=speech)
    overall, measured_weight = overall_points(tuple(case.scored.values()))
    return Scorecard(
        overall=overall,
        measured_weight=measured_weight,
        measures=tuple(case.scored.values()),
        next_actions=tuple(
            candidate.action(duration_s, answer=answer, question=question)
            for candidate in chosen(candidates(case))
        ),
    )


def case_of(
    measures: Mapping[str, Measurement],
    *,
    norms: Norms,
    duration_s: float,
    speech: Sequence[Span] = (),
) -> Case:
    """An answer with its bands and points, as the rules of advice see it."""
    scored = {name: scored_measure(name, found, norms) for name, found in measures.items()}
    return Case(measures=measures, scored=scored, norms=norms, duration_s=duration_s, speech=tuple(speech))


def scored_measure(name: str, found: Measurement, norms: Norms) -> ScoredMeasure:
    """Band, points and share of the weights of one measure, and how sure they are.

    A value that is uncertain or estimated has neither band nor points.
    """
    norm = norms.of(name)
    unsure = is_unsure(found)
    if norm is None:
        return ScoredMeasure(name=name, band=None, points=None, weight=0.0, norm=None, is_about=unsure)
    weight, drawn = norm.weight / norms.total_weight, norm.drawn
    if not isinstance(found, Measured) or found.value is None:
        return ScoredMeasure(
            name=name, band=None, points=None, weight=weight, norm=drawn, is_about=unsure, note=norm.note
        )
    likely = likely_span(found, norm)
    bands = possible_bands(likely or (found.value, found.value), norm) if norm.has_band else ()
    return ScoredMeasure(
        name=name,
        band=None if unsure else norm.band(found.value),
        points=None if unsure else norm.points(found.value),
        weight=weight,
        norm=drawn,
        likely=likely,
        possible_bands=bands,
        is_about=unsure or len(bands) > 1,
        is_lower_bound=norm.lower_bound,
        note=norm.note,
    )


def overall_points(scored: Sequence[ScoredMeasure]) -> tuple[float | None, float]:
    """(weighted mean of the points, share of the weights that were measured).

    The mean is None when less than 60 % of the weights were measured.
    """
    measured = [(part.weight, part.points) for part in scored if part.points is not None and part.weight]
    share = sum(weight for weight, _ in measured)
    if share < MIN_MEASURED_WEIGHT - _ROUNDING:
        return None, share
    return sum(weight * points for weight, points in measured) / share, min(1.0, share)
