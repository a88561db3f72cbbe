"""Somebody new: a name and a PIN, typed twice. At the first start, and later beside others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.sessions.desk.types import StaffRole
from interview_sim.settings.secret import LEAST_SIGNS
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.signing.page import DoorPage
from interview_sim.ui.staff.signing.role_words import ROLE_WORDS
from interview_sim.ui.widgets import Field

tr = area("review-door")
MOST_SIGNS = 40


class NewStaffPage(DoorPage):
    """`given(name, pin)` once both PINs agree."""

    given = Signal(str, str)

    def __init__(self, role: StaffRole, *, is_first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._is_first = role, is_first
        self.name = Field(is_desk=True)
        self.pin, self.again = (Field(is_desk=True, is_secret=True) for _ in range(2))
        self.name.edit.setMaxLength(MOST_SIGNS)
        for field, following in ((self.name, self.pin), (self.pin, self.again), (self.again, None)):
            self.fields.addWidget(field)
            field.text_changed.connect(lambda _="", one=field: one.show_problem(""))
            field.entered.connect(self._give if following is None else following.setFocus)
        self.set_back(not is_first)
        self.go.clicked.connect(self._give)
        self.follow_theme()

    def forget(self) -> None:
        """Empty fields."""
        for field in (self.name, self.pin, self.again):
            field.set_text("")
            field.show_problem("")
        self.show_problem("")

    def show_refused(self, error: InterviewSimError) -> None:
        """The store did not take it: said at the field that is meant."""
        sentence = str(message_of(error, current_language()))
        if error.code == "secret-too-short":
            self._blame(self.pin, sentence)
        elif error.code in ("staff-name-taken", "staff-name-missing"):
            self._blame(self.name, sentence)
        else:
            self.show_problem(sentence)

    def focus_first(self) -> None:
        self.name.setFocus()

    def _give(self) -> None:
        if not self.name.text().strip():
            self._blame(self.name, tr("Please type a name."))
        elif len(self.pin.text().strip()) < LEAST_SIGNS:
            self._blame(self.pin, tr("A PIN has at least {n} signs.", n=LEAST_SIGNS))
        elif self.pin.text() != self.again.text():
            self.again.set_text("")
            self._blame(self.again, tr("The two PINs differ. Type it once more."))
        else:
            self.show_problem("")
            self.given.emit(self.name.text().strip(), self.pin.text())

    def _blame(self, field: Field, sentence: str) -> None:
        field.show_problem(sentence)
        field.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        words = ROLE_WORDS[self._role]
        self.title.set_text(tr.late(words.first_title if self._is_first else words.add_title))
        self.lead.set_text(tr.late(words.first_lead))
        self.name.show_texts(tr("Name", note="of a counsellor"), placeholder=tr.late(words.name_example))
        self.pin.show_texts(tr("PIN, at least {n} signs", n=LEAST_SIGNS))
        self.again.show_texts(tr("The same PIN once more"))
        self.note.set_text(
            tr(
                "The PIN guards this program, not the disk: give the PC's account a password too. "
                "Nobody can read a PIN out of the program."
            )
        )
        self.go.set_text(tr("Begin") if self._is_first else tr("Add"))
