"""Where each of two recordings is when both run on one clock. Plain arithmetic, no Qt.

The clock begins where the first of the two begins; the other one waits for its turn. The shorter one
stays at its end while the longer one plays on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SideName = Literal["left", "right"]
SIDES: tuple[SideName, SideName] = ("left", "right")
Phase = Literal["before", "within", "over"]
_AT_END_S = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class PairClock:
    """`ahead_s`: how far each side's own time is ahead of the clock: 0 for one, 0 or less for the other."""

    ahead_s: tuple[float, float] = (0.0, 0.0)

    def local_s(self, side: int, at_s: float) -> float:
        """The side's own time; negative before its turn."""
        return at_s + self.ahead_s[side]

    def shared_s(self, side: int, local_s: float) -> float:
        """The clock when a side is at `local_s`."""
        return local_s - self.ahead_s[side]

    def phase(self, side: int, at_s: float, duration_s: float) -> Phase:
        """Whether a side plays at this moment; an unknown duration (0) has no end."""
        local_s = self.local_s(side, at_s)
        if local_s < 0:
            return "before"
        return "over" if duration_s and local_s >= duration_s - _AT_END_S else "within"

    def duration_s(self, durations_s: tuple[float, float]) -> float:
        """When the last of both is over; a side of unknown length (0) does not count."""
        known = [self.shared_s(side, length) for side, length in enumerate(durations_s) if length]
        return max((0.0, *known))


def aligned(left_s: float, right_s: float) -> PairClock:
    """The clock on which these two places of the recordings are one moment."""
    at_s = max(left_s, right_s)
    return PairClock(ahead_s=(left_s - at_s, right_s - at_s))
