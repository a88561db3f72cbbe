"""Widgets side by side on a grid of equal columns, whatever their contents would like."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class EqualColumns(QWidget):
    """`show_widgets([(widget, columns), ...])`; columns may be fractions, the gap lies between them."""

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._gap = 16
        self._placed: list[tuple[QWidget, float]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_gap(self, gap_px: int) -> None:
        self._gap = gap_px
        self._place()

    def show_widgets(self, widgets: Sequence[tuple[QWidget, float]]) -> None:
        """Show these and hide what stood there before."""
        for widget, _ in self._placed:
            if widget not in [one for one, _ in widgets]:
                widget.hide()
        self._placed = list(widgets)
        for widget, _ in self._placed:
            if widget.parent() is not self:
                widget.setParent(self)
            widget.show()
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        step = (self.width() + self._gap) / self._columns
        at = 0.0
        for widget, columns in self._placed:
            left, right = round(at * step), round((at + columns) * step) - self._gap
            widget.setGeometry(left, 0, max(0, right - left), self.height())
            at += columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(600, max((widget.sizeHint().height() for widget, _ in self._placed), default=0))

    def minimumSizeHint(self) -> QSize:
        return QSize(400, max((w.minimumSizeHint().height() for w, _ in self._placed), default=0))
