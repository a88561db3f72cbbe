"""What follows from the states of the pictures: how long each lasts, glances away, blinks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from interview_sim.measures.gaze.states import State
from interview_sim.results import Event, JsonValue
from interview_sim.signals.types import FloatArray

AWAY: Final[tuple[State, ...]] = ("down", "side", "up")
SHORTEST_GLANCE_S: Final = 0.3


def seconds_of(seen: Sequence[State], weights_s: FloatArray, *wanted: State) -> float:
    """Seconds of the pictures in one of the `wanted` states; `weights_s` as `picture_weights_s` gives."""
    return sum(
        float(weights_s[np.array([each == state for each in seen], dtype=np.bool_)].sum()) for state in wanted
    )


def watched_s(seen: Sequence[State], weights_s: FloatArray) -> float:
    """Seconds in which it is known where the eyes were; blinks are left out."""
    return seconds_of(seen, weights_s, "camera", *AWAY)


def n_blinks(seen: Sequence[State]) -> int:
    """How often the lids went down for a blink."""
    before: tuple[State, ...] = ("no_face", *seen[:-1])
    return sum(now == "blink" != then for then, now in zip(before, seen, strict=True))


def frames(t_s: FloatArray, seen: Sequence[State]) -> list[JsonValue]:
    """`[t_s, state]` of every picture, as analysis.json has them."""
    return [[float(moment_s), state] for moment_s, state in zip(t_s, seen, strict=True)]


def glances(t_s: FloatArray, seen: Sequence[State], weights_s: FloatArray) -> tuple[Event, ...]:
    """Stretches of one direction away from the camera; a blink inside does not end one."""
    events: list[Event] = []
    index = 0
    while index < len(seen):
        state = seen[index]
        if state not in AWAY:
            index += 1
            continue
        last = end = index
        while end < len(seen) and seen[end] in (state, "blink"):
            if seen[end] == state:
                last = end
            end += 1
        end_s = float(t_s[last] + weights_s[last])
        if end_s - t_s[index] >= SHORTEST_GLANCE_S - 1e-9:
            events.append(Event(start_s=float(t_s[index]), end_s=end_s, label=state))
        index = last + 1
    return tuple(events)
