"""The replay's keys, whichever of its buttons has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from interview_sim.ui.widgets import Button

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.screens.replay import ReplayScreen

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReplayKeys(QObject):
    """Arrow keys would move the focus between buttons; here they move the cursor.

    Enter on a button presses it, but on play (where Space is the key) it leads to the next advice.
    """

    def __init__(self, screen: ReplayScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        for button in screen.findChildren(Button):
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Space, *_ENTER):
            return watched is self._screen.bar.play_button and self.handle(event)
        return self.handle(event)

    def handle(self, event: QKeyEvent) -> bool:
        """Do what a key means; False where it means nothing here."""
        screen, one_word = self._screen, event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        match event.key():
            case Qt.Key.Key_Space:
                screen.toggle()
            case Qt.Key.Key_Left | Qt.Key.Key_Right as key:
                step = 1 if key == Qt.Key.Key_Right else -1
                if one_word:
                    screen.jump_word(step)
                else:
                    screen.skip(5.0 * step)
            case Qt.Key.Key_Up:
                screen.jump_mark(-1)
            case Qt.Key.Key_Down:
                screen.jump_mark(1)
            case Qt.Key.Key_L:
                screen.toggle_repeat()
            case Qt.Key.Key_S:
                screen.toggle_slow()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                screen.play_next_advice()
            case Qt.Key.Key_Escape:
                screen.leave()
            case _:
                return False
        return True
