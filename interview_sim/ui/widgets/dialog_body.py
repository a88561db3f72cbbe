"""What stands between the title and the buttons of a dialog: as high as it needs to be, or it scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme

_REACH_PX = 10
_LEAST_PX = 96


class DialogBody(Themed, QScrollArea):
    """`scroll_by(event)`: page up and down, home and end. What gets the keyboard is brought into view.

    `changed()`: what lies in it may want another height.
    """

    changed = Signal()

    def __init__(self, widgets: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self._column.addWidget(widget)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.installEventFilter(self)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._follow_focus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.follow_theme()

    def is_scrolling(self) -> bool:
        """Whether it is higher than its place."""
        return self.verticalScrollBar().maximum() > 0

    def scroll_by(self, event: QKeyEvent) -> bool:
        """Whether the key was one that scrolls."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                return False
        return self.is_scrolling()

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._page.isAncestorOf(now):
            at = QRect(now.mapTo(self._page, now.rect().topLeft()), now.size())
            self.ensureVisible(at.center().x(), at.bottom(), 0, _REACH_PX)
            self.ensureVisible(at.center().x(), at.top(), 0, _REACH_PX)

    def _choose_bar(self) -> None:
        """None where all of it fits at full width: a bar would make lines wrap, and ask for itself."""
        fits = self.height() >= self.heightForWidth(self.width())
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        if policy != self.verticalScrollBarPolicy():
            # Neither text nor a focus ring lies below the bar.
            self._column.setContentsMargins(0, 0, 0 if fits else _REACH_PX, 0)
            self.setVerticalScrollBarPolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_bar()

    # As high as what lies in it ------------------------------------------------------------

    def measure(self) -> None:
        """Tell the layouts around it at once how high it is now."""
        self._column.activate()
        self.updateGeometry()
        self._choose_bar()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return super().eventFilter(watched, event)

    def hasHeightForWidth(self) -> bool:
        return self._column.hasHeightForWidth()

    def heightForWidth(self, width_px: int) -> int:
        margin_px = self._column.contentsMargins().right()
        needed_px = self._column.heightForWidth(width_px + margin_px) if self.hasHeightForWidth() else 0
        return max(needed_px, self._column.minimumSize().height())

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self._column.minimumSize()
        return QSize(least.width(), min(least.height(), _LEAST_PX))

    def apply_theme(self) -> None:
        self._column.setSpacing(theme().space(24))
