"""Where one's own points lie among the centre's: columns, one's own named, the middle ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_text, painter_on, text_width

tr = area("widgets")
ENOUGH_SESSIONS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsSpread:
    """Counts of sessions in equal columns from `low` to `high` points, their middle, one's own."""

    counts: tuple[int, ...]
    low: float
    high: float
    middle: float
    own: float

    @property
    def n_sessions(self) -> int:
        return sum(self.counts)


def spread_of(points: Sequence[float], own: float, *, columns: int = 14) -> PointsSpread | None:
    """The spread of earlier sessions' points; None below 30 sessions."""
    if len(points) < ENOUGH_SESSIONS:
        return None
    low, high = min(*points, own), max(*points, own)
    high = high if high > low else low + 1
    counts = [0] * columns
    for value in points:
        counts[min(columns - 1, int((value - low) / (high - low) * columns))] += 1
    ordered = sorted(points)
    return PointsSpread(counts=tuple(counts), low=low, high=high, middle=ordered[len(ordered) // 2], own=own)


class Distribution(Themed, QWidget):
    """`show_spread`; the caller shows a sentence instead where there are fewer than 30 sessions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spread: PointsSpread | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.follow_theme()

    def show_spread(self, spread: PointsSpread) -> None:
        self._spread = spread
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        if self._spread is not None:
            own, middle = round(self._spread.own), round(self._spread.middle)
            self.setAccessibleName(tr("You {own}, middle {middle}", own=own, middle=middle))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme().pick(120, 60))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, theme().pick(96, 52))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._spread is None:
            return
        label_px = theme().font_px("small") * 1.25
        base = self.height() - label_px - 4
        with painter_on(self) as painter:
            self._paint_columns(painter, base, base - label_px)
            painter.setPen(QPen(theme().color("edge"), 2))
            painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
            self._paint_words(painter, base, label_px)

    def _x(self, points: float) -> float:
        spread = self._spread
        assert spread is not None
        return (points - spread.low) / (spread.high - spread.low) * self.width()

    def _own_column(self) -> int:
        spread = self._spread
        assert spread is not None
        share = (spread.own - spread.low) / (spread.high - spread.low)
        return min(len(spread.counts) - 1, int(share * len(spread.counts)))

    def _paint_columns(self, painter: QPainter, base: float, most_px: float) -> None:
        spread = self._spread
        assert spread is not None
        step, top = self.width() / len(spread.counts), max(spread.counts) or 1
        painter.setPen(Qt.PenStyle.NoPen)
        for index, count in enumerate(spread.counts):
            high = max(3.0, count / top * most_px)
            painter.setBrush(theme().color("teal" if index == self._own_column() else "teal_line"))
            painter.drawRoundedRect(QRectF(index * step + 1, base - high, step - 4, high), 3, 3)

    def _paint_words(self, painter: QPainter, base: float, label_px: float) -> None:
        spread = self._spread
        assert spread is not None
        font = theme().font("small")
        below = QRectF(0, base + 4, self.width(), label_px)
        draw_text(painter, below, f"{spread.low:.0f}", font, theme().color("ink_2"))
        right = Qt.AlignmentFlag.AlignRight
        draw_text(painter, below, f"{spread.high:.0f}", font, theme().color("ink_2"), right)
        middle = tr("middle {middle}", middle=round(spread.middle))
        wide = text_width(font, middle)
        x = min(max(self._x(spread.middle), wide / 2 + 40), self.width() - wide / 2 - 40)
        draw_text(
            painter, QRectF(x - wide / 2, base + 4, wide + 2, label_px), middle, font, theme().color("ink_2")
        )
        painter.setPen(QPen(theme().color("ink"), 2))
        painter.drawLine(QPointF(self._x(spread.middle), base - 4), QPointF(self._x(spread.middle), base + 5))
        self._paint_own(painter, base, label_px)

    def _paint_own(self, painter: QPainter, base: float, label_px: float) -> None:
        """One's own points beside the column, above whatever stands there."""
        spread, strong = self._spread, theme().font("label")
        assert spread is not None
        own, step = tr("You {own}", own=round(spread.own)), self.width() / len(spread.counts)
        wide = text_width(strong, own)
        left = (self._own_column() + 1) * step + 2
        if left + wide > self.width():
            left = max(0.0, self._own_column() * step - wide - 4)
        below = spread.counts[int(left / step) : int((left + wide) / step) + 1]
        tallest = max((*below, 0)) / (max(spread.counts) or 1) * (base - label_px)
        top = max(0.0, base - tallest - label_px)
        draw_text(painter, QRectF(left, top, wide + 2, label_px), own, strong, theme().color("teal"))
