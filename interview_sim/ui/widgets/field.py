"""A line of text to type, its name above, and below it what is wrong, never in red."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.band_shape import BandShape
from interview_sim.ui.widgets.text import TextLabel


class Field(Themed, QWidget):
    """`edit` is Qt's own line edit; `text_changed(str)`, `entered()` on Enter."""

    text_changed = Signal(str)
    entered = Signal()

    def __init__(
        self, *, is_desk: bool = False, is_secret: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        place = "desk." if is_desk else ""
        self._edit_role = f"{place}body"
        self._height = "desk" if is_desk else "kiosk_inline"
        self.name = TextLabel("desk.small" if is_desk else "label")
        self.edit = QLineEdit()
        self.problem = TextLabel(f"{place}small", comfortable_px=900)
        self._shape = BandShape("poor", 22 if is_desk else 26)
        if is_secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._problem_row = QWidget()
        row = QHBoxLayout(self._problem_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._shape)
        row.addWidget(self.problem, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # On the desk the focus ring must not cover the name.
        column.setSpacing(10 if is_desk else 6)
        for widget in (self.name, self.edit, self._problem_row):
            column.addWidget(widget)
        self._problem_row.hide()
        self.edit.textChanged.connect(self.text_changed)
        self.edit.returnPressed.connect(self.entered)
        self.setFocusProxy(self.edit)
        self.follow_theme()

    def show_texts(self, name: str, *, placeholder: str = "") -> None:
        """The field's name and what it shows while empty."""
        self.name.set_text(name)
        self.name.setVisible(bool(name))
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(name or placeholder)

    def show_problem(self, sentence: str) -> None:
        """What is wrong and what to do; an empty sentence takes it away."""
        self.problem.set_text(sentence)
        self._problem_row.setVisible(bool(sentence))
        self.edit.setProperty("problem", bool(sentence))
        self.edit.setAccessibleDescription(sentence)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def text(self) -> str:
        return self.edit.text()

    def set_text(self, text: str) -> None:
        self.edit.setText(text)

    def apply_theme(self) -> None:
        self.edit.setFont(theme().font(self._edit_role))
        self.edit.setFixedHeight(max(48, theme().length(self._height)))
