"""What the form shows while there is no question, or more than one, to edit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, TextLabel

tr = area("editor-form")
_ICON_PX = 40


class BlankPage(Themed, QWidget):
    """`head_asked()`: the facts of the bank are to be edited."""

    head_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._icon = QLabel()
        self.title = TextLabel("desk.h2", align=middle, comfortable_px=520)
        self.words = TextLabel("desk.body", "ink_2", align=middle, comfortable_px=520, is_balanced=True)
        self.head = QuietButton(icon="pencil", height="desk")
        self._n_chosen, self._has_bank, self._is_read_only = 0, False, False
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(self._icon, 0, middle)
        self._column.addWidget(self.title)
        self._column.addWidget(self.words)
        self._column.addWidget(self.head, 0, middle)
        self._column.addStretch(3)
        self.head.clicked.connect(self.head_asked)
        self.follow_theme()

    def show_state(self, n_chosen: int, *, has_bank: bool, is_read_only: bool) -> None:
        """How many questions are chosen, and whether there is a bank."""
        self._n_chosen, self._has_bank, self._is_read_only = n_chosen, has_bank, is_read_only
        self.retranslate()

    def retranslate(self) -> None:
        if self._n_chosen > 1:
            title = tr("{n} questions are chosen", n=self._n_chosen)
            words = tr("What is done to several at once stands above the table. Choose one to edit it here.")
        elif self._has_bank:
            title = tr("No question is chosen")
            words = (
                tr("Choose one on the left to read it here.")
                if self._is_read_only
                else tr("Choose one on the left to edit it here. Ctrl+N begins a new one.")
            )
        else:
            title, words = tr("No bank is open"), tr("Choose a question bank first.")
        self.title.set_text(title)
        self.words.set_text(words)
        self.head.set_text(tr("Edit the bank"))
        self.head.setVisible(self._has_bank and not self._is_read_only and self._n_chosen < 2)

    def apply_theme(self) -> None:
        self._icon.setPixmap(theme().pixmap("chat", "edge", _ICON_PX))
        self._column.setSpacing(theme().space(12))
