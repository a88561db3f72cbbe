"""A column to read that scrolls by keyboard too: a stop for Tab where it is higher than its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from interview_sim.ui.theme import theme


class ReadingPane(QScrollArea):
    """Widgets go into `column`. Arrows and Page keys scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        page = QWidget()
        self.column = QVBoxLayout(page)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._choose_stop)

    def show_from_top(self) -> None:
        """Something else is read now."""
        self.verticalScrollBar().setValue(0)

    def focus_radius(self) -> int:
        return theme().radius("row")

    def _choose_stop(self, _least: int, most: int) -> None:
        if most > 0:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        elif not self.hasFocus():
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
