"""What the operator's code does at the door: it lifts a lock, or sets a PIN that was forgotten anew."""

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


class UnlockPage(DoorPage):
    """`given(Staff, operator's code)` to lift the lock; `pin_given(Staff, operator's code, new PIN)`."""

    given = Signal(object, str)
    pin_given = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._staff: Staff | None = None
        self._is_forgotten = False
        self.code = PinField()
        self.new, self.again = NewPinField(), NewPinField()
        for field in (self.code, self.new, self.again):
            self.fields.addWidget(field)
        self.set_back(True)
        self.code.ready_changed.connect(self.go.setEnabled)
        self.code.entered.connect(lambda: self.new.write_anew() if self._is_forgotten else self._give())
        self.new.entered.connect(self.again.write_anew)
        self.again.entered.connect(self._give)
        self.go.clicked.connect(self._give)
        self.follow_theme()

    def show_staff(self, staff: Staff, *, is_forgotten: bool = False) -> None:
        """Whose lock or, where it `is_forgotten`, whose PIN it is. A wait for the next code goes on."""
        self._staff, self._is_forgotten = staff, is_forgotten
        if self.code.is_ready:
            self.code.forget()
        for field in (self.new, self.again):
            field.set_text("")
            field.show_problem("")
        self._offer(has_code=True)
        self.show_problem("")
        self.retranslate()

    def show_done(self) -> None:
        """Nothing of what was typed stays."""
        for field in (self.code, self.new, self.again):
            field.set_text("")

    def show_refused(self, error: InterviewSimError) -> None:
        """The code does not fit, or the store did not do it."""
        sentence = str(message_of(error, current_language()))
        if error.code in REFUSALS:
            self.code.show_refused(error)
            self.code.setFocus()
        elif error.code == "operator-code-missing":
            self._offer(has_code=False)
            self.show_problem(sentence)
            self.back.setFocus()
        elif error.code == "secret-too-short":
            self._blame(self.new, sentence)
        else:
            self.show_problem(sentence)
        self.show_ready()

    def show_ready(self) -> None:
        """The button, as far as a code would count now."""
        self.go.setEnabled(self.code.is_ready)

    def focus_first(self) -> None:
        self.code.setFocus()

    def _offer(self, *, has_code: bool) -> None:
        """The fields; none of them where no code was ever set."""
        for widget in (self.code, self.go, self.note):
            widget.setVisible(has_code)
        for field in (self.new, self.again):
            field.setVisible(has_code and self._is_forgotten)

    def _give(self) -> None:
        if self._staff is None or not self.code.is_ready:
            return
        if not self.code.text():
            self.code.setFocus()
        elif not self._is_forgotten:
            self.given.emit(self._staff, self.code.text())
        elif len(self.new.text().strip()) < LEAST_SIGNS:
            self._blame(self.new, tr("A PIN has at least {n} signs.", n=LEAST_SIGNS))
        elif self.new.text() != self.again.text():
            self.again.set_text("")
            self._blame(self.again, tr("The two PINs differ. Type it once more."))
        else:
            self.show_problem("")
            self.pin_given.emit(self._staff, self.code.text(), self.new.text())

    def _blame(self, field: Field, sentence: str) -> None:
        field.show_problem(sentence)
        field.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        is_forgotten = self._is_forgotten
        self.title.set_text(tr("Set a new PIN") if is_forgotten else tr("Lift the lock"))
        self.lead.set_text("" if self._staff is None else self._staff.name)
        self.code.show_texts(tr("Operator's code"))
        self.new.show_texts(tr("New PIN, at least {n} signs", n=LEAST_SIGNS))
        self.again.show_texts(tr("The new PIN once more"))
        where = tr("The code was set on the kiosk's settings page. The PIN stays as it is.")
        if is_forgotten:
            where = tr("The code was set on the kiosk's settings page. The log notes that a new PIN was set.")
        self.note.set_text(where)
        self.go.set_text(tr("Set the PIN") if is_forgotten else tr("Lift the lock"))
