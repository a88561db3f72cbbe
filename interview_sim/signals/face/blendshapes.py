"""52 coefficients of facial movement from 146 of the landmarks, as the bundle's network takes them.

The choice of landmarks and the order of the coefficients are the network's own interface
(MediaPipe face_blendshapes_graph). Only what concerns the lids and the direction of the eyes is
handed on: nothing here speaks of feelings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

_SUBSET_TEXT: Final = """
    0 1 4 5 6 7 8 10 13 14 17 21 33 37 39 40 46 52 53 54 55 58 61 63 65 66 67 70 78 80 81 82 84 87
    88 91 93 95 103 105 107 109 127 132 133 136 144 145 146 148 149 150 152 153 154 155 157 158 159
    160 161 162 163 168 172 173 176 178 181 185 191 195 197 234 246 249 251 263 267 269 270 276 282
    283 284 285 288 291 293 295 296 297 300 308 310 311 312 314 317 318 321 323 324 332 334 336 338
    356 361 362 365 373 374 375 377 378 379 380 381 382 384 385 386 387 388 389 390 397 398 400 402
    405 409 415 454 466 468 469 470 471 472 473 474 475 476 477
"""
_SUBSET: Final = np.array([int(number) for number in _SUBSET_TEXT.split()])
_BLINK: Final = (9, 10)
_LOOK_DOWN: Final = (11, 12)
_LOOK_UP: Final = (17, 18)


@dataclass(frozen=True, slots=True, kw_only=True)
class LidMovement:
    """Coefficients 0..1, mean of both eyes: lids shut, eyes lowered, eyes raised."""

    blink: float
    look_down: float
    look_up: float


class LidReader:
    """Runs the blendshape network on one face's landmarks."""

    def __init__(self, net: Any) -> None:
        self._net = net

    def read(self, points_px: FloatArray) -> LidMovement:
        """Lid coefficients of a face; `points_px`: shape (478, 3), pixels."""
        self._net.setInput(points_px[_SUBSET, :2].astype(np.float32)[None])
        shapes = self._net.forward().reshape(-1)
        blink, down, up = (float(shapes[list(pair)].mean()) for pair in (_BLINK, _LOOK_DOWN, _LOOK_UP))
        return LidMovement(blink=blink, look_down=down, look_up=up)
