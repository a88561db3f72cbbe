"""One word with an x: opened by a click, removed by the x or Delete, moved on with the arrows."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

_PAD_PX, _GAP_PX, _X_PX, _X_HIT_PX, _INSET_PX = 16, 10, 16, 44, 2
_MOST_PX = 420


class Chip(Themed, QAbstractButton):
    """`clicked` opens it; `removal_asked()`; arrows `step_asked(-1 | 1)`, with Alt `move_asked(-1 | 1)`."""

    removal_asked = Signal()
    step_asked = Signal(int)
    move_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = ""
        self._can_go, self._is_open = True, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_word(self, text: str, detail: str = "", *, is_open: bool = False) -> None:
        """Its word, a fact behind it, and whether what belongs to it is open."""
        if (text, detail, is_open) == (self.text(), self._detail, self._is_open):
            return
        self._detail, self._is_open = detail, is_open
        self.setText(text)
        self.setToolTip(text if self._words_px() > self._room_px() else "")
        self.setAccessibleName(f"{text} {detail}".strip())
        self.updateGeometry()
        self.update()

    def set_removable(self, is_removable: bool) -> None:
        """Whether it has an x."""
        self._can_go = is_removable
        self.updateGeometry()
        self.update()

    def _words_px(self) -> float:
        return text_width(self.font(), self.text())

    def _detail_px(self) -> float:
        return text_width(theme().font("desk.small"), self._detail) + _GAP_PX if self._detail else 0.0

    def _room_px(self) -> float:
        return _MOST_PX - 2 * _PAD_PX - self._detail_px() - (_X_HIT_PX if self._can_go else 0)

    def sizeHint(self) -> QSize:
        words = min(self._words_px(), self._room_px())
        behind = _X_HIT_PX if self._can_go else _PAD_PX
        return QSize(math.ceil(_PAD_PX + words + self._detail_px() + behind) + 1, theme().length("hit_min"))

    def minimumSizeHint(self) -> QSize:
        return QSize(72, self.sizeHint().height())

    def focus_radius(self) -> int:
        return self.height() // 2 - _INSET_PX

    def focus_rect(self) -> QRect:
        return self.rect().adjusted(0, _INSET_PX, 0, -_INSET_PX)

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body", weight=600))
        self.updateGeometry()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_x = self._can_go and event.position().x() >= self.width() - _X_HIT_PX
        if on_x and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.removal_asked.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if self._can_go:
                self.removal_asked.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = -1 if event.key() == Qt.Key.Key_Left else 1
                (self.move_asked if with_alt and self._can_go else self.step_asked).emit(step)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill = "soft_pressed" if self._is_open or self.isDown() else "teal_soft"
        fill = "soft_hover" if self.underMouse() and not self.isDown() else fill
        box = QRectF(self.focus_rect())
        behind = _X_HIT_PX if self._can_go else _PAD_PX
        room = self.width() - _PAD_PX - behind - self._detail_px()
        words = QFontMetricsF(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
        with painter_on(self) as painter:
            draw_box(painter, box, box.height() / 2, fill=theme().color(fill), edge=theme().color("teal"))
            draw_text(
                painter, QRectF(_PAD_PX, 0, room, self.height()), words, self.font(), theme().color("ink")
            )
            if self._detail:
                small_x = _PAD_PX + min(self._words_px(), room) + _GAP_PX
                small = QRectF(small_x, 0, self._detail_px(), self.height())
                draw_text(painter, small, self._detail, theme().font("desk.small"), theme().color("ink_2"))
            if self._can_go:
                left = self.width() - (_X_HIT_PX + _X_PX) / 2 - 2
                at = QPointF(left, (self.height() - _X_PX) / 2)
                painter.drawPixmap(at, theme().pixmap("x", "teal", _X_PX))
