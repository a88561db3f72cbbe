"""Silences between spans of speech, and the phrases between them: pure arithmetic of spans.

A pause is silence of at least 0.25 s inside the answer; shorter gaps are articulation (Goldman-Eisler
1968 and the literature since). 2 s and 4 s are the limits of docs/measures.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal

from interview_sim.results import Span
from interview_sim.signals.spans import overlap_s as spans_overlap_s

PAUSE_S: Final = 0.25
LONG_S: Final = 2.0
BREAK_S: Final = 4.0
# Times come from frames and are sums of floats: a pause of 25 frames of 10 ms must count as 0.25 s.
_ROUNDING_S: Final = 1e-6

PauseLabel = Literal["short", "long", "break"]


def silences(spans: Sequence[Span], at_least_s: float = PAUSE_S) -> tuple[Span, ...]:
    """Silences of at least `at_least_s` seconds between the first and the last of `spans`."""
    gaps = ((before[1], after[0]) for before, after in pairwise(spans))
    return tuple(gap for gap in gaps if gap[1] - gap[0] >= at_least_s - _ROUNDING_S)


def phrases(spans: Sequence[Span], pause_s: float = PAUSE_S) -> tuple[Span, ...]:
    """`spans` joined across silences shorter than `pause_s` seconds."""
    joined: list[Span] = []
    for start_s, end_s in spans:
        if joined and start_s - joined[-1][1] < pause_s - _ROUNDING_S:
            joined[-1] = (joined[-1][0], max(end_s, joined[-1][1]))
        else:
            joined.append((start_s, end_s))
    return tuple(joined)


def pause_label(seconds: float) -> PauseLabel:
    """What a pause of `seconds` is called."""
    if seconds >= BREAK_S - _ROUNDING_S:
        return "break"
    return "long" if seconds >= LONG_S - _ROUNDING_S else "short"


def extent(spans: Sequence[Span]) -> Span:
    """From the first speech to the last. `spans` is not empty."""
    return spans[0][0], spans[-1][1]


def overlap_s(spans: Sequence[Span], start_s: float, end_s: float) -> float:
    """How many seconds of `start_s`..`end_s` lie inside `spans`."""
    return sum(spans_overlap_s((start_s, end_s), span) for span in spans)


def wordless(
    spans: Sequence[Span], times_s: Sequence[float], pause_s: float = PAUSE_S, at_least_s: float = 0.0
) -> tuple[Span, ...]:
    """Speech between pauses of `pause_s`, `at_least_s` long, in which none of `times_s` lies."""
    return tuple(
        (start_s, end_s)
        for start_s, end_s in phrases(spans, pause_s)
        if end_s - start_s >= at_least_s and not any(start_s <= time_s <= end_s for time_s in times_s)
    )


def seconds_of(spans: Sequence[Span]) -> float:
    """Sum of the lengths."""
    return sum(end_s - start_s for start_s, end_s in spans)
