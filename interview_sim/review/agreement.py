"""Whether counsellors rate alike, whether the machine does, and how that goes from month to month.

Item by item, with how many answers it rests on; below ten answers there is no figure, only the reason.
Ratings made with another scale or an older version of it are left out, unless the scale says that they
mean the same. One person counts once an answer, with the newest rating.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from statistics import median
from typing import Final, Literal

import numpy as np

from interview_sim.results import Analysis
from interview_sim.review.reliability import Method, Reliability, intraclass, weighted_kappa
from interview_sim.review.scale import HIGHEST, LOWEST, RatingItem, RatingScale
from interview_sim.sessions.desk.types import RatedTake, Rating

MIN_TAKES: Final = 10
MAX_RATERS: Final = 10
"""Which of the raters have most answers in common is tried out among the most active ones."""

Against = Literal["counsellors", "machine"]
Period = Literal["month", "quarter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far `n` answers were rated alike by `n_raters`.

    `value` is 1 where always, 0 where as chance would give; `low`..`high` its 95 % interval (methods and
    sources: `review.reliability`). `same_share`, `near_share`: share 0..1 of the pairs of ratings that are
    equal, and that are at most one apart.
    """

    method: Method
    value: float
    low: float
    high: float
    n: int
    n_raters: int
    same_share: float
    near_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTold:
    """No figure, and the reason: a code of `assets/messages/review.toml`, `facts` fill its sentence.

    too_few, no_spread, one_rater, no_machine_link.
    """

    reason: str
    n: int
    facts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAgreement:
    """One item of the scale."""

    item: str
    found: Agreement | NotTold


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodAgreement:
    """All items in one month ("2026-11") or quarter ("2026-Q4")."""

    period: str
    items: tuple[ItemAgreement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _RatedOnce:
    """An answer with one rating a person, all of the scale in question."""

    by_person: Mapping[int, Rating]
    analysis: Analysis | None


def agreement_between(rated: Sequence[RatedTake], scale: RatingScale) -> tuple[ItemAgreement, ...]:
    """How alike counsellors rate, item by item in the scale's order.

    Two raters: quadratically weighted kappa. Three and more who all rated the same ten answers:
    intraclass correlation, absolute agreement, single rating. Of all groups of raters the one is taken
    whose ratings in common are the most (answers times raters but one).
    """
    takes = _comparable(rated, scale)
    return tuple(ItemAgreement(item=item.id, found=_between(takes, item.id)) for item in scale.items)


def agreement_with_machine(
    rated: Sequence[RatedTake], scale: RatingScale, *, staff_id: int | None = None
) -> tuple[ItemAgreement, ...]:
    """How alike counsellors and machine rate, quadratically weighted kappa, item by item.

    The machine's figure becomes 1..5 by the item's limits in the scale's file. Where several rated an
    answer, their median counts, halves towards the middle of the scale.

    Args:
        staff_id: look at one counsellor's ratings alone.
    """
    takes = _comparable(rated, scale)
    return tuple(
        ItemAgreement(item=item.id, found=_with_machine(takes, item, staff_id)) for item in scale.items
    )


def agreement_over_time(
    rated: Sequence[RatedTake], scale: RatingScale, *, against: Against, period: Period = "month"
) -> tuple[PeriodAgreement, ...]:
    """The same figures for each month or quarter, oldest first.

    An answer belongs to the period in which it was last rated.
    """
    by_period: dict[str, list[RatedTake]] = defaultdict(list)
    for take, once in zip(rated, _each_comparable(rated, scale), strict=True):
        if once.by_person:
            newest = max(once.by_person.values(), key=lambda rating: rating.id)
            by_period[_period(newest, period)].append(take)
    figures = agreement_between if against == "counsellors" else agreement_with_machine
    return tuple(
        PeriodAgreement(period=name, items=figures(by_period[name], scale)) for name in sorted(by_period)
    )


def _period(rating: Rating, period: Period) -> str:
    made_at = rating.made_at
    if period == "month":
        return f"{made_at.year:04d}-{made_at.month:02d}"
    return f"{made_at.year:04d}-Q{(made_at.month - 1) // 3 + 1}"


def _comparable(rated: Sequence[RatedTake], scale: RatingScale) -> list[_RatedOnce]:
    return [once for once in _each_comparable(rated, scale) if once.by_person]


def _each_comparable(rated: Sequence[RatedTake], scale: RatingScale) -> list[_RatedOnce]:
    """Each answer with the newest comparable rating of every person."""
    found = []
    for take in rated:
        by_person: dict[int, Rating] = {}
        for rating in sorted(take.ratings, key=lambda each: each.id):
            if scale.is_comparable(rating.scale, rating.scale_version):
                by_person[rating.by.id] = rating
        found.append(_RatedOnce(by_person=by_person, analysis=take.analysis))
    return found


def _between(takes: Sequence[_RatedOnce], item: str) -> Agreement | NotTold:
    scores = [
        {person: rating.scores[item] for person, rating in take.by_person.items() if item in rating.scores}
        for take in takes
    ]
    people = {person for row in scores for person in row}
    if len(people) < 2:
        return NotTold(reason="one_rater", n=0)
    group = _best_group(scores, people)
    block = [[row[person] for person in group] for row in scores if set(group) <= set(row)]
    if len(block) < MIN_TAKES:
        return _too_few(len(block))
    if len(group) == 2:
        return _told(weighted_kappa(_table(block)), block)
    return _told(intraclass(block), block)


def _best_group(scores: Sequence[Mapping[int, int]], people: set[int]) -> tuple[int, ...]:
    """The raters with most ratings in common; of groups with too few answers the one with the most."""
    rows = [set(row) for row in scores]
    active = sorted(people, key=lambda person: (-sum(person in row for row in rows), person))[:MAX_RATERS]
    groups = [group for size in range(2, len(active) + 1) for group in combinations(sorted(active), size)]

    def worth(group: tuple[int, ...]) -> tuple[bool, int, int]:
        n = sum(set(group) <= row for row in rows)
        return n >= MIN_TAKES, n * (len(group) - 1) if n >= MIN_TAKES else n, -len(group)

    return max(groups, key=worth)


def _with_machine(takes: Sequence[_RatedOnce], item: RatingItem, staff_id: int | None) -> Agreement | NotTold:
    if item.machine is None:
        return NotTold(reason="no_machine_link", n=0)
    pairs = []
    for take in takes:
        machine = None if take.analysis is None else item.machine.score(take.analysis)
        said = [
            rating.scores[item.id]
            for person, rating in take.by_person.items()
            if item.id in rating.scores and staff_id in (None, person)
        ]
        if machine is not None and said:
            pairs.append([_middle(said), machine])
    if len(pairs) < MIN_TAKES:
        return _too_few(len(pairs))
    return _told(weighted_kappa(_table(pairs)), pairs)


def _middle(scores: Sequence[int]) -> int:
    """The median, a half towards the middle of the scale."""
    middle = median(scores)
    return int(middle) if middle >= (LOWEST + HIGHEST) / 2 else int(np.ceil(middle))


def _table(pairs: Sequence[Sequence[int]]) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    table = np.zeros((HIGHEST - LOWEST + 1, HIGHEST - LOWEST + 1), dtype=np.int64)
    for first, second in pairs:
        table[first - LOWEST, second - LOWEST] += 1
    return table


def _too_few(n: int) -> NotTold:
    return NotTold(reason="too_few", n=n, facts={"n": n, "needed": MIN_TAKES})


def _told(found: Reliability | None, block: Sequence[Sequence[int]]) -> Agreement | NotTold:
    if found is None:
        return NotTold(reason="no_spread", n=len(block), facts={"n": len(block)})
    apart = [abs(first - second) for row in block for first, second in combinations(row, 2)]
    return Agreement(
        method=found.method,
        value=found.value,
        low=found.low,
        high=found.high,
        n=len(block),
        n_raters=len(block[0]),
        same_share=sum(distance == 0 for distance in apart) / len(apart),
        near_share=sum(distance <= 1 for distance in apart) / len(apart),
    )
