"""The daily round: what has to leave leaves, what a crash left half done is finished."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from interview_sim.sessions import deletion
from interview_sim.sessions.database import Database
from interview_sim.sessions.errors import FilesNotDeleted, SessionInUse
from interview_sim.sessions.folders import Folders
from interview_sim.sessions.lease import FILE_NAME as LEASE_NAME
from interview_sim.sessions.lease import is_leased
from interview_sim.sessions.recovery import open_sessions
from interview_sim.sessions.retention import AUDIT_DAYS, COPY_DAYS, clock_jumped
from interview_sim.sessions.rows import note, set_note
from interview_sim.sessions.tables import AuditRow, SessionRow
from interview_sim.sessions.types import Sweep

if TYPE_CHECKING:
    from interview_sim.sessions.store import Store

_SWEPT_AT = "swept_at"
_log = logging.getLogger(__name__)


def sweep(store: Store, database: Database, folders: Folders, now: datetime) -> Sweep:
    """Finish begun deletions, end sessions left open before today, delete what is due, forget old log rows.

    When the clock looks wrong nothing but the first is done, once: the next sweep trusts it.
    """
    # One that somebody has open is being made: its files are still coming.
    begun = [one for one in deletion.marked(database) if not is_leased(folders.of(one))]
    not_deleted = [one for one in begun if not _carry_out(database, folders, one, now)]
    if _jumped(database, now):
        _log.warning("the clock jumped: nothing deleted this time")
        return Sweep(not_deleted=tuple(not_deleted), clock_jumped=True)
    ended = [one for one in _abandoned(database, folders, now) if _end(store, one)]
    deleted: list[str] = []
    for session_id in _due(database, now):
        (deleted if _delete(store, session_id) else not_deleted).append(session_id)
    _forget_old_log(database, now)
    database.forget_copies(older_than_s=COPY_DAYS * 86_400)
    _remove_empty_folders(database, folders)
    return Sweep(deleted=tuple(deleted), not_deleted=tuple(not_deleted), ended=tuple(ended))


def _jumped(database: Database, now: datetime) -> bool:
    with database.writing() as transaction:
        before = note(transaction, _SWEPT_AT)
        set_note(transaction, _SWEPT_AT, now.isoformat())
    return clock_jumped(datetime.fromisoformat(before) if before else None, now)


def _abandoned(database: Database, folders: Folders, now: datetime) -> list[str]:
    """Open sessions of earlier days that nobody living has open."""
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    with database.reading() as transaction:
        chosen = select(SessionRow.id).where(SessionRow.started_at < today)
        old = set(transaction.scalars(chosen))
    return [one for one in open_sessions(database) if one in old and not is_leased(folders.of(one))]


def _due(database: Database, now: datetime) -> list[str]:
    chosen = select(SessionRow.id).where(SessionRow.delete_after <= now, ~SessionRow.is_deleting)
    with database.reading() as transaction:
        return list(transaction.scalars(chosen.order_by(SessionRow.delete_after)))


def _end(store: Store, session_id: str) -> bool:
    try:
        store.end_session(session_id, how="abandoned")
    except SessionInUse:
        return False
    except FilesNotDeleted as error:
        _log.warning("files of a session stay for now: %s", error.facts["why"])
    return True


def _delete(store: Store, session_id: str) -> bool:
    try:
        store.delete(session_id, "retention")
    except (FilesNotDeleted, SessionInUse) as error:
        _log.warning("a session that is due stays for now: %s", error.code)
        return False
    return True


def _carry_out(database: Database, folders: Folders, session_id: str, now: datetime) -> bool:
    try:
        deletion.carry_out(database, folders, session_id, now)
    except FilesNotDeleted as error:
        _log.warning("files of a deleted session stay for now: %s", error.facts["why"])
        return False
    return True


def _forget_old_log(database: Database, now: datetime) -> None:
    with database.writing() as transaction:
        transaction.execute(delete(AuditRow).where(AuditRow.at < now - timedelta(days=AUDIT_DAYS)))


def _remove_empty_folders(database: Database, folders: Folders) -> None:
    """Folders that a crash left before their session was written down; only those without recordings."""
    with database.reading() as transaction:
        known = set(transaction.scalars(select(SessionRow.id)))
    for folder in folders.on_disk():
        is_empty = all(path.name == LEASE_NAME for path in folder.iterdir())
        if folder.name not in known and is_empty and not is_leased(folder):
            folders.remove(folder)
