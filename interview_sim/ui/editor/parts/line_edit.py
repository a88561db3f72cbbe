"""A line to type into whose undo is the editor's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from interview_sim.ui.editor.parts.window_keys import leaves_to_window
from interview_sim.ui.theme import Themed, theme

_LEAST_PX = 96


class LineEdit(Themed, QLineEdit):
    """`typed(str)` per change by hand; `show_text` keeps the cursor where nothing changes."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(self.typed)
        self.follow_theme()

    def show_words(self, name: str, placeholder: str = "") -> None:
        """Its name for screen readers, and what it shows while empty."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    def show_text(self, text: str) -> None:
        """Put a text in; the same text changes nothing."""
        if text != self.text():
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        return False if leaves_to_window(event) else super().event(event)

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))
        self.setFixedHeight(theme().length("desk"))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_PX, self.height())

    def focus_radius(self) -> int:
        return theme().radius("field")


def show_wrong(edit: QWidget, is_wrong: bool) -> None:
    """Give a field the border of one with something to mend, or take it away."""
    if bool(edit.property("problem")) != is_wrong:
        edit.setProperty("problem", is_wrong)
        edit.style().unpolish(edit)
        edit.style().polish(edit)


def read_only_sheet(kind: str) -> str:
    """What a field looks like that can only be read: sunken, as those that are disabled."""
    return f"{kind} {{ background: {theme().color('sunken').name()}; }}"


def set_readable_only(edit: QLineEdit, is_read_only: bool) -> None:
    """Still to be read, chosen and copied, no longer to be changed."""
    edit.setStyleSheet(read_only_sheet("QLineEdit") if is_read_only else "")
    edit.setReadOnly(is_read_only)
    edit.setCursor(Qt.CursorShape.IBeamCursor)
