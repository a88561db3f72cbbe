"""The search field: a lens at the left, a way to empty it at the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import painter_on

_ICON_PX, _LEFT_PX, _RIGHT_PX = 20, 40, 40


class SearchField(Themed, QLineEdit):
    """`list_asked()` on Enter and the down key; Esc empties it first, then `left()`."""

    list_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(200)
        self.returnPressed.connect(self.list_asked)
        self.textChanged.connect(self._make_room)
        self.setMouseTracking(True)
        self.follow_theme()

    def take_typing(self, text: str) -> None:
        """Somebody typed elsewhere: go on here. An empty text is a Backspace there."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)
        if text:
            self.insert(text)

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))
        self.setFixedHeight(max(theme().length("desk"), theme().font_px("desk.body") + 26))
        self._make_room()

    def _make_room(self) -> None:
        # The style sheet's own padding comes on top.
        self.setTextMargins(_LEFT_PX - 14, 0, _RIGHT_PX - 14 if self.text() else 0, 0)
        self.update()

    def focus_radius(self) -> int:
        return theme().radius("field")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                self.list_asked.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def _cross(self) -> QRect:
        return QRect(self.width() - _RIGHT_PX - 2, 0, _RIGHT_PX, self.height()) if self.text() else QRect()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._cross().contains(event.position().toPoint()):
            self.clear()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_on_cross = self._cross().contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_on_cross else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top = (self.height() - _ICON_PX) / 2
        with painter_on(self) as painter:
            painter.drawPixmap(QPointF(14, top), theme().pixmap("search", "ink", _ICON_PX))
            if self.text():
                x = self._cross().left() + (_RIGHT_PX - 16) / 2
                painter.drawPixmap(QPointF(x, (self.height() - 16) / 2), theme().pixmap("x", "ink_2", 16))
