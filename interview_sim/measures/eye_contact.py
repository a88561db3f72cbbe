"""Eye contact: the share of usable time in which the gaze is on the camera or close to it."""

from __future__ import annotations

from typing import Final

import numpy as np

from interview_sim.measures.gaze.centre import (
    blurred,
    centred_on_person,
    doubled,
    tiny,
    too_dark_and_small,
    usable,
)
from interview_sim.measures.gaze.looks import AWAY, frames, glances, n_blinks, seconds_of, watched_s
from interview_sim.measures.gaze.states import State, from_camera_deg, picture_weights_s, states_of
from interview_sim.measures.registry import measure
from interview_sim.results import JsonValue, Measured, Measurement, NotMeasured
from interview_sim.signals.types import BoolArray, FaceTrack, FloatArray, GazeCalibration

NEEDED_SHARE: Final = 0.8
MIN_RATE_HZ: Final = 4.5
MIN_SECONDS: Final = 3.0
SCREEN_SLACK_DEG: Final = 4.0
UNUSABLE_REASONS: Final = {
    "small": "face_too_small",
    "dark": "face_too_dark",
    "blurred": "face_blurred",
    "doubled": "second_face",
    "away": "face_not_usable",
}


@measure("eye_contact", unit="share", needs="face")
def eye_contact(face: FaceTrack, calibration: GazeCalibration | None, duration_s: float) -> Measurement:
    """Share 0..1 of usable time, blinks left out, with the gaze on the camera or the screen beside it.

    On the camera is what lies nearer to it than to the middle of the screen (`signals.face.calibration`);
    without a calibration, what lies within 13 degrees to the side, 12 up and 10 down of the person's
    own camera look (`gaze/centre.py`). Reading from the screen is therefore not eye contact; with a
    calibration `details.screen_share` tells how much of the time was spent on the rest of the screen.
    Events: glances away of at least 0.3 s, labelled down, side or up. `details.frames`:
    [t_s, state] of every analysed picture. Not measured where the eyes could be read in less than
    80 % of the answer, in fewer than 4.5 pictures a second, or where no direction stands out.
    Definition and sources: docs/measures.md.
    """
    weights_s = picture_weights_s(face.t_s)
    whole_s = max(duration_s, float(weights_s.sum()))
    usable_share = float(np.clip(weights_s[usable(face)].sum() / whole_s, 0.0, 1.0))
    zone, is_clear = (calibration, True) if calibration is not None else centred_on_person(face)
    away = from_camera_deg(face, zone)
    seen = states_of(face, zone, away)
    known_s = watched_s(seen, weights_s)
    refusal = _refusal(face, weights_s, whole_s, usable_share)
    if refusal is None and known_s < MIN_SECONDS:
        refusal = "too_short", {"needed": int(MIN_SECONDS)}
    if refusal is None and not is_clear:
        refusal = "gaze_unclear", {}
    if refusal is not None:
        reason, facts = refusal
        details: dict[str, JsonValue] = {"frames": frames(face.t_s, seen)}
        return NotMeasured(reason=reason, facts=facts, usable_share=usable_share, details=details)
    return Measured(
        value=seconds_of(seen, weights_s, "camera") / known_s,
        usable_share=usable_share,
        events=glances(face.t_s, seen, weights_s),
        details={
            "frames": frames(face.t_s, seen),
            "n_blinks": n_blinks(seen),
            "is_calibrated": calibration is not None,
            "camera_yaw_deg": zone.camera_yaw_deg,
            "camera_pitch_deg": zone.camera_pitch_deg,
            "screen_share": _screen_share(zone, away, seen, weights_s, known_s),
        },
    )


def _screen_share(
    zone: GazeCalibration, away: FloatArray, seen: tuple[State, ...], weights_s: FloatArray, known_s: float
) -> float | None:
    """Share of the time with the gaze on the screen though not on the camera; None if not calibrated."""
    edges = (zone.screen_left_deg, zone.screen_right_deg, zone.screen_down_deg, zone.screen_up_deg)
    left, right, down, up = (np.nan if edge is None else edge for edge in edges)
    if np.isnan([left, right, down, up]).any():
        return None
    on_screen = (away[:, 0] >= left - SCREEN_SLACK_DEG) & (away[:, 0] <= right + SCREEN_SLACK_DEG)
    on_screen &= (away[:, 1] >= down - SCREEN_SLACK_DEG) & (away[:, 1] <= up + SCREEN_SLACK_DEG)
    on_screen &= np.array([state in AWAY for state in seen], dtype=np.bool_)
    return float(weights_s[on_screen].sum()) / known_s


def _refusal(
    face: FaceTrack, weights_s: FloatArray, whole_s: float, usable_share: float
) -> tuple[str, dict[str, JsonValue]] | None:
    """Why the gaze cannot be told, as a reason and its facts."""
    if face.t_s.size >= 2 and float(np.median(np.diff(face.t_s))) > 1 / MIN_RATE_HZ:
        return "too_slow", {"rate": round(float(1 / np.median(np.diff(face.t_s))), 1)}
    if usable_share >= NEEDED_SHARE:
        return None
    half_lost_s = whole_s * (1 - usable_share) / 2
    lost = _lost(face)
    why = next((why for why, flags in lost.items() if float(weights_s[flags].sum()) > half_lost_s), "away")
    facts: dict[str, JsonValue] = {
        "share": int(100 * usable_share),
        "needed": int(100 * NEEDED_SHARE),
        "why": why,
    }
    return UNUSABLE_REASONS[why], facts


def _lost(face: FaceTrack) -> dict[str, BoolArray]:
    """Pictures that cannot be used, by the first reason that holds."""
    is_left = face.n_faces > 0
    lost: dict[str, BoolArray] = {}
    flags = {"small": tiny, "dark": too_dark_and_small, "doubled": doubled, "blurred": blurred}
    for why, of in flags.items():
        lost[why] = is_left & of(face)
        is_left &= ~lost[why]
    return lost
