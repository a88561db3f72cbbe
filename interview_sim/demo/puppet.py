"""Moves eyes, lids and head of the photograph: one picture for one pose.

The iris is cut out, the white behind it filled in, and a round iris painted back where the planned
gaze puts it: on an eyeball of radius 0.4 eye widths. The upper lid is the skin above it, stretched
down, and follows a lowered gaze as lids do. The head leans about the neck; shoulders and background
stay.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.capture.opencv import import_cv2
from interview_sim.demo.photograph import EyeOutline, Photograph
from interview_sim.recording.types import Pixels

FloatArray = NDArray[np.float64]

EYEBALL_RADIUS: Final = 0.4
LID_FOLLOWS: Final = 0.9
"""How far the upper lid goes with an iris that looks down or up, 1 being all the way."""
_RIM_PX: Final = 1.5
_THINNEST_PX: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """What one picture shows: gaze to the viewer's right and up, head leaning clockwise, degrees.

    `openness`: 1 as photographed, 0 shut.
    """

    gaze_yaw_deg: float = 0.0
    gaze_pitch_deg: float = 0.0
    openness: float = 1.0
    lean_deg: float = 0.0


class Puppet:
    """Draws the photograph in any pose. The last picture is kept, as most poses last."""

    def __init__(self, photograph: Photograph) -> None:
        self._photograph = photograph
        self._eyes = tuple(_Eye(photograph.bgr, outline) for outline in photograph.eyes)
        self._head = _Head(photograph)
        self._last: tuple[Pose, Pixels] | None = None

    def picture(self, pose: Pose) -> Pixels:
        """The picture for `pose`: 1280 x 720, B, G, R."""
        if self._last is None or self._last[0] != pose:
            bgr = self._photograph.bgr.copy()
            for eye in self._eyes:
                eye.draw(bgr, pose)
            self._last = (pose, self._head.moved(bgr, pose))
        return self._last[1]


class _Eye:
    """One eye, taken apart once: the part of the picture around it, the white, the iris."""

    def __init__(self, bgr: Pixels, outline: EyeOutline) -> None:
        pad_px = round(outline.width_px * 0.35)
        left, right = round(outline.upper[0, 0]) - pad_px, round(outline.upper[-1, 0]) + pad_px
        top, bottom = round(outline.brow_y), round(float(outline.lower[:, 1].max())) + pad_px
        self._where = (slice(top, bottom), slice(left, right))
        self._part = bgr[self._where].astype(np.float32)
        self._x, self._y = np.meshgrid(np.arange(left, right), np.arange(top, bottom))
        columns = np.arange(left, right, dtype=np.float64)
        self._upper = np.interp(columns, outline.upper[:, 0], outline.upper[:, 1])
        self._lower = np.interp(columns, outline.lower[:, 0], outline.lower[:, 1])
        self._upper = np.minimum(self._upper, self._lower)
        self._outline = outline
        self._iris_rgb, self._radius = self._iris_profile(), outline.iris_radius
        self._white = self._without_iris()

    def _opening(self, inset_px: float = 0.0) -> NDArray[np.bool_]:
        """Pixels between the lids as photographed."""
        inside: NDArray[np.bool_] = (self._y > self._upper + inset_px) & (self._y < self._lower - inset_px)
        return inside

    def _distance(self, x: float, y: float) -> FloatArray:
        distance: FloatArray = np.hypot(self._x - x, self._y - y)
        return distance

    def _iris_profile(self) -> NDArray[np.float32]:
        """Median colour of each ring of the iris, from the part between the lids; shape (n, 3)."""
        distance = self._distance(*self._outline.iris_xy)
        n_rings = max(3, round(self._outline.iris_radius))
        ring = np.floor(distance / self._outline.iris_radius * n_rings)
        inside = self._opening(2.0)
        colours = [np.median(self._part[inside & (ring == number)], axis=0) for number in range(n_rings)]
        return np.array(colours, dtype=np.float32)

    def _without_iris(self) -> NDArray[np.float32]:
        """The part with the iris painted over in the white's own colour, darker towards the upper lid."""
        inside = self._opening(2.5)
        distance = self._distance(*self._outline.iris_xy)
        plain = inside & (distance > self._radius * 1.4)
        brightness = self._part.mean(axis=2)
        bright = plain & (brightness >= np.quantile(brightness[plain], 0.5))
        colour = np.median(self._part[bright], axis=0)
        depth = np.clip((self._y - self._upper) / np.maximum(1.0, self._lower - self._upper), 0.0, 1.0)
        shade = (0.72 + 0.28 * np.sqrt(depth))[..., None]
        share = np.clip((self._radius * 1.5 - distance) / (self._radius * 0.35), 0.0, 1.0)[..., None]
        filled: NDArray[np.float32] = (self._part * (1 - share) + colour * shade * share).astype(np.float32)
        return filled

    def draw(self, bgr: Pixels, pose: Pose) -> None:
        """Put this eye into `bgr`, which holds the photograph."""
        ball_px = EYEBALL_RADIUS * self._outline.width_px
        x = self._outline.iris_xy[0] + ball_px * math.sin(math.radians(pose.gaze_yaw_deg))
        rise_px = ball_px * math.sin(math.radians(pose.gaze_pitch_deg))
        gap_px = float((self._lower - self._upper).max())
        openness = max(0.0, pose.openness * (1 + LID_FOLLOWS * rise_px / gap_px))
        lid = self._lower - (self._lower - self._upper) * openness
        eyeball = self._eyeball(x, self._outline.iris_xy[1] - rise_px, lid)
        seen = np.clip(self._y - lid + 0.5, 0.0, 1.0) * np.clip(self._lower - self._y + 0.5, 0.0, 1.0)
        share = (seen * (self._lower - self._upper > _THINNEST_PX))[..., None].astype(np.float32)
        bgr[self._where] = np.clip(self._skin(lid) * (1 - share) + eyeball * share, 0, 255).astype(np.uint8)

    def _eyeball(self, x: float, y: float, lid: FloatArray) -> NDArray[np.float32]:
        """White and iris, with the shadow of the lid on them."""
        distance = self._distance(x, y)
        at = np.clip(distance / self._radius * len(self._iris_rgb) - 0.5, 0, len(self._iris_rgb) - 1)
        low = np.floor(at).astype(np.int64)
        high = np.minimum(low + 1, len(self._iris_rgb) - 1)
        mix = (at - low)[..., None].astype(np.float32)
        iris = self._iris_rgb[low] * (1 - mix) + self._iris_rgb[high] * mix
        share = np.clip((self._radius + _RIM_PX / 2 - distance) / _RIM_PX, 0.0, 1.0)[..., None]
        glint = np.exp(-(self._distance(x - 0.25 * self._radius, y - 0.3 * self._radius) ** 2) / 4.0)[
            ..., None
        ]
        ball = self._white * (1 - share) + iris * share + 150 * glint * share
        shadow = 1 - 0.45 * np.exp(-np.maximum(0.0, self._y - lid) / 2.5)
        shaded: NDArray[np.float32] = (ball * shadow[..., None]).astype(np.float32)
        return shaded

    def _skin(self, lid: FloatArray) -> NDArray[np.float32]:
        """The part with the skin between brow and upper lid stretched to the lid's new edge."""
        cv2 = import_cv2()
        brow = float(self._y[0, 0])
        stretch = (self._upper - brow) / np.maximum(1.0, lid - brow)
        source_y = np.where(self._y <= lid, brow + (self._y - brow) * stretch, self._y)
        maps = (self._x - self._x[0, 0]).astype(np.float32), (source_y - brow).astype(np.float32)
        skin: NDArray[np.float32] = cv2.remap(
            self._part, *maps, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
        return skin


class _Head:
    """Moves the head and leaves shoulders and background where they are."""

    def __init__(self, photograph: Photograph) -> None:
        height_px, width_px = photograph.bgr.shape[:2]
        self._x, self._y = np.meshgrid(
            np.arange(width_px, dtype=np.float32), np.arange(height_px, dtype=np.float32)
        )
        across = (self._x - photograph.head_xy[0]) / photograph.head_half[0]
        along = (self._y - photograph.head_xy[1]) / photograph.head_half[1]
        radius = np.hypot(across, along)
        # 1 on the head, falling to 0 at one and a half times its size.
        self._share = (0.5 + 0.5 * np.cos(np.pi * np.clip((radius - 1.0) / 0.5, 0.0, 1.0))).astype(np.float32)
        self._neck = photograph.neck_xy

    def moved(self, bgr: Pixels, pose: Pose) -> Pixels:
        """`bgr` with the head leant about the neck."""
        if pose.lean_deg == 0:
            return bgr
        cv2 = import_cv2()
        angle = np.radians(-pose.lean_deg) * self._share
        cos, sin = np.cos(angle), np.sin(angle)
        x, y = self._x - self._neck[0], self._y - self._neck[1]
        source_x = self._neck[0] + cos * x - sin * y
        source_y = self._neck[1] + sin * x + cos * y
        moved: Pixels = cv2.remap(
            bgr,
            source_x.astype(np.float32),
            source_y.astype(np.float32),
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return moved
