"""Which of two lists of marks are the same, and how sure a share of them is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from interview_sim.results import Span
from interview_sim.signals.spans import apart_s, overlap_s

NEAR_S: Final = 0.15
"""Marks of one event overlap or lie no further apart than this."""

_Z_95: Final = 1.959963984540054
_ROUNDING_S: Final = 1e-9


def matched(found: Sequence[Span], true: Sequence[Span]) -> tuple[tuple[int, int], ...]:
    """Pairs (index in `found`, index in `true`) of marks of the same event, each used at most once.

    A hit overlaps or lies within 150 ms; those that share most, then those that lie nearest, first.
    """
    near = [
        (-overlap_s(mark, other), _middles_apart_s(mark, other), i, j)
        for i, mark in enumerate(found)
        for j, other in enumerate(true)
        if apart_s(mark, other) <= NEAR_S + _ROUNDING_S
    ]
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(near):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return tuple(sorted(pairs.items()))


def wilson(hits: int, of: int) -> Span | None:
    """The 95 % interval of a share 0..1 (E. B. Wilson 1927, JASA 22, 209-212); None of nothing."""
    if not of:
        return None
    share, z2 = hits / of, _Z_95**2
    middle = share + z2 / (2 * of)
    spread = _Z_95 * math.sqrt(share * (1 - share) / of + z2 / (4 * of**2))
    low, high = (middle - spread) / (1 + z2 / of), (middle + spread) / (1 + z2 / of)
    return max(0.0, min(share, low)), min(1.0, max(share, high))


def _middles_apart_s(first: Span, second: Span) -> float:
    return abs(sum(first) - sum(second)) / 2
