"""What the usage page is shown, plain and frozen, and what it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from interview_sim.messages import Language
from interview_sim.review.usage import QuestionUsage, Reason, UsagePeriod

Order = Literal["rewrite", "content", "bank"]
InBothLanguages = Mapping[Language, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which bank ("" is the first that something is known of) and what time."""

    bank_id: str = ""
    period: UsagePeriod = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageRow:
    """One question. `rank` is its place among those to write anew, None without a reason to.

    `place`: where it stands in the bank, None where it is not in the bank any more.
    """

    usage: QuestionUsage
    rank: int | None
    place: int | None
    reasons: tuple[Reason, ...] = ()
    text: InBothLanguages = field(default_factory=dict)
    kind: str = ""
    points: Mapping[str, InBothLanguages] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The question's id."""
        return self.usage.question_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownUsage:
    """The questions of one bank in one period; `version` is the bank's version in use, `year` this year."""

    wanted: Wanted
    rows: tuple[UsageRow, ...]
    banks: tuple[str, ...]
    bank_names: Mapping[str, InBothLanguages]
    version: str = ""
    year: str = ""


def in_order(rows: tuple[UsageRow, ...], order: Order) -> tuple[UsageRow, ...]:
    """The rows as they are sorted; those that tell nothing come last, the most asked of them first."""
    if order == "bank":
        return tuple(sorted(rows, key=lambda row: (row.place is None, row.place or 0, row.id)))

    def key(row: UsageRow) -> tuple[float, ...]:
        usage = row.usage
        content = 2.0 if usage.content_share is None else usage.content_share
        first = float("inf") if row.rank is None else float(row.rank)
        return (first if order == "rewrite" else content, not usage.is_told, -usage.n_asked)

    return tuple(sorted(rows, key=key))
