"""Which corrections still stand: what was added and taken away again is none, the last word counts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from interview_sim.sessions.desk.types import Correction

SAME_S: Final = 0.0015
"""Ends that lie this close are the same: times are stored in whole milliseconds."""

_KNOWN: Final = {
    ("text", "replace"),
    ("filler", "add"),
    ("filler", "remove"),
    ("pause", "add"),
    ("pause", "remove"),
    ("gaze", "replace"),
}
GAZE_STATES: Final = ("camera", "down", "up", "side")
_OPPOSITE: Final = {"add": "remove", "remove": "add"}


def is_known(correction: Correction) -> bool:
    """Whether kind, action, span and label are such as corrections have."""
    start_s, end_s = correction.span
    is_span = math.isfinite(start_s) and math.isfinite(end_s) and 0 <= start_s <= end_s
    is_state = correction.kind != "gaze" or correction.label in GAZE_STATES
    return is_span and is_state and (correction.kind, correction.action) in _KNOWN


def net_corrections(
    corrections: Sequence[Correction],
) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
    """(those that stand, in the order in which they were made; those that others took back).

    Order is by id, never by the clock. A pair that takes itself back is dropped only where no other
    correction of the kind lies between them on the same seconds.
    """
    standing: list[Correction] = []
    undone: list[Correction] = []
    for correction in sorted(corrections, key=lambda each: each.id):
        place = _partner(standing, correction)
        if place is None:
            standing.append(correction)
            continue
        earlier = standing[place]
        if correction.action != "replace" or correction.label == earlier.before:
            undone += [standing.pop(place), correction]
        else:
            undone.append(earlier)
            standing[place] = replace(correction, before=earlier.before)
    return tuple(standing), tuple(undone)


def _partner(standing: Sequence[Correction], correction: Correction) -> int | None:
    """The place of the correction that this one takes back or replaces."""
    for place in range(len(standing) - 1, -1, -1):
        other = standing[place]
        if other.kind != correction.kind:
            continue
        if _is_partner(other, correction):
            return place
        if other.span[0] < correction.span[1] and correction.span[0] < other.span[1]:
            return None
    return None


def _is_partner(earlier: Correction, later: Correction) -> bool:
    is_same_place = all(abs(a - b) <= SAME_S for a, b in zip(earlier.span, later.span, strict=True))
    if not is_same_place:
        return False
    if later.action == "replace":
        return later.before in (earlier.label, earlier.before)
    if earlier.action != _OPPOSITE.get(later.action):
        return False
    names = (earlier.label or earlier.before, later.label or later.before)
    return later.action == "remove" or names[0] == names[1]
