"""Above the table: which bank, its version, the search and a new question."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.editor.questions.bank_button import BankButton
from interview_sim.ui.editor.questions.new_button import NewButton
from interview_sim.ui.editor.questions.search_field import SearchField
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel

tr = area("editor-questions")


class ColumnHead(Themed, QWidget):
    """`bank`, `version`, `search`, `new`, `problem`: pieces that the column connects."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bank, self.new, self.search = BankButton(), NewButton(), SearchField()
        self.version = TextLabel("desk.small", "ink_2", wraps=False)
        self.problem = ProblemLine()
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        self._top.addWidget(self.bank)
        self._top.addStretch(1)
        self._top.addWidget(self.version, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.problem)
        self.follow_theme()

    def show_version(self, words: str) -> None:
        """Version and number of questions."""
        self.version.set_text(words)

    def show_problem(self, sentence: str) -> None:
        """What of the search could not be understood; "" takes it away."""
        self.problem.show_problem(sentence)

    def retranslate(self) -> None:
        self.search.show_words(tr("Search the questions"), tr("Question, tag"))

    def apply_theme(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().space(12))
        is_narrow = theme().is_larger_text and not theme().is_wide
        self._grid.addWidget(self.search, 0, 0)
        self._grid.addWidget(self.new, 1 if is_narrow else 0, 0 if is_narrow else 1)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
