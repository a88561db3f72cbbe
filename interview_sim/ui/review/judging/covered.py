"""The covered field: machine figures are here, and they stay covered until the own rating is saved."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

_ICON_PX = 24


class CoveredField(Themed, QWidget):
    """Why nothing is seen here yet: an eye that is shut, and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TextLabel("desk.small", comfortable_px=300)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        self.follow_theme()

    def show_words(self, words: str) -> None:
        self.words.set_text(words)
        self.setAccessibleName(words)

    def apply_theme(self) -> None:
        side, top = theme().pick(20, 16), theme().pick(14, 10)
        self._column.setContentsMargins(side + _ICON_PX + theme().pick(16, 12), top, side - 4, top)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        with painter_on(self) as painter:
            fill, edge = theme().color("sunken"), theme().color("edge")
            draw_box(painter, box, theme().radius("button"), fill=fill, edge=edge, dashes=(5, 3))
            place = QPointF(theme().pick(20, 16), (box.height() - _ICON_PX) / 2)
            painter.drawPixmap(place, theme().pixmap("eyeoff", "ink", _ICON_PX))
