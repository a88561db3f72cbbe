"""Find in the transcript: a field, how many there are, the next one and the one before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, TextLabel

tr = area("review-transcript")


class FindBar(Themed, QWidget):
    """`text_changed(str)`; `stepped(+1 | -1)` by Enter, Shift+Enter or the arrows; Esc: `closed()`."""

    text_changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at, self._count = 0, 0
        self.edit = QLineEdit()
        self.count = TextLabel("desk.small", "ink_2", wraps=False)
        self.before = QuietButton(icon="up", height="desk")
        self.after = QuietButton(icon="dn", height="desk")
        self.close_button = QuietButton(icon="x", height="desk")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.edit, 1)
        row.addSpacing(8)
        for widget in (self.count, self.before, self.after, self.close_button):
            row.addWidget(widget)
        self.edit.textChanged.connect(self.text_changed)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.closed)
        self.setFocusProxy(self.edit)
        self.follow_theme()

    def open(self) -> None:
        """Show the bar, its text chosen, ready to type."""
        self.show()
        self.edit.selectAll()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_count(self, at: int, count: int) -> None:
        """Which of how many is shown; `at` counts from 1, 0 = none yet."""
        self._at, self._count = at, count
        self.retranslate()

    def retranslate(self) -> None:
        self.edit.setPlaceholderText(tr("Find in the transcript"))
        self.edit.setAccessibleName(tr("Find in the transcript"))
        for button, words in (
            (self.before, tr("The one before")),
            (self.after, tr("The next one")),
            (self.close_button, tr("Close the search")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        words = tr("not found") if not self._count else f"{self._at}/{self._count}"
        self.count.set_text(words if self.edit.text().strip() else "")

    def apply_theme(self) -> None:
        self.edit.setFont(theme().font("desk.body"))
        self.edit.setFixedHeight(theme().length("desk"))
        for button in (self.before, self.after, self.close_button):
            button.setFixedWidth(theme().length("hit_min"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.stepped.emit(-1 if is_back else 1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case _:
                super().keyPressEvent(event)
