"""A distribution drawn: columns of visits, the middle ticked and named, both ends numbered."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.reports.words import measure_names, unit_words, value_text
from interview_sim.review.statistics import Spread
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.statistics.shown import ShownSpread
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_text, painter_on, text_width

tr = area("review-statistics")


class SpreadView(Themed, QWidget):
    """`show_spread(ShownSpread)` with a spread in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownSpread | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.follow_theme()

    def show_spread(self, shown: ShownSpread) -> None:
        """The columns of a measure."""
        self._shown = shown
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        if self._shown is not None and self._shown.spread is not None:
            spread = self._shown.spread
            self.setAccessibleName(
                tr(
                    "{n} visits from {low} to {high}, middle {middle}",
                    n=spread.n_sessions,
                    low=self._text(spread.columns[0].low),
                    high=self._text(spread.columns[-1].high),
                    middle=self._text(spread.middle),
                )
            )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(800, theme().pick(420, 280))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 180)

    def _text(self, value: float) -> str:
        option = self._shown.option if self._shown is not None else None
        if option is None or option.measure not in measure_names():
            return tr("{points} points", points=f"{value:.0f}")
        unit = unit_words(option.measure, current_language(), spoken=option.spoken)
        return f"{value_text(option.measure, value)} {unit}".strip()

    def paintEvent(self, event: QPaintEvent) -> None:
        spread = None if self._shown is None else self._shown.spread
        if spread is None:
            return
        line_px = theme().font_px("desk.body") * 1.5
        base, top = self.height() - 2 * line_px - 6, line_px
        with painter_on(self) as painter:
            self._paint_columns(painter, spread, base, top)
            painter.setPen(QPen(theme().color("edge"), 2))
            painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
            self._paint_words(painter, spread, base, line_px)

    def _paint_columns(self, painter: QPainter, spread: Spread, base: float, top: float) -> None:
        step = self.width() / len(spread.columns)
        most = max(column.n_sessions for column in spread.columns) or 1
        small, middle = theme().font("desk.small"), Qt.AlignmentFlag.AlignHCenter
        for number, column in enumerate(spread.columns):
            high = column.n_sessions / most * (base - top)
            box = QRectF(number * step + 4, base - high, step - 8, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("teal_line"))
            painter.drawRoundedRect(box, min(4.0, high / 2), min(4.0, high / 2))
            if column.n_sessions:
                above = QRectF(number * step, base - high - top, step, top)
                draw_text(painter, above, str(column.n_sessions), small, theme().color("ink_2"), middle)

    def _paint_words(self, painter: QPainter, spread: Spread, base: float, line_px: float) -> None:
        font, strong, ink_2 = (
            theme().font("desk.small"),
            theme().font("desk.body_strong"),
            theme().color("ink_2"),
        )
        low, high = spread.columns[0].low, spread.columns[-1].high
        below = QRectF(0, base + 6, self.width(), line_px)
        draw_text(painter, below, self._text(low), font, ink_2)
        draw_text(painter, below, self._text(high), font, ink_2, Qt.AlignmentFlag.AlignRight)
        x = (spread.middle - low) / (high - low) * self.width() if high > low else self.width() / 2
        painter.setPen(QPen(theme().color("ink"), 3))
        painter.drawLine(QPointF(x, base - 8), QPointF(x, base + 8))
        words = tr("middle {middle}", middle=self._text(spread.middle))
        wide = text_width(strong, words)
        left = min(max(0.0, x - wide / 2), self.width() - wide - 2)
        place = QRectF(left, base + 6 + line_px, wide + 2, line_px)
        draw_text(painter, place, words, strong, theme().color("ink"))
