"""478 points of one face, irises included, from an upright square crop around it.

Network: MediaPipe face mesh with attention (input 256 x 256 RGB in 0..1; output x, y, z in pixels
of the crop and a presence logit). Point numbers are those of MediaPipe's face mesh.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.capture.opencv import import_cv2
from interview_sim.recording.types import Pixels
from interview_sim.signals.face.detector import FaceBox

FloatArray = NDArray[np.float64]

N_LANDMARKS: Final = 478
LEFT_OUTER_CORNER: Final = 33
RIGHT_OUTER_CORNER: Final = 263

_SIDE_PX: Final = 256
_MARGIN: Final = 1.5
_POINTS_OUTPUT: Final = "Identity"
_PRESENCE_OUTPUT: Final = "Identity_1"


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceRegion:
    """A turned square of the picture, pixels; `angle_rad` is how far the face leans clockwise."""

    x_px: float
    y_px: float
    side_px: float
    angle_rad: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Landmarks:
    """`points_px`: shape (478, 3) in picture pixels, z away from the viewer. `presence` 0..1."""

    points_px: FloatArray
    presence: float


def region_of_box(face: FaceBox) -> FaceRegion:
    """Where to look for landmarks after a detection."""
    side_px = max(face.right_px - face.left_px, face.bottom_px - face.top_px)
    return FaceRegion(
        x_px=(face.left_px + face.right_px) / 2,
        y_px=(face.top_px + face.bottom_px) / 2,
        side_px=side_px * _MARGIN,
        angle_rad=_lean_rad(np.array(face.left_eye_px), np.array(face.right_eye_px)),
    )


def region_of_landmarks(points_px: FloatArray) -> FaceRegion:
    """Where to look in the next picture, from this one's landmarks."""
    angle_rad = _lean_rad(points_px[LEFT_OUTER_CORNER, :2], points_px[RIGHT_OUTER_CORNER, :2])
    upright = points_px[:, :2] @ _turn(-angle_rad).T
    low, high = upright.min(axis=0), upright.max(axis=0)
    centre = _turn(angle_rad) @ ((low + high) / 2)
    return FaceRegion(
        x_px=float(centre[0]),
        y_px=float(centre[1]),
        side_px=float((high - low).max()) * _MARGIN,
        angle_rad=angle_rad,
    )


class LandmarkFinder:
    """Runs the landmark network on one region of a picture."""

    def __init__(self, net: Any) -> None:
        self._net = net
        self._cv2 = import_cv2()

    def find(self, bgr: Pixels, region: FaceRegion) -> Landmarks:
        """Landmarks of the face in `region`; judge `presence` before using them."""
        to_picture = _crop_to_picture(region)
        crop = self._cv2.warpAffine(
            bgr,
            to_picture,
            (_SIDE_PX, _SIDE_PX),
            flags=self._cv2.INTER_LINEAR | self._cv2.WARP_INVERSE_MAP,
            borderMode=self._cv2.BORDER_REPLICATE,
        )
        self._net.setInput(self._cv2.dnn.blobFromImage(crop, 1 / 255, swapRB=True))
        points, presence = self._net.forward((_POINTS_OUTPUT, _PRESENCE_OUTPUT))
        in_crop = points.reshape(N_LANDMARKS, 3).astype(np.float64)
        points_px = np.empty_like(in_crop)
        points_px[:, :2] = in_crop[:, :2] @ to_picture[:, :2].T + to_picture[:, 2]
        points_px[:, 2] = in_crop[:, 2] * (region.side_px / _SIDE_PX)
        return Landmarks(points_px=points_px, presence=_probability(float(presence.reshape(-1)[0])))


def _crop_to_picture(region: FaceRegion) -> FloatArray:
    """Affine map, shape (2, 3), from pixels of the crop to pixels of the picture."""
    scaled = _turn(region.angle_rad) * (region.side_px / _SIDE_PX)
    offset = np.array([region.x_px, region.y_px]) - scaled @ np.full(2, _SIDE_PX / 2)
    return np.column_stack([scaled, offset])


def _lean_rad(left: FloatArray, right: FloatArray) -> float:
    """Angle of the line from the viewer's left point to the right one, clockwise positive."""
    return math.atan2(float(right[1] - left[1]), float(right[0] - left[0]))


def _turn(angle_rad: float) -> FloatArray:
    """Rotation, shape (2, 2), clockwise on a picture whose y runs down."""
    cos, sin = math.cos(angle_rad), math.sin(angle_rad)
    return np.array([[cos, -sin], [sin, cos]])


def _probability(logit: float) -> float:
    return 1 / (1 + math.exp(-min(100.0, max(-100.0, logit))))
