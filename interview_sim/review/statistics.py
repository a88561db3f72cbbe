"""The centre's statistics: visits, answers, completion, change and outcomes by month, group and bank.

Made of sums only, of visits that may be counted. Nobody shall be found in them: groups and banks with fewer
than 10 visits are one row together, which has 10 at least. Months with fewer tell neither outcomes nor
change, nor do as many others of their year as it takes that a subtraction from the year tells nothing
either; small years likewise. Which those are depends on all visits, never on the period chosen, and a period
tells outcomes only where it is made of whole years and of months that tell them themselves: so no two
periods, subtracted from one another, tell of fewer than 10 visits. A mean change rests on five people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean, median
from typing import Final

from interview_sim.sessions.desk.types import Tally
from interview_sim.sessions.types import Distribution

LEAST_SESSIONS: Final = 10
LEAST_CHANGES: Final = 5
OTHER: Final = "other"
TOTAL: Final = "total"
_Part = tuple[str, list[Tally]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsRow:
    """One line. `key` is a month ("2026-11"), a group's or bank's code ("" was not said), OTHER or TOTAL.

    `change` is the mean change of the points between the first and the last visit of the same person, over
    `n_changed` people; None below five. The outcomes are None where they might tell of a single person.
    """

    key: str
    n_sessions: int
    n_answers: int
    n_completed: int
    n_interviews_held: int | None
    n_hired: int | None
    change: float | None
    n_changed: int

    @property
    def completion_share(self) -> float | None:
        """Share 0..1 of the visits that went to their end; None without visits."""
        return self.n_completed / self.n_sessions if self.n_sessions else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Everything on the page. Months ascend; groups and banks begin with the largest, OTHER comes last."""

    total: StatisticsRow
    by_month: tuple[StatisticsRow, ...]
    by_group: tuple[StatisticsRow, ...]
    by_bank: tuple[StatisticsRow, ...]

    @property
    def months(self) -> tuple[str, str] | None:
        """First and last month; None where nothing was counted."""
        return (self.by_month[0].key, self.by_month[-1].key) if self.by_month else None


def statistics(tallies: Iterable[Tally], *, since: str = "", until: str = "") -> Statistics:
    """The statistics of the months from `since` to `until` ("2026-11", both included; "" is open)."""
    tallies = list(tallies)
    period = _Period(since, until)
    chosen = [one for one in tallies if one.month in period]
    return Statistics(
        total=_row(TOTAL, chosen, tells_all=_tells(tallies, period)),
        by_month=tuple(
            _row(month, rows, tells_all=_tells(tallies, _Period(month, month)))
            for month, rows in _by(chosen, lambda one: one.month)
        ),
        by_group=_folded(tallies, period, lambda one: one.group),
        by_bank=_folded(tallies, period, lambda one: one.bank_id),
    )


@dataclass(frozen=True, slots=True)
class _Period:
    """Months from `since` to `until`, both included; "" is open."""

    since: str
    until: str

    def __contains__(self, month: str) -> bool:
        return month >= self.since and (not self.until or month <= self.until)


def _tells(tallies: Sequence[Tally], period: _Period) -> bool:
    """Whether outcomes and change of a period may be told of these visits (of all months)."""
    months = {month for month, _ in _by(tallies, lambda one: one.month)}
    asked = {month for month in months if month in period}
    if asked == months:
        return not asked or _n_sessions(tallies) >= LEAST_SESSIONS
    hidden = _hidden_months(tallies)
    whole_years = {_year(month) for month in asked} - {_year(month) for month in months - asked}
    hidden_years = _hidden_years(tallies)
    return all(
        month not in hidden or (_year(month) in whole_years and _year(month) not in hidden_years)
        for month in asked
    )


def _year(month: str) -> str:
    return month[:4]


def _hidden_years(tallies: Sequence[Tally]) -> set[str]:
    return {year for year, _ in _apart(_by(tallies, lambda one: _year(one.month)))[1]}


def _hidden_months(tallies: Sequence[Tally]) -> set[str]:
    """Months of a hidden year, and those that their year hides."""
    hidden_years, hidden = _hidden_years(tallies), set[str]()
    for year, rows in _by(tallies, lambda one: _year(one.month)):
        parts = _by(rows, lambda one: one.month)
        hidden |= {month for month, _ in (parts if year in hidden_years else _apart(parts)[1])}
    return hidden


def _by(tallies: Iterable[Tally], key: Callable[[Tally], str]) -> list[_Part]:
    return [(name, list(rows)) for name, rows in groupby(sorted(tallies, key=key), key=key)]


def _apart(parts: Sequence[_Part]) -> tuple[list[_Part], list[_Part]]:
    """(What may be told apart, what may not: together 10 visits or more, or everything.)"""
    shown = sorted(parts, key=lambda part: (-_n_sessions(part[1]), part[0]))
    hidden: list[_Part] = []
    while shown and (
        _n_sessions(shown[-1][1]) < LEAST_SESSIONS
        or 0 < sum(_n_sessions(rows) for _, rows in hidden) < LEAST_SESSIONS
    ):
        hidden.append(shown.pop())
    return shown, hidden


def _folded(
    tallies: Sequence[Tally], period: _Period, key: Callable[[Tally], str]
) -> tuple[StatisticsRow, ...]:
    """Rows of 10 visits at least. Nothing is told apart where the smallest cannot be hidden among others."""
    shown, hidden = _apart(_by([one for one in tallies if one.month in period], key))
    other = [one for _, rows in hidden for one in rows]
    if other and _n_sessions(other) < LEAST_SESSIONS:
        return ()
    of_all_months = dict(_by(tallies, key))
    rows = [_row(name, part, tells_all=_tells(of_all_months[name], period)) for name, part in shown]
    folded = [one for name, _ in hidden for one in of_all_months[name]]
    return tuple(rows + ([_row(OTHER, other, tells_all=_tells(folded, period))] if other else []))


def _n_sessions(tallies: Iterable[Tally]) -> int:
    return sum(one.n_sessions for one in tallies)


def _row(key: str, tallies: Sequence[Tally], *, tells_all: bool) -> StatisticsRow:
    changes = [change for one in tallies for change in one.changes] if tells_all else []
    return StatisticsRow(
        key=key,
        n_sessions=_n_sessions(tallies),
        n_answers=sum(one.n_answers for one in tallies),
        n_completed=sum(one.n_completed for one in tallies),
        n_interviews_held=sum(one.n_interviews_held for one in tallies) if tells_all else None,
        n_hired=sum(one.n_hired for one in tallies) if tells_all else None,
        change=fmean(changes) if len(changes) >= LEAST_CHANGES else None,
        n_changed=len(changes),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """How many visits lie in `low` <= value < `high` (the last column holds its end too)."""

    low: float
    high: float
    n_sessions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A distribution as columns of the same width; `middle` is its median."""

    measure: str
    unit: str
    n_sessions: int
    middle: float
    columns: tuple[Column, ...]


def spread(found: Distribution | None, *, n_columns: int = 10) -> Spread | None:
    """`found` as columns to draw; None where the store gave none (fewer than 30 visits)."""
    if found is None or not found.values:
        return None
    low, high = found.values[0], found.values[-1]
    width = (high - low) / n_columns
    if width <= 0:
        columns = [Column(low=low, high=high, n_sessions=found.n_sessions)]
    else:
        counts = [0] * n_columns
        for value in found.values:
            counts[min(n_columns - 1, int((value - low) / width))] += 1
        columns = [
            Column(low=low + n * width, high=low + (n + 1) * width, n_sessions=count)
            for n, count in enumerate(counts)
        ]
    return Spread(
        measure=found.measure,
        unit=found.unit,
        n_sessions=found.n_sessions,
        middle=median(found.values),
        columns=tuple(columns),
    )
