"""Which mark is meant: the one under the pointer, the next one after a moment. Knows no Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Final

from interview_sim.ui.review.tracks.marks import Mark

NEAR_PX: Final = 12.0
"""A mark may be missed by this much on either side."""
_EARLIER: Final = 40


def mark_near(marks: Sequence[Mark], x: float, x_of: Callable[[float], float]) -> Mark | None:
    """The mark under `x`, else the nearest within 12 px; gaze covers its row and is never near.

    `marks` in order of their start. Of several under `x` the shortest counts.
    """
    number = bisect_right(marks, x + NEAR_PX, key=lambda mark: x_of(mark.start_s))
    close = [
        mark for mark in marks[max(0, number - _EARLIER) : number] if _distance(mark, x, x_of) <= NEAR_PX
    ]
    close = [mark for mark in close if mark.kind != "gaze" or _distance(mark, x, x_of) == 0]
    return min(close, key=lambda mark: (_distance(mark, x, x_of), mark.seconds), default=None)


def _distance(mark: Mark, x: float, x_of: Callable[[float], float]) -> float:
    return max(x_of(mark.start_s) - x, x - x_of(mark.end_s), 0.0)


def next_mark(marks: Sequence[Mark], now: Mark | None, position_s: float, by: int) -> Mark | None:
    """The mark after (`by` = 1) or before (-1) the one that is chosen, else the cursor; None at the ends."""
    if not marks:
        return None
    if now is not None and now in marks:
        number = marks.index(now) + by
    elif by > 0:
        number = bisect_right(marks, position_s + 1e-3, key=lambda mark: mark.start_s)
    else:
        number = bisect_left(marks, position_s - 1e-3, key=lambda mark: mark.start_s) - 1
    return marks[number] if 0 <= number < len(marks) else None
