"""Signing in: who, and the PIN."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.sessions.desk.types import Staff, StaffRole
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.signing.name_list import NameList
from interview_sim.ui.staff.signing.page import DoorPage
from interview_sim.ui.staff.signing.pin_field import REFUSALS, PinField
from interview_sim.ui.staff.signing.role_words import ROLE_WORDS
from interview_sim.ui.widgets import QuietButton, SecondaryButton

tr = area("review-door")


class SignInPage(DoorPage):
    """`given(staff_id, pin)`; `unlock_asked(Staff)` for one whose PIN was locked, `forgotten(Staff)`."""

    given = Signal(int, str)
    unlock_asked = Signal(object)
    forgotten = Signal(object)

    def __init__(self, role: StaffRole, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._staff: dict[str, Staff] = {}
        self._kept_for: Staff | None = None
        self._has_new_pin = False
        self.names, self.pin = NameList(), PinField()
        self.unlock, self.forgot = SecondaryButton(height="desk"), QuietButton(height="desk")
        for widget in (self.names, self.pin, self.unlock):
            self.fields.addWidget(widget)
        self.buttons.insertWidget(0, self.forgot)
        self.unlock.hide()
        self.go.set_icon("lock")
        self.set_back(False)
        self.names.chosen.connect(self._on_chosen)
        self.names.entered.connect(self.pin.setFocus)
        self.pin.ready_changed.connect(self.go.setEnabled)
        self.pin.entered.connect(self._give)
        self.go.clicked.connect(self._give)
        self.unlock.clicked.connect(lambda: self.unlock_asked.emit(self.chosen()))
        self.forgot.clicked.connect(lambda: self.forgotten.emit(self.chosen()))
        self.follow_theme()

    def show_staff(
        self,
        staff: Sequence[Staff],
        *,
        last: Staff | None = None,
        has_unsaved: bool = False,
        let_in: Staff | None = None,
        has_new_pin: bool = False,
    ) -> None:
        """Everybody with a PIN; `last` was here before the lock, `has_unsaved` where work of theirs waits.
        `let_in`: for whom the operator's code was given, `has_new_pin` where it set a PIN."""
        self._staff = {str(one.id): one for one in staff}
        self._kept_for = last if has_unsaved else None
        self._has_new_pin = has_new_pin
        chosen = next((one for one in (let_in, last) if one in staff), None) or staff[0]
        self.names.show_options([(key, one.name) for key, one in self._staff.items()])
        self.names.show_chosen(str(chosen.id))
        self.names.setVisible(len(staff) > 1)
        self.pin.forget()
        self.unlock.hide()
        self.show_problem("")
        self.retranslate()

    def show_refused(self, error: InterviewSimError) -> None:
        """The PIN was not taken."""
        if error.code in REFUSALS:
            self.pin.show_refused(error)
        else:
            self.show_problem(str(message_of(error, current_language())))
        self.unlock.setVisible(self.pin.is_locked)
        self.go.setEnabled(self.pin.is_ready)
        (self.unlock if self.pin.is_locked else self.pin).setFocus()

    def chosen(self) -> Staff | None:
        return self._staff.get(self.names.chosen_key() or "")

    def focus_first(self) -> None:
        self.pin.setFocus()

    def _on_chosen(self) -> None:
        self._has_new_pin = False
        self.pin.forget()
        self.unlock.hide()
        self.show_problem("")
        self.retranslate()

    def _give(self) -> None:
        staff = self.chosen()
        if staff is not None and self.pin.text() and self.pin.is_ready:
            self.show_problem("")
            self.given.emit(staff.id, self.pin.text())

    def retranslate(self) -> None:
        super().retranslate()
        staff, is_alone = self.chosen(), len(self._staff) == 1
        who = tr.late(ROLE_WORDS[self._role].who)
        self.title.set_text(staff.name if staff is not None and is_alone else who)
        self.lead.set_text(tr.late(ROLE_WORDS[self._role].place))
        self.names.show_options([(key, one.name) for key, one in self._staff.items()], name=who)
        self.pin.show_texts(tr("PIN"))
        self.unlock.set_text(tr("Lift the lock with the operator's code"))
        self.forgot.set_text(tr("I have forgotten my PIN"))
        self.go.set_text(tr("Open"))
        self._show_note(staff)

    def _show_note(self, staff: Staff | None) -> None:
        kept = self._kept_for
        if self._has_new_pin:
            note = tr("The new PIN is set. Sign in with it.")
        elif kept is None:
            note = tr("Wrong tries are counted. After ten, the operator's code lifts the lock.")
        elif staff == kept:
            note = tr("What you have not saved is still there.")
        else:
            note = tr("{name} has left work unsaved. It is lost when somebody else signs in.", name=kept.name)
        self.note.set_text(note)
