"""One measure over a person's visits: dots in the order of the visits, the good range behind them."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from interview_sim.reports.words import value_text
from interview_sim.review.progress import Series, SeriesPoint
from interview_sim.ui.review.comparing.dates import date_text, short_date
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.band_shape import draw_band
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, round_pen, text_width

_ROLE = "desk.small"
_DOT_PX, _SIDE_PX, _END_PX = 7, 28, 5
_ROOM_SHARE = 0.12


class SeriesChart(Themed, QWidget):
    """`show_series(series)`. Visits stand equally far apart; one without a value has a dashed ring below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: Series | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_series(self, series: Series) -> None:
        """All visits of one measure."""
        self._series = series
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        if self._series is not None:
            said = "; ".join(_said(point) for point in self._series.points)
            self.setAccessibleName(f"{self._series.name}. {said}")

    def sizeHint(self) -> QSize:
        return QSize(300, theme().pick(172, 140))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    # where things lie

    def _line_px(self) -> float:
        return theme().font_px(_ROLE) * 1.35

    def plot_rect(self) -> QRectF:
        """The place of the dots: above them a line for values, below them the dates."""
        line = self._line_px()
        return QRectF(_SIDE_PX, line, self.width() - 2 * _SIDE_PX, self.height() - 2 * line - 10)

    def x_of(self, number: int) -> float:
        plot, count = self.plot_rect(), len(self._series.points) if self._series else 1
        return plot.center().x() if count < 2 else plot.left() + number * plot.width() / (count - 1)

    def _range(self) -> tuple[float, float]:
        """Lowest and highest value of the axis: all values, their errors, and the ends of the good range."""
        assert self._series is not None
        values = [point.value for point in self._series.points if point.value is not None]
        for point in self._series.points:
            values += point.likely or ()
        norm = self._series.norm
        ends = () if norm is None else (norm.good_low, norm.good_high)
        values += [end for end in ends if end is not None]
        low, high = min(values), max(values)
        room = (high - low) * _ROOM_SHARE or 1.0
        return low - room, high + room

    def y_of(self, value: float) -> float:
        low, high = self._range()
        plot = self.plot_rect()
        share = min(1.0, max(0.0, (value - low) / (high - low)))
        return plot.bottom() - share * plot.height()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._series is None or all(point.value is None for point in self._series.points):
            return
        with painter_on(self) as painter:
            self._paint_range(painter)
            plot = self.plot_rect()
            painter.setPen(QPen(theme().color("line"), 1))
            painter.drawLine(QPointF(0, plot.bottom() + 5), QPointF(self.width(), plot.bottom() + 5))
            self._paint_line(painter)
            for number, point in enumerate(self._series.points):
                self._paint_point(painter, number, point)
            self._paint_values(painter)
            self._paint_dates(painter)

    def _paint_range(self, painter: QPainter) -> None:
        norm = self._series.norm if self._series is not None else None
        if norm is None or (norm.good_low is None and norm.good_high is None):
            return
        plot = self.plot_rect()
        top = plot.top() if norm.good_high is None else self.y_of(norm.good_high)
        bottom = plot.bottom() + 4 if norm.good_low is None else self.y_of(norm.good_low)
        band = QRectF(0, top, self.width(), max(4.0, bottom - top))
        draw_box(painter, band, 4, fill=theme().color("teal_soft"))
        painter.setPen(QPen(theme().color("teal_line"), 1.5))
        for value, y in ((norm.good_high, top), (norm.good_low, bottom)):
            if value is not None:
                painter.drawLine(QPointF(0, y), QPointF(self.width(), y))

    def _places(self) -> list[tuple[int, QPointF]]:
        points = self._series.points if self._series is not None else ()
        return [
            (number, QPointF(self.x_of(number), self.y_of(point.value)))
            for number, point in enumerate(points)
            if point.value is not None
        ]

    def _paint_line(self, painter: QPainter) -> None:
        for (first, start), (second, end) in pairwise(self._places()):
            pen = round_pen(theme().color("ink_2"), 2)
            if second - first > 1:
                pen.setDashPattern([1, 3])
            painter.setPen(pen)
            painter.drawLine(start, end)

    def _paint_point(self, painter: QPainter, number: int, point: SeriesPoint) -> None:
        x = self.x_of(number)
        if point.value is None:
            draw_band(painter, QPointF(x, self.plot_rect().bottom() - 8), 9, "none")
            return
        if point.likely is not None:
            painter.setPen(QPen(theme().color("ink"), 2))
            low, high = (self.y_of(end) for end in point.likely)
            painter.drawLine(QPointF(x, low), QPointF(x, high))
            for y in (low, high):
                painter.drawLine(QPointF(x - _END_PX, y), QPointF(x + _END_PX, y))
        painter.setBrush(theme().color("ink"))
        painter.setPen(QPen(theme().color("surface"), 2))
        painter.drawEllipse(QPointF(x, self.y_of(point.value)), _DOT_PX, _DOT_PX)

    def _labelled(self, widest_px: float) -> list[int]:
        """Numbers of the visits that have room for a label of this width: the last one first."""
        count = len(self._series.points) if self._series is not None else 0
        taken: list[int] = []
        for number in reversed(range(count)):
            if not taken or self.x_of(taken[-1]) - self.x_of(number) >= widest_px + 8:
                taken.append(number)
        return taken

    def _paint_values(self, painter: QPainter) -> None:
        assert self._series is not None
        font = theme().font(_ROLE, weight=700)
        texts = {n: self._value_text(self._series.points[n]) for n, _ in self._places()}
        labelled = set(self._labelled(max(text_width(font, text) for text in texts.values())))
        places = dict(self._places())
        for number, text in texts.items():
            if number not in labelled:
                continue
            point, likely = places[number], self._series.points[number].likely
            top = point.y() if likely is None else min(point.y(), *(self.y_of(end) for end in likely))
            wide = text_width(font, text)
            left = min(max(point.x() - wide / 2, 0.0), self.width() - wide)
            box = QRectF(left, max(0.0, top - _DOT_PX - self._line_px()), wide + 2, self._line_px())
            draw_text(painter, box, text, font, theme().color("ink"))

    def _value_text(self, point: SeriesPoint) -> str:
        assert self._series is not None
        if self._series.measure == "points":
            return f"{point.value:.0f}"
        return value_text(self._series.measure, point.value)

    def _paint_dates(self, painter: QPainter) -> None:
        assert self._series is not None
        font, line = theme().font(_ROLE), self._line_px()
        texts = [short_date(point.at) for point in self._series.points]
        for number in self._labelled(max(text_width(font, text) for text in texts)):
            wide = text_width(font, texts[number])
            left = min(max(self.x_of(number) - wide / 2, 0.0), self.width() - wide)
            box = QRectF(left, self.height() - line, wide + 2, line)
            draw_text(painter, box, texts[number], font, theme().color("ink_2"))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._series is not None:
            numbers = range(len(self._series.points))
            near = min(numbers, key=lambda number: abs(self.x_of(number) - event.pos().x()))
            QToolTip.showText(event.globalPos(), _said(self._series.points[near]), self)
            return True
        return super().event(event)


def _said(point: SeriesPoint) -> str:
    """One visit in words: ticket, day, value or why there is none."""
    parts = [point.ticket, date_text(point.at), point.text, point.why]
    return " · ".join(part for part in parts if part)
