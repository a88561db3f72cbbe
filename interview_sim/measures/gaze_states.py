"""Where a person looked in each analysed picture: camera, down, up, side, blink or no face.

Centring: without a calibration a person's own camera look is the most frequent direction of their
open eyes, found by a kernel density with a prior at straight ahead, never more than 15 degrees to
the side or 20 up or down; so a camera that stands askew costs nothing, and reading from notes for
most of the answer does not become the new centre. Limits: side beyond 13 degrees, up 12, down 10.
"""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.face.eyes import SHUT_BELOW
from interview_sim.signals.types import BoolArray, FaceTrack, FloatArray, GazeCalibration

State = Literal["camera", "down", "up", "side", "blink", "no_face"]

LONGEST_BLINK_S: Final = 0.4
LOWERED_BELOW_SHARE: Final = 0.7
"""Lids below this share of the person's own open lids are lowered, wherever the iris seems to be;"""
LOWERED_LOOKING_DOWN_SHARE: Final = 0.8
"""and below this one where the gaze seems to go down with them."""
LIDS_USUAL_SHARE: Final = 0.9
DEGREES_OF_LIDS: Final = 60.0
"""Each hundredth of the usual opening that lids are lower than 90 % of it adds 0.6 degrees downward."""
LONGEST_STEP_S: Final = 0.3
DARK_BELOW: Final = 0.2
SMALL_BELOW_PX: Final = 40.0
TINY_BELOW_PX: Final = 8.0
"""Eyes narrower than this cannot be read in any light: below it the gaze of one film, made smaller
and smaller, is 10 degrees off (3 degrees at 9 px, 1.4 at 12 px)."""

_MAX_CENTRE_YAW_DEG: Final = 15.0
_MAX_CENTRE_PITCH_DEG: Final = 20.0
_PRIOR_YAW_DEG: Final = 15.0
_PRIOR_PITCH_DEG: Final = 20.0
_KERNEL_DEG: Final = 4.0
_GRID_STEP_DEG: Final = 0.5
_MIN_PICTURES: Final = 10
_WIDE_OPEN: Final = 0.35
_MOST_CENTRED: Final = 20_000


def picture_weights_s(t_s: FloatArray) -> FloatArray:
    """Seconds that each picture stands for: until the next one, at most 0.3 s; shape of `t_s`."""
    if t_s.size < 2:
        return np.full(t_s.shape, 0.1)
    steps_s = np.diff(t_s)
    return np.minimum(np.append(steps_s, np.median(steps_s)), LONGEST_STEP_S)


def too_dark_and_small(face: FaceTrack) -> BoolArray:
    """Pictures in which the eyes cannot be read: low light and small eyes together; shape (n,)."""
    return (face.brightness < DARK_BELOW) & (face.eye_width_px < SMALL_BELOW_PX)


def tiny(face: FaceTrack) -> BoolArray:
    """Pictures in which the face is so small that no light would help; shape (n,)."""
    return face.eye_width_px < TINY_BELOW_PX


def usable(face: FaceTrack) -> BoolArray:
    """Pictures with a face whose eyes can be read; shape (n,)."""
    return (face.n_faces > 0) & ~too_dark_and_small(face) & ~tiny(face)


def gaze_deg(face: FaceTrack) -> FloatArray:
    """Gaze against the camera, yaw and pitch in degrees, NaN without a face; shape (n, 2)."""
    lowered = np.minimum(0.0, face.openness / _usual_openness(face) - LIDS_USUAL_SHARE)
    pitch_deg = face.pitch_deg + face.eye_pitch_deg + DEGREES_OF_LIDS * lowered
    return np.stack([face.yaw_deg + face.eye_yaw_deg, pitch_deg], axis=1)


def _usual_openness(face: FaceTrack) -> float:
    """Opening of this person's lids, in eye widths, that 30 % of the open-eyed pictures exceed."""
    open_lids = face.openness[usable(face) & (face.openness >= SHUT_BELOW)]
    return float(np.quantile(open_lids, 0.7)) if open_lids.size else _WIDE_OPEN


def centred_on_person(face: FaceTrack) -> GazeCalibration:
    """The camera look to take for a person who was not calibrated."""
    gaze = gaze_deg(face)[usable(face) & (face.openness >= SHUT_BELOW)]
    if len(gaze) < _MIN_PICTURES:
        return GazeCalibration(camera_yaw_deg=0.0, camera_pitch_deg=0.0)
    gaze = gaze[:: max(1, len(gaze) // _MOST_CENTRED)]
    yaws = np.arange(-_MAX_CENTRE_YAW_DEG, _MAX_CENTRE_YAW_DEG + _GRID_STEP_DEG / 2, _GRID_STEP_DEG)
    pitches = np.arange(-_MAX_CENTRE_PITCH_DEG, _MAX_CENTRE_PITCH_DEG + _GRID_STEP_DEG / 2, _GRID_STEP_DEG)
    density = _kernel(yaws, gaze[:, 0]) @ _kernel(pitches, gaze[:, 1]).T
    density *= np.exp(-((yaws / _PRIOR_YAW_DEG) ** 2) / 2)[:, None]
    density *= np.exp(-((pitches / _PRIOR_PITCH_DEG) ** 2) / 2)
    best_yaw, best_pitch = np.unravel_index(int(density.argmax()), density.shape)
    return GazeCalibration(camera_yaw_deg=float(yaws[best_yaw]), camera_pitch_deg=float(pitches[best_pitch]))


def _kernel(grid_deg: FloatArray, gaze_deg: FloatArray) -> FloatArray:
    kernel: FloatArray = np.exp(-(((grid_deg[:, None] - gaze_deg) / _KERNEL_DEG) ** 2) / 2)
    return kernel


def states(face: FaceTrack, zone: GazeCalibration) -> tuple[State, ...]:
    """The state of each picture, given this person's camera look."""
    can_use = usable(face)
    is_shut = can_use & (face.openness < SHUT_BELOW)
    found: list[State] = ["no_face"] * face.t_s.size
    gaze, weights_s = gaze_deg(face), picture_weights_s(face.t_s)
    for index in np.flatnonzero(can_use):
        found[index] = "down" if is_shut[index] else _direction(gaze[index], zone)
    for start, end in _runs(_lids_lowered(face, can_use, is_shut, found)):
        if float(weights_s[start:end].sum()) <= LONGEST_BLINK_S + 1e-9:
            found[start:end] = ["blink"] * (end - start)
    return tuple(found)


def _direction(gaze: NDArray[np.float64], zone: GazeCalibration) -> State:
    """Where the gaze lies: the limit that it exceeds most decides."""
    yaw_deg, pitch_deg = gaze[0] - zone.camera_yaw_deg, gaze[1] - zone.camera_pitch_deg
    beyond: dict[State, float] = {
        "side": abs(yaw_deg) / zone.yaw_tolerance_deg,
        "up": pitch_deg / zone.up_tolerance_deg,
        "down": -pitch_deg / zone.down_tolerance_deg,
    }
    farthest = max(beyond, key=lambda state: beyond[state])
    return farthest if beyond[farthest] > 1.0 else "camera"


def _lids_lowered(face: FaceTrack, can_use: BoolArray, is_shut: BoolArray, found: list[State]) -> BoolArray:
    """Pictures with lids shut or clearly lower than this person's open lids; shape (n,)."""
    of_own = face.openness / _usual_openness(face)
    looks_down = np.array([state == "down" for state in found], dtype=np.bool_)
    lowered: BoolArray = can_use & (
        is_shut | (of_own < LOWERED_BELOW_SHARE) | (looks_down & (of_own < LOWERED_LOOKING_DOWN_SHARE))
    )
    return lowered


def _runs(flags: BoolArray) -> list[tuple[int, int]]:
    """Stretches of true as (first, one after the last)."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]
