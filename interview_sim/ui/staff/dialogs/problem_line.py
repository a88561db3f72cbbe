"""What is wrong and what to do, with the diamond of the look; never red."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.ui.theme import Themed
from interview_sim.ui.widgets import BandShape, TextLabel

_SHAPE_PX = 22


class ProblemLine(Themed, QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TextLabel("desk.small", comfortable_px=560)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(BandShape("poor", _SHAPE_PX), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        self.hide()
        self.follow_theme()

    def show_problem(self, sentence: str) -> None:
        """A sentence; "" takes it away."""
        self.words.set_text(sentence)
        self.setVisible(bool(sentence))
