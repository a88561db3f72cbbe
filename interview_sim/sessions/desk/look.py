"""From where a search looks, and what of a visit it looks at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchNames:
    """How groups and banks are called, id → names in every language, so that they are found by them."""

    groups: Mapping[str, Sequence[str]] = field(default_factory=dict)
    banks: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """From where a search looks: the day, the zone, who asks, and what things are called.

    `courses`: id → name.
    """

    today: date
    zone: tzinfo | None
    staff_id: int
    names: SearchNames = field(default_factory=SearchNames)
    courses: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchedVisit:
    """One visit as a condition judges it. `said`: folded words of each answer; `courses`: names of those it
    belongs to."""

    ticket: str
    nickname: str
    group: str
    bank_id: str
    started_at: datetime
    said: tuple[str, ...] = ()
    troubles: frozenset[str] = frozenset()
    n_to_rate: int = 0
    n_rated: int = 0
    courses: tuple[str, ...] = ()


def midnight(day: date, zone: tzinfo | None) -> datetime:
    """The beginning of a day where the booth stands."""
    return datetime.combine(day, time(), zone)
