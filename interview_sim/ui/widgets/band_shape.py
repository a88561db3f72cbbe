"""The four band shapes; shape and word say it, colour comes third."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import painter_on, round_pen
from interview_sim.ui.widgets.text import TextLabel

BandName = Literal["good", "fair", "poor", "none"]
tr = area("widgets")
BAND_WORDS: dict[BandName, str] = {
    "good": tr.mark("Good"),
    "fair": tr.mark("Fair"),
    "poor": tr.mark("To practise"),
    "none": tr.mark("Not measured"),
}
_MARKS: dict[BandName, str] = {"good": "teal", "fair": "amber", "poor": "ink", "none": "edge"}
BAND_TEXT_COLORS: dict[BandName, str] = {"good": "teal", "fair": "amber_ink", "poor": "ink", "none": "ink_2"}


def draw_band(painter: QPainter, centre: QPointF, radius_px: float, band: BandName) -> None:
    """Paint a band's shape; `radius_px` is half its box. The hole of ring and diamond stays clear."""
    color = theme().color(_MARKS[band])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _SHAPES[band](painter, centre, radius_px, color)


def _draw_good(painter: QPainter, centre: QPointF, r: float, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(centre, r, r)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(round_pen(theme().color("surface"), 0.24 * r))
    check = [QPointF(-0.42, 0.04), QPointF(-0.1, 0.36), QPointF(0.46, -0.3)]
    painter.drawPolyline(QPolygonF([centre + point * r for point in check]))


def _draw_fair(painter: QPainter, centre: QPointF, r: float, color: QColor) -> None:
    line = 0.22 * r
    painter.setPen(QPen(color, line))
    painter.drawEllipse(centre, r - line / 2, r - line / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPie(QRectF(centre.x() - r, centre.y() - r, 2 * r, 2 * r), 90 * 16, 180 * 16)


def _draw_poor(painter: QPainter, centre: QPointF, r: float, color: QColor) -> None:
    reach = 0.86 * r
    pen = QPen(color, 0.24 * r)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    corners = [QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0)]
    painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(centre, 0.2 * r, 0.2 * r)


def _draw_none(painter: QPainter, centre: QPointF, r: float, color: QColor) -> None:
    line = 0.18 * r
    pen = QPen(color, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    round_line = 2 * math.pi * (r - line / 2) / line
    unit = round_line / (round(round_line / 3.6) * 3.6)
    pen.setDashPattern([2 * unit, 1.6 * unit])
    painter.setPen(pen)
    painter.drawEllipse(centre, r - line / 2, r - line / 2)
    painter.setPen(round_pen(color, 0.2 * r))
    half = QPointF(0.36 * r, 0)
    painter.drawLine(centre - half, centre + half)


_SHAPES = {"good": _draw_good, "fair": _draw_fair, "poor": _draw_poor, "none": _draw_none}


class BandShape(Themed, QWidget):
    """A band's shape on its own, 24 to 32 px."""

    def __init__(self, band: BandName = "none", size_px: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._band: BandName = band
        self._size_px = size_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow_theme()

    def show_band(self, band: BandName) -> None:
        self._band = band
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(tr.late(BAND_WORDS[self._band]))

    def sizeHint(self) -> QSize:
        side = theme().pick(self._size_px, max(20, self._size_px - 4))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            r = min(self.width(), self.height()) / 2
            draw_band(painter, QPointF(self.width() / 2, self.height() / 2), r - 1, self._band)


class BandLabel(Themed, QWidget):
    """Shape and word: the band's own word, or another sentence in the band's colour."""

    def __init__(self, band: BandName = "none", role: str = "label", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._band: BandName = band
        self._words: str | None = None
        self.shape = BandShape(band, 26)
        self.words = TextLabel(role, wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.shape)
        row.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_band(self, band: BandName, words: str | None = None) -> None:
        """Show a band; `words` replaces its usual word."""
        self._band, self._words = band, words
        self.shape.show_band(band)
        self.words.set_color(BAND_TEXT_COLORS[band])
        self.retranslate()

    def retranslate(self) -> None:
        self.words.set_text(tr.late(BAND_WORDS[self._band]) if self._words is None else self._words)
        self.setAccessibleName(self.words.text())
