"""Which part of an answer the axis shows: zoomed round a moment, scrolled, turned as a page. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from interview_sim.results import Span

LEAST_SPAN_S: Final = 1.0
_AHEAD_SHARE, _BEHIND_SHARE = 0.03, 0.08
_TENTHS_S: Final = (0.1, 0.2, 0.5)
_AXIS_STEPS_S: Final = (*_TENTHS_S, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeView:
    """`start_s`..`end_s` of 0..`duration_s`, at least one second (or the whole of a shorter answer)."""

    duration_s: float
    start_s: float
    end_s: float

    def __post_init__(self) -> None:
        if not 0 <= self.start_s < self.end_s <= self.duration_s:
            raise ValueError(f"a view lies in 0..{self.duration_s}: {self.start_s}..{self.end_s}")

    @property
    def span_s(self) -> float:
        """How much is shown."""
        return self.end_s - self.start_s

    @property
    def is_whole(self) -> bool:
        """Whether everything is shown."""
        return self.span_s >= self.duration_s * (1 - 1e-9)

    def zoomed(self, factor: float, at_s: float) -> TimeView:
        """`factor` times nearer (below 1: further); `at_s` stays in its place where the ends allow it."""
        span_s = min(max(self.span_s / factor, min(LEAST_SPAN_S, self.duration_s)), self.duration_s)
        share = (at_s - self.start_s) / self.span_s
        return self._placed(at_s - share * span_s, span_s)

    def scrolled(self, by_s: float) -> TimeView:
        """Further on by `by_s` (back where negative), not beyond the ends."""
        return self._placed(self.start_s + by_s, self.span_s)

    def fitted(self) -> TimeView:
        """Everything."""
        return whole_view(self.duration_s)

    def turned_to(self, at_s: float) -> TimeView:
        """The same view where it shows `at_s`, else the page on which `at_s` comes first."""
        if self.start_s <= at_s < self.end_s or self.is_whole:
            return self
        lead = _AHEAD_SHARE if at_s >= self.end_s else _BEHIND_SHARE
        return self._placed(at_s - lead * self.span_s, self.span_s)

    def showing(self, span: Span) -> TimeView:
        """The same view where it shows all of `span`, else one of the same scale with its start in it."""
        if self.start_s <= span[0] and span[1] <= self.end_s:
            return self
        return self._placed(span[0] - 0.25 * self.span_s, self.span_s)

    def _placed(self, start_s: float, span_s: float) -> TimeView:
        start_s = max(0.0, min(start_s, self.duration_s - span_s))
        return replace(self, start_s=start_s, end_s=min(start_s + span_s, self.duration_s))


def whole_view(duration_s: float) -> TimeView:
    """All of an answer; an empty one counts as one second."""
    duration_s = duration_s if duration_s > 0 else LEAST_SPAN_S
    return TimeView(duration_s=duration_s, start_s=0.0, end_s=duration_s)


def axis_step_s(seconds_per_px: float, least_px: float) -> float:
    """The distance of the axis' times: a round one, at least `least_px` wide."""
    fitting = (step for step in _AXIS_STEPS_S if step / seconds_per_px >= least_px)
    return float(next(fitting, _AXIS_STEPS_S[-1]))


def clock_text(seconds: float, step_s: float = 1.0) -> str:
    """m:ss rounded down, h:mm:ss from an hour on; tenths where `step_s` is below a second."""
    tenths = int(max(0.0, seconds) * 10 + 1e-6)
    whole, tenth = divmod(tenths, 10)
    hours, rest = divmod(whole, 3600)
    minutes, second = divmod(rest, 60)
    words = f"{hours}:{minutes:02d}:{second:02d}" if hours else f"{minutes}:{second:02d}"
    return f"{words}.{tenth}" if step_s < 1 else words
