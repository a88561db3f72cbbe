"""Where the ticket of an earlier visit may be typed, and what is said below of one that is not known."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed
from interview_sim.ui.widgets import Field, TextLabel

tr = area("kiosk")


def not_known() -> str:
    """What is said of a ticket that nothing is known of; nobody is stopped by it."""
    return tr("No questions found for this ticket. You can simply go on.")


class EarlierTicket(Themed, QWidget):
    """`typed(text)` when the field is left with something new in it; `entered()` on Enter."""

    typed = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told, self._is_known = "", True
        self.field = Field()
        self.field.edit.setMaxLength(12)
        self.words = TextLabel("small", "ink_2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.words)
        self.words.hide()
        self.field.edit.editingFinished.connect(self._tell)
        self.field.entered.connect(self.entered)
        self.field.text_changed.connect(lambda _: self.show_known(True))
        self.setFocusProxy(self.field)
        self.follow_theme()

    def text(self) -> str:
        """What was typed."""
        return self.field.text().strip()

    def show_text(self, text: str) -> None:
        """What was typed before; another text is told anew when the field is left."""
        self.field.set_text(text)
        self._told = text

    def show_known(self, is_known: bool) -> None:
        """Whether anything is known of what was typed."""
        self._is_known = is_known
        self.retranslate()

    def _tell(self) -> None:
        if self.text() != self._told:
            self._told = self.text()
            self.typed.emit(self._told)

    def retranslate(self) -> None:
        self.field.show_texts(
            tr("Ticket of an earlier visit (if any)"),
            placeholder=tr("so that other questions come, e.g. A-0001"),
        )
        said = "" if self._is_known else not_known()
        self.words.set_text(said)
        self.words.setVisible(bool(said))
        self.field.edit.setAccessibleDescription(said or self.field.edit.placeholderText())
