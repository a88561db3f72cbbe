"""A visit is opened, left, shown to others; what was found about its answers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session as Transaction

from interview_sim.results import Analysis
from interview_sim.results.json import from_json
from interview_sim.sessions import pin as pins
from interview_sim.sessions import takes
from interview_sim.sessions.desk.access import access_of, refusal
from interview_sim.sessions.desk.base import DeskBase, What
from interview_sim.sessions.desk.linking import linked_rows
from interview_sim.sessions.desk.types import Change, OpenedVisit, Staff, StoredAnalysis
from interview_sim.sessions.errors import PinNotSet, SessionUnknown
from interview_sim.sessions.rows import take_rows, to_session, to_take
from interview_sim.sessions.tables import AnalysisRow, SessionRow
from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.types import Take

_ANALYSED = What("analysis-saved", "analyses")


class Opening(DeskBase):
    """Opens what may be opened, and writes down that it was."""

    def open(self, session_id: str, by: Staff) -> OpenedVisit:
        """All that the desk shows of a visit. Raises `AccessRefused` (its class says why)."""
        self._check_anything(session_id)
        with self._database.writing() as transaction:
            row = self._visit(transaction, session_id)
            self._log(transaction, row, by, "opened")
            return self._opened(transaction, row)

    def open_private(self, ticket: str, pin: str, by: Staff) -> OpenedVisit:
        """A visit that is kept for the visitor alone, who types ticket and PIN.

        Raises `TicketInvalid`, `SessionUnknown`, `PinWrong`, `PinLocked`, `PinNotSet`, `AccessRefused`.
        """
        code = Ticket.read(ticket).code
        self._check_anything(code)
        with self._database.writing() as transaction:
            row = transaction.scalar(select(SessionRow).where(SessionRow.ticket == code))
            if row is None or row.is_deleting:
                raise SessionUnknown(session=code)
            access = access_of(row)
            if access in ("not_ended", "not_shown"):
                raise refusal(row) or PinNotSet(ticket=code)
            # Counted even though it is refused: leave the transaction before raising.
            refused = pins.refused(row, pin, self._clock()) if access == "needs_pin" else None
            self._log(transaction, row, by, "opened" if refused is None else "refused", "by ticket and PIN")
            opened = self._opened(transaction, row)
        if refused is not None:
            raise refused
        if opened.is_private:
            self._unlocked.add(opened.session.id)
        return opened

    def shut(self, session_id: str) -> None:
        """The desk has left a visit: a private one needs its PIN again."""
        self._unlocked.discard(session_id)

    def note_shared(self, session_id: str, by: Staff, what: str) -> None:
        """Write down that something left the desk: "exported", "printed" ... Raises `AccessRefused`."""
        with self._database.writing() as transaction:
            row = self._visit(transaction, session_id)
            what, _, how = what.partition(" ")
            self._log(transaction, row, by, what[:40], how)

    def take(self, take_id: int) -> Take:
        """One answer as it stands now. Raises `TakeUnknown`, `AccessRefused`."""
        with self._database.reading() as transaction:
            return to_take(self._take(transaction, take_id))

    def recording_path(self, take: Take) -> Path:
        """Where the answer's recording lies."""
        return self._folders.of(take.session_id) / take.recording

    def calibration(self, session_id: str) -> Mapping[str, object] | None:
        """The gaze calibration of a visit, None where it was skipped. Raises `AccessRefused`."""
        with self._database.reading() as transaction:
            return self._visit(transaction, session_id).calibration

    def analyses(self, take_id: int) -> tuple[StoredAnalysis, ...]:
        """The findings about an answer, the newest last. Raises `TakeUnknown`, `AccessRefused`."""
        with self._database.reading() as transaction:
            self._take(transaction, take_id)
            chosen = select(AnalysisRow).where(AnalysisRow.take_id == take_id).order_by(AnalysisRow.id)
            return tuple(to_stored(row) for row in transaction.scalars(chosen))

    def save_analysis(self, take_id: int, analysis: Analysis, by: Staff | None = None) -> Change:
        """Add a finding; it is the newest now and counts. `by`: who asked for it.

        Raises `TakeUnknown`, `AccessRefused`.
        """
        with self._database.writing() as transaction:
            take = self._take(transaction, take_id)
            row = takes.analysis_row(transaction, take_id, analysis, self._clock())
            step = self._make(
                transaction, by, _ANALYSED, row, take, {}, after=lambda again: takes.settle(again, take_id)
            )
        return self._change(step, by)

    def _opened(self, transaction: Transaction, row: SessionRow) -> OpenedVisit:
        return OpenedVisit(
            session=to_session(transaction, row),
            takes=tuple(to_take(one) for one in take_rows(transaction, row.id)),
            is_private=access_of(row) == "needs_pin",
            linked=tuple(
                to_session(transaction, one) for one in linked_rows(transaction, row.id, self._unlocked)
            ),
        )


def to_stored(row: AnalysisRow) -> StoredAnalysis:
    """A finding as the windows know it. Raises `AnalysisOfNewerProgram`."""
    return StoredAnalysis(id=row.id, take_id=row.take_id, at=row.at, analysis=from_json(row.document))
