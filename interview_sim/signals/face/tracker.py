"""Follows one face from picture to picture: detection rarely, landmarks in between.

The crop for the landmarks comes from the previous landmarks, turned with the head; when their
presence score falls, the same picture is searched again. Once a second the whole picture is
searched for further faces. Nothing that identifies anyone is kept: an instance holds where the
face was, and hands out numbers.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.recording.types import Pixels
from interview_sim.signals.face.blendshapes import LidReader
from interview_sim.signals.face.blur import BlurMeter
from interview_sim.signals.face.bundle import open_bundle
from interview_sim.signals.face.detector import FaceBox, FaceDetector
from interview_sim.signals.face.eyes import read_eyes
from interview_sim.signals.face.landmarks import (
    FaceRegion,
    LandmarkFinder,
    Landmarks,
    region_of_box,
    region_of_landmarks,
)

FloatArray = NDArray[np.float64]

COUNT_EVERY_S: Final = 1.0
MIN_PRESENCE: Final = 0.5
_MUCH_LARGER: Final = 1.5
_LUMA_BGR: Final = (0.114, 0.587, 0.299)
_LUMA_STEP_PX: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenFace:
    """One face in one picture; units and signs as in `FaceTrack`."""

    yaw_deg: float
    pitch_deg: float
    roll_deg: float
    eye_yaw_deg: float
    eye_pitch_deg: float
    openness: float
    look_down: float
    look_up: float
    iris_up: float
    upper_up: float
    lower_up: float
    centre_x: float
    centre_y: float
    height_share: float
    eye_width_px: float
    brightness: float
    blur: float
    rival_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one picture shows: how many faces, and the one that is followed (None without any)."""

    n_faces: int
    face: SeenFace | None


class FaceTracker:
    """Looks at pictures in order of time. About 10 ms a picture on one core."""

    def __init__(self, model_path: Path) -> None:
        """Raises FaceModelUnusable."""
        bundle = open_bundle(model_path)
        self._mesh = bundle.mesh
        self._detector = FaceDetector(bundle.detector)
        self._landmarks = LandmarkFinder(bundle.landmarks)
        self._lids = LidReader(bundle.blendshapes)
        self._region: FaceRegion | None = None
        self._n_faces = 0
        self._rival_share = 0.0
        self._blur = BlurMeter()
        self._count_due_s = -math.inf

    def look(self, bgr: Pixels, t_s: float) -> Look:
        """Find the face in the next picture, taken at `t_s` seconds."""
        if t_s >= self._count_due_s:
            self._count_due_s = t_s + COUNT_EVERY_S
            boxes = self._detector.detect(bgr, thorough=True)
            self._n_faces = len(boxes)
            self._region = _worth_following(self._region, boxes)
            self._rival_share = _rival_share(self._region, boxes)
        found = self._follow(bgr) or self._search(bgr)
        if found is None:
            self._region = None
            return Look(n_faces=0, face=None)
        self._region = region_of_landmarks(found.points_px)
        return Look(n_faces=max(1, self._n_faces), face=self._describe(bgr, found))

    def _follow(self, bgr: Pixels) -> Landmarks | None:
        if self._region is None:
            return None
        return self._present(bgr, self._region)

    def _search(self, bgr: Pixels) -> Landmarks | None:
        for box in self._detector.detect(bgr):
            found = self._present(bgr, region_of_box(box))
            if found is not None:
                return found
        return None

    def _present(self, bgr: Pixels, region: FaceRegion) -> Landmarks | None:
        found = self._landmarks.find(bgr, region)
        return found if found.presence >= MIN_PRESENCE else None

    def _describe(self, bgr: Pixels, found: Landmarks) -> SeenFace:
        points_px = found.points_px
        pose = self._mesh.pose(points_px)
        lids = self._lids.read(points_px)
        eyes = read_eyes(points_px, pose)
        height_px, width_px = bgr.shape[:2]
        low, high = points_px[:, :2].min(axis=0), points_px[:, :2].max(axis=0)
        centre = (low + high) / 2
        return SeenFace(
            yaw_deg=pose.yaw_deg,
            pitch_deg=pose.pitch_deg,
            roll_deg=pose.roll_deg,
            eye_yaw_deg=eyes.yaw_deg,
            eye_pitch_deg=eyes.pitch_deg,
            openness=eyes.openness,
            look_down=lids.look_down,
            look_up=lids.look_up,
            iris_up=eyes.iris_up,
            upper_up=eyes.upper_up,
            lower_up=eyes.lower_up,
            centre_x=float(centre[0]) / width_px,
            centre_y=float(centre[1]) / height_px,
            height_share=float(high[1] - low[1]) / height_px,
            eye_width_px=eyes.width_px,
            brightness=_brightness(bgr, low, high),
            blur=self._blur.of_eyes(bgr, points_px),
            rival_share=self._rival_share,
        )


def _worth_following(region: FaceRegion | None, boxes: tuple[FaceBox, ...]) -> FaceRegion | None:
    """The region followed so far, or that of another face that is much larger: the visitor's."""
    if region is None or not boxes:
        return region
    nearest = min(boxes, key=lambda box: _distance_px(region, box))
    largest = boxes[0]
    if largest is not nearest and largest.area_px2 > _MUCH_LARGER * nearest.area_px2:
        return region_of_box(largest)
    return region


def _rival_share(region: FaceRegion | None, boxes: tuple[FaceBox, ...]) -> float:
    """Area of the largest other face against that of the one followed, 0 where there is none."""
    if len(boxes) < 2:
        return 0.0
    own = boxes[0] if region is None else min(boxes, key=lambda box: _distance_px(region, box))
    others = [box.area_px2 for box in boxes if box is not own]
    return max(others) / max(own.area_px2, 1.0)


def _distance_px(region: FaceRegion, box: FaceBox) -> float:
    x_px, y_px = (box.left_px + box.right_px) / 2, (box.top_px + box.bottom_px) / 2
    return math.hypot(x_px - region.x_px, y_px - region.y_px)


def _brightness(bgr: Pixels, low: FloatArray, high: FloatArray) -> float:
    """Mean luma 0..1 of the face's box, as far as it lies in the picture."""
    left, top = (max(0, int(value)) for value in low)
    right, bottom = (max(0, int(value)) for value in high)
    part = bgr[top:bottom:_LUMA_STEP_PX, left:right:_LUMA_STEP_PX]
    if part.size == 0:
        return 0.0
    return float(part.reshape(-1, 3).mean(axis=0) @ np.array(_LUMA_BGR)) / 255
