"""The store cannot be opened: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.signing.page import DoorPage

tr = area("review-door")


class TroublePage(DoorPage):
    """`retry_asked()`."""

    retry_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: InterviewSimError | None = None
        self.go.set_icon("loop")
        self.set_back(False)
        self.go.clicked.connect(self.retry_asked)
        self.follow_theme()

    def show_error(self, error: InterviewSimError) -> None:
        """What happened and the cure."""
        self._error = error
        self.retranslate()

    def focus_first(self) -> None:
        self.go.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.set_text(tr("The records cannot be opened"))
        said = None if self._error is None else message_of(self._error, current_language())
        self.lead.set_text("" if said is None else said.what)
        self.note.set_text("" if said is None else said.cure)
        self.go.set_text(tr("Try again"))
