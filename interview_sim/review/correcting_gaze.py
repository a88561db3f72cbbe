"""Where somebody looked, corrected picture by picture, and the share of eye contact that follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, get_args

import numpy as np

from interview_sim.measures.eye_contact import MIN_SECONDS, NEEDED_SHARE, UNUSABLE_REASONS
from interview_sim.measures.gaze.looks import frames, glances, n_blinks, seconds_of, watched_s
from interview_sim.measures.gaze.states import State, picture_weights_s
from interview_sim.results import JsonValue, Measured, Measurement, NotMeasured
from interview_sim.sessions.desk.types import Correction
from interview_sim.signals.types import FloatArray

_EDGE_S: Final = 0.002
_STATES: Final = get_args(State)


class GazeFrames:
    """The state of each analysed picture while corrections are made to them."""

    def __init__(self, t_s: Sequence[float], seen: Sequence[State]) -> None:
        self.t_s: FloatArray = np.array(t_s, dtype=np.float64)
        self.seen: tuple[State, ...] = tuple(seen)

    @classmethod
    def of(cls, found: Measurement | None) -> GazeFrames:
        """The pictures that `eye_contact` stored; none where there were none."""
        rows = found.details.get("frames") if found is not None else None
        if not isinstance(rows, list | tuple):
            return cls([], [])
        pairs = [row for row in rows if isinstance(row, list | tuple) and len(row) == 2 and row[1] in _STATES]
        return cls([float(str(row[0])) for row in pairs], [_state(row[1]) for row in pairs])

    def correct(self, correction: Correction) -> str:
        """Give the pictures of the span the state `label`; blinks stay unless they are what was wrong."""
        start_s, end_s = correction.span
        inside = (self.t_s >= start_s - _EDGE_S) & (self.t_s < end_s - _EDGE_S)
        label = _state(correction.label)
        if not inside.any():
            return "no_gaze"
        are_blinks_wrong = correction.before == "blink"
        changed = tuple(
            label if is_inside and (state != "blink" or are_blinks_wrong) else state
            for state, is_inside in zip(self.seen, inside, strict=True)
        )
        if changed == self.seen:
            return "already_there"
        had = {state for state, is_inside in zip(self.seen, inside, strict=True) if is_inside}
        if correction.before and correction.before not in had:
            return "not_there"
        self.seen = changed
        return ""


def corrected_eye_contact(
    found: Measurement, before: GazeFrames, after: GazeFrames, duration_s: float
) -> Measurement:
    """`found` with the states `after` in place of `before`, by the rules of the measure itself.

    Pictures in which the machine saw nothing and the counsellor did become usable; where that makes the
    usable share large enough, what was not measured is. How much of the time was spent on the rest of the
    screen is not known any more.
    """
    weights_s = picture_weights_s(after.t_s)
    whole_s = max(duration_s, float(weights_s.sum()))
    gained_s = seconds_of(before.seen, weights_s, "no_face") - seconds_of(after.seen, weights_s, "no_face")
    usable_share = float(np.clip(found.usable_share + gained_s / whole_s, 0.0, 1.0))
    known_s = watched_s(after.seen, weights_s)
    details: dict[str, JsonValue] = {**found.details, "frames": frames(after.t_s, after.seen)}
    is_enough = usable_share >= NEEDED_SHARE and known_s >= MIN_SECONDS
    if isinstance(found, NotMeasured) and not (found.reason in UNUSABLE_REASONS.values() and is_enough):
        facts = {**found.facts, **({"share": int(100 * usable_share)} if "share" in found.facts else {})}
        return replace(found, usable_share=usable_share, facts=facts, details=details)
    if "screen_share" in details:
        details["screen_share"] = None
    return Measured(
        value=seconds_of(after.seen, weights_s, "camera") / known_s if known_s else 0.0,
        usable_share=usable_share,
        events=glances(after.t_s, after.seen, weights_s),
        details={**details, "n_blinks": n_blinks(after.seen)},
    )


def _state(value: object) -> State:
    """A state out of JSON or a correction; it is known to be one."""
    return value  # type: ignore[return-value]
