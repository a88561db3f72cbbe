"""How much of the answer's time has gone, and from when on it may be ended."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_knob, draw_text, painter_on, text_width

tr = area("widgets")
_BAR_PX, _KNOB_PX = 12, 14


def time_text(seconds: float) -> str:
    """m:ss, rounded down."""
    whole = int(max(0.0, seconds) + 1e-6)
    return f"{whole // 60}:{whole % 60:02d}"


class AnswerTimeLine(Themed, QWidget):
    """`show_time(now_s, limit_s, earliest_end_s)`; no tick where the preset has no earliest end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now_s, self._limit_s = 0.0, 90.0
        self._earliest_s: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_time(self, now_s: float, limit_s: float, earliest_end_s: float | None = None) -> None:
        self._now_s, self._limit_s, self._earliest_s = now_s, max(limit_s, 1e-6), earliest_end_s
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(f"{time_text(self._now_s)} / {time_text(self._limit_s)}")

    def sizeHint(self) -> QSize:
        return QSize(480, 36 + theme().font_px("small") + 14)

    def _x(self, seconds: float) -> float:
        return _BAR_PX / 2 + (self.width() - _BAR_PX) * min(1.0, max(0.0, seconds / self._limit_s))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            whole = QRectF(0, 16 - _BAR_PX / 2, self.width(), _BAR_PX)
            draw_box(painter, whole, _BAR_PX / 2, fill=theme().color("line"))
            done = QRectF(whole)
            done.setWidth(self._x(self._now_s) + _BAR_PX / 2)
            draw_box(painter, done, _BAR_PX / 2, fill=theme().color("teal"))
            self._paint_words(painter)
            knob_x = min(max(self._x(self._now_s), _KNOB_PX), self.width() - _KNOB_PX)
            draw_knob(painter, QPointF(knob_x, 16), _KNOB_PX, theme().color("surface"), theme().color("teal"))

    def _paint_words(self, painter: QPainter) -> None:
        font = theme().font("small")
        box = QRectF(0, 36, self.width(), self.height() - 36)
        draw_text(painter, box, time_text(0), font, theme().color("ink_2"))
        end = time_text(self._limit_s)
        draw_text(painter, box, end, font, theme().color("ink_2"), Qt.AlignmentFlag.AlignRight)
        if not self._earliest_s or self._earliest_s >= self._limit_s:
            return
        x = self._x(self._earliest_s)
        painter.setPen(QPen(theme().color("ink"), 3))
        painter.drawLine(QPointF(x, 1), QPointF(x, 31))
        words = tr("may end from {time}", time=time_text(self._earliest_s))
        wide = text_width(font, words)
        free = self.width() - text_width(font, end) - 24 - wide
        left = max(text_width(font, time_text(0)) + 24, min(x - wide / 2, free))
        draw_text(painter, QRectF(left, 36, wide + 4, box.height()), words, font, theme().color("ink"))
