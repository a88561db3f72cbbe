"""The name of a new interview, or of a copy."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.widgets import Choice, Field

tr = area("editor-presets")
_MOST_LETTERS = 80


class _Form(DeedForm):
    def __init__(self) -> None:
        super().__init__()
        self.name_ko, self.name_en = Field(is_desk=True), Field(is_desk=True)
        for field in (self.name_ko, self.name_en):
            field.edit.setMaxLength(_MOST_LETTERS)
            self.column.addWidget(field)
        self.name_ko.show_texts(tr("Name (Korean)"), placeholder="")
        self.name_en.show_texts(tr("Name (English), may be empty"), placeholder="")
        self.follow_theme()


class NameDialog(DeedDialog):
    """`made(Korean name, English name)`. `copied`: the name of what is duplicated, "" for a new one."""

    made = Signal(str, str)

    def __init__(self, window: QWidget, copied: str = "") -> None:
        self.form = _Form()
        super().__init__(
            window,
            tr("Duplicate ‘{name}’", name=copied) if copied else tr("A new interview"),
            tr("It begins as a draft. Visitors are offered it once you have published it."),
            safe=Choice(key="cancel", text=tr("Cancel")),
            others=[Choice(key="make", text=tr("Begin"), icon="plus")],
            extra=self.form,
        )
        self.form.name_ko.edit.setText(tr("{name} (copy)", name=copied) if copied else "")
        self.form.name_ko.edit.selectAll()
        self.form.name_ko.text_changed.connect(lambda _: self.form.name_ko.show_problem(""))
        for field in (self.form.name_ko, self.form.name_en):
            field.entered.connect(lambda: self.answer("make"))
        self.form.name_ko.edit.setFocus()

    def act(self, key: str) -> None:
        """Only with a name."""
        name_ko, name_en = (" ".join(one.text().split()) for one in (self.form.name_ko, self.form.name_en))
        if not name_ko:
            self.form.name_ko.show_problem(tr("Please type a name, so that you find it again."))
            self.place_again()
            return
        self.finish(key)
        self.made.emit(name_ko, name_en)
