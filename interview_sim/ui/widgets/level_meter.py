"""The microphone's level in 28 bars, the good zone taller and bracketed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

tr = area("widgets")
_BARS = 28


class LevelMeter(Themed, QWidget):
    """`show_zone(low, high)` once, then `show_level(share)` as it changes; all 0..1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level, self._low, self._high = 0.0, 0.43, 0.78
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_zone(self, low: float, high: float) -> None:
        self._low, self._high = low, high
        self.update()

    def show_level(self, share: float) -> None:
        share = min(1.0, max(0.0, share))
        if round(share * _BARS) != round(self._level * _BARS):
            self.update()
        self._level = share

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Level of the microphone"))
        self.update()

    def _bars_px(self) -> int:
        return theme().pick(32, 24)

    def sizeHint(self) -> QSize:
        return QSize(360, self._bars_px() + 12 + theme().font_px("small") + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        step = self.width() / _BARS
        with painter_on(self) as painter:
            lit = round(self._level * _BARS)
            for index in range(_BARS):
                self._paint_bar(painter, index, step, index < lit)
            self._paint_bracket(painter, step)

    def _paint_bar(self, painter: QPainter, index: int, step: float, is_lit: bool) -> None:
        in_zone = self._low <= (index + 0.5) / _BARS <= self._high
        height = self._bars_px() if in_zone else 0.62 * self._bars_px()
        color = "teal" if is_lit else "teal_line" if in_zone else "line"
        box = QRectF(index * step, (self._bars_px() - height) / 2, 0.58 * step, height)
        draw_box(painter, box, 3, fill=theme().color(color))

    def _paint_ends(self, painter: QPainter, box: QRectF, font: QFont) -> None:
        """The words of both ends, where the middle leaves them room."""
        hint_px = text_width(font, tr("In here you are heard well"))
        middle = (self._low + self._high) / 2 * box.width()
        for words, align, room in (
            (tr("quiet"), Qt.AlignmentFlag.AlignLeft, middle - hint_px / 2),
            (tr("loud"), Qt.AlignmentFlag.AlignRight, box.width() - middle - hint_px / 2),
        ):
            if text_width(font, words) + 10 <= room:
                draw_text(painter, box, words, font, theme().color("ink_2"), align)

    def _paint_bracket(self, painter: QPainter, step: float) -> None:
        zone = [i for i in range(_BARS) if self._low <= (i + 0.5) / _BARS <= self._high]
        font, y = theme().font("small"), self._bars_px() + 8
        words = QRectF(0, y + 2, self.width(), self.height() - y - 2)
        self._paint_ends(painter, words, font)
        if not zone:
            return
        left, right = zone[0] * step, zone[-1] * step + 0.58 * step
        painter.setPen(QPen(theme().color("teal"), 2))
        painter.drawPolyline(
            [QPointF(left, y - 5), QPointF(left, y), QPointF(right, y), QPointF(right, y - 5)]
        )
        under = QRectF(left - 100, words.top(), right - left + 200, words.height())
        hint = tr("In here you are heard well")
        draw_text(painter, under, hint, font, theme().color("teal"), Qt.AlignmentFlag.AlignHCenter)
