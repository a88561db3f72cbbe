"""The page of one bank: its table at the left, the form of the chosen question at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.ui.editor.form.question_form import QuestionForm
from interview_sim.ui.editor.parts.upright import Upright
from interview_sim.ui.editor.questions.column import QuestionsColumn
from interview_sim.ui.theme import Themed, theme

LEFT_PX = (764, 500)


def add_key(page: QWidget, keys: QKeySequence.StandardKey | str, deed: Callable[[], object]) -> None:
    """A key of the whole page, wherever in it the keyboard is."""
    shortcut = QShortcut(QKeySequence(keys), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(deed)


class QuestionsPage(Themed, QWidget):
    """`column` and `form`; `may_close()` says what would be lost. `language_changed()`."""

    language_changed = Signal()

    def __init__(self, unsaved: Callable[[], str | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsaved = unsaved
        self.column, self.form = QuestionsColumn(), QuestionForm()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.column)
        row.addWidget(Upright())
        row.addWidget(self.form, 1)
        self.follow_theme()

    def may_close(self) -> str | None:
        """A sentence on what is not on the disk yet."""
        return self._unsaved()

    def retranslate(self) -> None:
        self.language_changed.emit()

    def apply_theme(self) -> None:
        self.column.setFixedWidth(theme().pick(*LEFT_PX))
