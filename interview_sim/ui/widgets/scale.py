"""A value on its axis with the norm's piece; the same drawing for every measure."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.results import Norm, Span
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, round_pen, text_width

_NORM_PX, _DOT_PX, _END_PX = 12, 11, 7


class Scale(Themed, QWidget):
    """`show_value(value, norm, words)`; `words` name the norm ("기준 250–350") below its piece."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: float | None = None
        self._earlier: float | None = None
        self._likely: Span | None = None
        self._norm: Norm | None = None
        self._words, self._shorter = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow_theme()

    def show_value(
        self,
        value: float | None,
        norm: Norm | None,
        words: str,
        *,
        shorter: str = "",
        earlier: float | None = None,
        likely: Span | None = None,
    ) -> None:
        """`earlier` is the first take's value beside a retake's: a hollow dot. `likely` is the error bar.

        `shorter` stands in the place of `words` where these do not fit.
        """
        self._value, self._norm, self._words, self._earlier = value, norm, words, earlier
        self._shorter, self._likely = shorter, likely
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 30 + round(theme().font_px("small") * 1.25))

    def _x(self, value: float, norm: Norm) -> float:
        span = (norm.scale_high - norm.scale_low) or 1.0
        share = min(1.0, max(0.0, (value - norm.scale_low) / span))
        return 8 + share * (self.width() - 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._norm is None:
            return
        low = self._norm.scale_low if self._norm.good_low is None else self._norm.good_low
        high = self._norm.scale_high if self._norm.good_high is None else self._norm.good_high
        left, right = self._x(low, self._norm), self._x(high, self._norm)
        with painter_on(self) as painter:
            y = 15.0
            painter.setPen(round_pen(theme().color("line"), 4))
            painter.drawLine(QPointF(8, y), QPointF(self.width() - 8, y))
            piece = QRectF(left, y - _NORM_PX / 2, max(_NORM_PX, right - left), _NORM_PX)
            draw_box(painter, piece, 4, fill=theme().color("teal_line"))
            self._paint_likely(painter, y)
            self._paint_value(painter, y)
            self._paint_words(painter, (left + right) / 2)

    def _paint_likely(self, painter: QPainter, y: float) -> None:
        """Where the true value probably lies: a line with an upright end."""
        if self._norm is None or self._likely is None:
            return
        low, high = (self._x(end, self._norm) for end in self._likely)
        painter.setPen(QPen(theme().color("ink"), 2))
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        for x in (low, high):
            painter.drawLine(QPointF(x, y - _END_PX), QPointF(x, y + _END_PX))

    def _paint_value(self, painter: QPainter, y: float) -> None:
        if self._norm is None:
            return
        for value, fill, edge in ((self._earlier, "surface", "ink"), (self._value, "ink", "surface")):
            if value is None:
                continue
            painter.setBrush(theme().color(fill))
            painter.setPen(QPen(theme().color(edge), 3))
            x = min(max(self._x(value, self._norm), _DOT_PX), self.width() - _DOT_PX)
            painter.drawEllipse(QPointF(x, y), _DOT_PX - 1, _DOT_PX - 1)

    def _paint_words(self, painter: QPainter, x: float) -> None:
        font = theme().font("small")
        fits = text_width(font, self._words) <= self.width()
        words = self._words if fits or not self._shorter else self._shorter
        wide = text_width(font, words)
        left = min(max(x - wide / 2, 0), max(0.0, self.width() - wide))
        box = QRectF(left, 28, wide + 2, self.height() - 28)
        draw_text(painter, box, words, font, theme().color("ink_2"))
