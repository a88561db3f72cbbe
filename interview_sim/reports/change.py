"""A visitor's own change since an earlier visit: per measure and in points.

A change that is smaller than the measure's own error is none: it reads "about the same". Points are
compared only where the same things were measured both times.
"""

from __future__ import annotations

from interview_sim.reports.interview import interview_measures, scored_indexes
from interview_sim.reports.model import EarlierVisit, SessionReport
from interview_sim.reports.texts import report_text
from interview_sim.reports.words import value_text
from interview_sim.results import Measured, Measurement, Scorecard, ScoredMeasure, Span
from interview_sim.scoring.interview import BY_LANGUAGE, main_language
from interview_sim.scoring.likely import is_unsure


def value_change(name: str, found: Measurement, report: SessionReport) -> str:
    """The earlier value of `name` and how it changed, or "" where there is nothing to compare.

    `found` is the value of the whole interview of today.
    """
    before, now = _sure_value(report.before, name), _value(found)
    if report.before is None or before is None or now is None:
        return ""
    if name in BY_LANGUAGE and report.before.spoken != _spoken(report):
        return ""
    texts = {"value": value_text(name, before), "change": _signed(name, now - before)}
    error = max(_reach(report.score.of(name)), _reach(report.before.score.of(name)))
    is_same = abs(now - before) <= error or texts["value"] == value_text(name, now)
    return report_text("last_time_same" if is_same else "last_time", report.language).format(**texts)


def points_change(report: SessionReport) -> float | None:
    """How many points more than at the earlier visit; None where the points do not compare."""
    if report.before is None:
        return None
    now, before = report.score, report.before.score
    if now.overall is None or before.overall is None or _counted(now) != _counted(before):
        return None
    return now.overall - before.overall


def points_change_text(report: SessionReport) -> str:
    """The change in points in words, or ""."""
    change = points_change(report)
    if change is None:
        return ""
    points = round(change)
    key = "points_same" if points == 0 else "points_up" if points > 0 else "points_down"
    key += "_one" if abs(points) == 1 else ""
    return report_text(key, report.language).format(points=abs(points))


def change_texts(report: SessionReport) -> dict[str, str]:
    """`value_change` of every measure that has one."""
    if report.before is None:
        return {}
    texts = {name: value_change(name, found, report) for name, found in interview_measures(report).items()}
    return {name: text for name, text in texts.items() if text}


def _spoken(report: SessionReport) -> str:
    return main_language([report.answers[index].analysis for index in scored_indexes(report.answers)])


def _counted(score: Scorecard) -> set[str]:
    return {part.name for part in score.measures if part.points is not None and part.weight}


def _value(found: Measurement | None) -> float | None:
    return found.value if isinstance(found, Measured) and not is_unsure(found) else None


def _sure_value(before: EarlierVisit | None, name: str) -> float | None:
    return None if before is None else _value(before.measures.get(name))


def _reach(scored: ScoredMeasure | None) -> float:
    """Half the length of the range in which the true value lies."""
    likely: Span | None = None if scored is None else scored.likely
    return 0.0 if likely is None else (likely[1] - likely[0]) / 2


def _signed(name: str, change: float) -> str:
    text = value_text(name, abs(change))
    return f"+{text}" if change > 0 else f"−{text}"
