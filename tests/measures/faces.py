"""Face tracks made to order: a face that does what it is told, ten pictures a second."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.types import FaceTrack

OPEN = 0.32
OPEN_LOWER = -0.11
_WIDE = ("centre_xy", "eye_shape")


def steady_face(seconds: float, rate_hz: float = 10.0) -> FaceTrack:
    """A face in the middle of the picture that looks into the camera and never blinks."""
    n = round(seconds * rate_hz)
    zeros = np.zeros(n)
    return FaceTrack(
        t_s=np.arange(n) / rate_hz,
        n_faces=np.ones(n, dtype=np.int64),
        yaw_deg=zeros.copy(),
        pitch_deg=zeros.copy(),
        roll_deg=zeros.copy(),
        eye_yaw_deg=zeros.copy(),
        eye_pitch_deg=zeros.copy(),
        openness=np.full(n, OPEN),
        look_down=zeros.copy(),
        look_up=zeros.copy(),
        eye_shape=np.tile([0.07, 0.21, OPEN_LOWER], (n, 1)),
        centre_xy=np.full((n, 2), 0.5),
        height_share=np.full(n, 0.4),
        eye_width_px=np.full(n, 55.0),
        brightness=np.full(n, 0.5),
        blur=np.full(n, 0.2),
        rival_share=zeros.copy(),
    )


def during(face: FaceTrack, start_s: float, end_s: float) -> NDArray[np.bool_]:
    """Pictures from `start_s` until before `end_s`."""
    return (face.t_s >= start_s - 1e-9) & (face.t_s < end_s - 1e-9)


def with_values(face: FaceTrack, start_s: float, end_s: float, **values: float) -> FaceTrack:
    """The track with these fields set for a while."""
    changed = {}
    for name, value in values.items():
        column = getattr(face, name).copy()
        column[during(face, start_s, end_s)] = value
        changed[name] = column
    return replace(face, **changed)


def without_face(face: FaceTrack, start_s: float, end_s: float) -> FaceTrack:
    """The track with nobody in the picture for a while."""
    floats = {name: np.nan for name in FaceTrack.__slots__ if name not in ("t_s", "n_faces", *_WIDE)}
    gone = with_values(face, start_s, end_s, n_faces=0, **floats)
    wide = {name: getattr(gone, name).copy() for name in _WIDE}
    for values in wide.values():
        values[during(face, start_s, end_s)] = np.nan
    return replace(gone, **wide)
