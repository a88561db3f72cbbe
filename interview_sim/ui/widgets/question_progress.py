"""Which question of how many: one bar a question, a wider gap between sets."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

tr = area("widgets")
_WITHIN_PX, _BETWEEN_SETS_PX = 4, 12
_BARS_WIDE_PX = 208


class QuestionProgress(Themed, QWidget):
    """Done teal, now teal and taller, later hollow; "Question 1/3" in front."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 1
        self._sets: tuple[int, ...] = (1,)
        self._is_practice = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_question(self, number: int, sets: Sequence[int], *, is_practice: bool = False) -> None:
        """`number` counts from 1; `sets` holds the number of questions of each set."""
        self._number, self._sets, self._is_practice = number, tuple(sets), is_practice
        self.retranslate()
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(self._words())
        self.updateGeometry()

    def _words(self) -> str:
        if self._is_practice:
            return tr("Practice question")
        return tr("Question {number}/{count}", number=self._number, count=sum(self._sets))

    def _bar_px(self) -> float:
        count = max(1, sum(self._sets))
        return max(12.0, theme().space(_BARS_WIDE_PX) / max(count, 3))

    def sizeHint(self) -> QSize:
        words = text_width(theme().font("label", weight=500), self._words())
        if self._is_practice:
            return QSize(math.ceil(words), theme().pick(40, 36))
        count = sum(self._sets)
        gaps = _WITHIN_PX * (count - len(self._sets)) + _BETWEEN_SETS_PX * (len(self._sets) - 1)
        return QSize(math.ceil(words + 12 + count * self._bar_px() + gaps), theme().pick(40, 36))

    def paintEvent(self, event: QPaintEvent) -> None:
        font = theme().font("label", weight=500)
        with painter_on(self) as painter:
            draw_text(painter, QRectF(self.rect()), self._words(), font, theme().color("ink"))
            if self._is_practice:
                return
            x, number = text_width(font, self._words()) + 12, 0
            for size in self._sets:
                for _ in range(size):
                    number += 1
                    self._paint_bar(painter, x, number)
                    x += self._bar_px() + _WITHIN_PX
                x += _BETWEEN_SETS_PX - _WITHIN_PX

    def _paint_bar(self, painter: QPainter, x: float, number: int) -> None:
        height = 20 if number == self._number else 10
        box = QRectF(x, (self.height() - height) / 2, self._bar_px(), height)
        if number <= self._number:
            draw_box(painter, box, 4, fill=theme().color("teal"))
        else:
            draw_box(painter, box, 4, fill=theme().color("surface"), edge=theme().color("edge"), edge_px=1.5)
