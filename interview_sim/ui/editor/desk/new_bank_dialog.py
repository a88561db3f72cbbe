"""A new question bank: its name, and what it begins with."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.widgets import Choice, Field, SegmentedChoice, TextLabel

tr = area("editor")
EMPTY, COPY = "empty", "copy"
_MOST_SIGNS = 80


class _Form(DeedForm):
    def __init__(self, open_name: str) -> None:
        super().__init__()
        self.name_ko, self.name_en = Field(is_desk=True), Field(is_desk=True)
        for field in (self.name_ko, self.name_en):
            field.edit.setMaxLength(_MOST_SIGNS)
        self.begins = TextLabel("desk.body_strong", text=tr("It begins"))
        self.choice = SegmentedChoice(height="desk", role="desk.button")
        self._open_name = open_name
        for widget in (self.name_ko, self.name_en, self.begins, self.choice):
            self.column.addWidget(widget)
        self.begins.setVisible(bool(open_name))
        self.choice.setVisible(bool(open_name))
        self.follow_theme()

    def retranslate(self) -> None:
        self.name_ko.show_texts(tr("Name (Korean)"), placeholder=tr("Café and bakery"))
        self.name_en.show_texts(tr("Name (English), may be empty"), placeholder="Café and bakery")
        options = [(EMPTY, tr("empty")), (COPY, tr("as a copy of “{name}”", name=self._open_name))]
        self.choice.show_options(options, name=tr("It begins"))
        self.choice.show_chosen(self.choice.chosen_key() or EMPTY)


class NewBankDialog(DeedDialog):
    """`made(Korean name, English name, is a copy of the open bank)`."""

    made = Signal(str, str, bool)

    def __init__(self, window: QWidget, open_name: str) -> None:
        self.form = _Form(open_name)
        super().__init__(
            window,
            tr("A new question bank"),
            tr("It is yours to fill. Visitors are asked from it once you have published it."),
            safe=Choice(key="cancel", text=tr("Cancel")),
            others=[Choice(key="make", text=tr("Begin"), icon="plus")],
            extra=self.form,
        )
        self.form.name_ko.entered.connect(lambda: self.act("make"))
        self.form.name_en.entered.connect(lambda: self.act("make"))
        self.form.name_ko.text_changed.connect(lambda _: self.form.name_ko.show_problem(""))
        self.form.name_ko.edit.setFocus()

    def act(self, key: str) -> None:
        """Only with a name."""
        form = self.form
        name = form.name_ko.text().strip()
        if not name:
            form.name_ko.show_problem(tr("Please type a name, so that you find it again."))
            form.name_ko.edit.setFocus()
            self.place_again()
            return
        self.made.emit(name, form.name_en.text().strip(), form.choice.chosen_key() == COPY)
        self.finish(key)
