"""Six seconds of an answer that prove a piece of advice, with the moment inside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from interview_sim.results import Event, Span

WINDOW_S: Final = 6.0
MAX_MARK_S: Final = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The seconds to play and the moment to mark inside them; both inside the answer."""

    span: Span
    mark: Span


def evidence(mark: Span, duration_s: float, *, keep_end: bool = False) -> Evidence:
    """Six seconds around `mark` inside an answer of `duration_s` seconds.

    A mark of more than five seconds is cut: its beginning stays, or its end with `keep_end`. An answer
    of less than six seconds is shown whole.
    """
    start_s = min(max(mark[0], 0.0), duration_s)
    end_s = min(max(mark[1], start_s), duration_s)
    if end_s - start_s > MAX_MARK_S:
        start_s, end_s = (end_s - MAX_MARK_S, end_s) if keep_end else (start_s, start_s + MAX_MARK_S)
    length_s = min(WINDOW_S, duration_s)
    first_s = min(max((start_s + end_s - length_s) / 2, 0.0), duration_s - length_s)
    span = min(first_s, start_s), max(first_s + length_s, end_s)
    return Evidence(span=span, mark=(start_s, end_s))


def span_of(event: Event) -> Span:
    """The event's time."""
    return event.start_s, event.end_s
