"""The store of visits: one door for the windows and the command line.

Every method is one transaction and may be called from any thread. Nothing is made on the disk
before a visitor consented to be recorded. Raises `StoreLocked`, `StoreDamaged`, `StoreNewer`,
`StoreNotWritable` from every method, `SessionUnknown` or `TakeUnknown` where one is named.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from interview_sim.sessions import asking, deletion, figures, pin, recovery
from interview_sim.sessions.errors import SessionUnknown, TicketInvalid
from interview_sim.sessions.export import export_session
from interview_sim.sessions.listing import page
from interview_sim.sessions.rows import (
    session_row,
    to_session,
)
from interview_sim.sessions.sweeping import sweep
from interview_sim.sessions.tables import AuditRow, SessionRow
from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.types import (
    Deletion,
    Distribution,
    Finding,
    Recovered,
    Session,
    SessionPage,
    SessionQuery,
    Sweep,
)
from interview_sim.sessions.verification import findings
from interview_sim.sessions.visit_store import VisitStore


class Store(VisitStore):
    """All visits below one data folder. `clock` gives aware times in the booth's zone."""

    # Finding ------------------------------------------------------------------------------------

    def find(self, text: str) -> Session:
        """The visit with this id, the beginning of one (8 signs or more), or this ticket."""
        self._check_anything(text)
        try:
            matches = SessionRow.ticket == Ticket.read(text).code
        except TicketInvalid:
            is_id = len(text) >= 8 and text.isalnum()
            matches = SessionRow.id.startswith(text, autoescape=True) if is_id else SessionRow.id == text
        with self._database.reading() as transaction:
            found = transaction.scalars(select(SessionRow).where(matches, ~SessionRow.is_deleting)).all()
            if len(found) != 1:
                raise SessionUnknown(session=text)
            return to_session(transaction, found[0])

    def sessions(self, query: SessionQuery | None = None) -> SessionPage:
        """One page of visits, newest first."""
        if not self._database.exists:
            return SessionPage(sessions=(), total=0)
        with self._database.reading() as transaction:
            return page(transaction, query or SessionQuery())

    def last_visit(self, ticket: Ticket) -> Session | None:
        """The ended visit that a ticket from an earlier day names, while it is kept."""
        found = self.sessions(SessionQuery(ticket=ticket, is_ended=True, is_kept=True)).sessions
        return found[0] if found else None

    def questions_asked(self, ticket: Ticket) -> frozenset[str]:
        """What an interview should not ask again, as "bank/question"; no PIN, for it tells nothing else.

        Of the ticket's visit and those of the same person that are known; without practice, follow-ups and
        questions typed in. Empty where the ticket was never given out or its visit is gone.
        """
        if not self._database.exists:
            return frozenset()
        with self._database.reading() as transaction:
            return asking.questions_asked(transaction, ticket)

    def figures(
        self, measure: str, unit: str, *, group: str | None = None, question: str | None = None
    ) -> Distribution | None:
        """What other visits reached; None below 30. "overall" in "points" is the whole score.

        `question` is "bank/question"; None means the visit's mean. `group` None means all.
        """
        if not self._database.exists:
            return None
        with self._database.reading() as transaction:
            return figures.distribution(transaction, measure, unit, group, question)

    # PIN ----------------------------------------------------------------------------------------

    def set_pin(self, session_id: str, secret: str) -> None:
        """The visitor's own PIN for a kept session. Raises `SecretTooShort`."""
        with self._database.writing() as transaction:
            pin.set_pin(session_row(transaction, session_id), secret)

    def open_with_pin(self, ticket: Ticket, secret: str) -> Session:
        """The visit of `ticket`, where `secret` fits. Raises `PinWrong`, `PinLocked`, `PinNotSet`."""
        session_id = self.find(ticket.code).id
        with self._database.writing() as transaction:
            row = session_row(transaction, session_id)
            # Counted even though it is refused: leave the transaction before raising.
            refused = pin.refused(row, secret, self._clock())
            session = to_session(transaction, row)
        if refused is not None:
            raise refused
        return session

    def lift_pin_lock(self, session_id: str) -> None:
        """The counsellor forgives the wrong tries."""
        with self._database.writing() as transaction:
            pin.lift_lock(session_row(transaction, session_id))

    # Care ---------------------------------------------------------------------------------------

    def deletions(self) -> tuple[Deletion, ...]:
        """The tombstones, oldest first."""
        if not self._database.exists:
            return ()
        with self._database.reading() as transaction:
            rows = transaction.scalars(
                select(AuditRow).where(AuditRow.what == deletion.DELETED).order_by(AuditRow.id)
            )
            return tuple(
                Deletion(session_id=row.session_id, ticket=row.ticket, at=row.at, reason=row.reason)
                for row in rows
            )

    def recover(self) -> list[Recovered]:
        """Sessions that a crash left open, repaired. They stay open until adopted, ended or deleted."""
        if not self._database.exists:
            return []
        return recovery.recover_all(self._database, self._folders, self._clock())

    def sweep(self, now: datetime | None = None) -> Sweep:
        """Delete what is due; at the program's start and daily."""
        if not self._database.exists:
            return Sweep()
        return sweep(self, self._database, self._folders, now or self._clock())

    def verify(self) -> list[Finding]:
        """What does not fit between rows and files; empty when all is well."""
        if not self._database.exists:
            return []
        return findings(self._database, self._folders)

    def export(self, session_id: str, into: Path) -> Path:
        """All that is held about a visit, below `into`; returns the folder. Raises `OutputNotWritable`."""
        self._check_anything(session_id)
        return export_session(self._database, self._folders, session_id, into, self._clock())
