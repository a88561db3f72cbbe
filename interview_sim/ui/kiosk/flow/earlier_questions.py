"""What an earlier visit of the same person was asked, read beside the window; nobody waits for it in vain."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from interview_sim.errors import InterviewSimError
from interview_sim.sessions.errors import TicketInvalid
from interview_sim.sessions.ticket import Ticket
from interview_sim.ui.background import Background

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.flow.flow import Flow

log = logging.getLogger(__name__)
LOOK_S = 2.0
"""So long a choice waits for what was asked; then any question may come."""
_Then = Callable[[frozenset[str]], None]


class EarlierQuestions(QObject):
    """Questions as "bank/question"; empty where nothing is known. Holds no ticket and no question itself."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._background = Background(self, name="earlier-questions")
        self._then: _Then | None = None
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self._go_without)

    def look_up(self, text: str, then: Callable[[bool], None]) -> None:
        """Tell `then` whether anything is known of a ticket; nothing is told where it cannot be read now."""
        self._background.do(lambda: bool(self._read((text,))), then, refused=_not_read, key="looked up")

    def find(self, tickets: Iterable[str], then: _Then) -> None:
        """Tell `then`, once, what those visits were asked: at once without a ticket, soon with one."""
        self.forget()
        wanted = tuple(one for one in tickets if one)
        if not wanted:
            then(frozenset())
            return
        self._then = then
        self._late.start(round(1000 * LOOK_S))
        self._background.do(lambda: self._read(wanted), self._settle, refused=self._refused, key="found")

    def forget(self) -> None:
        """What is looked for is not wanted any more."""
        self._late.stop()
        self._then = None

    def close(self) -> None:
        """Nothing is read any more."""
        self.forget()
        self._background.close()

    def _read(self, texts: Iterable[str]) -> frozenset[str]:
        store = self._flow.ledger.store
        return frozenset().union(*(store.questions_asked(one) for one in map(_ticket, texts) if one))

    def _settle(self, asked: frozenset[str]) -> None:
        then = self._then
        self.forget()
        if then is not None:
            log.info("%d questions of earlier visits are drawn last", len(asked))
            then(asked)

    def _refused(self, error: InterviewSimError) -> None:
        _not_read(error)
        self._settle(frozenset())

    def _go_without(self) -> None:
        log.warning("what was asked earlier is not there yet: any question may come")
        self._settle(frozenset())


def _ticket(text: str) -> Ticket | None:
    try:
        return Ticket.read(text)
    except TicketInvalid:
        return None


def _not_read(error: InterviewSimError) -> None:
    log.warning("what was asked earlier cannot be read: %s", error.code)
