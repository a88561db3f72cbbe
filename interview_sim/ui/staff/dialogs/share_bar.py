"""How far something has come: a bar, and above it what is being done."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

_BAR_PX = 12


class _Bar(Themed, QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setFixedHeight(_BAR_PX)
        self.follow_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            whole = QRectF(self.rect())
            draw_box(painter, whole, _BAR_PX / 2, fill=theme().color("line"))
            if self.share > 0:
                done = QRectF(0, 0, max(float(_BAR_PX), self.share * whole.width()), _BAR_PX)
                draw_box(painter, done, _BAR_PX / 2, fill=theme().color("teal"))


class ShareBar(Themed, QWidget):
    """`show_share(0..1, words)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TextLabel("desk.body")
        self.figure = TextLabel("desk.body_strong", "teal", wraps=False)
        self._bar = _Bar()
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._bar)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    @property
    def share(self) -> float:
        """How far, 0..1."""
        return self._bar.share

    def show_share(self, share: float, words: str) -> None:
        """How far, and what is being done."""
        self._bar.share = min(1.0, max(0.0, share))
        self._bar.update()
        self.words.set_text(words)
        self.figure.set_text(f"{int(100 * self._bar.share)} %")
        self.setAccessibleName(f"{words} {self.figure.text()}")
