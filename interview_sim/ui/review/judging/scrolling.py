"""A column of rows that asks for the height it needs and scrolls when it gets less."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.theme import theme

_REACH_PX = 10


class RowsScroll(QScrollArea):
    """Rows go into `column`. Never wider than its own width; what gets the focus is brought into view."""

    def __init__(self, *, least_px: int = 96, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_px = least_px
        self.page = QWidget()
        self.column = QVBoxLayout(self.page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self.page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._follow_focus)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.page.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 2 * _REACH_PX)

    # The scroll area filters its page's events itself: laying out anew is done there.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.page and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def content_px(self) -> int:
        """The height of all rows at today's width where no scroll bar stands beside them."""
        layout = self.page.layout()
        if layout is None:
            return 0
        wide = max(120, self.width())
        wanted = layout.heightForWidth(wide) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return max(wanted, self.page.minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(theme().pick(376, 320), self.content_px())

    def minimumSizeHint(self) -> QSize:
        wide = self.page.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide, min(self._least_px, self.content_px()))
