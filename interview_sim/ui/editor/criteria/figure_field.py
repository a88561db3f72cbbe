"""A limit to type: its name above, its unit behind."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.editor.criteria.figures import MAX_LETTERS, figure_of, figure_text
from interview_sim.ui.editor.parts.line_edit import LineEdit, set_readable_only
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel


class FigureField(Themed, QWidget):
    """`typed(value)`: a number, None for nothing, a text that is no number."""

    typed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._per_cent = False
        self._value: Any = None
        self.name = TextLabel("desk.small", "ink_2", elides=True)
        self.edit = LineEdit()
        self.edit.setMaxLength(MAX_LETTERS)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.unit = TextLabel("desk.small", "ink_2", elides=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit, 3)
        row.addWidget(self.unit, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.name)
        column.addLayout(row)
        self.setFocusProxy(self.edit)
        self.edit.typed.connect(self._on_typed)
        self.edit.editingFinished.connect(self._tidy)
        self.follow_theme()

    def show_words(self, name: str, unit: str, none: str) -> None:
        """Its name, its unit, and what it says while there is no limit."""
        self.name.set_text(name)
        self.unit.set_text(unit)
        self.unit.setVisible(bool(unit))
        self.edit.show_words(f"{name} {unit}".strip(), none)

    def show_value(self, value: Any, *, per_cent: bool) -> None:
        """Put a value in; what is being typed stays while it means the same."""
        self._per_cent = per_cent
        typed = self.edit.text()
        is_same = self.edit.hasFocus() and (not typed.strip() or figure_of(typed, per_cent=per_cent) == value)
        self._value = value
        if not is_same:
            self.edit.show_text(figure_text(value, per_cent=per_cent))

    def show_wrong(self, sentence: str) -> None:
        """Mark it, and say why to screen readers; "" takes the mark away."""
        self.edit.setAccessibleDescription(sentence)
        self.edit.setToolTip(sentence)
        edge = theme().color("ink").name()
        fill = theme().color("amber_soft").name()
        if not self.edit.isReadOnly():
            sheet = f"QLineEdit {{ background: {fill}; border-color: {edge}; }}" if sentence else ""
            self.edit.setStyleSheet(sheet)

    def set_read_only(self, is_read_only: bool) -> None:
        """Still to be read and copied."""
        if is_read_only != self.edit.isReadOnly():
            set_readable_only(self.edit, is_read_only)

    def _on_typed(self, text: str) -> None:
        value = figure_of(text, per_cent=self._per_cent)
        if value != self._value or type(value) is not type(self._value):
            self._value = value
            self.typed.emit(value)

    def _tidy(self) -> None:
        self.edit.show_text(figure_text(self._value, per_cent=self._per_cent))
