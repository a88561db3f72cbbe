"""The mark: five round bars, a piece of the voice line; and the product's name beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_bar, painter_on
from interview_sim.ui.widgets.text import TextLabel

tr = area("widgets")
_HEIGHT_SHARES = (0.28, 0.62, 1.0, 0.46, 0.2)


def draw_mark(painter: QPainter, box: QRectF, color: QColor) -> None:
    """Paint the mark into a box."""
    bar = 0.12 * box.width()
    step = (box.width() - bar) / (len(_HEIGHT_SHARES) - 1)
    for index, share in enumerate(_HEIGHT_SHARES):
        x = box.left() + bar / 2 + index * step
        draw_bar(painter, x, box.center().y(), bar, share * box.height(), color)


class Mark(Themed, QWidget):
    """The mark alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        side = theme().pick(36, 28)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            draw_mark(painter, QRectF(self.rect()), theme().color("teal"))


class NamedMark(Themed, QWidget):
    """The mark and the product's name."""

    def __init__(self, role: str = "label", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = TextLabel(role, wraps=False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(Mark())
        self._row.addWidget(self.name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(16))

    def retranslate(self) -> None:
        self.name.set_text(tr("Interview Rehearsal"))
