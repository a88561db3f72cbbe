"""Lifting a colleague's lock, by somebody who is signed in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.sessions.desk.types import Staff
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.signing.name_list import NameList
from interview_sim.ui.staff.signing.page import DoorPage

tr = area("review-door")


class ForgivePage(DoorPage):
    """`given(Staff)`: whose wrong tries are forgotten."""

    given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._staff: dict[str, Staff] = {}
        self.names = NameList()
        self.fields.addWidget(self.names)
        self.set_back(True)
        self.names.entered.connect(self.go.setFocus)
        self.go.clicked.connect(self._give)
        self.follow_theme()

    def show_staff(self, colleagues: Sequence[Staff]) -> None:
        """Everybody else with a PIN; there may be nobody."""
        self._staff = {str(one.id): one for one in colleagues}
        self.names.show_options([(key, one.name) for key, one in self._staff.items()])
        self.names.show_chosen(next(iter(self._staff), None))
        self.names.setVisible(bool(self._staff))
        self.go.setVisible(bool(self._staff))
        self.show_problem("")
        self.retranslate()

    def show_refused(self, error: InterviewSimError) -> None:
        """The store did not do it."""
        self.show_problem(str(message_of(error, current_language())))

    def focus_first(self) -> None:
        (self.names if self._staff else self.back).setFocus()

    def _give(self) -> None:
        staff = self._staff.get(self.names.chosen_key() or "")
        if staff is not None:
            self.given.emit(staff)

    def retranslate(self) -> None:
        super().retranslate()
        self.title.set_text(tr("Lift a colleague's lock"))
        lead = tr("Whose PIN was mistyped too often?") if self._staff else tr("Nobody else has a PIN here.")
        self.lead.set_text(lead)
        self.note.set_text(tr("The PIN stays as it is; the wrong tries are forgotten."))
        self.go.set_text(tr("Lift the lock"))
