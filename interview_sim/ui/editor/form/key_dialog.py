"""A competency or field of work that is not in the list yet: a key of the centre's own."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.widgets import Choice, Field

tr = area("editor-form")
_SLUG = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
_MOST_LETTERS = 64


class KeyForm(DeedForm):
    """One field."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(480)
        self.field = Field(is_desk=True)
        self.field.edit.setMaxLength(_MOST_LETTERS)
        self.column.addWidget(self.field)
        self.follow_theme()

    def retranslate(self) -> None:
        self.field.show_texts(tr("In small Latin letters, such as welding"))


class KeyDialog(DeedDialog):
    """`key_made(str)`: a key as the schema takes it; blanks and capitals are put right."""

    key_made = Signal(str)

    def __init__(self, window: QWidget, title: str) -> None:
        self.form = KeyForm()
        super().__init__(
            window,
            title,
            tr("The centre's own entry. It is shown as it is written here, in both languages."),
            safe=Choice(key="close", text=tr("Close")),
            others=[Choice(key="add", text=tr("Add", note="entry"), icon="plus")],
            extra=self.form,
        )
        self.form.field.entered.connect(lambda: self.answer("add"))
        self.form.field.edit.setFocus()

    def act(self, key: str) -> None:
        """Add it, where it can be one."""
        slug = re.sub(r"\s+", "_", self.form.field.text().strip().lower())
        if _SLUG.fullmatch(slug) is None:
            self.form.field.show_problem(tr("Use small Latin letters and digits, joined by _ or -."))
            self.place_again()
            self.form.field.edit.setFocus()
            return
        self.finish(key)
        self.key_made.emit(slug)
