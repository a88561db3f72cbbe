"""The search field: a lens at the left, a way to empty it at the right, or to learn what can be typed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from interview_sim.ui.editor.parts.line_edit import LineEdit
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.painting import draw_text, painter_on

_ICON_PX, _LEFT_PX, _RIGHT_PX, _SHEET_PX = 20, 42, 44, 14


class SearchField(LineEdit):
    """`list_asked()` on Enter and the down key; Esc empties it first, then `left()`; `help_asked()`."""

    list_asked = Signal()
    left = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(200)
        self.setAcceptDrops(False)
        self.setMouseTracking(True)
        self.setTextMargins(_LEFT_PX - _SHEET_PX, 0, _RIGHT_PX - _SHEET_PX, 0)
        self.returnPressed.connect(self.list_asked)
        self.textChanged.connect(lambda _: self.update())

    def take_typing(self, text: str) -> None:
        """Somebody typed elsewhere: go on here. An empty text is a Backspace there."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)
        if text:
            self.insert(text)

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

    def end_box(self) -> QRect:
        """Where the cross or the question mark is hit."""
        return QRect(self.width() - _RIGHT_PX - 2, 0, _RIGHT_PX, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.end_box().contains(event.position().toPoint()):
            super().mousePressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.help_asked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_at_end = self.end_box().contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_at_end else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        box = QRectF(self.end_box())
        with painter_on(self) as painter:
            at = QPointF(16, (self.height() - _ICON_PX) / 2)
            painter.drawPixmap(at, theme().pixmap("search", "ink", _ICON_PX))
            if self.text():
                corner = box.center() - QPointF(8, 8)
                painter.drawPixmap(corner, theme().pixmap("x", "ink_2", 16))
            else:
                font = theme().font("desk.body", weight=600)
                draw_text(painter, box, "?", font, theme().color("ink_2"), Qt.AlignmentFlag.AlignHCenter)
