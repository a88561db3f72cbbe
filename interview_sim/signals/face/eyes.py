"""Where the eyes point and how far the lids are open, from landmarks and head pose.

Sideways: the eyeball is taken as a sphere of radius 0.4 eye widths (12 mm to 30 mm) whose centre lies
0.2 eye widths behind the line between the eye's corners (about 6 mm, as lateral canthus and cornea are
some 10 and 16 mm ahead of the orbit's rim). With the iris `d` eye widths away from the middle of that
line, the gaze against the camera is asin((d + 0.2 sin(head turn)) / (0.4 * 0.75)): a turned head shifts
the corners, which stand ahead of the eyeball's centre, against it, and the network shows three
quarters of how far the iris went.

Up and down the network shows an iris that the lids half hide about a fifth as far as it moved, so
iris and both lids are read together (`VerticalWeights`).
"""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.face.landmarks import LEFT_OUTER_CORNER, RIGHT_OUTER_CORNER
from interview_sim.signals.face.mesh import HeadPose

FloatArray = NDArray[np.float64]

EYEBALL_RADIUS: Final = 0.4
CORNERS_AHEAD: Final = 0.2
SEEN_SHARE: Final = 0.75
"""The landmark network shows an iris that moved sideways at about this share of its way: 0.55 to 0.9 on
drawn faces, 0.75 to 0.8 of what the iris' own edge does in films of heads that turn about a fixed gaze."""
FAR_EYE_YAW_DEG: Final = 35.0
SHUT_BELOW: Final = 0.16
"""Lids with a gap of less than this many eye widths are shut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerticalWeights:
    """Gaze up or down as a weighted sum: head pitch, then iris, upper and lower lid above the corners' line.

    Weights are degrees per degree of head pitch and per eye width. They are Fisher's linear
    discriminant: how these move with the eye (lids follow a lowered gaze by 0.6 to 0.85 of its turn,
    Becker & Fuchs 1988, drawn on photographs of fifteen faces), against how they vary in people who
    look at one place while their heads and brows move. Lids that open or close about their middle, as
    in a smile or a surprise, cancel out. `rest` is the sum of a person who looks into the camera,
    which differs by some 10 degrees between people: whoever uses it has to centre on the person.
    """

    head: float = 0.6
    iris: float = 160.0
    upper_lid: float = 330.0
    lower_lid: float = 190.0
    rest: float = 60.0

    def pitch_deg(self, head_pitch_deg: FloatArray, eye_shape: FloatArray) -> FloatArray:
        """Gaze against the camera, degrees upward; `eye_shape`: shape (n, 3), see `FaceTrack`."""
        _head, iris, upper, lower, rest = astuple(self)
        pitch: FloatArray = self.head * head_pitch_deg + eye_shape @ np.array([iris, upper, lower]) - rest
        return pitch


USUAL_WEIGHTS: Final = VerticalWeights()


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
    `width_px`: corner to corner of the eye that is seen wider. `iris_up`, `upper_up`, `lower_up`:
    iris and lids above the line between the eye's corners, in eye widths.
    """

    yaw_deg: float
    pitch_deg: float
    openness: float
    width_px: float
    iris_up: float
    upper_up: float
    lower_up: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _EyeShape:
    """One eye along the face's own axes, in eye widths: iris to the right and up, lids up."""

    right: float
    up: float
    upper: float
    lower: float
    width_px: float


def read_eyes(points_px: FloatArray, pose: HeadPose) -> EyeLook:
    """Gaze and lids of a face; `points_px`: shape (478, 3), picture pixels."""
    flat = points_px[:, :2]
    across = flat[RIGHT_OUTER_CORNER] - flat[LEFT_OUTER_CORNER]
    across = across / max(float(np.linalg.norm(across)), 1e-6)
    left, right = _shape(flat, _LEFT, across), _shape(flat, _RIGHT, across)
    seen = _usable(left, right, pose.yaw_deg)
    foreshortening = math.cos(math.radians(min(abs(pose.yaw_deg), 75.0)))
    yaw_deg = _gaze_deg(np.mean([eye.right for eye in seen]) * foreshortening, pose.yaw_deg)
    shape = np.mean([[eye.up, eye.upper, eye.lower] for eye in seen], axis=0)
    pitch_deg = float(USUAL_WEIGHTS.pitch_deg(np.array([pose.pitch_deg]), shape[None])[0])
    return EyeLook(
        yaw_deg=yaw_deg - pose.yaw_deg,
        pitch_deg=pitch_deg - pose.pitch_deg,
        openness=sum(max(0.0, eye.upper - eye.lower) for eye in (left, right)) / 2,
        width_px=max(left.width_px, right.width_px),
        iris_up=float(shape[0]),
        upper_up=float(shape[1]),
        lower_up=float(shape[2]),
    )


def _usable(left: _EyeShape, right: _EyeShape, yaw_deg: float) -> tuple[_EyeShape, ...]:
    """Both eyes; on a head turned far away only the nearer one."""
    if abs(yaw_deg) <= FAR_EYE_YAW_DEG:
        return (left, right)
    return (left,) if yaw_deg > 0 else (right,)


def _shape(flat: FloatArray, eye: _Eye, across: FloatArray) -> _EyeShape:
    width_px = max(float(np.linalg.norm(flat[eye.outer] - flat[eye.inner])), 1e-6)
    up = np.array([across[1], -across[0]])
    middle = (flat[eye.outer] + flat[eye.inner]) / 2
    iris = flat[eye.iris] - middle
    return _EyeShape(
        right=float(iris @ across) / width_px,
        up=float(iris @ up) / width_px,
        upper=float((flat[list(eye.upper_lid)].mean(axis=0) - middle) @ up) / width_px,
        lower=float((flat[list(eye.lower_lid)].mean(axis=0) - middle) @ up) / width_px,
        width_px=width_px,
    )


def _gaze_deg(iris_offset: float | np.floating, head_deg: float) -> float:
    """Gaze against the camera along one axis, from the iris' offset in true eye widths."""
    sine = (float(iris_offset) + CORNERS_AHEAD * math.sin(math.radians(head_deg))) / (
        EYEBALL_RADIUS * SEEN_SHARE
    )
    return math.degrees(math.asin(min(1.0, max(-1.0, sine))))
