"""Where the eyes point and how far the lids are open, from landmarks and head pose.

The eyeball is taken as a sphere of radius 0.4 eye widths (12 mm to 30 mm) whose centre lies 0.2 eye
widths behind the line between the eye's corners (about 6 mm, as lateral canthus and cornea are
some 10 and 16 mm ahead of the orbit's rim). With the iris `d` eye widths away from the middle of
that line, the gaze against the camera is asin((d + 0.2 sin(head turn)) / 0.4): a turned head shifts
the corners, which stand ahead of the eyeball's centre, against it.

Looking down, the upper lid hides the iris, so the vertical direction is the mean of that angle and
of the one the blendshape network sees in lids and iris together.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.face.blendshapes import LidMovement
from interview_sim.signals.face.landmarks import LEFT_OUTER_CORNER, RIGHT_OUTER_CORNER
from interview_sim.signals.face.mesh import HeadPose

FloatArray = NDArray[np.float64]

EYEBALL_RADIUS: Final = 0.4
CORNERS_AHEAD: Final = 0.2
IRIS_REST_RISE: Final = 0.1
"""An iris looking straight ahead stands this many eye widths above the line of the corners."""
IRIS_RISE_SEEN_SHARE: Final = 0.42
"""The landmark network puts an iris that the lids half hide less than half as far up or down as it is."""
LOOK_DOWN_DEG: Final = 38.0
LOOK_UP_DEG: Final = 38.0
"""Turn of the eyes at full blendshape coefficient, found on heads that nod with eyes held on the camera."""
FAR_EYE_YAW_DEG: Final = 35.0
SHUT_BELOW: Final = 0.16
"""Lids with a gap of less than this many eye widths are shut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Eye:
    """Landmark numbers of one eye."""

    outer: int
    inner: int
    iris: int
    upper_lid: tuple[int, ...]
    lower_lid: tuple[int, ...]


_LEFT: Final = _Eye(
    outer=LEFT_OUTER_CORNER, inner=133, iris=468, upper_lid=(160, 159, 158), lower_lid=(144, 145, 153)
)
_RIGHT: Final = _Eye(
    outer=RIGHT_OUTER_CORNER, inner=362, iris=473, upper_lid=(387, 386, 385), lower_lid=(373, 374, 380)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EyeLook:
    """Gaze within the head in degrees (viewer's right and up positive), lids and size.

    `openness`: lid gap over eye width, mean of both eyes: about 0.3 open, below 0.16 shut.
    `width_px`: corner to corner of the eye that is seen wider.
    """

    yaw_deg: float
    pitch_deg: float
    openness: float
    width_px: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _EyeShape:
    """One eye along the face's own axes, in eye widths: iris to the right and up, lid gap."""

    right: float
    up: float
    gap: float
    width_px: float


def read_eyes(points_px: FloatArray, pose: HeadPose, lids: LidMovement) -> EyeLook:
    """Gaze and lids of a face; `points_px`: shape (478, 3), picture pixels."""
    flat = points_px[:, :2]
    across = flat[RIGHT_OUTER_CORNER] - flat[LEFT_OUTER_CORNER]
    across = across / max(float(np.linalg.norm(across)), 1e-6)
    left, right = _shape(flat, _LEFT, across), _shape(flat, _RIGHT, across)
    seen = _usable(left, right, pose.yaw_deg)
    foreshortening = math.cos(math.radians(min(abs(pose.yaw_deg), 75.0)))
    yaw_deg = _gaze_deg(np.mean([eye.right for eye in seen]) * foreshortening, pose.yaw_deg)
    rise = (np.mean([eye.up for eye in seen]) * foreshortening - IRIS_REST_RISE) / IRIS_RISE_SEEN_SHARE
    by_iris_deg = _gaze_deg(rise, pose.pitch_deg) - pose.pitch_deg
    by_lids_deg = LOOK_UP_DEG * lids.look_up - LOOK_DOWN_DEG * lids.look_down
    return EyeLook(
        yaw_deg=yaw_deg - pose.yaw_deg,
        pitch_deg=(by_iris_deg + by_lids_deg) / 2,
        openness=(left.gap + right.gap) / 2,
        width_px=max(left.width_px, right.width_px),
    )


def _usable(left: _EyeShape, right: _EyeShape, yaw_deg: float) -> tuple[_EyeShape, ...]:
    """Both eyes; on a head turned far away only the nearer one."""
    if abs(yaw_deg) <= FAR_EYE_YAW_DEG:
        return (left, right)
    return (left,) if yaw_deg > 0 else (right,)


def _shape(flat: FloatArray, eye: _Eye, across: FloatArray) -> _EyeShape:
    width_px = max(float(np.linalg.norm(flat[eye.outer] - flat[eye.inner])), 1e-6)
    up = np.array([across[1], -across[0]])
    offset = flat[eye.iris] - (flat[eye.outer] + flat[eye.inner]) / 2
    gap = flat[list(eye.upper_lid)].mean(axis=0) - flat[list(eye.lower_lid)].mean(axis=0)
    return _EyeShape(
        right=float(offset @ across) / width_px,
        up=float(offset @ up) / width_px,
        gap=max(0.0, float(gap @ up) / width_px),
        width_px=width_px,
    )


def _gaze_deg(iris_offset: float | np.floating, head_deg: float) -> float:
    """Gaze against the camera along one axis, from the iris' offset in true eye widths."""
    sine = (float(iris_offset) + CORNERS_AHEAD * math.sin(math.radians(head_deg))) / EYEBALL_RADIUS
    return math.degrees(math.asin(min(1.0, max(-1.0, sine))))
