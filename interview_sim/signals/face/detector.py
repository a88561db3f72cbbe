"""Finds faces in a whole picture: the bundle's BlazeFace short-range network.

Input 128 x 128 RGB in -1..1, letterboxed; output 896 boxes relative to fixed anchors, each with
six points (eyes, nose, mouth, ears). Anchor layout: MediaPipe's face_detection_short_range graph
(strides 8 and 16, two and six anchors a cell, of fixed size).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.capture.opencv import import_cv2
from interview_sim.recording.types import Pixels

FloatArray = NDArray[np.float64]

_SIDE_PX: Final = 128
_ANCHORS_OF_STRIDE: Final = ((8, 2), (16, 6))
_MIN_SCORE: Final = 0.5
_SAME_FACE_OVERLAP: Final = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceBox:
    """A face in picture coordinates (pixels): its box and its two eyes, the viewer's left eye first."""

    score: float
    left_px: float
    top_px: float
    right_px: float
    bottom_px: float
    left_eye_px: tuple[float, float]
    right_eye_px: tuple[float, float]

    @property
    def area_px2(self) -> float:
        """Area of the box."""
        return max(0.0, self.right_px - self.left_px) * max(0.0, self.bottom_px - self.top_px)


class FaceDetector:
    """Detects faces; a wide picture is looked at as a whole and in its square parts for small faces."""

    def __init__(self, net: Any) -> None:
        self._net = net
        self._cv2 = import_cv2()
        self._anchors = _anchors()

    def detect(self, bgr: Pixels, *, thorough: bool = False) -> tuple[FaceBox, ...]:
        """Faces in `bgr`, the largest first.

        `thorough`: also look at the two square ends of a wide or tall picture, where a face further
        away is seen twice as large; for counting faces.
        """
        height_px, width_px = bgr.shape[:2]
        found = self._detect_part(bgr, 0, 0)
        side_px = min(height_px, width_px)
        if thorough and side_px < max(height_px, width_px):
            far_x, far_y = width_px - side_px, height_px - side_px
            found += self._detect_part(bgr[:side_px, :side_px], 0, 0)
            found += self._detect_part(bgr[far_y:, far_x:], far_x, far_y)
        return tuple(sorted(_distinct(found), key=lambda face: -face.area_px2))

    def _detect_part(self, bgr: Pixels, x_px: int, y_px: int) -> list[FaceBox]:
        scale = _SIDE_PX / max(bgr.shape[:2])
        size_px = (max(1, round(bgr.shape[1] * scale)), max(1, round(bgr.shape[0] * scale)))
        small = self._cv2.resize(bgr, size_px, interpolation=self._cv2.INTER_AREA)
        square = np.zeros((_SIDE_PX, _SIDE_PX, 3), np.uint8)
        left_px, top_px = (_SIDE_PX - size_px[0]) // 2, (_SIDE_PX - size_px[1]) // 2
        square[top_px : top_px + size_px[1], left_px : left_px + size_px[0]] = small
        blob = self._cv2.dnn.blobFromImage(square, 1 / 127.5, mean=(127.5,) * 3, swapRB=True)
        self._net.setInput(blob)
        scores, boxes = self._net.forward(("classificators", "regressors"))
        shift_px = np.array([left_px, top_px], dtype=np.float64)
        return _faces(scores, boxes, self._anchors, shift_px, scale, np.array([x_px, y_px], np.float64))


def _anchors() -> FloatArray:
    """Centres of the anchors in pixels of the network's input, shape (896, 2)."""
    centres: list[FloatArray] = []
    for stride, n_anchors in _ANCHORS_OF_STRIDE:
        steps_px = (np.arange(_SIDE_PX // stride) + 0.5) * stride
        grid = np.stack(np.meshgrid(steps_px, steps_px), axis=-1).reshape(-1, 2)
        centres.append(np.repeat(grid, n_anchors, axis=0))
    return np.concatenate(centres)


def _faces(
    scores: NDArray[np.float32],
    boxes: NDArray[np.float32],
    anchors: FloatArray,
    shift_px: FloatArray,
    scale: float,
    origin_px: FloatArray,
) -> list[FaceBox]:
    """Decode the network's output into boxes in picture coordinates."""
    probability = 1 / (1 + np.exp(-np.clip(scores.reshape(-1).astype(np.float64), -100, 100)))
    found: list[FaceBox] = []
    for index in np.flatnonzero(probability >= _MIN_SCORE):
        row = boxes.reshape(-1, 16)[index].astype(np.float64)
        points = row.reshape(8, 2).copy()
        half = points[1] / 2
        points[0] += anchors[index]
        points[2:] += anchors[index]
        corners = np.stack([points[0] - half, points[0] + half, points[2], points[3]])
        (left, top), (right, bottom), first_eye, second_eye = (
            (corners - shift_px) / scale + origin_px
        ).tolist()
        found.append(
            FaceBox(
                score=float(probability[index]),
                left_px=left,
                top_px=top,
                right_px=right,
                bottom_px=bottom,
                left_eye_px=(first_eye[0], first_eye[1]),
                right_eye_px=(second_eye[0], second_eye[1]),
            )
        )
    return found


def _distinct(faces: list[FaceBox]) -> list[FaceBox]:
    """One box a face: the best-scored of those that overlap."""
    kept: list[FaceBox] = []
    for face in sorted(faces, key=lambda face: (-face.score, face.left_px, face.top_px)):
        if all(_overlap(face, other) < _SAME_FACE_OVERLAP for other in kept):
            kept.append(face)
    return kept


def _overlap(a: FaceBox, b: FaceBox) -> float:
    """Shared area over the smaller box's area, 0..1: a cut-off view of a face is the same face."""
    width_px = min(a.right_px, b.right_px) - max(a.left_px, b.left_px)
    height_px = min(a.bottom_px, b.bottom_px) - max(a.top_px, b.top_px)
    smaller_px2 = min(a.area_px2, b.area_px2)
    if width_px <= 0 or height_px <= 0 or smaller_px2 <= 0:
        return 0.0
    return width_px * height_px / smaller_px2
