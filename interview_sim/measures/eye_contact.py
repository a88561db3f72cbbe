"""Eye contact: the share of usable time in which the gaze is on the camera or the screen."""

from __future__ import annotations

from typing import Final

import numpy as np

from interview_sim.measures.gaze_states import (
    State,
    centred_on_person,
    picture_weights_s,
    states,
    tiny,
    too_dark_and_small,
    usable,
)
from interview_sim.measures.registry import measure
from interview_sim.results import Event, JsonValue, Measured, Measurement, NotMeasured
from interview_sim.signals.types import FaceTrack, FloatArray, GazeCalibration

NEEDED_SHARE: Final = 0.8
MIN_RATE_HZ: Final = 4.5
MIN_SECONDS: Final = 3.0
SHORTEST_GLANCE_S: Final = 0.3
_REASONS: Final = {"small": "face_too_small", "dark": "face_too_dark", "away": "face_not_usable"}
_AWAY: Final[tuple[State, ...]] = ("down", "side", "up")


@measure("eye_contact", unit="share", needs="face")
def eye_contact(face: FaceTrack, calibration: GazeCalibration | None, duration_s: float) -> Measurement:
    """Share 0..1 of usable time, blinks left out, with the gaze on the camera or the screen's zone.

    The zone is the person's own calibration, or centred on the direction in which they look most
    (see `gaze_states`). Events: glances away of at least 0.3 s, labelled down, side or up.
    `details.frames`: [t_s, state] of every analysed picture. Not measured where the eyes could be
    read in less than 80 % of the answer, or in fewer than 4.5 pictures a second.
    Definition and sources: docs/measures.md.
    """
    weights_s = picture_weights_s(face.t_s)
    whole_s = max(duration_s, float(weights_s.sum()))
    usable_share = float(np.clip(weights_s[usable(face)].sum() / whole_s, 0.0, 1.0))
    zone = calibration or centred_on_person(face)
    seen = states(face, zone)
    refusal = _refusal(face, weights_s, whole_s, usable_share)
    if refusal is not None:
        reason, facts = refusal
        return NotMeasured(
            reason=reason, facts=facts, usable_share=usable_share, details={"frames": _frames(face, seen)}
        )
    open_s = {state: _seconds_of(seen, weights_s, state) for state in ("camera", *_AWAY)}
    watched_s = sum(open_s.values())
    if watched_s < MIN_SECONDS:
        return NotMeasured(reason="too_short", facts={"needed": int(MIN_SECONDS)}, usable_share=usable_share)
    return Measured(
        value=open_s["camera"] / watched_s,
        usable_share=usable_share,
        events=_glances(face.t_s, seen, weights_s),
        details={
            "frames": _frames(face, seen),
            "n_blinks": _n_blinks(seen),
            "is_calibrated": calibration is not None,
            "camera_yaw_deg": zone.camera_yaw_deg,
            "camera_pitch_deg": zone.camera_pitch_deg,
        },
    )


def _refusal(
    face: FaceTrack, weights_s: FloatArray, whole_s: float, usable_share: float
) -> tuple[str, dict[str, JsonValue]] | None:
    """Why the gaze cannot be told, as a reason and its facts."""
    if face.t_s.size >= 2 and float(np.median(np.diff(face.t_s))) > 1 / MIN_RATE_HZ:
        return "too_slow", {"rate": round(float(1 / np.median(np.diff(face.t_s))), 1)}
    if usable_share >= NEEDED_SHARE:
        return None
    is_tiny = tiny(face)
    lost = {
        "small": (face.n_faces > 0) & is_tiny,
        "dark": (face.n_faces > 0) & too_dark_and_small(face) & ~is_tiny,
    }
    half_lost_s = whole_s * (1 - usable_share) / 2
    why = next((why for why, flags in lost.items() if float(weights_s[flags].sum()) > half_lost_s), "away")
    facts: dict[str, JsonValue] = {
        "share": int(100 * usable_share),
        "needed": int(100 * NEEDED_SHARE),
        "why": why,
    }
    return _REASONS[why], facts


def _frames(face: FaceTrack, seen: tuple[State, ...]) -> list[JsonValue]:
    return [[float(t_s), state] for t_s, state in zip(face.t_s, seen, strict=True)]


def _seconds_of(seen: tuple[State, ...], weights_s: FloatArray, state: State) -> float:
    return float(weights_s[np.array([each == state for each in seen], dtype=np.bool_)].sum())


def _n_blinks(seen: tuple[State, ...]) -> int:
    before: tuple[State, ...] = ("no_face", *seen[:-1])
    return sum(now == "blink" != then for then, now in zip(before, seen, strict=True))


def _glances(t_s: FloatArray, seen: tuple[State, ...], weights_s: FloatArray) -> tuple[Event, ...]:
    """Stretches of one direction away from the camera; a blink inside does not end one."""
    events: list[Event] = []
    index = 0
    while index < len(seen):
        state = seen[index]
        if state not in _AWAY:
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
