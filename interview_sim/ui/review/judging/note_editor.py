"""The field in which a note is written: its time, the words, whether the visitor gets it too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, TextLabel
from interview_sim.ui.widgets.answer_time_line import time_text

tr = area("review-judging")


class NoteEditor(Themed, QWidget):
    """`open_at(s)` for a new note, `open_with(text, is_for_visitor, s)` for one that is there.

    Enter or the button: `saved(text, is_for_visitor)`, Esc: `left()`; the owner hides it. A blank note is
    none: it is left.
    """

    saved = Signal(str, bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at_s = 0.0
        self.time = TextLabel("desk.body_strong", "teal", wraps=False)
        self.edit = QLineEdit()
        self.edit.setMaxLength(500)
        self.visitor = QCheckBox()
        self.save = QuietButton(icon="check", height="desk")
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.time)
        line.addWidget(self.edit, 1)
        below = QHBoxLayout()
        below.addWidget(self.visitor)
        below.addStretch(1)
        below.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(line)
        column.addLayout(below)
        self.save.clicked.connect(self._save)
        self.setFocusProxy(self.edit)
        self.follow_theme()

    def open_at(self, seconds: float) -> None:
        """Empty and private, ready to type; one that is open already keeps its time and words."""
        if self.isHidden():
            self.open_with("", False, seconds)
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_with(self, text: str, is_for_visitor: bool, seconds: float) -> None:
        """With what is there."""
        self.at_s = seconds
        self.time.set_text(time_text(seconds))
        self.edit.setText(text)
        self.visitor.setChecked(is_for_visitor)
        self.show()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _save(self) -> None:
        text = " ".join(self.edit.text().split())
        if text:
            self.saved.emit(text, self.visitor.isChecked())
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._save()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def apply_theme(self) -> None:
        for widget in (self.edit, self.visitor):
            widget.setFont(theme().font("desk.body"))
            widget.setFixedHeight(theme().length("desk"))

    def retranslate(self) -> None:
        self.edit.setPlaceholderText(tr("What you noticed"))
        self.edit.setAccessibleName(tr("Note"))
        self.visitor.setText(tr("For the visitor too"))
        self.save.set_text(tr("Save"))
