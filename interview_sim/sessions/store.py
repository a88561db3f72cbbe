"""The store of visits: one door for the windows and the command line.

Every method is one transaction and may be called from any thread. Nothing is made on the disk
before a visitor consented to be recorded. Raises `StoreLocked`, `StoreDamaged`, `StoreNewer`,
`StoreNotWritable` from every method, `SessionUnknown` or `TakeUnknown` where one is named.
"""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from interview_sim import __version__
from interview_sim.results import Analysis
from interview_sim.results.json import from_json
from interview_sim.sessions import deletion, figures, pin, recovery, takes, visits
from interview_sim.sessions.database import FILE_NAME, WAIT_S, Database
from interview_sim.sessions.errors import (
    ConsentMissing,
    PinWrong,
    SessionInUse,
    SessionUnknown,
    TicketInvalid,
)
from interview_sim.sessions.export import export_session
from interview_sim.sessions.folders import SCRATCH, Folders
from interview_sim.sessions.lease import Lease, is_leased
from interview_sim.sessions.listing import page
from interview_sim.sessions.rows import (
    session_row,
    standing,
    take_row,
    take_rows,
    to_answer,
    to_session,
    to_take,
)
from interview_sim.sessions.sweeping import sweep
from interview_sim.sessions.tables import AuditRow, SessionRow
from interview_sim.sessions.takes import GapLike
from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.types import (
    Asked,
    ConsentAnswer,
    Consents,
    Deletion,
    Distribution,
    EndedHow,
    Finding,
    Profile,
    Recovered,
    Session,
    SessionPage,
    SessionQuery,
    Sweep,
    Take,
)
from interview_sim.sessions.verification import findings
from interview_sim.settings import load_settings

_log = logging.getLogger(__name__)


def local_now() -> datetime:
    """Now, where the booth stands."""
    return datetime.now().astimezone()


class Store:
    """All visits below one data folder. `clock` gives aware times in the booth's zone."""

    def __init__(
        self, data_dir: Path, *, clock: Callable[[], datetime] = local_now, wait_s: float = WAIT_S
    ) -> None:
        self._data_dir = data_dir
        self._clock = clock
        self._database = Database(data_dir / FILE_NAME, wait_s=wait_s)
        self._folders = Folders(data_dir)
        self._leases: dict[str, Lease] = {}
        self._leasing = threading.Lock()

    def close(self) -> None:
        """Let everything go; open sessions stay open and are offered by `recover`."""
        with self._leasing:
            for lease in self._leases.values():
                lease.release()
            self._leases.clear()
        self._database.close()

    # A visit ------------------------------------------------------------------------------------

    def create_session(
        self,
        *,
        consents: Consents,
        profile: Profile,
        preset_id: str = "",
        bank_id: str = "",
        bank_version: str = "",
    ) -> Session:
        """Begin a visit; this store has it open until it ends. Raises `ConsentMissing`, `TicketsUsedUp`."""
        if not consents.record:
            raise ConsentMissing
        session_id = uuid.uuid4().hex
        about = {
            "preset_id": preset_id,
            "bank_id": bank_id,
            "bank_version": bank_version,
            "program": __version__,
        }
        self._lease(session_id)
        try:
            with self._database.writing() as transaction:
                row = visits.begin(transaction, session_id, consents, profile, self._clock(), **about)
                session = to_session(transaction, row)
        except BaseException:
            self._release(session_id)
            self._folders.remove(self._folders.of(session_id))
            raise
        _log.info("session %s began", session_id)
        return session

    def adopt(self, session_id: str) -> Session:
        """Have a recovered session open again, to go on with it. Raises `SessionInUse`."""
        session = self.session(session_id)
        self._lease(session_id)
        return session

    def change_consents(self, session_id: str, consents: Consents) -> Session | None:
        """Store changed answers and act on them; None when nothing may be kept any longer."""
        with self._database.writing() as transaction:
            row = session_row(transaction, session_id)
            visits.change_consents(row, consents, self._clock(), self._keep_days())
            session = to_session(transaction, row)
        has_to_go = session.ended_at is not None and not (consents.keep or consents.show)
        if not consents.record or has_to_go:
            self.delete(session_id, "consent withdrawn")
            return None
        return session

    def consent_history(self, session_id: str) -> tuple[ConsentAnswer, ...]:
        """Every answer to every card, oldest first."""
        with self._database.reading() as transaction:
            return tuple(to_answer(row) for row in session_row(transaction, session_id).consents)

    def end_session(self, session_id: str, how: EndedHow = "done") -> datetime | None:
        """End the visit as its consents say; the moment of its deletion, None when it is gone already.

        Raises `SessionInUse` when another program has it open, `FilesNotDeleted`.
        """
        self._check_not_elsewhere(session_id)
        with self._database.writing() as transaction:
            row = visits.end(transaction, session_id, how, self._clock(), self._keep_days())
            leaves_at, consents = row.delete_after, standing(row.consents)
        _log.info("session %s ended: %s", session_id, how)
        if not (consents.keep or consents.show):
            self.delete(session_id, "end of visit")
            return None
        self._folders.remove(self._folders.of(session_id) / SCRATCH)
        self._release(session_id)
        return leaves_at

    def scratch(self, session_id: str) -> Path:
        """A folder for recordings of the device check and the calibration; gone when the visit ends."""
        return self._folders.scratch(session_id)

    def save_calibration(self, session_id: str, calibration: Mapping[str, object]) -> None:
        """Keep the gaze calibration, so that a later analysis equals the first."""
        with self._database.writing() as transaction:
            session_row(transaction, session_id).calibration = dict(calibration)

    def calibration(self, session_id: str) -> Mapping[str, object] | None:
        """The gaze calibration, None where it was skipped."""
        with self._database.reading() as transaction:
            return session_row(transaction, session_id).calibration

    # Takes --------------------------------------------------------------------------------------

    def add_take(self, session_id: str, asked: Asked) -> Take:
        """Write down, before recording begins, that it does. `recording_path` says where to."""
        with self._database.writing() as transaction:
            row = session_row(transaction, session_id)
            if row.ended_at is not None:
                raise SessionUnknown(session=session_id)
            return to_take(takes.add(transaction, session_id, asked, self._clock()))

    def recording_path(self, take: Take) -> Path:
        """Where the take's recording lies."""
        return self._folders.of(take.session_id) / take.recording

    def finish_take(
        self,
        take_id: int,
        *,
        seconds: float,
        dropped_pictures: int = 0,
        sound_lost_s: float = 0.0,
        gaps: Iterable[GapLike] = (),
    ) -> Take:
        """The recording is closed: state "recorded"."""
        with self._database.writing() as transaction:
            row = take_row(transaction, take_id)
            takes.finish(row, seconds, dropped_pictures, sound_lost_s, gaps)
            return to_take(row)

    def fail_take(self, take_id: int, code: str) -> Take:
        """No result: state "failed" with a message code. The recording stays and can be analysed again."""
        with self._database.writing() as transaction:
            row = take_row(transaction, take_id)
            row.state, row.failure = "failed", code
            return to_take(row)

    def discard_take(self, take_id: int) -> None:
        """Remove a take and its recording. Raises `FilesNotDeleted`."""
        with self._database.reading() as transaction:
            take = to_take(take_row(transaction, take_id))
        self._folders.remove_file(self.recording_path(take))
        with self._database.writing() as transaction:
            transaction.delete(take_row(transaction, take_id))
        self._database.shrink_log()

    def save_analysis(self, take_id: int, analysis: Analysis) -> Take:
        """Add a finding: state "analysed". Earlier findings stay; the newest counts."""
        with self._database.writing() as transaction:
            return to_take(takes.add_analysis(transaction, take_id, analysis, self._clock()))

    def analysis(self, take_id: int) -> Analysis | None:
        """The newest finding about a take."""
        with self._database.reading() as transaction:
            document = figures.newest_document(transaction, take_row(transaction, take_id).id)
        return None if document is None else from_json(document)

    def takes(self, session_id: str) -> tuple[Take, ...]:
        """The takes in the order they were made."""
        with self._database.reading() as transaction:
            session_row(transaction, session_id)
            return tuple(to_take(row) for row in take_rows(transaction, session_id))

    # Finding ------------------------------------------------------------------------------------

    def session(self, session_id: str) -> Session:
        """One visit."""
        self._check_anything(session_id)
        with self._database.reading() as transaction:
            return to_session(transaction, session_row(transaction, session_id))

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
            row, now = session_row(transaction, session_id), self._clock()
            refused = pin.refusal(row, now)
            fits = refused is None and pin.try_pin(row, secret, now)
            # Counted even though it is refused: leave the transaction before raising.
            refused = refused or (None if fits else PinWrong(wait_s=pin.wait_s(row.n_wrong_pins)))
            session = to_session(transaction, row)
        if refused is not None:
            raise refused
        return session

    def lift_pin_lock(self, session_id: str) -> None:
        """The counsellor forgives the wrong tries."""
        with self._database.writing() as transaction:
            pin.lift_lock(session_row(transaction, session_id))

    # Care ---------------------------------------------------------------------------------------

    def delete(self, session_id: str, reason: str) -> Deletion:
        """Delete a visit at once; a tombstone without content stays.

        Raises `SessionInUse` when another program has it open, `FilesNotDeleted` (tried again by `sweep`).
        """
        self._check_not_elsewhere(session_id)
        now = self._clock()
        deletion.mark(self._database, session_id, reason[:200], now)
        self._release(session_id)
        gone = deletion.carry_out(self._database, self._folders, session_id, now)
        _log.info("session %s deleted", session_id)
        return gone

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

    # Inside -------------------------------------------------------------------------------------

    def _keep_days(self) -> int:
        return load_settings(self._data_dir).keep_days

    def _check_anything(self, session: str) -> None:
        if not self._database.exists:
            raise SessionUnknown(session=session)

    def _lease(self, session_id: str) -> None:
        with self._leasing:
            if session_id not in self._leases:
                self._leases[session_id] = Lease(self._folders.make(session_id))

    def _release(self, session_id: str) -> None:
        with self._leasing:
            if lease := self._leases.pop(session_id, None):
                lease.release()

    def _check_not_elsewhere(self, session_id: str) -> None:
        self._check_anything(session_id)
        if session_id not in self._leases and is_leased(self._folders.of(session_id)):
            raise SessionInUse(session=session_id)
