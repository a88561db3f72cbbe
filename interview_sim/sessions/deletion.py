"""How a session leaves: marked, files gone, then rows gone and a tombstone, each step safe to repeat."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from interview_sim.sessions.database import Database
from interview_sim.sessions.desk.tallying import count_out
from interview_sim.sessions.folders import Folders
from interview_sim.sessions.rows import audit_of, session_row
from interview_sim.sessions.tables import AuditRow, SessionRow
from interview_sim.sessions.types import Deletion

DELETED = "deleted"
DELETING = "deleting"


def mark(
    database: Database, session_id: str, reason: str, now: datetime, staff_id: int | None = None
) -> None:
    """From now on the session is on its way out: in no list, and taken up again after a crash."""
    with database.writing() as transaction:
        row = session_row(transaction, session_id)
        row.is_deleting = True
        transaction.add(deleting(row, reason, now, staff_id))


def deleting(row: SessionRow, reason: str, now: datetime, staff_id: int | None = None) -> AuditRow:
    """The log's entry of a deletion that has begun."""
    about = {"session_id": row.id, "ticket": row.ticket, "reason": reason, "staff_id": staff_id}
    return AuditRow(at=now, what=DELETING, **about)


def carry_out(database: Database, folders: Folders, session_id: str, now: datetime) -> Deletion:
    """Remove the files, then the rows of a marked session. Raises `FilesNotDeleted`: tried again later."""
    folders.remove(folders.of(session_id))
    with database.writing() as transaction:
        row = transaction.get_one(SessionRow, session_id)
        marked = [one for one in audit_of(transaction, session_id) if one.what == DELETING][-1]
        gone = Deletion(session_id=row.id, ticket=row.ticket, at=now, reason=marked.reason)
        marked.what, marked.at = DELETED, now
        count_out(transaction, row, now)
        transaction.flush()
        transaction.execute(delete(SessionRow).where(SessionRow.id == session_id))
    database.forget_deleted()
    return gone


def marked(database: Database) -> tuple[str, ...]:
    """Sessions whose deletion was begun and not finished."""
    with database.reading() as transaction:
        return tuple(transaction.scalars(select(SessionRow.id).where(SessionRow.is_deleting)))
