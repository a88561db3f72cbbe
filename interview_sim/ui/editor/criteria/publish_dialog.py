"""Publishing criteria: what changed, from when it counts, and a note on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.scoring.drafting.differences import Difference
from interview_sim.ui.editor.criteria.difference_words import counted, sections
from interview_sim.ui.editor.criteria.subjects import Subject
from interview_sim.ui.editor.parts.change_text import ChangeSection, ChangeText
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Choice, Field, TextLabel

tr = area("editor-criteria")
MAX_NOTE = 300


class _Form(DeedForm):
    def __init__(self) -> None:
        super().__init__()
        self.note = Field(is_desk=True)
        self.note.edit.setMaxLength(MAX_NOTE)
        self.counted = TextLabel("desk.body_strong", wraps=False)
        self.changes = ChangeText()
        for widget in (self.note, self.counted, self.changes):
            self.column.addWidget(widget)
        self.follow_theme()

    def show_changes(self, rows: Sequence[ChangeSection], version: str) -> None:
        """What differs, as high as it needs to be."""
        self.changes.show_changes(rows, tr("In use"), version)
        self.changes.document().setTextWidth(self.minimumWidth())
        self.apply_theme()

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setMinimumWidth(theme().pick(1000, 900))
        needed = round(self.changes.document().size().height()) + 24
        self.changes.setFixedHeight(min(theme().pick(360, 240), max(96, needed)))


class PublishDialog(DeedDialog):
    """`publish_asked(note)`."""

    publish_asked = Signal(str)

    def __init__(self, window: QWidget, subject: Subject, number: int, found: Sequence[Difference]) -> None:
        self.form = _Form()
        version = tr("v{n}", n=number)
        super().__init__(
            window,
            tr("Make {version} of “{name}”", version=version, name=subject.name()),
            tr("Answers are measured by it from now on. Results that are stored keep the version they name."),
            safe=Choice(key="close", text=tr("Not now")),
            others=[Choice(key="publish", text=tr("Make {version}", version=version), icon="check")],
            extra=self.form,
        )
        self.form.note.show_texts(tr("What changed"), placeholder=tr("In a few words; it may stay empty"))
        self.form.note.entered.connect(lambda: self.answer("publish"))
        self.form.counted.set_text(counted(found))
        self.form.show_changes(sections(found, subject), version)
        self.form.note.setFocus()
        self.place_again()

    def act(self, key: str) -> None:
        """Say that it shall be published; the note goes with it."""
        note = " ".join(self.form.note.text().split())
        self.finish(key)
        self.publish_asked.emit(note)
