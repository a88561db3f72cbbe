"""The progress of a class as a whole, and how the companies of a job fair fared. Nobody is found in it.

Visits are told in stretches: consecutive ones until there are 10 of at least 5 people. The newest wait for
the next stretch, so whoever looks again after somebody was there sees nothing new before ten were. A mean
within a stretch rests on as many; a mean change on five people or more. Companies with fewer visits stand
together, with the next larger where that takes it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from statistics import fmean

from interview_sim.review.statistics import LEAST_CHANGES, LEAST_SESSIONS
from interview_sim.sessions.figures import OVERALL, POINTS
from interview_sim.sessions.training.types import MemberVisit

_WHOLE = (OVERALL, POINTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Consecutive visits of a class, between two days."""

    begins_on: date
    ends_on: date
    n_visits: int
    n_members: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassSeries:
    """The mean of one measure in each stretch; None where too few visits measured it."""

    measure: str
    unit: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassProgress:
    """What is told of a class. `n_visits` and `n_members` are those of the stretches; `n_waiting` visits
    are not told yet. Everything else is None or empty before the first stretch.

    `n_returned`: people with two visits and more. `change`: the mean change of the points from the first
    to the last visit of the same person, over `n_changed` people; None below five.
    """

    n_visits: int = 0
    n_members: int = 0
    n_waiting: int = 0
    n_returned: int | None = None
    completion_share: float | None = None
    change: float | None = None
    n_changed: int = 0
    stretches: tuple[Stretch, ...] = ()
    series: tuple[ClassSeries, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether there is a stretch."""
        return bool(self.stretches)

    @property
    def visits_per_member(self) -> float | None:
        """How often people came in the mean."""
        return self.n_visits / self.n_members if self.n_members else None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyFigures:
    """Visits to a company of a fair, or to all that stand together (`entry_ids`), and their questions."""

    entry_ids: tuple[int | None, ...]
    n_visits: int
    n_completed: int
    n_asked: int
    n_answered: int


def class_progress(visits: Iterable[MemberVisit], zone: tzinfo | None = None) -> ClassProgress:
    """The progress of a class; `zone` is where its days are counted, the machine's own where None."""
    ordered = sorted(visits, key=lambda one: one.ended_at)
    parts = _stretches(ordered)
    told = [one for part in parts for one in part]
    if not told:
        return ClassProgress(n_waiting=len(ordered))
    of_person: dict[str, list[MemberVisit]] = defaultdict(list)
    for one in told:
        of_person[one.member].append(one)
    changes = _changes(of_person.values())
    return ClassProgress(
        n_visits=len(told),
        n_members=len(of_person),
        n_waiting=len(ordered) - len(told),
        n_returned=sum(len(one) > 1 for one in of_person.values()),
        completion_share=fmean(one.is_completed for one in told),
        change=fmean(changes) if len(changes) >= LEAST_CHANGES else None,
        n_changed=len(changes),
        stretches=tuple(_stretch(part, zone) for part in parts),
        series=_series(parts),
    )


def fair_figures(visits: Iterable[MemberVisit]) -> tuple[CompanyFigures, ...]:
    """The companies of a fair, the most visited first; those too small to be told apart together at the end.

    Empty where even together they are too few.
    """
    of_entry: dict[int | None, list[MemberVisit]] = defaultdict(list)
    for one in visits:
        of_entry[one.entry_id].append(one)
    shown = sorted(of_entry.items(), key=lambda part: (-len(part[1]), part[0] or 0))
    hidden: list[tuple[int | None, list[MemberVisit]]] = []
    while shown and (not _is_enough(shown[-1][1]) or (hidden and not _is_enough(_all(hidden)))):
        hidden.append(shown.pop())
    if hidden and not _is_enough(_all(hidden)):
        return ()
    found = [_company((entry_id,), part) for entry_id, part in shown]
    together = tuple(sorted((entry_id for entry_id, _ in hidden), key=lambda one: one or 0))
    return tuple(found + ([_company(together, _all(hidden))] if hidden else []))


def _is_enough(visits: Sequence[MemberVisit]) -> bool:
    return len(visits) >= LEAST_SESSIONS and len({one.member for one in visits}) >= LEAST_CHANGES


def _all(parts: Iterable[tuple[int | None, list[MemberVisit]]]) -> list[MemberVisit]:
    return [one for _, part in parts for one in part]


def _company(entry_ids: tuple[int | None, ...], visits: Sequence[MemberVisit]) -> CompanyFigures:
    return CompanyFigures(
        entry_ids=entry_ids,
        n_visits=len(visits),
        n_completed=sum(one.is_completed for one in visits),
        n_asked=sum(one.n_asked for one in visits),
        n_answered=sum(one.n_answered for one in visits),
    )


def _stretches(visits: Sequence[MemberVisit]) -> list[list[MemberVisit]]:
    """Whole stretches; what is left over is not among them."""
    parts: list[list[MemberVisit]] = []
    part: list[MemberVisit] = []
    for one in visits:
        part.append(one)
        if _is_enough(part):
            parts.append(part)
            part = []
    return parts


def _stretch(visits: Sequence[MemberVisit], zone: tzinfo | None) -> Stretch:
    days = [one.ended_at.astimezone(zone).date() for one in visits]
    return Stretch(
        begins_on=days[0],
        ends_on=days[-1],
        n_visits=len(visits),
        n_members=len({one.member for one in visits}),
    )


def _changes(people: Iterable[Sequence[MemberVisit]]) -> list[float]:
    """Of each person with two scored visits, the points of the last less those of the first."""
    scored = [[one.values[_WHOLE] for one in visits if _WHOLE in one.values] for visits in people]
    return [points[-1] - points[0] for points in scored if len(points) > 1]


def _series(parts: Sequence[Sequence[MemberVisit]]) -> tuple[ClassSeries, ...]:
    """The points first, then the measures by name; those that one stretch at least can tell."""
    keys = sorted(
        {key for part in parts for one in part for key in one.values}, key=lambda key: (key != _WHOLE, key)
    )
    found = [
        ClassSeries(measure=key[0], unit=key[1], values=tuple(_mean_of(part, key) for part in parts))
        for key in keys
    ]
    return tuple(one for one in found if any(value is not None for value in one.values))


def _mean_of(visits: Sequence[MemberVisit], key: tuple[str, str]) -> float | None:
    having = [one for one in visits if key in one.values]
    return fmean(one.values[key] for one in having) if _is_enough(having) else None


def names_of(entry_ids: Sequence[int | None], companies: Mapping[int, str], gone: str) -> tuple[str, ...]:
    """What the companies are called; `gone` stands for those that were taken out of the fair."""
    return tuple(gone if one is None else companies.get(one, gone) for one in entry_ids)
