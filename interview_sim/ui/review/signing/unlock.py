"""Lifting the lock of somebody who mistyped too often, with the operator's code."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.errors import PinWrong
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.signing.page import DoorPage
from interview_sim.ui.review.signing.pin_field import PinField

tr = area("review-door")
_LONGEST_WAIT_S = 60


class UnlockPage(DoorPage):
    """`given(staff_id, operator's code)`. Each wrong code doubles the wait for the next."""

    given = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._staff: Staff | None = None
        self._n_wrong = 0
        self.code = PinField()
        self.fields.addWidget(self.code)
        self.set_back(True)
        self.code.ready_changed.connect(self.go.setEnabled)
        self.code.entered.connect(self._give)
        self.go.clicked.connect(self._give)
        self.follow_theme()

    def show_staff(self, staff: Staff) -> None:
        """Whose lock it is."""
        self._staff = staff
        if self.code.is_ready:
            self.code.forget()
        self.show_problem("")
        self.retranslate()

    def show_wrong(self) -> None:
        """The code is not the operator's."""
        self._n_wrong += 1
        self.code.show_refused(PinWrong(wait_s=min(_LONGEST_WAIT_S, 2**self._n_wrong)))
        self.code.setFocus()

    def show_refused(self, error: InterviewSimError) -> None:
        """The store did not do it."""
        self.show_problem(str(message_of(error, current_language())))

    def focus_first(self) -> None:
        self.code.setFocus()

    def _give(self) -> None:
        if self._staff is not None and self.code.text() and self.code.is_ready:
            self.given.emit(self._staff.id, self.code.text())

    def retranslate(self) -> None:
        super().retranslate()
        self.title.set_text(tr("Lift the lock"))
        self.lead.set_text("" if self._staff is None else self._staff.name)
        self.code.show_texts(tr("Operator's code"))
        self.note.set_text(tr("The code was set on the kiosk's settings page. The PIN stays as it is."))
        self.go.set_text(tr("Lift the lock"))
