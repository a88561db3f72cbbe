"""All that is held about one visit, for the person it is about.

`<dir>/<ticket>/session.json`, `take-01.mkv`, `take-01.analysis.json` ...; written beside and
renamed, so that a half export never looks like a whole one.
"""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session as Transaction

from interview_sim.errors import OutputNotWritable
from interview_sim.sessions.database import Database
from interview_sim.sessions.desk.tables import CommentRow, CorrectionRow, OutcomeRow, RatingRow
from interview_sim.sessions.figures import newest_document
from interview_sim.sessions.folders import Folders
from interview_sim.sessions.rows import audit_of, session_row, take_rows
from interview_sim.sessions.tables import AuditRow, SessionRow, TakeRow
from interview_sim.sessions.training.tables import CourseEntryRow, CourseRow, CourseVisitRow

_INNER = (
    "pin_hash",
    "is_deleting",
    "is_kept",
    "is_shown",
    "is_counted",
    "is_change_counted",
    "nickname_folded",
)
_DERIVED = ("trouble", "is_to_rate")
_Judged = CommentRow | RatingRow | CorrectionRow
_JUDGED: dict[str, type[_Judged]] = {
    "comments": CommentRow,
    "ratings": RatingRow,
    "corrections": CorrectionRow,
}


def export_session(database: Database, folders: Folders, session_id: str, into: Path, now: datetime) -> Path:
    """Write the visit below `into` and return its folder. Raises `OutputNotWritable`, `SessionUnknown`."""
    with database.writing() as transaction:
        row = session_row(transaction, session_id)
        transaction.add(
            AuditRow(at=now, what="exported", session_id=row.id, ticket=row.ticket, reason="on request")
        )
        files = _documents(transaction, row)
        recordings = [folders.of(session_id) / take.recording for take in take_rows(transaction, session_id)]
    target = into / row.ticket
    if target.exists():
        raise OutputNotWritable(file=target, why="exists")
    try:
        return _write(target, files, recordings)
    except OSError as error:
        raise OutputNotWritable(file=target, why=error.strerror or error) from error


def _write(target: Path, files: dict[str, Any], recordings: list[Path]) -> Path:
    half = target.with_name(f".{target.name}.part")
    shutil.rmtree(half, ignore_errors=True)
    try:
        half.mkdir(parents=True)
        for name, document in files.items():
            (half / name).write_text(json.dumps(document, ensure_ascii=False, indent=1), "utf-8")
        for recording in recordings:
            _copy(recording, half / recording.name)
        half.rename(target)
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return target


def _copy(recording: Path, target: Path) -> None:
    from interview_sim.recording import RecordingEmpty, RecordingMissing, open_recording

    try:
        with open_recording(recording) as source, target.open("wb") as sink:
            shutil.copyfileobj(source, sink, 1 << 20)
    except (RecordingMissing, RecordingEmpty):
        return  # session.json tells its state


def _documents(transaction: Transaction, row: SessionRow) -> dict[str, Any]:
    takes = take_rows(transaction, row.id)
    analyses = {Path(take.recording).stem: newest_document(transaction, take.id) for take in takes}
    audit = audit_of(transaction, row.id)
    whole = {
        **_plain(row, leave_out=_INNER),
        "consents": [_plain(one, leave_out=("id", "session_id")) for one in row.consents],
        **{name: _said_about(transaction, table, takes) for name, table in _JUDGED.items()},
        "outcomes": [
            _plain(one, leave_out=("id", "session_id"))
            for one in transaction.scalars(select(OutcomeRow).where(OutcomeRow.session_id == row.id))
        ],
        "courses": _courses(transaction, row),
        "takes": [_plain(one, leave_out=("id", "session_id", *_DERIVED)) for one in takes],
        "log": [_plain(one, leave_out=("id", "session_id", "ticket", "staff_id")) for one in audit],
    }
    named = {f"{name}.analysis.json": document for name, document in analyses.items() if document is not None}
    return {"session.json": whole, **named}


def _courses(transaction: Transaction, row: SessionRow) -> list[dict[str, Any]]:
    """The courses that the visitor agreed to belong to, and when."""
    chosen = select(CourseVisitRow, CourseRow, CourseEntryRow.company)
    chosen = chosen.join(CourseRow, CourseRow.id == CourseVisitRow.course_id)
    chosen = chosen.outerjoin(CourseEntryRow, CourseEntryRow.id == CourseVisitRow.entry_id)
    rows = transaction.execute(chosen.where(CourseVisitRow.session_id == row.id).order_by(CourseVisitRow.id))
    return [
        {
            "name": course.name,
            "kind": course.kind,
            "company": company,
            "text_version": joined.text_version,
            "at": joined.at.isoformat(),
        }
        for joined, course, company in rows
    ]


def _said_about(transaction: Transaction, table: type[_Judged], takes: list[TakeRow]) -> list[dict[str, Any]]:
    """What counsellors said about the answers; `recording` says of which."""
    names = {take.id: take.recording for take in takes}
    chosen: Select[Any] = select(table).where(table.take_id.in_(names)).order_by(table.id)
    return [
        {"recording": names[one.take_id], **_plain(one, leave_out=("id", "take_id", "analysis_id"))}
        for one in transaction.scalars(chosen)
    ]


def _plain(row: SessionRow | TakeRow | Any, leave_out: tuple[str, ...]) -> dict[str, Any]:
    """A row's columns as JSON values."""
    values = {column.key: getattr(row, column.key) for column in row.__table__.columns}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
        if name not in leave_out
    }
