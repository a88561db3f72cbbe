"""This person's gaze towards camera and screen, from ten seconds of looking at dots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.face.eyes import SHUT_BELOW
from interview_sim.signals.types import FaceTrack, GazeCalibration

Where = Literal["camera", "top_left", "top_right", "bottom_left", "bottom_right"]

_SETTLE_S: Final = 0.4
_MIN_PICTURES: Final = 4
_MAX_SPREAD_DEG: Final = 8.0
_SLACK_DEG: Final = 4.0
_YAW_RANGE_DEG: Final = (10.0, 25.0)
_UP_RANGE_DEG: Final = (8.0, 20.0)
_DOWN_RANGE_DEG: Final = (8.0, 20.0)

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class GazeTarget:
    """A dot that was shown from `t_start_s` to `t_end_s`: at the camera or in a corner of the screen."""

    t_start_s: float
    t_end_s: float
    where: str

    def __post_init__(self) -> None:
        if self.where not in get_args(Where):
            raise ValueError(f"a dot stands at one of {get_args(Where)}, not {self.where}")
        if self.t_end_s <= self.t_start_s:
            raise ValueError(f"a dot is shown for a while: {self.t_start_s} .. {self.t_end_s}")


def calibrate(face: FaceTrack, targets: Sequence[GazeTarget]) -> GazeCalibration | None:
    """Where this person's gaze lies when looking at the camera, and how far the screen reaches.

    Returns:
        None when the camera's dot was not looked at steadily: too few pictures with open eyes,
        or a gaze that wandered by more than 8 degrees.
    """
    cameras = [target for target in targets if target.where == "camera"]
    camera = _gaze(face, cameras)
    if camera is None:
        return None
    corners = {
        target.where: gaze
        for target in targets
        if target.where != "camera" and (gaze := _gaze(face, [target])) is not None
    }
    away = {where: gaze - camera for where, gaze in corners.items()}
    default = GazeCalibration(camera_yaw_deg=float(camera[0]), camera_pitch_deg=float(camera[1]))
    return GazeCalibration(
        camera_yaw_deg=default.camera_yaw_deg,
        camera_pitch_deg=default.camera_pitch_deg,
        yaw_tolerance_deg=_reach([abs(gaze[0]) for gaze in away.values()], _YAW_RANGE_DEG)
        or default.yaw_tolerance_deg,
        up_tolerance_deg=_reach([gaze[1] for where, gaze in away.items() if "top" in where], _UP_RANGE_DEG)
        or default.up_tolerance_deg,
        down_tolerance_deg=_reach(
            [-gaze[1] for where, gaze in away.items() if "bottom" in where], _DOWN_RANGE_DEG
        )
        or default.down_tolerance_deg,
    )


def _gaze(face: FaceTrack, targets: Sequence[GazeTarget]) -> FloatArray | None:
    """Median gaze (yaw, pitch) in degrees while these dots were shown, or None if not steady."""
    shown = np.zeros(face.t_s.shape, dtype=bool)
    for target in targets:
        # The eyes need a moment to get there.
        settled_s = min(target.t_start_s + _SETTLE_S, (target.t_start_s + target.t_end_s) / 2)
        shown |= (face.t_s >= settled_s) & (face.t_s < target.t_end_s)
    shown &= (face.n_faces > 0) & (face.openness >= SHUT_BELOW)
    if shown.sum() < _MIN_PICTURES:
        return None
    gaze = np.stack([face.yaw_deg + face.eye_yaw_deg, face.pitch_deg + face.eye_pitch_deg], axis=1)[shown]
    middle: FloatArray = np.median(gaze, axis=0)
    spread_deg = np.median(np.abs(gaze - middle), axis=0)
    return middle if (spread_deg <= _MAX_SPREAD_DEG).all() else None


def _reach(distances_deg: Sequence[float], allowed_deg: tuple[float, float]) -> float | None:
    """How far the screen reaches, with some slack, kept within reason; None without corners."""
    if not distances_deg:
        return None
    return float(np.clip(max(distances_deg) + _SLACK_DEG, *allowed_deg))
