"""What the checks found, as filters, and how many questions are listed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.ui.editor.questions.state_filter import STATES, is_in
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton, TextLabel

tr = area("editor-questions")


class StateRow(Themed, QWidget):
    """`state_toggled(state)`. A filter that would find nothing is not there, unless it is on."""

    state_toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = dict.fromkeys(STATES, 0)
        self._search, self._n_listed, self._n_all = "", 0, 0
        self.chips = {state: SecondaryButton(height="desk") for state in STATES}
        self.count = TextLabel("desk.small", "ink_2", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for state, chip in self.chips.items():
            row.addWidget(chip)
            chip.clicked.connect(lambda _=False, state=state: self.state_toggled.emit(state))
        row.addStretch(1)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.follow_theme()

    def show_counts(self, n_errors: int, n_warnings: int) -> None:
        """How many questions have something to mend, and something to look at."""
        self._counts = {"error": n_errors, "warning": n_warnings}
        self.retranslate()

    def show_listed(self, search: str, n_listed: int, n_all: int) -> None:
        """What is searched for, and how many of how many are listed."""
        self._search, self._n_listed, self._n_all = search, n_listed, n_all
        self.retranslate()

    def retranslate(self) -> None:
        counts = self._counts
        texts = {
            "error": tr("{n} to mend", n=counts["error"]),
            "warning": tr("{n} to look at", n=counts["warning"]),
        }
        for state, chip in self.chips.items():
            is_on = is_in(state, self._search)
            chip.set_text(texts[state])
            chip.set_kind("soft" if is_on else "secondary")
            chip.set_icon("check" if is_on else None)
            chip.setAccessibleDescription("✓" if is_on else "")
            chip.setVisible(is_on or counts[state] > 0)
        is_searching = bool(self._search.strip())
        self.count.set_text(
            tr("{n} of {all} questions", n=self._n_listed, all=self._n_all) if is_searching else ""
        )

    def apply_theme(self) -> None:
        self.setFixedHeight(theme().length("desk"))
