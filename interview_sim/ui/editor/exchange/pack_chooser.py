"""What goes into a pack: banks and presets to tick, and a note for whoever opens it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from interview_sim.ui.editor.exchange.files import Key, Packable
from interview_sim.ui.editor.exchange.tick_row import TickRow
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Field, TextLabel

tr = area("editor-exchange")
MAX_NOTE = 300


class PackChooser(Themed, QWidget):
    """`changed()` after each tick. The open bank is ticked at first, or else what is the centre's own."""

    changed = Signal()

    def __init__(self, packables: Sequence[Packable], open_bank: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[Key, TickRow] = {}
        self.note = Field(is_desk=True)
        self.note.edit.setMaxLength(MAX_NOTE)
        self.hint = TextLabel("desk.small", "ink_2", comfortable_px=640)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(0)
        for one in packables:
            row = TickRow(one.name(current_language()), _detail(one))
            row.setChecked(one.id == open_bank if open_bank else one.is_own)
            row.toggled.connect(lambda _: self.changed.emit())
            self.rows[one.key] = row
            column.addWidget(row)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for row in self.rows.values():
            row.focused.connect(lambda row=row: self._area.ensureWidgetVisible(row, 0, 8))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area, 1)
        outer.addWidget(self.hint)
        outer.addWidget(self.note)
        self.follow_theme()

    def chosen_keys(self) -> tuple[Key, ...]:
        """What is ticked, in the order of the list."""
        return tuple(key for key, row in self.rows.items() if row.isChecked())

    def note_text(self) -> str:
        """The note, one line."""
        return " ".join(self.note.text().split())

    def apply_theme(self) -> None:
        self._area.setFixedHeight(theme().pick(260, 196))

    def retranslate(self) -> None:
        self.hint.set_text(tr("What is published goes in, with its sounds and clips; drafts do not."))
        self.note.show_texts(tr("Note for whoever opens it"), placeholder=tr("May stay empty"))


def _detail(one: Packable) -> str:
    kind = tr("Question bank") if one.kind == "banks" else tr("Interview")
    said = [kind, tr("version {n}", n=one.version), tr("{n} questions", n=one.n_questions)]
    if one.n_sounds:
        said.append(tr("{n} sounds and clips", n=one.n_sounds))
    said.append(tr("own") if one.is_own else tr("shipped"))
    return " · ".join(said)
