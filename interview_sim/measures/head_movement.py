"""Head movement: how fast the head turns on average, nods told apart."""

from __future__ import annotations

from typing import Final

import numpy as np

from interview_sim.measures.gaze.states import LONGEST_STEP_S
from interview_sim.measures.registry import measure
from interview_sim.results import Event, Measured, Measurement, NotMeasured
from interview_sim.signals.types import BoolArray, FaceTrack, FloatArray

NEEDED_SHARE: Final = 0.5
MIN_SECONDS: Final = 3.0
NOD_DEPTH_DEG: Final = 4.0
LONGEST_NOD_S: Final = 1.2
STILL_DEG: Final = 0.1
"""A change from picture to picture up to this is none."""
_PICTURES_OF_SPEED: Final = 5
_PICTURES_OF_NODS: Final = 3


@measure("head_movement", unit="degrees/s", needs="face")
def head_movement(face: FaceTrack, duration_s: float) -> Measurement:
    """Mean turning speed of the head in degrees per second, over yaw, pitch and roll together.

    The pose is smoothed over five pictures (half a second), since the landmarks' own tremble would count as
    movement. Nods (the chin goes down and up again by at least 4 degrees within 1.2 s) are events
    and do not count. Not measured where the face was followed in less than half of the answer.
    """
    pose = np.stack([face.yaw_deg, face.pitch_deg, face.roll_deg], axis=1)
    steps_s = np.diff(face.t_s)
    smooth = _smoothed(pose, _PICTURES_OF_SPEED)
    is_step = (steps_s <= LONGEST_STEP_S) & np.isfinite(smooth[1:, 0]) & np.isfinite(smooth[:-1, 0])
    followed_s = float(steps_s[is_step].sum())
    usable_share = min(1.0, followed_s / max(duration_s, followed_s, 1e-9))
    if usable_share < NEEDED_SHARE:
        facts = {"share": int(100 * usable_share), "needed": int(100 * NEEDED_SHARE)}
        return NotMeasured(reason="face_not_usable", facts=facts, usable_share=usable_share)
    if followed_s < MIN_SECONDS:
        return NotMeasured(reason="too_short", facts={"needed": int(MIN_SECONDS)}, usable_share=usable_share)
    nods = _nods(face.t_s, _smoothed(pose, _PICTURES_OF_NODS)[:, 1])
    counted = is_step & ~_inside(face.t_s, nods)
    turned_deg = np.linalg.norm(np.diff(smooth, axis=0), axis=1)
    counted_s = float(steps_s[counted].sum())
    return Measured(
        value=float(turned_deg[counted].sum()) / counted_s if counted_s > 0 else 0.0,
        usable_share=usable_share,
        events=nods,
        details={"n_nods": len(nods)},
    )


def _smoothed(pose: FloatArray, n: int) -> FloatArray:
    """Running mean over `n` (odd) pictures, NaN where one of them has no face; shape of `pose`."""
    padded = np.pad(pose, ((n // 2, n // 2), (0, 0)), mode="edge")
    smooth: FloatArray = np.lib.stride_tricks.sliding_window_view(padded, n, axis=0).mean(axis=-1)
    return smooth


def _nods(t_s: FloatArray, pitch_deg: FloatArray) -> tuple[Event, ...]:
    """Dips of the pitch, each side at least 4 degrees deep, from where it falls to where it is back."""
    falls, rises = pitch_deg[1:] < pitch_deg[:-1] - STILL_DEG, pitch_deg[1:] > pitch_deg[:-1] + STILL_DEG
    events: list[Event] = []
    for lowest in np.flatnonzero(falls[:-1] & ~falls[1:]) + 1:
        first = int(lowest)
        while first > 0 and falls[first - 1]:
            first -= 1
        turn = int(lowest)
        while turn < rises.size and not rises[turn] and not falls[turn]:
            turn += 1
        last = turn
        while last < rises.size and rises[last]:
            last += 1
        depth_deg = min(pitch_deg[first], pitch_deg[last]) - pitch_deg[lowest]
        if depth_deg >= NOD_DEPTH_DEG and t_s[last] - t_s[first] <= LONGEST_NOD_S:
            events.append(Event(start_s=float(t_s[first]), end_s=float(t_s[last]), label="nod"))
    return tuple(events)


def _inside(t_s: FloatArray, spans: tuple[Event, ...]) -> BoolArray:
    """Steps between pictures that lie in one of the events; shape (n - 1,)."""
    inside = np.zeros(max(0, t_s.size - 1), dtype=np.bool_)
    for span in spans:
        inside |= (t_s[:-1] >= span.start_s) & (t_s[1:] <= span.end_s)
    return inside
