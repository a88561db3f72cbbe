"""The face of the demo: scikit-image's astronaut, and where the eyes are in it.

The photograph is NASA's portrait of Eileen Collins, public domain, and comes with the package
`scikit-image` (`skimage.data.astronaut()`, 512 x 512). The outlines below were drawn once on it and
stand here as data, so that the demo's truth does not rest on the face model that it checks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.capture.opencv import import_cv2
from interview_sim.recording.types import Pixels

FloatArray = NDArray[np.float64]

WIDTH_PX: Final = 1280
HEIGHT_PX: Final = 720

_CUT_LEFT, _CUT_TOP, _CUT_WIDTH, _CUT_HEIGHT = 25, 0, 400, 225
_SCALE: Final = WIDTH_PX / _CUT_WIDTH


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EyeOutline:
    """One eye in the picture, pixels: lids from the viewer's left corner to the right one, and iris.

    `upper`, `lower`: shape (n, 2), x and y along the lid's edge, corners included, x growing.
    `brow_y`: up to where the skin above the lid may stretch.
    """

    upper: FloatArray
    lower: FloatArray
    iris_xy: tuple[float, float]
    iris_radius: float
    brow_y: float

    @property
    def width_px(self) -> float:
        """Corner to corner."""
        return float(np.linalg.norm(self.upper[-1] - self.upper[0]))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Photograph:
    """The picture, 1280 x 720 in B, G, R, with its eyes and head; all in its pixels."""

    bgr: Pixels
    eyes: tuple[EyeOutline, EyeOutline]
    head_xy: tuple[float, float]
    head_half: tuple[float, float]
    neck_xy: tuple[float, float]


def load_photograph() -> Photograph:
    """Cut and enlarge the photograph so that the face stands as before a webcam."""
    from skimage import data

    cv2 = import_cv2()
    astronaut: Callable[[], Pixels] = data.astronaut
    whole = np.ascontiguousarray(astronaut()[:, :, ::-1])
    cut = whole[_CUT_TOP : _CUT_TOP + _CUT_HEIGHT, _CUT_LEFT : _CUT_LEFT + _CUT_WIDTH]
    bgr = cv2.resize(cut, (WIDTH_PX, HEIGHT_PX), interpolation=cv2.INTER_CUBIC)
    return Photograph(
        bgr=bgr,
        eyes=(_outline(_LEFT_EYE), _outline(_RIGHT_EYE)),
        head_xy=_placed(225.0, 118.0),
        head_half=(80.0 * _SCALE, 105.0 * _SCALE),
        neck_xy=_placed(222.0, 190.0),
    )


def _placed(x: float, y: float) -> tuple[float, float]:
    return (x + 0.5 - _CUT_LEFT) * _SCALE - 0.5, (y + 0.5 - _CUT_TOP) * _SCALE - 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    """An eye as drawn on the photograph of 512 x 512."""

    upper: tuple[tuple[float, float], ...]
    lower: tuple[tuple[float, float], ...]
    iris_xy: tuple[float, float]
    iris_radius: float
    brow_y: float


def _outline(drawn: _Drawn) -> EyeOutline:
    return EyeOutline(
        upper=np.array([_placed(x, y) for x, y in drawn.upper]),
        lower=np.array([_placed(x, y) for x, y in drawn.lower]),
        iris_xy=_placed(*drawn.iris_xy),
        iris_radius=drawn.iris_radius * _SCALE,
        brow_y=_placed(0.0, drawn.brow_y)[1],
    )


_LEFT_EYE: Final = _Drawn(
    upper=(
        (195.6, 100.4),
        (196.4, 99.8),
        (197.4, 99.0),
        (199.4, 98.2),
        (202.8, 97.8),
        (206.3, 98.3),
        (209.8, 100.0),
        (212.4, 102.1),
        (213.7, 103.4),
    ),
    lower=(
        (195.6, 100.4),
        (197.1, 101.7),
        (198.7, 102.7),
        (201.0, 103.5),
        (204.5, 104.0),
        (207.8, 103.8),
        (210.9, 103.5),
        (212.9, 103.5),
        (213.7, 103.4),
    ),
    iris_xy=(203.5, 101.0),
    iris_radius=4.0,
    brow_y=92.4,
)
_RIGHT_EYE: Final = _Drawn(
    upper=(
        (236.9, 104.6),
        (238.3, 103.4),
        (241.1, 101.5),
        (244.7, 100.2),
        (248.4, 100.1),
        (251.7, 100.9),
        (253.8, 102.1),
        (254.8, 102.9),
        (255.5, 103.6),
    ),
    lower=(
        (236.9, 104.6),
        (237.8, 104.8),
        (239.7, 105.1),
        (242.7, 105.7),
        (246.2, 106.2),
        (249.7, 106.0),
        (252.1, 105.5),
        (253.9, 104.7),
        (255.5, 103.6),
    ),
    iris_xy=(246.6, 103.2),
    iris_radius=4.1,
    brow_y=94.9,
)
