"""Speech drawn as bars, silence as dots: the one ornament of screens and reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from interview_sim.results import Analysis, Span


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: height 0..1 (0 is a dot), and whether it is the moment that is meant."""

    height: float
    kind: Literal["voice", "silence", "mark"]


def voice_bars(
    analysis: Analysis, start_s: float, end_s: float, n_bars: int, *, mark: Span | None = None
) -> tuple[Bar, ...]:
    """The loudness of `start_s`..`end_s` as `n_bars` bars.

    Heights run from the answer's quiet (10th percentile) to its loud (98th percentile) level, so
    that presence is shown, not quality. Outside speech there are dots.
    """
    quiet_db, loud_db = _range(analysis.level_db)
    step_s = max(end_s - start_s, 1e-6) / n_bars
    bars = []
    for number in range(n_bars):
        middle_s = start_s + (number + 0.5) * step_s
        is_mark = mark is not None and mark[0] <= middle_s <= mark[1]
        if not _is_speech(analysis, middle_s):
            bars.append(Bar(0.0, "mark" if is_mark else "silence"))
            continue
        level_db = _level(analysis, middle_s - step_s / 2, middle_s + step_s / 2)
        share = (level_db - quiet_db) / (loud_db - quiet_db)
        bars.append(Bar(min(1.0, max(0.12, share)), "mark" if is_mark else "voice"))
    return tuple(bars)


def _range(level_db: tuple[float, ...]) -> Span:
    if not level_db:
        return -60.0, 0.0
    ordered = sorted(level_db)
    quiet_db = ordered[len(ordered) // 10]
    loud_db = ordered[min(len(ordered) - 1, int(len(ordered) * 0.98))]
    return quiet_db, max(loud_db, quiet_db + 6.0)


def _is_speech(analysis: Analysis, moment_s: float) -> bool:
    return any(start_s <= moment_s <= end_s for start_s, end_s in analysis.speech)


def _level(analysis: Analysis, from_s: float, to_s: float) -> float:
    first = int(max(0.0, from_s) / analysis.level_step_s)
    last = max(first + 1, round(to_s / analysis.level_step_s))
    levels = analysis.level_db[first:last]
    return max(levels) if levels else -90.0
