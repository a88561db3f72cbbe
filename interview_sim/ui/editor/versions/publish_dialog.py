"""Publishing: what changed since the published version, what is worth a look, and a note on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.banks.diff import Change
from interview_sim.ui.editor.parts.problem_text import ProblemText, ProblemWords
from interview_sim.ui.editor.versions.difference_pane import DifferencePane
from interview_sim.ui.editor.versions.words import number_words
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import BandLabel, Choice, Field, TextLabel

tr = area("editor-versions")
MAX_NOTE = 300


class PublishForm(DeedForm):
    """Note on top, since it is the one thing to type; then warnings, then what changed."""

    def __init__(self, *, is_bank: bool) -> None:
        super().__init__()
        self.note = Field(is_desk=True)
        self.note.edit.setMaxLength(MAX_NOTE)
        self.warned, self.warnings = BandLabel("fair", role="desk.body_strong"), ProblemText()
        self.told = TextLabel("desk.small", "ink_2", comfortable_px=760)
        self.pane, self.problem = DifferencePane(is_bank=is_bank), ProblemLine()
        self._n_warnings = 0
        for widget in (self.note, self.warned, self.warnings, self.pane, self.told, self.problem):
            self.column.addWidget(widget)
        self.show_warnings(())
        self.follow_theme()

    def show_warnings(self, warnings: Sequence[ProblemWords]) -> None:
        """Remarks that do not keep anybody from publishing."""
        self._n_warnings = len(warnings)
        words = tr("Worth a look: {n}. It can be published all the same.", n=len(warnings))
        self.warned.show_band("fair", words)
        self.warnings.show_problems(warnings, tr("There are more of them in the table."))
        self.warnings.setAccessibleName(words)
        for widget in (self.warned, self.warnings):
            widget.setVisible(bool(warnings))
        self.apply_theme()

    def apply_theme(self) -> None:
        super().apply_theme()
        larger = theme().is_larger_text
        self.setMinimumWidth(theme().pick(1080, 940) + (140 if larger else 0))
        self.pane.setFixedHeight(theme().pick(420, 250 if not larger else 220))
        row_px = 62 if not larger else 74
        self.warnings.setFixedHeight(row_px * max(1, min(self._n_warnings, theme().pick(3, 2))))


class PublishDialog(DeedDialog):
    """`publish_asked(note)`. Down: `show_changes(changes, published number)`."""

    publish_asked = Signal(str)

    def __init__(
        self,
        window: QWidget,
        next_number: int,
        warnings: Sequence[ProblemWords] = (),
        *,
        is_bank: bool = True,
    ) -> None:
        self.form = PublishForm(is_bank=is_bank)
        version = number_words(next_number)
        super().__init__(
            window,
            tr("Publish {version}", version=version),
            "",
            safe=Choice(key="close", text=tr("Not now")),
            others=[Choice(key="publish", text=tr("Publish {version}", version=version), icon="check")],
            extra=self.form,
        )
        self.form.note.show_texts(tr("What changed"), placeholder=tr("In a few words; it may stay empty"))
        self.form.note.entered.connect(lambda: self.answer("publish"))
        self.form.told.set_text(
            tr("From now on interviews use this version. Visits that were recorded keep the one they used.")
        )
        self.form.show_warnings(warnings)
        self.form.pane.show_sentence(tr("Comparing."))
        self.form.note.setFocus()
        self.place_again()

    def show_changes(self, changes: Sequence[Change], published: int | None) -> None:
        """What the new version changes; `published` is the number of the one in use, None where none is."""
        if published is None:
            self.form.pane.show_sentence(tr("This is published for the first time."))
            self.form.pane.setFixedHeight(self.form.pane.counted.sizeHint().height())
        elif not changes:
            self.form.pane.show_sentence(tr("Nothing differs from what is published."))
            self.form.pane.setFixedHeight(self.form.pane.counted.sizeHint().height())
        else:
            self.form.pane.show_differences(changes, number_words(published), tr("the new version"))
        self.place_again()

    def act(self, key: str) -> None:
        """Say that it shall be published; the note goes with it."""
        note = " ".join(self.form.note.text().split())
        self.finish(key)
        self.publish_asked.emit(note)
