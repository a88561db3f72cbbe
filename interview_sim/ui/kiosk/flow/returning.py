"""Two ways back to answers that are stored: a visit that a crash left open, and a kept one by its PIN."""

from __future__ import annotations

import logging
import threading
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.types import Recovered, Session, SessionQuery, Take
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.kiosk.visit.visit import Visit
from interview_sim.ui.kiosk.visit.visitor import About, Choices, TakeMade
from interview_sim.ui.language import area
from interview_sim.ui.widgets import Choice, Field

if TYPE_CHECKING:
    from interview_sim.banks import Question
    from interview_sim.ui.kiosk.flow.flow import Flow

tr = area("kiosk")
log = logging.getLogger(__name__)
OFFERED_FOR = timedelta(hours=1)
"""How long after its beginning an unfinished visit is offered: its visitor is still in the house."""


_SWEEP_MS = 6 * 3600 * 1000


class _Entry(QWidget):
    """Ticket and PIN below each other."""

    def __init__(self, *, asks_pin: bool) -> None:
        super().__init__()
        self.ticket, self.pin = Field(), Field(is_secret=True)
        self.ticket.show_texts(tr("Your ticket"), placeholder="A-0001")
        self.pin.show_texts(tr("Your PIN"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ticket)
        column.addWidget(self.pin)
        self.pin.setVisible(asks_pin)


class Returning(QObject):
    """Looks for unfinished visits at the start, off the window's thread."""

    _found = Signal(object)

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._thread: threading.Thread | None = None
        self._unfinished: list[Recovered] = []
        self.can_reopen = False
        self._found.connect(self._offer)
        self._again = QTimer(self, interval=_SWEEP_MS)
        self._again.timeout.connect(self._sweep)
        self._again.start()

    # A visit that a crash left open --------------------------------------------------------

    def look_for_unfinished(self) -> None:
        """Repair what a crash left open, sweep what is due, and offer what is recent."""

        def look() -> None:
            try:
                # Opened here: its library takes half a second to load.
                store = self._flow.ledger.store
                found = store.recover()
                store.sweep()
                self._flow.open_training().choices(datetime.now().date())
                n_kept = store.sessions(SessionQuery(is_kept=True, is_ended=True, limit=1)).total
            except InterviewSimError as error:
                log.error("what is stored could not be looked through: %s", error.code)
                return
            self._found.emit((found, n_kept))

        self._thread = threading.Thread(target=look, name="recover", daemon=True)
        self._thread.start()

    def _sweep(self) -> None:
        """A booth may run for weeks: what is due leaves while nobody is there."""
        if self._flow.visit.step is not Step.WELCOME or (self._thread and self._thread.is_alive()):
            return
        store = self._flow.ledger.store

        def sweep() -> None:
            try:
                store.sweep()
            except InterviewSimError as error:
                log.error("what is due could not be deleted: %s", error.code)

        self._thread = threading.Thread(target=sweep, name="sweep", daemon=True)
        self._thread.start()

    def wait(self, seconds: float = 10.0) -> None:
        """Wait until looking is over."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _offer(self, outcome: tuple[list[Recovered], int]) -> None:
        recovered, n_kept = outcome
        self.can_reopen = n_kept > 0
        since = datetime.now().astimezone() - OFFERED_FOR
        self._unfinished = [one for one in recovered if one.takes and one.session.started_at >= since]
        log.info("%d unfinished visits, %d offered", len(recovered), len(self._unfinished))
        if self._flow.visit.step is not Step.WELCOME:
            return
        self._flow.preparing.show_centre()
        if self._unfinished and self._flow.window.open_dialog() is None:
            self._ask_whose()

    def _ask_whose(self) -> None:
        entry = _Entry(asks_pin=False)
        dialog = self._flow.ask(
            tr("A practice from before was not finished."),
            tr("Its answers are saved. With the ticket you see the result."),
            Choice(key="later", text=tr("Not mine")),
            Choice(key="open", text=tr("Open it")),
            extra=entry,
        )
        entry.ticket.entered.connect(lambda: dialog.answer("open"))
        dialog.answered.connect(lambda key: self._claim(entry.ticket.text()) if key == "open" else None)
        entry.ticket.setFocus()

    def _claim(self, text: str) -> None:
        try:
            ticket = Ticket.read(text)
        except InterviewSimError as error:
            self._flow.tell(error)
            return
        found = next((one for one in self._unfinished if one.session.ticket == ticket), None)
        if found is None:
            self._flow.window.toast.show_message(tr("No unfinished practice has this ticket."), band="fair")
            return
        self._unfinished.remove(found)
        self._take_up(found.session, is_old=False)

    # A kept visit --------------------------------------------------------------------------

    def ask_for_ticket(self) -> None:
        """Ticket and PIN of a kept visit."""
        entry = _Entry(asks_pin=True)
        dialog = self._flow.ask(
            tr("Open a kept result"),
            "",
            Choice(key="back", text=tr("Back")),
            Choice(key="open", text=tr("Open it")),
            extra=entry,
        )
        entry.ticket.entered.connect(entry.pin.setFocus)
        entry.pin.entered.connect(lambda: dialog.answer("open"))
        dialog.answered.connect(
            lambda key: self._open_kept(entry.ticket.text(), entry.pin.text()) if key == "open" else None
        )
        entry.ticket.setFocus()

    def _open_kept(self, ticket: str, pin: str) -> None:
        try:
            session = self._flow.ledger.store.open_with_pin(Ticket.read(ticket), pin)
        except InterviewSimError as error:
            self._flow.tell(error)
            return
        self._take_up(session, is_old=session.ended_at is not None)

    # Both ----------------------------------------------------------------------------------

    def _take_up(self, session: Session, *, is_old: bool) -> None:
        flow = self._flow
        try:
            flow.ledger.take_up(session, is_old=is_old)
        except InterviewSimError as error:
            flow.tell(error)
            return
        takes = [take for take in flow.ledger.takes() if take.seconds is not None]
        flow.visit = _visit_of(session, takes)
        flow.analyses.calibration = self._calibration(session)
        for take in takes:
            self._put(take, session)
        flow.go(flow.visit)

    def _put(self, take: Take, session: Session) -> None:
        flow = self._flow
        path = flow.ledger.store.recording_path(take)
        analysis = flow.ledger.store.analysis(take.id)
        question = _question_of(take)
        if analysis is not None:
            flow.analyses.put(take, path, question, analysis)
            return
        flow.analyses.ask(
            take,
            path,
            question,
            spoken=session.profile.spoken,
            age_group=session.profile.group or None,
            is_growing=False,
        )

    def _calibration(self, session: Session):  # type: ignore[no-untyped-def]
        from interview_sim.signals.types import GazeCalibration

        kept = self._flow.ledger.store.calibration(session.id)
        return None if kept is None else GazeCalibration(**kept)  # type: ignore[arg-type]


def _visit_of(session: Session, takes: list[Take]) -> Visit:
    """The visit as far as it got, at the point where results are waited for."""
    consents, profile = session.consents, session.profile
    choices = Choices(record=consents.record, keep=consents.keep, show=consents.show, count=consents.count)
    about = About(
        group=profile.group or None,
        field=profile.field or None,
        spoken=profile.spoken,
        nickname=profile.nickname,
    )
    made = tuple(
        TakeMade(index=number, number=take.take_no, seconds=take.seconds or 0.0)
        for number, take in enumerate(takes)
    )
    return Visit(step=Step.ANALYSING, choices=choices, is_14=True, about=about, takes=made)


def _question_of(take: Take) -> Question | None:
    from interview_sim.banks import question_of_json

    return None if take.question is None else question_of_json(take.question)
