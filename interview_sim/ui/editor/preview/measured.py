"""What else was measured of a spoken trial answer: names and values, without bands or points."""

from __future__ import annotations

from interview_sim.messages import Language
from interview_sim.results import Analysis, Measured

_SHOWN_ELSEWHERE = ("expected_points", "structure")


def also_measured(analysis: Analysis, language: Language) -> tuple[tuple[str, str], ...]:
    """Pairs of a measure's name and its value with unit, in the order of a report."""
    from interview_sim.reports.words import measure_names, measure_words

    found = []
    for name in measure_names():
        measurement = analysis.measures.get(name)
        if name in _SHOWN_ELSEWHERE or not isinstance(measurement, Measured):
            continue
        words = measure_words(name, measurement, None, language, spoken=analysis.language)
        found.append((words.name, words.value_said))
    return tuple(found)
