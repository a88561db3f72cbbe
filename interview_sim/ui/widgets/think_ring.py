"""Time left to think: a ring that empties; it stays teal to the end."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_knob, draw_text, painter_on, round_pen, text_width

tr = area("widgets")
_TRACK_PX, _WORDS_GAP_PX = 16, 10


def clock_text(seconds: float) -> str:
    """m:ss, rounded up, so that 0:00 comes only at the end."""
    whole = max(0, math.ceil(seconds - 1e-6))
    return f"{whole // 60}:{whole % 60:02d}"


class ThinkRing(Themed, QWidget):
    """`show_time(left_s, total_s)` as often as the motion allows (`theme().motion("ring_fps")`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_s, self._total_s = 0.0, 1.0
        self._is_recorded = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_time(self, left_s: float, total_s: float) -> None:
        self._left_s, self._total_s = max(0.0, left_s), max(total_s, 1e-6)
        self.retranslate()
        self.update()

    def show_recorded(self, is_recorded: bool) -> None:
        """Whether a recording follows; the word below the figure says so."""
        self._is_recorded = is_recorded
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(f"{tr('Time to think')} {clock_text(self._left_s)}")

    def sizeHint(self) -> QSize:
        side = theme().pick(480, 330)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            side = min(self.width(), self.height())
            centre = QPointF(self.width() / 2, self.height() / 2)
            outer = side / 2 - 28
            self._paint_ticks(painter, centre, outer + 8)
            self._paint_ring(painter, centre, outer - _TRACK_PX / 2)
            self._paint_words(painter, centre, outer)

    def _paint_ticks(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        """Every 5 s, longer every 10 s, counted back from 12 o'clock."""
        step_s = 5 if self._total_s <= 60 else 10
        for number in range(math.ceil(self._total_s / step_s)):
            angle = 2 * math.pi * number * step_s / self._total_s
            direction = QPointF(-math.sin(angle), -math.cos(angle))
            long = (number * step_s) % (2 * step_s) == 0
            painter.setPen(QPen(theme().color("edge"), 2))
            painter.drawLine(centre + direction * radius, centre + direction * (radius + (12 if long else 6)))

    def _paint_ring(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.setBrush(theme().color("surface"))
        painter.setPen(QPen(theme().color("line"), _TRACK_PX))
        painter.drawEllipse(box)
        share = min(1.0, self._left_s / self._total_s)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(round_pen(theme().color("teal"), _TRACK_PX))
        painter.drawArc(box, 90 * 16, round(share * 360 * 16))
        angle = 2 * math.pi * share
        end = centre + QPointF(-math.sin(angle), -math.cos(angle)) * radius
        draw_knob(painter, end, 14, theme().color("surface"), theme().color("teal"))

    def _then(self) -> str:
        return tr("then recording") if self._is_recorded else tr("then you answer")

    def _paint_words(self, painter: QPainter, centre: QPointF, outer: float) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        for words, role, color, offset in (
            (tr("Time to think"), "label", "ink", -0.53),
            (clock_text(self._left_s), "timer", "ink", 0.0),
            (self._then(), "small", "ink_2", 0.5),
        ):
            high = theme().font_px(role) * 1.3
            top = centre.y() + offset * outer - high / 2
            # The ring is narrower above and below its middle: words may be as long as its chord there.
            chord = 2 * math.sqrt(max(0.0, (outer - _TRACK_PX) ** 2 - (abs(offset) * outer + high / 3) ** 2))
            box = QRectF(centre.x() - chord / 2, top, chord, high)
            font = theme().font(role, weight=500 if role == "label" else None)
            too_wide = text_width(font, words) / (chord - 2 * _WORDS_GAP_PX)
            if too_wide > 1:
                font.setPixelSize(math.floor(font.pixelSize() / too_wide))
            draw_text(painter, box, words, font, theme().color(color), middle)
