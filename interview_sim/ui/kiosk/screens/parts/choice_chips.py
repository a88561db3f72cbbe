"""One of several short words, on as many lines as they need: group, field of work, bank.

One stop for the Tab key; arrow keys choose at once. `chosen(key)`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.choice_group import CHECK_GAP_PX, CHECK_PX, ChoiceGroup, draw_option
from interview_sim.ui.widgets.painting import draw_box, painter_on, text_width


class ChoiceChips(ChoiceGroup):
    """Chips in lines; the chosen one has a check and a teal edge."""

    steps: ClassVar[Mapping[Qt.Key, int]] = {
        Qt.Key.Key_Left: -1,
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Right: 1,
        Qt.Key.Key_Down: 1,
    }

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    def focus_radius(self) -> int:
        return self._chip_px() // 2

    def _chip_px(self) -> int:
        return max(48, theme().length("kiosk_top")) + (8 if theme().is_larger_text else 0)

    def _boxes(self, width_px: int) -> list[QRectF]:
        font, high = theme().font("label", weight=500), self._chip_px()
        boxes: list[QRectF] = []
        x, y = 0.0, 0.0
        for _, text in self._options:
            wide = text_width(font, text) + CHECK_PX + CHECK_GAP_PX + 2 * theme().space(20)
            if x and x + wide > width_px:
                x, y = 0.0, y + high + theme().pick(12, 8)
            boxes.append(QRectF(x, y, min(wide, width_px), high))
            x += wide + theme().pick(12, 8)
        return boxes

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width_px: int) -> int:
        return math.ceil(max((box.bottom() for box in self._boxes(width_px)), default=0.0))

    def sizeHint(self) -> QSize:
        return QSize(560, self.heightForWidth(max(self.width(), 560)))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self._chip_px())

    def focus_rect(self) -> QRect:
        keys = [key for key, _ in self._options]
        boxes = self._boxes(self.width())
        if not boxes:
            return self.rect()
        return boxes[keys.index(self._key) if self._key in keys else 0].toAlignedRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = [key for key, _ in self._options]
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and keys:
            self.choose(self._key if self._key in keys else keys[0])
        elif not self._step(event):
            super().keyPressEvent(event)
            return
        self.hide_and_show_ring()

    def hide_and_show_ring(self) -> None:
        """The ring follows geometry changes of the focused widget; a choice inside it is told so."""
        self.move(self.pos().x(), self.pos().y() + 1)
        self.move(self.pos().x(), self.pos().y() - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for (key, _), box in zip(self._options, self._boxes(self.width()), strict=True):
            if box.contains(event.position()):
                self.choose(key)
                self.hide_and_show_ring()

    def paintEvent(self, event: QPaintEvent) -> None:
        font, color = theme().font("label", weight=500), theme().color
        with painter_on(self) as painter:
            for (key, text), box in zip(self._options, self._boxes(self.width()), strict=True):
                is_on = key == self._key
                draw_box(
                    painter,
                    box,
                    box.height() / 2,
                    fill=color("teal_soft" if is_on else "surface"),
                    edge=color("teal" if is_on else "edge"),
                )
                draw_option(painter, box, text, font, is_chosen=is_on)
