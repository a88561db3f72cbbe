"""A column that scrolls when larger text needs more height than there is; bars stay where they are."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme

_REACH_PX = 10
_LINE_PX = 60


class ScrollColumn(Themed, QScrollArea):
    """Put widgets into `column`. What gets the focus is brought into view, with room for its ring."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = QWidget()
        self.column = QVBoxLayout(self._page)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._follow_focus)
        self.verticalScrollBar().rangeChanged.connect(self._keep_off_the_bar)
        self.follow_theme()

    def scroll_by(self, event: QKeyEvent) -> bool:
        """Whether a key of the screen was one that scrolls: page up and down, home, end, up and down."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + _LINE_PX)
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - _LINE_PX)
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                return False
        return bar.maximum() > 0

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._page.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 2 * _REACH_PX)

    def _keep_off_the_bar(self) -> None:
        """The focus ring of what lies inside must not lie on the scroll bar."""
        is_barred = self.verticalScrollBar().maximum() > 0
        self.column.setContentsMargins(0, _REACH_PX, _REACH_PX + 4 if is_barred else 0, 0)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its content: it scrolls downwards only."""
        bar_px = self.verticalScrollBar().sizeHint().width()
        return QSize(self._page.minimumSizeHint().width() + bar_px, super().minimumSizeHint().height())

    def apply_theme(self) -> None:
        self._keep_off_the_bar()
        self.column.setSpacing(theme().space(16))
