"""A clock that counts down, can rest, and is asked rather than told: no Qt, no timer of its own."""

from __future__ import annotations

import time
from collections.abc import Callable


class Countdown:
    """Counts from `limit_s` (None: only upwards). `now_s` is a monotonic clock, replaceable in tests."""

    def __init__(self, limit_s: float | None, now_s: Callable[[], float] = time.monotonic) -> None:
        self.limit_s = limit_s
        self._now_s = now_s
        self._began_s = now_s()
        self._rested_s = 0.0
        self._resting_since_s: float | None = None

    @property
    def passed_s(self) -> float:
        """Seconds since the start, rests left out."""
        until_s = self._now_s() if self._resting_since_s is None else self._resting_since_s
        return until_s - self._began_s - self._rested_s

    @property
    def left_s(self) -> float | None:
        """Seconds left, never below 0; None without limit."""
        return None if self.limit_s is None else max(0.0, self.limit_s - self.passed_s)

    @property
    def is_over(self) -> bool:
        """Whether the limit is reached."""
        return self.limit_s is not None and self.passed_s >= self.limit_s

    @property
    def is_resting(self) -> bool:
        """Whether the clock stands still."""
        return self._resting_since_s is not None

    def rest(self) -> None:
        """Stand still from now on."""
        if self._resting_since_s is None:
            self._resting_since_s = self._now_s()

    def go_on(self) -> None:
        """Run again."""
        if self._resting_since_s is not None:
            self._rested_s += self._now_s() - self._resting_since_s
            self._resting_since_s = None


def clock_text(seconds: float) -> str:
    """Whole seconds as m:ss, rounded up so that 0:00 is shown only at the end."""
    whole = max(0, -int(-seconds // 1))
    return f"{whole // 60}:{whole % 60:02d}"
