"""A row with a box to tick: a name, and a few facts behind it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on

_BOX_PX, _PAD_PX, _NAME_SHARE = 24, 12, 0.5


class TickRow(Themed, QAbstractButton):
    """`toggled(bool)`; up and down go to the row above and below; `focused()` when the keyboard comes."""

    focused = Signal()

    def __init__(self, name: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = detail
        self.setText(name)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(detail)
        self.setToolTip(f"{name}\n{detail}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        return QSize(400, theme().length("desk"))

    def focus_radius(self) -> int:
        return theme().radius("row")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body", weight=600))
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        small = theme().font("desk.small")
        left = 2 * _PAD_PX + _BOX_PX
        name_px = (self.width() - left) * _NAME_SHARE
        end = Qt.TextElideMode.ElideRight
        with painter_on(self) as painter:
            if self.underMouse():
                hover = theme().color("secondary_hover")
                draw_box(painter, QRectF(self.rect()), theme().radius("row"), fill=hover)
            box = QRectF(_PAD_PX, (self.height() - _BOX_PX) / 2, _BOX_PX, _BOX_PX)
            fill, edge = ("teal", "teal") if self.isChecked() else ("surface", "edge")
            draw_box(painter, box, 6, fill=theme().color(fill), edge=theme().color(edge))
            if self.isChecked():
                at = QPointF(box.x() + 3, box.y() + 3)
                painter.drawPixmap(at, theme().pixmap("check", "on_night", _BOX_PX - 6))
            name = QFontMetricsF(self.font()).elidedText(self.text(), end, name_px - _PAD_PX)
            place = QRectF(left, 0, name_px, self.height())
            draw_text(painter, place, name, self.font(), theme().color("ink"))
            room = self.width() - left - name_px - _PAD_PX
            detail = QFontMetricsF(small).elidedText(self._detail, end, room)
            place = QRectF(left + name_px, 0, room, self.height())
            draw_text(painter, place, detail, small, theme().color("ink_2"))
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme().color("line"))
