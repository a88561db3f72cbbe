"""Deleting a course: what goes and what stays, and why. The safe choice keeps it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.sessions.training.types import Course
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.chips import ChipChoice
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.widgets import Choice, Field, TextLabel

tr = area("editor-courses")
MAX_REASON: Final = 120
OTHER: Final = "other"
REASONS: Final = {
    "over": tr.mark("It is over"),
    "cancelled": tr.mark("It was cancelled"),
    "made-by-mistake": tr.mark("Made by mistake"),
    OTHER: tr.mark("Another reason"),
}
"""Codes that the log keeps; of another reason it keeps what was typed."""


class DeleteCourseDialog(DeedDialog):
    """`deletion_wanted(reason)`; the dialog is closed then."""

    deletion_wanted = Signal(str)

    def __init__(self, window: QWidget, course: Course) -> None:
        self.form = DeedForm()
        self.why = TextLabel("desk.body_strong", text=tr("Why is it deleted?"))
        self.chips = ChipChoice([(code, tr.late(text)) for code, text in REASONS.items()])
        self.other, self.problem = Field(is_desk=True), ProblemLine()
        self.other.show_texts("", placeholder=tr("In a few words, without a name"))
        self.other.edit.setMaxLength(MAX_REASON)
        self.other.hide()
        for widget in (self.why, self.chips, self.other, self.problem):
            self.form.column.addWidget(widget)
        self.form.follow_theme()
        super().__init__(
            window,
            tr("Delete “{name}”?", name=course.facts.name),
            _what_goes(course),
            safe=Choice(key="keep", text=tr("Leave it as it is")),
            others=[Choice(key="delete", text=tr("Delete", note="button"), icon="trash")],
            extra=self.form,
        )
        self.chips.chosen.connect(self._on_chosen)
        self.other.text_changed.connect(lambda _: self._say(""))
        self.other.entered.connect(lambda: self.answer("delete"))

    def _on_chosen(self, key: str) -> None:
        self.other.setVisible(key == OTHER)
        self._say("")
        if key == OTHER:
            self.other.setFocus()

    def act(self, key: str) -> None:
        """Only with a reason."""
        chosen = self.chips.chosen_key()
        reason = " ".join(self.other.text().split()) if chosen == OTHER else chosen
        if not reason:
            self._say(
                tr("Choose a reason; it is kept in the log with your name.")
                if chosen is None
                else tr("Please write the reason.")
            )
            return
        self.deletion_wanted.emit(reason)
        self.finish(key)

    def _say(self, sentence: str) -> None:
        self.problem.show_problem(sentence)
        self.place_again()


def _what_goes(course: Course) -> str:
    goes = tr("The course, its figures and who joined it ({n} people) go.", n=course.n_members)
    back = tr("**It cannot be taken back.**")
    return f"{goes} {back}\n{tr('The visits themselves stay as their visitors chose.')}"
