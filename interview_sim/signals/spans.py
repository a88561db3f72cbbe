"""Arithmetic of two spans of time, seconds."""

from __future__ import annotations

from collections.abc import Sequence

from interview_sim.results import Span


def overlap_s(first: Span, second: Span) -> float:
    """How many seconds they share."""
    return max(0.0, min(first[1], second[1]) - max(first[0], second[0]))


def apart_s(first: Span, second: Span) -> float:
    """How many seconds lie between them; 0 where they touch."""
    return max(0.0, first[0] - second[1], second[0] - first[1])


def inside(place: Span, spans: Sequence[Span]) -> list[Span]:
    """The parts of `spans` that lie in `place`, in order."""
    return [(max(place[0], s), min(place[1], e)) for s, e in spans if s < place[1] and e > place[0]]
