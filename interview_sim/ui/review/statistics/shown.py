"""What the page is shown, plain and frozen, and what it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from interview_sim.messages import Language
from interview_sim.review.agreement import ItemAgreement, PeriodAgreement
from interview_sim.review.labelled import HowWell
from interview_sim.review.statistics import LEAST_SESSIONS, Spread, Statistics

PeriodKey = Literal["month", "year", "all", "range"]
ExportKind = Literal["csv", "pdf"]
OVERALL: Final = "overall"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which visits are counted. Months as "2026-11", "" is open; `group` and `bank` None: all."""

    period: PeriodKey = "all"
    since: str = ""
    until: str = ""
    group: str | None = None
    bank: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStatistics:
    """The figures of one choice. `months`: all with visits, ascending; `groups`, `banks`: those that have
    enough visits to be looked at alone. `bank_names`: a bank's title by its code, in both languages."""

    found: Statistics
    wanted: Wanted
    today: date
    months: tuple[str, ...]
    groups: tuple[str, ...] = ()
    banks: tuple[str, ...] = ()
    bank_names: Mapping[Language, Mapping[str, str]] = field(default_factory=dict)

    @property
    def has_enough(self) -> bool:
        """Whether so many visits were counted that nobody is found in them."""
        return self.found.total.n_sessions >= LEAST_SESSIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureOption:
    """One measure to choose; `key` is its name, with the spoken language behind it where units differ."""

    key: str
    measure: str
    unit: str
    spoken: Literal["ko", "en"] = "ko"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionOption:
    """One question to choose; `key` is bank and question as the store has them."""

    key: str
    text: Mapping[Language, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadChoices:
    """What a distribution can be asked for."""

    measures: tuple[MeasureOption, ...]
    questions: tuple[QuestionOption, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSpread:
    """A distribution, None below 30 visits."""

    option: MeasureOption
    spread: Spread | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAgreement:
    """Item by item: between counsellors and with the machine. `names`: an item's words by its id.

    `..._over_time`: the same for each quarter, oldest first.
    """

    names: Mapping[str, Mapping[Language, str]]
    counsellors: tuple[ItemAgreement, ...]
    machine: tuple[ItemAgreement, ...]
    counsellors_over_time: tuple[PeriodAgreement, ...] = ()
    machine_over_time: tuple[PeriodAgreement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownHowWell:
    """How well the program finds what it counts, from what counsellors corrected."""

    rows: tuple[HowWell, ...]
    n_takes: int
