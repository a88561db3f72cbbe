"""A face track from pictures: one row a picture, in flat memory."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable
from dataclasses import astuple
from pathlib import Path
from typing import Final, Protocol

import numpy as np

from interview_sim.recording.types import Pixels
from interview_sim.signals.face.tracker import FaceTracker, Look
from interview_sim.signals.types import FaceTrack, Missing

_FACE_COLUMNS: Final = 12
_COLUMNS: Final = 2 + _FACE_COLUMNS


class TimedPicture(Protocol):
    """A picture in B, G, R and its time in seconds from the recording's first sample."""

    @property
    def t_s(self) -> float: ...

    @property
    def bgr(self) -> Pixels: ...


def track_face(
    pictures: Iterable[TimedPicture], model_path: Path | None, *, has_picture: bool
) -> FaceTrack | Missing:
    """Follow the face through `pictures`, in order of time.

    Returns:
        One row a picture, or `Missing`: no_picture (also when `has_picture` is false),
        no_face_model (`model_path` is None), no_face (there never was one).

    Raises:
        FaceModelUnusable: `model_path` is no face model.
    """
    if not has_picture:
        return Missing(reason="no_picture")
    if model_path is None:
        return Missing(reason="no_face_model")
    tracker = FaceTracker(model_path)
    rows = array("d")
    for picture in pictures:
        rows.extend(_row(picture.t_s, tracker.look(picture.bgr, picture.t_s)))
    if not rows:
        return Missing(reason="no_picture")
    track = _track(rows)
    return track if track.n_faces.any() else Missing(reason="no_face")


def _row(t_s: float, look: Look) -> tuple[float, ...]:
    seen = (math.nan,) * _FACE_COLUMNS if look.face is None else astuple(look.face)
    return (t_s, look.n_faces, *seen)


def _track(rows: array[float]) -> FaceTrack:
    table = np.frombuffer(rows, dtype=np.float64).reshape(-1, _COLUMNS).T.copy()
    (t_s, n_faces, yaw, pitch, roll, eye_yaw, eye_pitch, openness, look_down, x, y, height, width, light) = (
        table
    )
    return FaceTrack(
        t_s=t_s,
        n_faces=n_faces.astype(np.int64),
        yaw_deg=yaw,
        pitch_deg=pitch,
        roll_deg=roll,
        eye_yaw_deg=eye_yaw,
        eye_pitch_deg=eye_pitch,
        openness=openness,
        look_down=look_down,
        centre_xy=np.stack([x, y], axis=1),
        height_share=height,
        eye_width_px=width,
        brightness=light,
    )
