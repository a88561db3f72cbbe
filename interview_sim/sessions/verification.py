"""Rows against files: what is missing, what lies about, what cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select

from interview_sim.sessions.database import Database
from interview_sim.sessions.folders import SCRATCH, Folders
from interview_sim.sessions.lease import FILE_NAME as LEASE_NAME
from interview_sim.sessions.lease import is_leased
from interview_sim.sessions.rows import take_rows
from interview_sim.sessions.tables import SessionRow, TakeRow
from interview_sim.sessions.types import Finding


def findings(database: Database, folders: Folders) -> list[Finding]:
    """All that does not fit. A session that somebody has open is only looked at for its rows."""
    found = [Finding(code="verify-database", facts={"what": fault}) for fault in database.faults()]
    known: set[str] = set()
    for row, takes in _sessions(database):
        known.add(row.id)
        if row.is_deleting:
            found.append(Finding(code="verify-deletion-unfinished", facts={"ticket": row.ticket}))
        elif not is_leased(folders.of(row.id)):
            found.extend(_session_findings(folders.of(row.id), row, takes))
    loose = [folder for folder in folders.on_disk() if folder.name not in known]
    found.extend(Finding(code="verify-folder-unknown", facts={"file": str(folder)}) for folder in loose)
    return found


def _sessions(database: Database) -> list[tuple[SessionRow, list[TakeRow]]]:
    with database.reading() as transaction:
        rows = list(transaction.scalars(select(SessionRow).order_by(SessionRow.started_at)))
        return [(row, take_rows(transaction, row.id)) for row in rows]


def _session_findings(folder: Path, row: SessionRow, takes: list[TakeRow]) -> Iterator[Finding]:
    if row.ended_at is None:
        yield Finding(code="verify-left-open", facts={"ticket": row.ticket})
    for take in takes:
        if code := _take_fault(folder / take.recording, take):
            yield Finding(code=code, facts={"ticket": row.ticket, "file": str(folder / take.recording)})
    expected = {take.recording for take in takes} | {LEASE_NAME}
    if row.ended_at is None:
        expected |= {SCRATCH, *(f"{take.recording}.open" for take in takes)}
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if path.name not in expected:
            yield Finding(code="verify-file-unknown", facts={"ticket": row.ticket, "file": str(path)})


def _take_fault(path: Path, take: TakeRow) -> str | None:
    from interview_sim.recording import RecordingError, probe

    if take.state in ("recording", "failed"):
        return None
    if not path.exists():
        return "verify-recording-missing"
    try:
        info = probe(path)
    except RecordingError:
        return "verify-recording-unreadable"
    return None if info.is_complete else "verify-recording-cut"
