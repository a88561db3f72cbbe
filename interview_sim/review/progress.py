"""The progress of one person over several visits: a series for each measure.

A visit in which a measure does not compare with the last one has no value there, and says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from interview_sim.messages import Language
from interview_sim.reports.words import measure_names
from interview_sim.results import Band, Norm, Span
from interview_sim.review.comparing import POINTS, Side, counted_measures, figure, said, side_words
from interview_sim.review.sharing.texts import sharing_text
from interview_sim.scoring.interview import BY_LANGUAGE
from interview_sim.scoring.likely import is_unsure


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedVisit:
    """A visit of a series; the order of the series counts, not the dates (a clock may have been changed)."""

    session_id: str
    ticket: str
    at: datetime
    side: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPoint:
    """One visit in a series. `value` is None where nothing that compares was measured; `why` says so."""

    session_id: str
    ticket: str
    at: datetime
    value: float | None
    text: str
    band: Band | None
    likely: Span | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One measure over all visits, in the unit of the last one, with the norm of the last one."""

    measure: str
    name: str
    unit: str
    norm: Norm | None
    points: tuple[SeriesPoint, ...]


def progress(visits: Sequence[DatedVisit], language: Language) -> tuple[Series, ...]:
    """The series of each measure that two visits at least can be compared in; the points come first."""
    if len(visits) < 2:
        return ()
    found = [_points_series(visits, language)]
    found += [_series(name, visits, language) for name in measure_names()]
    return tuple(one for one in found if sum(point.value is not None for point in one.points) > 1)


def _series(name: str, visits: Sequence[DatedVisit], language: Language) -> Series:
    last = visits[-1].side
    words, scored = side_words(name, last, language), last.score.of(name)
    return Series(
        measure=name,
        name=words.name,
        unit=words.unit,
        norm=None if scored is None else scored.norm,
        points=tuple(_series_point(name, visit, last, language) for visit in visits),
    )


def _series_point(name: str, visit: DatedVisit, last: Side, language: Language) -> SeriesPoint:
    side = visit.side
    words, found, scored = side_words(name, side, language), side.measures.get(name), side.score.of(name)
    why = words.reason
    if name in BY_LANGUAGE and side.spoken != last.spoken:
        why = sharing_text("compare_language", language)
    elif found is not None and is_unsure(found):
        why = sharing_text("compare_unsure", language)
    return SeriesPoint(
        session_id=visit.session_id,
        ticket=visit.ticket,
        at=visit.at,
        value=None if why else figure(found),
        text=said(words),
        band=words.band,
        likely=None if scored is None or why else scored.likely,
        why=why,
    )


def _points_series(visits: Sequence[DatedVisit], language: Language) -> Series:
    missing = sharing_text("compare_points_missing", language)
    differs = sharing_text("compare_points_parts", language)
    last = counted_measures(visits[-1].side.score)
    points = []
    for visit in visits:
        overall = visit.side.score.overall
        why = missing if overall is None else differs if counted_measures(visit.side.score) != last else ""
        text = "–"
        if overall is not None:
            text = sharing_text("sheet_points", language).format(points=f"{overall:.0f}")
        points.append(
            SeriesPoint(
                session_id=visit.session_id,
                ticket=visit.ticket,
                at=visit.at,
                value=None if why else overall,
                text=text,
                band=None,
                likely=None,
                why=why,
            )
        )
    name = sharing_text("compare_points", language)
    return Series(measure=POINTS, name=name, unit="", norm=None, points=tuple(points))
