"""Names to choose one of: who signs in."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.choice_group import ChoiceGroup
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on

_GAP_PX, _ONE_COLUMN = 8, 4


class NameList(ChoiceGroup):
    """One name a box, in two columns where there are more than four; arrow keys choose at once.
    `entered()` on Enter."""

    entered = Signal()
    focus_rect_changed = Signal()
    steps: ClassVar[Mapping[Qt.Key, int]] = {
        Qt.Key.Key_Left: -1,
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Right: 1,
        Qt.Key.Key_Down: 1,
    }

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chosen.connect(lambda _: self.focus_rect_changed.emit())
        self.follow_theme()

    def focus_radius(self) -> int:
        return theme().radius("button")

    def focus_rect(self) -> QRect:
        keys = [key for key, _ in self._options]
        boxes = self._boxes()
        return boxes[keys.index(self._key) if self._key in keys else 0].toRect() if boxes else self.rect()

    def sizeHint(self) -> QSize:
        lines = math.ceil(len(self._options) / self._n_columns())
        return QSize(320, max(1, lines) * (self._box_px() + _GAP_PX) - _GAP_PX)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _n_columns(self) -> int:
        return 1 if len(self._options) <= _ONE_COLUMN else 2

    def _box_px(self) -> int:
        return max(theme().length("desk"), theme().font_px("desk.body") + 24)

    def _boxes(self) -> list[QRectF]:
        columns, high = self._n_columns(), self._box_px()
        wide = (self.width() - (columns - 1) * _GAP_PX) / columns
        return [
            QRectF((at % columns) * (wide + _GAP_PX), (at // columns) * (high + _GAP_PX), wide, high)
            for at in range(len(self._options))
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for (key, _), box in zip(self._options, self._boxes(), strict=True):
            if box.contains(event.position()):
                self.choose(key)
                self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        color = theme().color
        with painter_on(self) as painter:
            for (key, name), box in zip(self._options, self._boxes(), strict=True):
                is_on = key == self._key
                font = theme().font("desk.body_strong" if is_on else "desk.body")
                fill, edge = ("teal_soft", "teal") if is_on else ("surface", "edge")
                draw_box(painter, box, self.focus_radius(), fill=color(fill), edge=color(edge))
                centre = QPointF(box.left() + 26, box.center().y())
                painter.setPen(QPen(color(edge), 6 if is_on else 2))
                painter.setBrush(color("surface"))
                painter.drawEllipse(centre, 7 if is_on else 9, 7 if is_on else 9)
                words = box.adjusted(46, 0, -12, 0)
                fitting = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, words.width())
                draw_text(painter, words, fitting, font, color("teal" if is_on else "ink"))
