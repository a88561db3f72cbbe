"""Deleting a visit: what goes, that it does not come back, and why. The safe choice keeps it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.chips import ChipChoice
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.widgets import Choice, Field, TextLabel

tr = area("review-deeds")
MAX_REASON: Final = 200
OTHER: Final = "other"
REASONS: Final = {
    "visitor-asked": tr.mark("The visitor asked for it"),
    "recorded-by-mistake": tr.mark("Recorded by mistake"),
    "time-is-over": tr.mark("Its time is over"),
    OTHER: tr.mark("Another reason"),
}
"""Codes that the log keeps, and their words; of another reason the log keeps what was typed."""


def reason_text(reason: str) -> str:
    """A kept reason in today's language; one that was typed as it is."""
    return tr.late(REASONS[reason]) if reason in REASONS else reason


class _Form(DeedForm):
    def __init__(self) -> None:
        super().__init__()
        self.why = TextLabel("desk.body_strong", text=tr("Why is it deleted?"))
        self.chips = ChipChoice([(code, tr.late(text)) for code, text in REASONS.items()])
        self.other = Field(is_desk=True)
        self.other.show_texts("", placeholder=tr("In a few words, without a name"))
        self.other.edit.setMaxLength(MAX_REASON)
        self.other.hide()
        self.problem = ProblemLine()
        for widget in (self.why, self.chips, self.other, self.problem):
            self.column.addWidget(widget)
        self.follow_theme()


class DeleteDialog(DeedDialog):
    """`deletion_wanted(reason)`: a code of `REASONS` or the words typed; the dialog is closed then."""

    deletion_wanted = Signal(str)

    def __init__(self, window: QWidget, ticket: str, n_answers: int) -> None:
        self.form = _Form()
        super().__init__(
            window,
            tr("Delete {ticket}?", ticket=ticket),
            _what_goes(n_answers),
            safe=Choice(key="keep", text=tr("Leave it as it is")),
            others=[Choice(key="delete", text=tr("Delete", note="button"), icon="trash")],
            extra=self.form,
        )
        self.form.chips.chosen.connect(self._on_chosen)
        self.form.other.text_changed.connect(lambda _: self._say(""))
        self.form.other.entered.connect(lambda: self.answer("delete"))

    def _on_chosen(self, key: str) -> None:
        self.form.other.setVisible(key == OTHER)
        self._say("")
        if key == OTHER:
            self.form.other.setFocus()

    def act(self, key: str) -> None:
        """Only with a reason."""
        chosen = self.form.chips.chosen_key()
        if chosen is None:
            self._say(tr("Choose a reason; it is kept in the log with your name."))
            next(iter(self.form.chips.chips.values())).setFocus()
            return
        reason = " ".join(self.form.other.text().split()) if chosen == OTHER else chosen
        if not reason:
            self._say(tr("Please write the reason."))
            self.form.other.setFocus()
            return
        self.deletion_wanted.emit(reason)
        self.finish(key)

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.place_again()


def _what_goes(n_answers: int) -> str:
    goes = (
        tr("The recordings and results of {n} answers, the notes and the ratings go.", n=n_answers)
        if n_answers != 1
        else tr("The recording and result of one answer, the notes and the ratings go.")
    )
    back = tr("**It cannot be taken back.**")
    stays = tr("Figures of the centre that count it stay; nobody is in them.")
    return f"{goes} {back}\n{stays}"
