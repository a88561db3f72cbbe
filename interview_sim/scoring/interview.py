"""A whole interview: its answers' values and points combined, and three next actions over all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from interview_sim.results import (
    UNSURE_MARKS,
    Analysis,
    JsonValue,
    Measured,
    Measurement,
    NotMeasured,
    Scorecard,
    ScoredMeasure,
    SpokenLanguage,
)
from interview_sim.scoring.advice import candidates, chosen
from interview_sim.scoring.candidate import Candidate
from interview_sim.scoring.likely import is_unsure, own_range
from interview_sim.scoring.norms import Norms
from interview_sim.scoring.norms_file import load_norms
from interview_sim.scoring.scorecard import case_of, overall_points, scored_measure

# Counts of an interview are sums; everything else is a mean over the time that was spoken.
SUMMED: Final = ("pauses", "repetition")
# Their units differ between languages: only answers in the main language are combined.
BY_LANGUAGE: Final = ("speech_rate", "articulation_rate")
MIN_WEIGHT_S: Final = 1.0


def score_interview(
    analyses: Sequence[Analysis],
    *,
    norms: Norms | None = None,
    age_group: str | None = None,
    indices: Sequence[int] | None = None,
    numbers: Sequence[int] | None = None,
) -> Scorecard:
    """The scorecard over several answers. Leave practice answers and replaced takes out.

    Points are the means of the answers' points, weighted by the seconds spoken: one answer that was too
    fast and one that was too slow do not make a good one. The band is that of the combined value
    (`combined_measures`), which is what is shown beside it.

    Args:
        norms: by default those of each answer's language, for `age_group`.
        indices: fact `answer` of each analysis, its place in the caller's list; 0, 1, 2 ... by default.
        numbers: fact `question` of each analysis, the number shown; 1, 2, 3 ... by default.

    Raises:
        ValueError: there is no answer, or `indices` or `numbers` have another length.
    """
    if not analyses:
        raise ValueError("an interview has at least one answer")
    places = tuple(indices) if indices is not None else tuple(range(len(analyses)))
    shown = tuple(numbers) if numbers is not None else tuple(range(1, len(analyses) + 1))
    by = {
        language: norms or load_norms(language, age_group)
        for language in sorted({analysis.language for analysis in analyses})
    }
    parts = tuple(
        _interview_part(name, found, analyses, by) for name, found in combined_measures(analyses).items()
    )
    overall, measured_weight = overall_points(parts)
    ranked = _ranked(analyses, by)
    wanted = chosen([candidate for _, candidate in ranked])
    where = {id(candidate): index for index, candidate in ranked}
    return Scorecard(
        overall=overall,
        measured_weight=measured_weight,
        measures=parts,
        next_actions=tuple(
            candidate.action(
                analyses[where[id(candidate)]].duration_s,
                answer=places[where[id(candidate)]],
                question=shown[where[id(candidate)]],
            )
            for candidate in wanted
        ),
    )


def combined_measures(analyses: Sequence[Analysis]) -> dict[str, Measurement]:
    """Each measure's value over all answers: the mean weighted by seconds spoken, counts summed.

    What no answer could measure keeps the reason of the first answer. Values that are uncertain or estimated
    are left out where there are sure ones; else the mean is marked as they are. `details` hold the number
    of answers it rests on, and the mean of the ranges in which the true values lie; events stay with the
    answers.
    """
    names = dict.fromkeys(name for analysis in analyses for name in analysis.measures)
    return {name: _combined(name, analyses) for name in names}


def _combined(name: str, analyses: Sequence[Analysis]) -> Measurement:
    language = main_language(analyses)
    found = [
        (analysis.measures.get(name), spoken_s(analysis))
        for analysis in analyses
        if name not in BY_LANGUAGE or analysis.language == language
    ]
    measured = [(one, weight) for one, weight in found if isinstance(one, Measured) and one.value is not None]
    kept = [(one, weight) for one, weight in measured if not is_unsure(one)] or measured
    if not kept:
        reasons = [one for one, _ in found if isinstance(one, NotMeasured)]
        return reasons[0] if reasons else Measured(value=None)
    share = _mean([(one.usable_share, weight) for one, weight in kept])
    values = [(one.value or 0.0, weight) for one, weight in kept]
    return Measured(
        value=sum(value for value, _ in values) if name in SUMMED else _mean(values),
        usable_share=min(1.0, share),
        details={
            "answers": len(kept),
            "of": len(analyses),
            **_points_said(name, analyses),
            **_likely_range(kept),
            **_marks(kept),
        },
    )


def _mean(values: Sequence[tuple[float, float]]) -> float:
    """The mean of (value, weight)."""
    whole = sum(weight for _, weight in values)
    return sum(value * (weight / whole) for value, weight in values)


def _marks(kept: Sequence[tuple[Measured, float]]) -> dict[str, JsonValue]:
    """That a mean rests on uncertain or estimated values alone."""
    return {mark: True for mark in UNSURE_MARKS if any(one.details.get(mark) for one, _ in kept)}


def _likely_range(kept: Sequence[tuple[Measured, float]]) -> dict[str, JsonValue]:
    """The mean of the answers' own ranges, where all of them give one.

    Wider than independent errors would make it: what a measure misses it misses in every answer.
    """
    pairs = [(pair, weight) for one, weight in kept if (pair := own_range(one)) is not None]
    if len(pairs) != len(kept):
        return {}
    return {"likely_range": [_mean([(pair[end], weight) for pair, weight in pairs]) for end in (0, 1)]}


def _points_said(name: str, analyses: Sequence[Analysis]) -> dict[str, JsonValue]:
    """For expected points, how many were said of how many."""
    if name != "expected_points":
        return {}
    rows = [a.measures[name].details for a in analyses if isinstance(a.measures.get(name), Measured)]
    counts = {key: [row.get(key) for row in rows] for key in ("said", "total")}
    return {key: sum(n for n in found if isinstance(n, int)) for key, found in counts.items()}


def spoken_s(analysis: Analysis) -> float:
    """Seconds of speech in an answer, its weight in the interview; at least 1."""
    return max(MIN_WEIGHT_S, sum(end_s - start_s for start_s, end_s in analysis.speech))


def main_language(analyses: Sequence[Analysis]) -> SpokenLanguage:
    """The language that most answers were spoken in, of equals that of the first."""
    return Counter(analysis.language for analysis in analyses).most_common(1)[0][0]


def _interview_part(
    name: str, found: Measurement, analyses: Sequence[Analysis], norms: Mapping[SpokenLanguage, Norms]
) -> ScoredMeasure:
    """The measure's place in the interview: band of the combined value, mean of the answers' points."""
    part = scored_measure(name, found, norms[main_language(analyses)])
    each = [
        (scored_measure(name, analysis.measures[name], norms[analysis.language]).points, spoken_s(analysis))
        for analysis in analyses
        if name in analysis.measures
    ]
    points = [(value, weight) for value, weight in each if value is not None]
    if part.points is None or not points:
        return part
    return replace(part, points=_mean(points))


def _ranked(
    analyses: Sequence[Analysis], norms: Mapping[SpokenLanguage, Norms]
) -> list[tuple[int, Candidate]]:
    """(index of the answer, advice) over all answers; what was lost in a short answer weighs less."""
    longest_s = max(spoken_s(analysis) for analysis in analyses)
    found: list[tuple[float, int, Candidate]] = []
    for index, analysis in enumerate(analyses):
        case = case_of(
            analysis.measures,
            norms=norms[analysis.language],
            duration_s=analysis.duration_s,
            speech=analysis.speech,
        )
        share = spoken_s(analysis) / longest_s
        found += [(candidate.loss * share, index, candidate) for candidate in candidates(case)]
    return [(index, candidate) for _, index, candidate in sorted(found, key=lambda row: (-row[0], row[1]))]
