"""Consents once more, at the end: what is unticked is deleted at once, what is ticked asks for a PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from interview_sim.errors import InterviewSimError
from interview_sim.ui.kiosk.screens.about import LEAST_PIN
from interview_sim.ui.kiosk.visit.visitor import Choices
from interview_sim.ui.language import area
from interview_sim.ui.widgets import Choice, Field

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.flow.flow import Flow

tr = area("kiosk")


class Reconsenting(QObject):
    """`kept()`: back to the result without a change."""

    kept = Signal()

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self.is_open = False

    def open(self) -> None:
        """Show the ticks as they stand."""
        flow = self._flow
        self.is_open = True
        consent = flow.preparing.consent
        consent.show_choices(
            flow.visit.choices,
            True,
            keep_days=flow.settings.keep_days,
            course=flow.ledger.course,
        )
        flow.show(consent)

    def keep(self) -> None:
        """Back without a change."""
        self.is_open = False
        self.kept.emit()

    def change(self, choices: Choices, is_14: bool | None) -> None:
        """The ticks as they are now; keeping asks for a PIN first, where there is none."""
        held = choices.in_force() if is_14 else Choices()
        session = self._flow.ledger.session
        if held.keep and session is not None and not session.has_pin:
            self._ask_pin(held)
        else:
            self._take(held, "")

    def _ask_pin(self, held: Choices) -> None:
        field = Field(is_secret=True)
        field.show_texts(tr("Your PIN"), placeholder=tr("at least four digits, to open it again"))
        field.edit.setMaxLength(12)
        dialog = self._flow.ask(
            tr("Choose a PIN"),
            tr("With ticket {ticket} and this PIN the result opens again.", ticket=self._flow.ledger.ticket),
            Choice(key="back", text=tr("Back")),
            Choice(key="take", text=tr("Keep it")),
            extra=field,
        )
        field.entered.connect(lambda: dialog.answer("take"))
        dialog.answered.connect(lambda key: self._pin_given(held, field.text().strip(), key))
        field.setFocus()

    def _pin_given(self, held: Choices, pin: str, key: str) -> None:
        if key != "take":
            return
        if len(pin) < LEAST_PIN:
            self._flow.window.toast.show_message(tr("Choose at least four digits."), band="fair")
            return
        self._take(held, pin)

    def _take(self, held: Choices, pin: str) -> None:
        self.is_open = False
        flow = self._flow
        try:
            if flow.preparing.consent.leaves_course():
                flow.ledger.leave_course()
            is_still_there = flow.ledger.change_consents(held, pin)
        except InterviewSimError as error:
            flow.tell(error)
            return
        visit = flow.visit.reconsented(held)
        if is_still_there:
            flow.go(visit)
            return
        flow.analyses.forget(keeps_running=False)
        flow.go(visit.left())
