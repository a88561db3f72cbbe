"""Makes a portrait look where it is told: irises on eyeballs, lids that follow, a head that turns.

Anatomy, scaled by the iris, which is 11.7 mm across in nearly everybody (Ruefer et al. 2005): the
iris lies 10.0 mm ahead of the eye's centre of rotation (13.5 mm to the cornea's apex, Fry & Hill 1962,
less 3.5 mm); looking down the upper lid's edge goes along by 0.6 to 0.85 of the eye's turn (Becker &
Fuchs 1988) and the lower lid's by about a third; blinks are the upper lid's. The head turns as
the landmarks' own depth says, the surroundings stay.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from bench.portraits import HEIGHT_PX, WIDTH_PX, Portrait
from interview_sim.capture.opencv import import_cv2
from interview_sim.recording.types import Pixels

FloatArray = NDArray[np.float64]

IRIS_RADIUS_MM: Final = 5.85
IRIS_AHEAD_MM: Final = 10.0
LID_RADIUS_MM: Final = 12.5
_GRID_PX: Final = 16
_NEAREST: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Gaze against the camera and turn of the head, degrees to the viewer's right and up; lids 0..1."""

    yaw_deg: float = 0.0
    pitch_deg: float = 0.0
    head_yaw_deg: float = 0.0
    head_pitch_deg: float = 0.0
    lids_open: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Anatomy:
    """How far the lids go with the eye, as shares of its turn."""

    upper_lid: float = 0.72
    lower_lid: float = 0.33


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outline:
    """Landmark numbers of one eye, left to right as seen."""

    upper: tuple[int, ...]
    lower: tuple[int, ...]
    iris: int
    brow: tuple[int, ...]


_OUTLINES: Final = (
    _Outline(
        upper=(33, 246, 161, 160, 159, 158, 157, 173, 133),
        lower=(33, 7, 163, 144, 145, 153, 154, 155, 133),
        iris=468,
        brow=(53, 52, 65),
    ),
    _Outline(
        upper=(362, 398, 384, 385, 386, 387, 388, 466, 263),
        lower=(362, 382, 381, 380, 374, 373, 390, 249, 263),
        iris=473,
        brow=(283, 282, 295),
    ),
)


class Living:
    """Draws one portrait in any look; the same look is the same picture."""

    def __init__(self, portrait: Portrait, anatomy: Anatomy | None = None) -> None:
        self.name = portrait.name
        self._portrait = portrait
        self._eyes = [_Eye(portrait, outline, anatomy or Anatomy()) for outline in _OUTLINES]
        self._head = _Head(portrait.points_px)
        self.eyes_px = (portrait.points_px[468, :2], portrait.points_px[473, :2])

    def picture(self, look: Look) -> Pixels:
        """The portrait looking as told: 1280 x 720, B, G, R."""
        bgr = self._portrait.bgr.copy()
        eye_yaw_deg = look.yaw_deg - look.head_yaw_deg
        eye_pitch_deg = look.pitch_deg - look.head_pitch_deg
        for eye in self._eyes:
            eye.draw(bgr, eye_yaw_deg, eye_pitch_deg, look.lids_open)
        return self._head.turned(bgr, look.head_yaw_deg, look.head_pitch_deg)


class _Eye:
    """One eye, taken apart once: skin, white and iris."""

    def __init__(self, portrait: Portrait, outline: _Outline, anatomy: Anatomy) -> None:
        points = portrait.points_px[:, :2]
        upper, lower = points[list(outline.upper)], points[list(outline.lower)]
        self._centre = points[outline.iris]
        rim = points[outline.iris + 1 : outline.iris + 5]
        self._radius = float(np.linalg.norm(rim - self._centre, axis=1).mean())
        self._anatomy = anatomy
        width_px = float(np.linalg.norm(upper[-1] - upper[0]))
        pad_px = round(width_px * 0.3)
        left, right = round(upper[0, 0]) - pad_px, round(upper[-1, 0]) + pad_px
        top, bottom = round(float(points[list(outline.brow), 1].mean())), round(lower[:, 1].max()) + pad_px
        self._where = (slice(top, bottom), slice(left, right))
        self._part = portrait.bgr[self._where].astype(np.float32)
        self._x, self._y = np.meshgrid(np.arange(left, right), np.arange(top, bottom, dtype=np.float64))
        columns = np.arange(left, right, dtype=np.float64)
        self._upper = np.interp(columns, upper[:, 0], upper[:, 1])
        self._lower = np.maximum(np.interp(columns, lower[:, 0], lower[:, 1]), self._upper)
        along = np.clip((columns - upper[0, 0]) / (upper[-1, 0] - upper[0, 0]), 0, 1)
        self._bow = np.sin(np.pi * along)
        self._gap_px = float((self._lower - self._upper).max())
        self._ball, self._rings = self._white(), self._ring_colours()

    def _distance(self, x: float, y: float) -> FloatArray:
        distance: FloatArray = np.hypot(self._x - x, self._y - y)
        return distance

    def _inside(self, inset_px: float) -> NDArray[np.bool_]:
        inside: NDArray[np.bool_] = (self._y > self._upper + inset_px) & (self._y < self._lower - inset_px)
        return inside

    def _ring_colours(self) -> NDArray[np.float32]:
        """Median colour of the iris' rings, the hidden ones as their inner neighbour; shape (n, 3)."""
        share = self._distance(*self._centre) / self._radius
        n_rings = max(4, round(self._radius))
        colours: list[NDArray[np.float32]] = []
        for number in range(n_rings):
            ring = np.floor(share * n_rings) == number
            seen = ring & self._inside(1.5) if (ring & self._inside(1.5)).sum() > 2 else ring
            colours.append(np.median(self._part[seen], axis=0))
        return np.array(colours, dtype=np.float32)

    def _white(self) -> NDArray[np.float32]:
        """The white's own colour over the whole part, darker towards the corners as photographed."""
        away = self._distance(*self._centre) > self._radius * 1.25
        plain = self._inside(2.0) & away
        if plain.sum() < 12:
            plain = self._inside(1.0) & away
        brightness = self._part.mean(axis=2)
        bright = plain & (brightness >= np.quantile(brightness[plain], 0.6))
        colour = np.median(self._part[bright], axis=0)
        side = np.clip(np.abs(self._x - self._centre[0]) / (2.2 * self._radius), 0, 1)[..., None]
        white: NDArray[np.float32] = (colour * (1 - 0.22 * side**2)).astype(np.float32)
        return white

    def draw(self, bgr: Pixels, yaw_deg: float, pitch_deg: float, lids_open: float) -> None:
        """Put this eye, turned within the head, into `bgr`, which holds the portrait."""
        per_mm = self._radius / IRIS_RADIUS_MM
        x = self._centre[0] + IRIS_AHEAD_MM * per_mm * math.sin(math.radians(yaw_deg))
        y = self._centre[1] - IRIS_AHEAD_MM * per_mm * math.sin(math.radians(pitch_deg))
        upper, lower = self._lids(pitch_deg, lids_open, per_mm)
        opening = np.clip(self._y - upper + 0.5, 0, 1) * np.clip(lower - self._y + 0.5, 0, 1)
        opening = (opening * (lower - upper > 0.6))[..., None].astype(np.float32)
        eyeball = self._eyeball(x, y, upper)
        bgr[self._where] = np.clip(self._skin(upper, lower) * (1 - opening) + eyeball * opening, 0, 255)

    def _lids(self, pitch_deg: float, lids_open: float, per_mm: float) -> tuple[FloatArray, FloatArray]:
        def drop_px(share: float) -> float:
            return -LID_RADIUS_MM * per_mm * math.sin(math.radians(share * pitch_deg))

        lower_px = drop_px(self._anatomy.lower_lid if pitch_deg < 0 else 0.6 * self._anatomy.lower_lid)
        lower = self._lower + lower_px * self._bow
        shut_share = (drop_px(self._anatomy.upper_lid)) / self._gap_px
        upper = self._upper + (self._lower - self._upper) * shut_share
        upper = lower - np.maximum(0.0, lower - upper) * lids_open
        return upper, lower

    def _eyeball(self, x: float, y: float, upper: FloatArray) -> NDArray[np.float32]:
        distance = self._distance(x, y)
        at = np.clip(distance / self._radius * len(self._rings) - 0.5, 0, len(self._rings) - 1)
        low = np.floor(at).astype(np.int64)
        mix = (at - low)[..., None].astype(np.float32)
        iris = self._rings[low] * (1 - mix) + self._rings[np.minimum(low + 1, len(self._rings) - 1)] * mix
        share = np.clip((self._radius + 1.0 - distance) / 2.0, 0.0, 1.0)[..., None]
        glint_px = self._distance(x - 0.25 * self._radius, y - 0.3 * self._radius) / (0.14 * self._radius)
        ball = self._ball * (1 - share) + iris * share + (120 * np.exp(-(glint_px**2)))[..., None] * share
        shadow = 1 - 0.5 * np.exp(-np.maximum(0.0, self._y - upper) / (0.25 * self._radius))
        lashes = 1 - 0.6 * np.clip(1.6 - np.abs(self._y - upper), 0, 1)
        shaded: NDArray[np.float32] = (ball * (shadow * lashes)[..., None]).astype(np.float32)
        return shaded

    def _skin(self, upper: FloatArray, lower: FloatArray) -> NDArray[np.float32]:
        """The part with the skin above and below stretched to the lids' new edges."""
        cv2 = import_cv2()
        top, bottom = float(self._y[0, 0]), float(self._y[-1, 0])
        above = top + (self._y - top) * (self._upper - top) / np.maximum(1.0, upper - top)
        below = bottom - (bottom - self._y) * (bottom - self._lower) / np.maximum(1.0, bottom - lower)
        source_y = np.where(self._y <= (upper + lower) / 2, np.minimum(above, self._upper), 0.0)
        source_y = np.where(self._y > (upper + lower) / 2, np.maximum(below, self._lower), source_y)
        maps = (self._x - self._x[0, 0]).astype(np.float32), (source_y - top).astype(np.float32)
        skin: NDArray[np.float32] = cv2.remap(
            self._part, *maps, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
        return skin


class _Head:
    """Turns the face about the neck's axis, as deep as its landmarks are."""

    def __init__(self, points_px: FloatArray) -> None:
        self._points = points_px[:468]
        ears = self._points[[234, 454]]
        self._axis = np.array([ears[:, 0].mean(), ears[:, 1].mean(), ears[:, 2].mean()])
        centre, half = self._axis[:2], np.ptp(self._points[:, :2], axis=0) / 2
        angles = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        ring = np.stack([np.cos(angles), np.sin(angles)], axis=1)
        self._still = np.concatenate([centre + ring * half * size for size in (2.0, 2.3, 2.6)])
        x = np.arange(0, WIDTH_PX + _GRID_PX, _GRID_PX, dtype=np.float64)
        y = np.arange(0, HEIGHT_PX + _GRID_PX, _GRID_PX, dtype=np.float64)
        self._grid = np.stack(np.meshgrid(x, y), axis=-1)

    def turned(self, bgr: Pixels, yaw_deg: float, pitch_deg: float) -> Pixels:
        """`bgr` with the head turned."""
        if yaw_deg == 0 and pitch_deg == 0:
            return bgr
        cv2 = import_cv2()
        moved = (self._points - self._axis) @ _turn(yaw_deg, pitch_deg).T + self._axis
        sites = np.concatenate([moved[:, :2], self._still])
        shift = np.concatenate([(self._points - moved)[:, :2], np.zeros_like(self._still)])
        distance_px, nearest = cKDTree(sites).query(self._grid.reshape(-1, 2), k=_NEAREST)
        weights = 1 / (distance_px**2 + 20.0) ** 1.5
        field = (weights[..., None] * shift[nearest]).sum(axis=1) / weights.sum(axis=1, keepdims=True)
        field = field.reshape(*self._grid.shape).astype(np.float32)
        size = field.shape[1] * _GRID_PX, field.shape[0] * _GRID_PX
        # Grid node k stands at k * 16 px: enlarge about the nodes, not about the cells' middles.
        large = cv2.warpAffine(
            field, np.array([[_GRID_PX, 0, 0], [0, _GRID_PX, 0]], np.float64), size, flags=cv2.INTER_LINEAR
        )[:HEIGHT_PX, :WIDTH_PX]
        x, y = np.meshgrid(np.arange(WIDTH_PX, dtype=np.float32), np.arange(HEIGHT_PX, dtype=np.float32))
        turned: Pixels = cv2.remap(
            bgr, x + large[..., 0], y + large[..., 1], cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
        )
        return turned


def _turn(yaw_deg: float, pitch_deg: float) -> FloatArray:
    """Rotation of landmarks (x right, y down, z away): the nose goes right and up."""
    yaw, pitch = math.radians(yaw_deg), math.radians(pitch_deg)
    about_y = np.array([[math.cos(yaw), 0, -math.sin(yaw)], [0, 1, 0], [math.sin(yaw), 0, math.cos(yaw)]])
    about_x = np.array(
        [[1, 0, 0], [0, math.cos(pitch), math.sin(pitch)], [0, -math.sin(pitch), math.cos(pitch)]]
    )
    rotation: FloatArray = about_x @ about_y
    return rotation
