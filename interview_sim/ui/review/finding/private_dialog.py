"""Opening a visit that its visitor keeps alone: with the ticket and the visitor's own PIN."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.sessions.desk.types import OpenedVisit
from interview_sim.ui.background import Background
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.signing.pin_field import REFUSALS, PinField
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Choice, Field, QuestionDialog

tr = area("review-finding")
OpenPrivate = Callable[[str, str], OpenedVisit]


class _Entry(QWidget):
    """Ticket and PIN below each other."""

    def __init__(self, ticket: str) -> None:
        super().__init__()
        self.ticket, self.pin = Field(is_desk=True), PinField()
        self.ticket.show_texts(tr("Ticket"), placeholder="A-0001")
        self.ticket.set_text(ticket)
        self.pin.show_texts(tr("The visitor's PIN"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().space(16))
        column.addWidget(self.ticket)
        column.addWidget(self.pin)


class PrivateDialog(QuestionDialog):
    """Stays open until the PIN fits: `opened(OpenedVisit)`. `open_private(ticket, pin)` is called off the
    window's thread."""

    opened = Signal(object)

    def __init__(
        self, below: QWidget, background: Background, open_private: OpenPrivate, ticket: str = ""
    ) -> None:
        self._background, self._open_private = background, open_private
        self._is_trying = False
        self.entry = _Entry(ticket)
        super().__init__(
            below,
            tr("Open with ticket and PIN"),
            tr("The visitor types the PIN that was chosen at the booth. Each opening is noted."),
            safe=Choice(key="back", text=tr("Back")),
            others=[Choice(key="open", text=tr("Open"), icon="lock")],
            extra=self.entry,
            is_desk=True,
        )
        self.entry.ticket.text_changed.connect(lambda _: self.entry.ticket.show_problem(""))
        self.entry.ticket.entered.connect(self.entry.pin.setFocus)
        self.entry.pin.entered.connect(lambda: self.answer("open"))
        self.entry.pin.ready_changed.connect(self.buttons["open"].setEnabled)
        (self.entry.pin if ticket else self.entry.ticket).setFocus()

    def answer(self, key: str) -> None:
        """Going back closes; opening is tried first."""
        if key != "open":
            super().answer(key)
            return
        entry = self.entry
        if self._is_trying or not entry.pin.is_ready:
            return
        if not entry.ticket.text().strip():
            entry.ticket.setFocus()
        elif not entry.pin.text():
            entry.pin.setFocus()
        else:
            self._try(entry.ticket.text().strip(), entry.pin.text())

    def _try(self, ticket: str, pin: str) -> None:
        self._is_trying = True
        self.buttons["open"].setEnabled(False)
        self._background.do(
            lambda: self._open_private(ticket, pin), self._on_opened, refused=self._on_refused
        )

    def _on_opened(self, visit: OpenedVisit) -> None:
        if not self._is_answered:
            self.opened.emit(visit)
            super().answer("opened")

    def _on_refused(self, error: InterviewSimError) -> None:
        if self._is_answered:
            return
        self._is_trying = False
        entry = self.entry
        if error.code in REFUSALS:
            entry.pin.show_refused(error)
            entry.pin.setFocus()
        else:
            entry.pin.edit.clear()
            entry.ticket.show_problem(str(message_of(error, current_language())))
            entry.ticket.setFocus()
        self.buttons["open"].setEnabled(entry.pin.is_ready)
        self._place()
