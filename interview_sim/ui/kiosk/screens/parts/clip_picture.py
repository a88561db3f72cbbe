"""The interviewer's clip beside the question: as large as its place allows, in the shape of its pictures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from interview_sim.ui.widgets import CameraView

_USUAL_SHAPE: Final = 16 / 9
_NARROWEST: Final = 0.75


class ClipPicture(CameraView):
    """`show_picture(QImage)`, `show_empty()`, `set_height(px)`; `reshaped()`: pictures have another shape.

    Pictures narrower than three to four, as telephones take them, are letterboxed.
    """

    reshaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shape, self._height_px = _USUAL_SHAPE, 1

    def show_picture(self, image: QImage) -> None:
        super().show_picture(image)
        shape = max(_NARROWEST, image.width() / max(1, image.height()))
        if abs(shape - self._shape) > 0.01:
            self._shape = shape
            self.set_height(self._height_px)
            self.reshaped.emit()

    def show_empty(self) -> None:
        """Nothing has come yet."""
        self.show_nothing()

    def set_height(self, height_px: int, most_width_px: int | None = None) -> None:
        """As high as this, and as wide as the pictures then are; never wider than `most_width_px`."""
        self._height_px = height_px
        width_px = round(height_px * self._shape)
        if most_width_px is not None and width_px > most_width_px:
            width_px, height_px = most_width_px, round(most_width_px / self._shape)
        self.setFixedSize(width_px, height_px)
