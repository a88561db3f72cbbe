"""The kiosk's window: one screen at a time, cross-faded; the keys that work everywhere; no way out
without the operator's code. It knows neither visit nor devices."""

from __future__ import annotations

import logging
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QLayout, QStackedLayout, QVBoxLayout, QWidget

from interview_sim.ui.language import Language, area, current_language, set_language
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import FocusRing, QuestionDialog, Toast
from interview_sim.ui.widgets.fades import fade_from_now

tr = area("kiosk")
log = logging.getLogger(__name__)
_WINDOWED_PX = (1366, 768)


class _Focusing(Protocol):
    def focus_first(self) -> None: ...


class KioskWindow(QWidget):
    """`stop_asked()`, `help_asked()`, `operator_asked()`, `closing()` when it may really close,
    `painted()` once the first page stands."""

    stop_asked = Signal()
    help_asked = Signal()
    operator_asked = Signal()
    closing = Signal()
    painted = Signal()

    def __init__(self, *, is_windowed: bool) -> None:
        super().__init__()
        self.is_windowed = is_windowed
        self._may_close = is_windowed
        self._is_painted = False
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        # A screen laid out for a larger class must not push the window past the edge of the display.
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(holder)
        self.toast = Toast(self)
        self._ring = FocusRing(self)
        for keys, signal in (("Ctrl+Shift+O", self.operator_asked), ("F1", self.help_asked)):
            QShortcut(QKeySequence(keys), self).activated.connect(signal)
        cast(QApplication, QApplication.instance()).installEventFilter(self)
        self.setWindowTitle(tr("Interview rehearsal"))

    def open(self) -> None:
        """Show the window: full screen, or a plain one where it was asked for."""
        if self.is_windowed:
            self.resize(*_WINDOWED_PX)
            self.show()
            return
        # Without a window manager showFullScreen() keeps the old geometry.
        self.setGeometry(QGuiApplication.primaryScreen().geometry())
        self.showFullScreen()

    def leave_full_screen(self) -> None:
        """The operator's code was given: a plain window that may be closed."""
        self.is_windowed = self._may_close = True
        self.showNormal()
        self.resize(*_WINDOWED_PX)

    def allow_closing(self) -> None:
        """The next close event ends the program."""
        self._may_close = True

    def add_screen(self, screen: QWidget) -> None:
        """Take a screen; it connects its own wishes for text size, language, help and stopping."""
        self._stack.addWidget(screen)
        for name, slot in (
            ("larger_text_chosen", self.choose_larger_text),
            ("language_chosen", self.choose_language),
            ("help_asked", self.help_asked),
            ("stop_asked", self.stop_asked),
        ):
            signal = getattr(screen, name, None)
            if signal is not None:
                signal.connect(slot)

    def drop_screen(self, screen: QWidget) -> None:
        """Let a screen go with everything it showed."""
        self._stack.removeWidget(screen)
        screen.hide()
        screen.deleteLater()

    def show_screen(self, screen: QWidget) -> None:
        """Bring a screen to the front, cross-faded, with the focus where it wants it."""
        if screen is not self._stack.currentWidget():
            fade_from_now(self, "screen")
            self._stack.setCurrentWidget(screen)
        if self.open_dialog() is None:
            cast(_Focusing, screen).focus_first()

    def focus_screen(self) -> None:
        """A dialog has gone: the focus belongs to the screen that is in front now."""
        screen, focused = self._stack.currentWidget(), QApplication.focusWidget()
        if screen is None:
            return
        is_inside = focused is not None and (focused is screen or screen.isAncestorOf(focused))
        if self.open_dialog() is None and not is_inside:
            cast(_Focusing, screen).focus_first()

    def open_dialog(self) -> QuestionDialog | None:
        """The dialog that lies over the screen, if any."""
        shown = (one for one in self.findChildren(QuestionDialog) if one.isVisible())
        return next(shown, None)

    def choose_larger_text(self, is_larger: bool) -> None:
        theme().set_larger_text(is_larger)

    def choose_language(self, language: str) -> None:
        set_language(cast(Language, language))

    # Events --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        theme().set_window_size(event.size().width(), event.size().height())
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # What lies in the window is painted in the same turn, after this.
            QTimer.singleShot(0, self._tell_painted)

    def _tell_painted(self) -> None:
        log.info("first page painted")
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            log.info("a close event was refused")
            event.ignore()
            return
        self.closing.emit()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No menu by the right button, anywhere."""
        return event.type() == QEvent.Type.ContextMenu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F2:
                self.choose_larger_text(not theme().is_larger_text)
            case Qt.Key.Key_F3:
                self.choose_language("en" if current_language() == "ko" else "ko")
            case Qt.Key.Key_Escape:
                self.stop_asked.emit()
            case _:
                super().keyPressEvent(event)
