"""One of several short words, on as many lines as they need: group, field of work, bank.

One stop for the Tab key; arrow keys choose at once. `chosen(key)`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

_GAP_PX, _CHECK_PX = 12, 20
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ChoiceChips(Themed, QWidget):
    """Chips in lines; the chosen one has a check and a teal edge."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[tuple[str, str], ...] = ()
        self._key: str | None = None
        self._name = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.follow_theme()

    def show_options(self, options: Sequence[tuple[str, str]], *, name: str = "") -> None:
        """Pairs (key, text); `name` says what is chosen, for screen readers."""
        self._options, self._name = tuple(options), name
        self._say()
        self.updateGeometry()
        self.update()

    def show_chosen(self, key: str | None) -> None:
        """Mark an option without a signal; None marks nothing."""
        self._key = key
        self._say()
        self.update()

    def chosen_key(self) -> str | None:
        return self._key

    def choose(self, key: str) -> None:
        """Choose as a person would."""
        if key != self._key:
            self.show_chosen(key)
            self.chosen.emit(key)

    def _say(self) -> None:
        self.setAccessibleName(f"{self._name} {dict(self._options).get(self._key or '', '')}".strip())

    def focus_radius(self) -> int:
        return self._chip_px() // 2

    def _chip_px(self) -> int:
        return max(48, theme().length("kiosk_top")) + (8 if theme().is_larger_text else 0)

    def _boxes(self, width_px: int) -> list[QRectF]:
        font, high = theme().font("label", weight=500), self._chip_px()
        boxes: list[QRectF] = []
        x, y = 0.0, 0.0
        for _, text in self._options:
            wide = text_width(font, text) + _CHECK_PX + 8 + 2 * theme().space(20)
            if x and x + wide > width_px:
                x, y = 0.0, y + high + _GAP_PX
            boxes.append(QRectF(x, y, min(wide, width_px), high))
            x += wide + _GAP_PX
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
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and keys:
            at = keys.index(self._key) + step if self._key in keys else 0
            self.choose(keys[min(max(at, 0), len(keys) - 1)])
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and keys:
            self.choose(self._key if self._key in keys else keys[0])
        else:
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
                if not is_on:
                    draw_text(painter, box, text, font, color("ink"), Qt.AlignmentFlag.AlignHCenter)
                    continue
                left = box.center().x() - (text_width(font, text) + _CHECK_PX + 8) / 2
                top = QPointF(left, box.center().y() - _CHECK_PX / 2)
                painter.drawPixmap(top, theme().pixmap("check", "teal", _CHECK_PX))
                words = box.adjusted(left + _CHECK_PX + 8 - box.left(), 0, 4, 0)
                draw_text(painter, words, text, font, color("teal"))
