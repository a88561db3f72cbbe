"""One of a few as a card with a ring that fills when it is chosen; whoever derives it lays out the words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, painter_on


class RadioCard(Themed, QRadioButton):
    """Words go into `row`; override `ring_place()` and `ring_px`. Enter and Space choose it."""

    ring_px = 28

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def ring_place(self) -> QPointF:
        """Where the middle of the ring is. Override."""
        raise NotImplementedError

    def focus_radius(self) -> int:
        return theme().radius("card")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width_px: int) -> int:
        return self.row.heightForWidth(width_px)

    def sizeHint(self) -> QSize:
        return self.row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.row.minimumSize()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        color, is_on = theme().color, self.isChecked()
        fill = "tick_on" if is_on else "secondary_hover" if self.underMouse() else "surface"
        edge = color("teal" if is_on else "edge")
        with painter_on(self) as painter:
            draw_box(
                painter,
                QRectF(self.rect()),
                self.focus_radius(),
                fill=color(fill),
                edge=edge,
                edge_px=3 if is_on else 2,
            )
            radius = self.ring_px / 2
            # A chosen ring is drawn with a pen so broad that only a dot of the ground is left.
            inner = radius * 11 / 14 if is_on else radius
            painter.setPen(QPen(edge, self.ring_px * (9 if is_on else 2.5) / 28))
            painter.setBrush(color("surface"))
            painter.drawEllipse(self.ring_place(), inner, inner)
