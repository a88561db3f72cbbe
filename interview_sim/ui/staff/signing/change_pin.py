"""Another PIN for whoever is signed in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.sessions.desk.types import Staff
from interview_sim.settings.secret import LEAST_SIGNS
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.signing.page import DoorPage
from interview_sim.ui.staff.signing.pin_field import REFUSALS, NewPinField, PinField
from interview_sim.ui.widgets import Field

tr = area("review-door")


class ChangePinPage(DoorPage):
    """`given(old, new)` once both new PINs agree."""

    given = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.old = PinField()
        self.new, self.again = NewPinField(), NewPinField()
        for field, following in ((self.old, self.new), (self.new, self.again), (self.again, None)):
            self.fields.addWidget(field)
            field.entered.connect(self._give if following is None else following.write_anew)
        self.old.ready_changed.connect(self.go.setEnabled)
        self.set_back(True)
        self.go.clicked.connect(self._give)
        self.follow_theme()

    def show_staff(self, staff: Staff) -> None:
        """Empty fields for this person."""
        self._name = staff.name
        self.old.forget()
        for field in (self.new, self.again):
            field.set_text("")
            field.show_problem("")
        self.show_problem("")
        self.retranslate()

    def show_refused(self, error: InterviewSimError) -> None:
        """The store did not take it: said at the field that is meant."""
        if error.code in REFUSALS:
            self.old.show_refused(error)
            self.old.setFocus()
        elif error.code == "secret-too-short":
            self._blame(self.new, str(message_of(error, current_language())))
        else:
            self.show_problem(str(message_of(error, current_language())))
        self.go.setEnabled(self.old.is_ready)

    def focus_first(self) -> None:
        self.old.setFocus()

    def _give(self) -> None:
        if not self.old.is_ready:
            return
        if not self.old.text():
            self.old.setFocus()
        elif len(self.new.text().strip()) < LEAST_SIGNS:
            self._blame(self.new, tr("A PIN has at least {n} signs.", n=LEAST_SIGNS))
        elif self.new.text() != self.again.text():
            self.again.set_text("")
            self._blame(self.again, tr("The two PINs differ. Type it once more."))
        else:
            self.show_problem("")
            self.given.emit(self.old.text(), self.new.text())

    def _blame(self, field: Field, sentence: str) -> None:
        field.show_problem(sentence)
        field.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.set_text(tr("Change my PIN"))
        self.lead.set_text(self._name)
        self.old.show_texts(tr("PIN until now"))
        self.new.show_texts(tr("New PIN, at least {n} signs", n=LEAST_SIGNS))
        self.again.show_texts(tr("The new PIN once more"))
        self.go.set_text(tr("Change"))
