"""After a crash: which sessions were left open, and what of their recordings can be used."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from interview_sim.sessions.database import Database
from interview_sim.sessions.errors import SessionInUse
from interview_sim.sessions.folders import Folders
from interview_sim.sessions.lease import Lease
from interview_sim.sessions.rows import take_rows, to_session, to_take
from interview_sim.sessions.tables import AuditRow, SessionRow, TakeRow
from interview_sim.sessions.takes import LOST, judge
from interview_sim.sessions.types import Recovered

_log = logging.getLogger(__name__)


def open_sessions(database: Database) -> tuple[str, ...]:
    """Sessions that have not ended, oldest first, whoever has them open."""
    chosen = select(SessionRow.id).where(SessionRow.ended_at.is_(None), ~SessionRow.is_deleting)
    with database.reading() as transaction:
        return tuple(transaction.scalars(chosen.order_by(SessionRow.started_at)))


def recover_all(database: Database, folders: Folders, now: datetime) -> list[Recovered]:
    """Repair every open session that nobody living has open. Safe to repeat."""
    recovered: list[Recovered] = []
    for session_id in open_sessions(database):
        try:
            lease = Lease(folders.make(session_id))
        except SessionInUse:
            continue
        try:
            recovered.append(_recover(database, folders, session_id, now))
        finally:
            lease.release()
    return recovered


def _recover(database: Database, folders: Folders, session_id: str, now: datetime) -> Recovered:
    folder = folders.of(session_id)
    # Repair first: it may take seconds, and no transaction should wait for a file.
    with database.reading() as transaction:
        cut = [row for row in take_rows(transaction, session_id) if row.state == "recording"]
    seconds = {row.id: repaired_seconds(folder / row.recording) for row in cut}
    with database.writing() as transaction:
        session = transaction.get_one(SessionRow, session_id)
        rows = take_rows(transaction, session_id)
        for row in rows:
            if row.id in seconds:
                _settle(row, seconds[row.id])
        if cut:
            transaction.add(_audit(session, now, len(cut)))
        return Recovered(
            session=to_session(transaction, session),
            takes=tuple(to_take(row) for row in rows if row.failure != LOST),
            lost=tuple(to_take(row) for row in rows if row.failure == LOST),
        )


def _settle(row: TakeRow, seconds: float | None) -> None:
    row.seconds = seconds
    row.state = "failed" if seconds is None else "recorded"
    row.failure = LOST if seconds is None else None
    judge(row)


def repaired_seconds(path: Path) -> float | None:
    """How long the recording at `path` is once repaired, seconds; None where nothing is left of it."""
    from interview_sim.recording import RecordingError, repair

    try:
        result = repair(path)
    except RecordingError as error:
        _log.warning("recording %s of a session left open is lost: %s", path.name, error.code)
        return None
    _log.info("recording %s of a session left open: %.1f s", path.name, result.duration_s)
    return result.duration_s


def _audit(session: SessionRow, now: datetime, n_takes: int) -> AuditRow:
    reason = f"{n_takes} cut off"
    return AuditRow(at=now, what="recovered", session_id=session.id, ticket=session.ticket, reason=reason)
