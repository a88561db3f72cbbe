"""A face track from pictures: one row a picture, in flat memory."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable
from dataclasses import astuple, fields
from pathlib import Path
from typing import Final, Protocol

import numpy as np

from interview_sim.recording.types import Pixels
from interview_sim.signals.face.tracker import FaceTracker, Look, SeenFace
from interview_sim.signals.types import FaceTrack, Missing

_FACE_COLUMNS: Final = len(fields(SeenFace))
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
    t_s, n_faces = table[:2]
    seen = dict(zip((field.name for field in fields(SeenFace)), table[2:], strict=True))
    eye_shape = np.stack([seen.pop(name) for name in ("iris_up", "upper_up", "lower_up")], axis=1)
    centre_xy = np.stack([seen.pop("centre_x"), seen.pop("centre_y")], axis=1)
    return FaceTrack(
        t_s=t_s, n_faces=n_faces.astype(np.int64), eye_shape=eye_shape, centre_xy=centre_xy, **seen
    )
