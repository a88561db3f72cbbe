"""A column of fields that scrolls; what gets the keyboard is brought into view with its name and its ring."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

RING_PX: Final = 10
"""Room at both sides for the focus ring."""
_ABOVE_PX, BAR_PX = 40, 14


class FormScroll(QScrollArea):
    """Fields go into `column`; never wider than its own width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = QWidget()
        self.column = QVBoxLayout(self.page)
        self.column.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.setWidget(self.page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._keep_width())
        self._keep_width()
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._follow_focus)

    def _keep_width(self) -> None:
        """Fields end at the same place with and without a scroll bar beside them."""
        has_bar = self.verticalScrollBar().maximum() > 0
        right_px = RING_PX + (0 if has_bar else BAR_PX)
        if self.column.contentsMargins().right() != right_px:
            self.column.setContentsMargins(RING_PX, RING_PX, right_px, RING_PX)

    def show_widget(self, widget: QWidget) -> None:
        """Bring a widget into view; of one higher than the view its upper end."""
        self.column.activate()
        at = QRect(widget.mapTo(self.page, widget.rect().topLeft()), widget.size())
        self.ensureVisible(at.center().x(), at.bottom(), 0, RING_PX)
        self.ensureVisible(at.center().x(), at.top(), 0, _ABOVE_PX)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.page.isAncestorOf(now):
            self.show_widget(now)
