"""Where a person looked in each analysed picture: camera, down, up, side, blink or no face.

Limits without a calibration: side beyond 13 degrees from the person's own camera look, up 12, down 10;
a calibration has its own (`signals.face.calibration`). The gaze is a running median over three
pictures, so a tremble of one picture is none; a gaze that went away is back when it is well inside.

Lids: a blink is lids that shut and open within 0.4 s (a spontaneous one takes 0.1-0.4 s, Caffier et
al. 2003); lids lowered for longer, or lowered by a little and held, belong to eyes that look down.
"""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from interview_sim.measures.gaze.centre import followed_centre_deg, gaze_deg, usable
from interview_sim.signals.face.eyes import SHUT_BELOW
from interview_sim.signals.speech_spans import runs
from interview_sim.signals.types import BoolArray, FaceTrack, FloatArray, GazeCalibration

State = Literal["camera", "down", "up", "side", "blink", "no_face"]

LONGEST_BLINK_S: Final = 0.4
LOWERED_BELOW_SHARE: Final = 0.7
"""Lids below this share of the person's own open lids are lowered, wherever the iris seems to be;"""
LOWERED_LOOKING_DOWN_SHARE: Final = 0.8
"""and below this one where the gaze seems to go down with them."""
BLINK_SHUTS_BELOW_SHARE: Final = 0.55
"""Some picture of a blink that has several shows lids lower than this; eyes that look down do not."""
DIP_SHARE: Final = 0.2
"""A blink of 0.1 s leaves one picture with the lids half way down."""
LONGEST_STEP_S: Final = 0.3
INSIDE_SHARE: Final = 0.85
"""A gaze that was away is back on the camera within this share of the limits."""

_WIDE_OPEN: Final = 0.35
_SMOOTHED_PICTURES: Final = 3


def picture_weights_s(t_s: FloatArray) -> FloatArray:
    """Seconds that each picture stands for: until the next one, at most 0.3 s; shape of `t_s`."""
    if t_s.size < 2:
        return np.full(t_s.shape, 0.1)
    steps_s = np.diff(t_s)
    return np.minimum(np.append(steps_s, np.median(steps_s)), LONGEST_STEP_S)


def usual_openness(face: FaceTrack) -> float:
    """Opening of this person's lids, in eye widths, that 30 % of the open-eyed pictures exceed."""
    open_lids = face.openness[usable(face) & (face.openness >= SHUT_BELOW)]
    return float(np.quantile(open_lids, 0.7)) if open_lids.size else _WIDE_OPEN


def states(face: FaceTrack, zone: GazeCalibration) -> tuple[State, ...]:
    """The state of each picture, given this person's camera look."""
    return states_of(face, zone, from_camera_deg(face, zone))


def from_camera_deg(face: FaceTrack, zone: GazeCalibration) -> FloatArray:
    """Gaze from the person's camera look, yaw and pitch, smoothed over the open-eyed pictures; (n, 2)."""
    gaze = gaze_deg(face, zone)
    away = gaze - followed_centre_deg(face, zone, gaze)
    of_own = face.openness / usual_openness(face)
    is_open = usable(face) & (face.openness >= SHUT_BELOW) & (of_own >= LOWERED_BELOW_SHARE)
    return _smoothed(away, is_open)


def _smoothed(values: FloatArray, flags: BoolArray) -> FloatArray:
    """Running median over three of the flagged pictures that follow one another; others stay."""
    smooth = values.copy()
    for start, end in runs(flags):
        if end - start >= _SMOOTHED_PICTURES:
            windows = np.lib.stride_tricks.sliding_window_view(values[start:end], _SMOOTHED_PICTURES, axis=0)
            smooth[start + 1 : end - 1] = np.median(windows, axis=-1)
    return smooth


def states_of(face: FaceTrack, zone: GazeCalibration, away: FloatArray) -> tuple[State, ...]:
    """The state of each picture from `away`, the gaze that `from_camera_deg` gives."""
    can_use = usable(face)
    is_shut = can_use & (face.openness < SHUT_BELOW)
    found: list[State] = ["no_face"] * face.t_s.size
    before: State = "camera"
    for index in np.flatnonzero(can_use):
        before = found[index] = "down" if is_shut[index] else _direction(away[index], zone, before)
    of_own, weights_s = face.openness / usual_openness(face), picture_weights_s(face.t_s)
    for start, end in runs(_lids_lowered(of_own, can_use, is_shut, found)):
        is_short = float(weights_s[start:end].sum()) <= LONGEST_BLINK_S + 1e-9
        shuts = end - start == 1 or float(of_own[start:end].min()) < BLINK_SHUTS_BELOW_SHARE
        if is_short and shuts:
            found[start:end] = ["blink"] * (end - start)
    return tuple(found)


def _direction(away: NDArray[np.float64], zone: GazeCalibration, before: State) -> State:
    """Where the gaze lies: the limit that it exceeds most decides."""
    yaw_deg, pitch_deg = away
    beyond: dict[State, float] = {
        "side": abs(yaw_deg) / zone.yaw_tolerance_deg,
        "up": pitch_deg / zone.up_tolerance_deg,
        "down": -pitch_deg / zone.down_tolerance_deg,
    }
    farthest = max(beyond, key=lambda state: beyond[state])
    limit = INSIDE_SHARE if before == farthest else 1.0
    return farthest if beyond[farthest] > limit else "camera"


def _lids_lowered(
    of_own: FloatArray, can_use: BoolArray, is_shut: BoolArray, found: list[State]
) -> BoolArray:
    """Pictures with lids shut, clearly lower than this person's open lids, or in a dip; shape (n,)."""
    looks_down = np.array([state == "down" for state in found], dtype=np.bool_)
    lowered: BoolArray = can_use & (
        is_shut
        | (of_own < LOWERED_BELOW_SHARE)
        | (looks_down & (of_own < LOWERED_LOOKING_DOWN_SHARE))
        | _dips(of_own)
    )
    return lowered


def _dips(of_own: FloatArray) -> BoolArray:
    """Single pictures whose lids are lower by `DIP_SHARE` than both neighbours': lids on their way; (n,)."""
    is_dip = np.zeros(of_own.shape, dtype=np.bool_)
    if of_own.size >= 3:
        before, now, after = of_own[:-2], of_own[1:-1], of_own[2:]
        is_dip[1:-1] = (now < LOWERED_LOOKING_DOWN_SHARE) & (np.minimum(before, after) - now >= DIP_SHARE)
    return is_dip
