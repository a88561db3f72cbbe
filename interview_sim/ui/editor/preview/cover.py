"""What a preview lies on: over everything of the window, with the keyboard inside and the rest at rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from interview_sim.ui.editor.preview.strip import PreviewStrip
from interview_sim.ui.widgets import QuestionDialog, Toast

_OF_THE_WINDOW = (Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3)


class PreviewCover(QWidget):
    """`strip` above, `show_page(widget)` below it; `esc_pressed()`.

    While it is open what lies below is disabled, so that neither keys nor shortcuts reach it.
    """

    esc_pressed = Signal()

    def __init__(self, below: QWidget) -> None:
        super().__init__(below)
        self._below = below
        self._before: QWidget | None = None
        self._at_rest: list[QWidget] = []
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.strip, self._pages = PreviewStrip(), QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self._pages, 1)
        self.hide()
        below.installEventFilter(self)

    def open(self) -> None:
        """Lie over everything."""
        self._before = self.window().focusWidget()
        beneath = self._below.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._at_rest = [
            one
            for one in beneath
            if one.isEnabled() and not isinstance(one, PreviewCover | Toast | QuestionDialog)
        ]
        for one in self._at_rest:
            one.setEnabled(False)
        self.setGeometry(self._below.rect())
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Give everything back, the keyboard too."""
        for one in self._at_rest:
            one.setEnabled(True)
        before, self._at_rest, self._before = self._before, [], None
        if before is not None and before.isVisible():
            before.setFocus()
        self.hide()

    def add_page(self, page: QWidget) -> None:
        """A page that can be shown."""
        self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front, the keyboard where it begins."""
        self._pages.setCurrentWidget(page)
        if (focus_first := getattr(page, "focus_first", None)) is not None:
            focus_first()

    def page(self) -> QWidget | None:
        """The page in front."""
        return self._pages.currentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._below and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._below.rect())
        return False

    def focusNextPrevChild(self, is_next: bool) -> bool:
        stops = [one for one in self.findChildren(QWidget) if _takes_tab(one)]
        # First the page, then the strip above it: Tab begins where the visitor's own keys are.
        stops.sort(key=self.strip.isAncestorOf)
        if not stops:
            return False
        focused = self.window().focusWidget()
        at = stops.index(focused) if focused in stops else -1 if is_next else 0
        stops[(at + (1 if is_next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_lock = event.key() == Qt.Key.Key_L and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.esc_pressed.emit()
        elif is_lock or event.key() in _OF_THE_WINDOW:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled()
