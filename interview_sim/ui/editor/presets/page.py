"""The page of interviews: the list at the left, the form of the open one at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.ui.editor.parts.upright import Upright
from interview_sim.ui.editor.presets.form import PresetForm
from interview_sim.ui.editor.presets.list_column import ListColumn
from interview_sim.ui.theme import Themed, theme

LEFT_PX = (764, 500)


class PresetsPage(Themed, QWidget):
    """`column` and `form`; `may_close()`: what would be lost. `language_shown()`: texts are said anew."""

    language_shown = Signal()

    def __init__(self, unsaved: Callable[[], str | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsaved = unsaved
        self.column, self.form = ListColumn(), PresetForm()
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

    def focus_first(self) -> None:
        """The keyboard begins at the list."""
        self.column.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.form.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.form.redo_asked.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.language_shown.emit()

    def apply_theme(self) -> None:
        self.column.setFixedWidth(theme().pick(*LEFT_PX))
