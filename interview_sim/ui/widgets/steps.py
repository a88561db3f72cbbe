"""Where the visit stands: consent, check, interview, result."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

tr = area("widgets")
STEP_NAMES = (tr.mark("Consent"), tr.mark("Check"), tr.mark("Interview"), tr.mark("Result"))
_ALL = range(len(STEP_NAMES))
_DASH_PX, _GAP_PX, _CHECK_PX, _PILL_PAD_PX = 22, 14, 20, 20


class Steps(Themed, QWidget):
    """Words in a row: done = check and word, now = pill, later = plain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = 0
        self._is_short = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_step(self, index: int) -> None:
        """0 consent, 1 check, 2 interview, 3 result."""
        self._now = index
        self.retranslate()
        self.updateGeometry()
        self.update()

    def full_width(self) -> int:
        """What all four words need."""
        return self._width_of(_ALL)

    def show_short(self, is_short: bool) -> None:
        """Only the step of now, with its number: where four words do not fit."""
        if is_short != self._is_short:
            self._is_short = is_short
            self.updateGeometry()
            self.update()

    def retranslate(self) -> None:
        name = tr.late(STEP_NAMES[self._now])
        self.setAccessibleName(
            tr("Step {number} of {count}: {name}", number=self._now + 1, count=4, name=name)
        )
        self.updateGeometry()

    def _font(self, index: int) -> QFont:
        return theme().font("small", weight=700 if index == self._now else 400)

    def _shown(self) -> range:
        return range(self._now, self._now + 1) if self._is_short else _ALL

    def _width(self, index: int, shown: range) -> float:
        words = text_width(self._font(index), _words(index, shown))
        if index == self._now:
            return words + 2 * theme().space(_PILL_PAD_PX)
        return words + (_CHECK_PX + 6 if index < self._now else 0)

    def _width_of(self, shown: range) -> int:
        between = (len(shown) - 1) * (_DASH_PX + 2 * theme().space(_GAP_PX))
        return math.ceil(sum(self._width(index, shown) for index in shown) + between)

    def sizeHint(self) -> QSize:
        return QSize(
            self._width_of(self._shown()), theme().pick(40, 36) + (8 if theme().is_larger_text else 0)
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_of(range(self._now, self._now + 1)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        gap, shown = theme().space(_GAP_PX), self._shown()
        x = 0.0
        with painter_on(self) as painter:
            for index in shown:
                width = self._width(index, shown)
                self._paint_step(painter, index, QRectF(x, 0, width, self.height()))
                x += width + gap
                if index != shown[-1]:
                    painter.setPen(QPen(theme().color("edge"), 2))
                    painter.drawLine(QPointF(x, self.height() / 2), QPointF(x + _DASH_PX, self.height() / 2))
                    x += _DASH_PX + gap

    def _paint_step(self, painter: QPainter, index: int, box: QRectF) -> None:
        color = theme().color("teal" if index == self._now else "ink_2")
        words = box
        if index == self._now:
            draw_box(painter, box, box.height() / 2, fill=theme().color("teal_soft"))
            words = box.adjusted(theme().space(_PILL_PAD_PX), 0, 0, 0)
        elif index < self._now:
            top = QPointF(box.left(), (self.height() - _CHECK_PX) / 2)
            painter.drawPixmap(top, theme().pixmap("check", "teal", _CHECK_PX))
            words = box.adjusted(_CHECK_PX + 6, 0, 0, 0)
        draw_text(
            painter, words, _words(index, self._shown()), self._font(index), color, Qt.AlignmentFlag.AlignLeft
        )


def _words(index: int, shown: range) -> str:
    """A step's word; alone it says which of how many."""
    name = tr.late(STEP_NAMES[index])
    return name if len(shown) > 1 else f"{index + 1}/{len(STEP_NAMES)} {name}"
