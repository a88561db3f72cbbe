"""Earlier visits of the same person: joined only because the person agreed, parted at any time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.messages import message_of
from interview_sim.sessions.errors import TicketInvalid
from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.types import Session
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.deeds.consent_tick import ConsentTick
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.entry_list import Entry, EntryList
from interview_sim.ui.staff.dialogs.month_view import short_day_text
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.widgets import Choice, Field, TextLabel

tr = area("review-deeds")


class _Form(DeedForm):
    def __init__(self) -> None:
        super().__init__()
        self.ticket = Field(is_desk=True)
        self.ticket.show_texts(tr("Ticket of the other visit"), placeholder="A-0001")
        self.ticket.edit.setMaxLength(20)
        self.tick, self.problem = ConsentTick(), ProblemLine()
        self.tick.show_text(tr("The visitor agreed that the two records are joined"))
        self.name = TextLabel("desk.h2", text=tr("Joined visits"))
        self.linked = EntryList(tr("Part", note="visits"), tr("None yet."))
        for widget in (self.ticket, self.tick, self.problem, self.name, self.linked):
            self.column.addWidget(widget)
        self.follow_theme()


class LinkDialog(DeedDialog):
    """Stays open: `link_wanted(ticket)`, `unlink_wanted(session id)`; `show_linked(...)` after each."""

    link_wanted = Signal(str)
    unlink_wanted = Signal(str)

    def __init__(self, window: QWidget, ticket: str, linked: Sequence[Session]) -> None:
        self._own = ticket
        self._linked: tuple[Session, ...] = ()
        self.form = _Form()
        super().__init__(
            window,
            tr("Another visit of the same person"),
            tr("Joined visits of {ticket} can be compared, and progress is shown.", ticket=ticket),
            safe=Choice(key="close", text=tr("Close")),
            others=[Choice(key="link", text=tr("Join", note="visits"), icon="plus")],
            extra=self.form,
        )
        self.form.ticket.text_changed.connect(lambda _: self.show_refusal(""))
        self.form.ticket.entered.connect(self.form.tick.setFocus)
        self.form.tick.toggled.connect(lambda _: self._say(""))
        self.form.linked.removal_wanted.connect(self.unlink_wanted)
        self.form.ticket.setFocus()
        self.show_linked(linked)

    def show_linked(self, linked: Sequence[Session]) -> None:
        """The joined visits as they are stored now; what was typed has been done."""
        is_new = {one.id for one in linked} - {one.id for one in self._linked}
        if is_new and self._linked_typed(linked):
            self.form.ticket.set_text("")
            self.form.tick.setChecked(False)
        self._linked = tuple(linked)
        self.form.linked.show_entries([_entry(one) for one in linked])
        self.place_again()

    def _linked_typed(self, linked: Sequence[Session]) -> bool:
        try:
            typed = Ticket.read(self.form.ticket.text())
        except TicketInvalid:
            return False
        return any(one.ticket == typed for one in linked)

    def show_refusal(self, sentence: str) -> None:
        """Why they were not joined; "" takes it away."""
        self.form.ticket.show_problem(sentence)
        if sentence:
            self.form.ticket.setFocus()
        self.place_again()

    def act(self, key: str) -> None:
        """Only with a ticket that reads like one, of another visit, and with the tick."""
        try:
            ticket = str(Ticket.read(self.form.ticket.text()))
        except TicketInvalid as error:
            typed = self.form.ticket.text().strip()
            said = str(message_of(error, current_language())) if typed else tr("Please type the ticket.")
            self.show_refusal(said)
            return
        if ticket == self._own:
            self.show_refusal(tr("This is the visit itself. Type another ticket of the same person."))
        elif any(str(one.ticket) == ticket for one in self._linked):
            self.show_refusal(tr("{ticket} is joined already.", ticket=ticket))
        elif not self.form.tick.isChecked():
            self.form.tick.show_missed(True)
            self.form.tick.setFocus()
            self._say(tr("Ask the visitor first, then tick it."))
        else:
            self.link_wanted.emit(ticket)

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.place_again()


def _entry(visit: Session) -> Entry:
    day = short_day_text(visit.started_at.astimezone().date())
    return Entry(
        key=visit.id, text=str(visit.ticket), detail=" · ".join(filter(None, (visit.profile.nickname, day)))
    )
