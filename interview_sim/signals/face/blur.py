"""How blurred the eyes are: what a further blur would take away from them.

After Crété-Roffet, Dolmiere, Ladret & Nicolas, "The blur effect" (2007): a sharp picture loses most of
its differences between neighbours when it is blurred once more, a blurred one hardly any. Told at
a fixed size of the eyes, so that it means the same for near and far faces.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.capture.opencv import import_cv2
from interview_sim.recording.types import Pixels
from interview_sim.signals.face.landmarks import LEFT_OUTER_CORNER, RIGHT_OUTER_CORNER

FloatArray = NDArray[np.float64]

_WIDTH_PX: Final = 128
_HEIGHT_PX: Final = 40
_EYES_SHARE: Final = 0.8
"""The line between the outer corners takes this share of the strip's width."""
_FURTHER_BLUR_PX: Final = 2.5
_CALMED_PX: Final = 1.5
"""A camera's noise is no detail: it goes first."""


class BlurMeter:
    """Looks at the strip that holds both eyes."""

    def __init__(self) -> None:
        self._cv2 = import_cv2()

    def of_eyes(self, bgr: Pixels, points_px: FloatArray) -> float:
        """0 sharp .. 1 without any detail; `points_px`: landmarks, shape (478, 3), pixels."""
        left, right = points_px[LEFT_OUTER_CORNER, :2], points_px[RIGHT_OUTER_CORNER, :2]
        across = (right - left) / (_EYES_SHARE * _WIDTH_PX)
        turn = np.array([[across[0], -across[1]], [across[1], across[0]]])
        offset = (left + right) / 2 - turn @ (_WIDTH_PX / 2, _HEIGHT_PX / 2)
        strip = self._cv2.warpAffine(
            bgr,
            np.column_stack([turn, offset]),
            (_WIDTH_PX, _HEIGHT_PX),
            flags=self._cv2.INTER_LINEAR | self._cv2.WARP_INVERSE_MAP,
            borderMode=self._cv2.BORDER_REPLICATE,
        )
        grey = self._cv2.cvtColor(strip, self._cv2.COLOR_BGR2GRAY).astype(np.float32)
        calm = self._cv2.GaussianBlur(grey, (0, 0), _CALMED_PX)
        differences = _differences(calm)
        blurred = _differences(self._cv2.GaussianBlur(calm, (0, 0), _FURTHER_BLUR_PX))
        return float(np.clip(blurred / max(differences, 1e-6), 0.0, 1.0))


def _differences(grey: NDArray[np.float32]) -> float:
    return float(np.square(np.diff(grey, axis=0)).mean() + np.square(np.diff(grey, axis=1)).mean())
