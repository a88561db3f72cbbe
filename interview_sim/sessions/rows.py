"""Rows into the frozen types, and the few questions that every part of the store asks."""

from __future__ import annotations

from typing import cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session as Transaction

from interview_sim.results import SpokenLanguage
from interview_sim.sessions.errors import SessionUnknown, TakeUnknown
from interview_sim.sessions.tables import AuditRow, ConsentRow, NoteRow, SessionRow, TakeRow
from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.types import (
    CONSENT_KINDS,
    ConsentAnswer,
    ConsentKind,
    Consents,
    EndedHow,
    Profile,
    Session,
    Take,
    TakeGap,
    TakeState,
)


def session_row(transaction: Transaction, session_id: str) -> SessionRow:
    """The row of a session that is not on its way out. Raises `SessionUnknown`."""
    row = transaction.get(SessionRow, session_id)
    if row is None or row.is_deleting:
        raise SessionUnknown(session=session_id)
    return row


def take_row(transaction: Transaction, take_id: int) -> TakeRow:
    """The row of a take. Raises `TakeUnknown`, `SessionUnknown`."""
    row = transaction.get(TakeRow, take_id)
    if row is None:
        raise TakeUnknown(take=take_id)
    session_row(transaction, row.session_id)
    return row


def take_rows(transaction: Transaction, session_id: str) -> list[TakeRow]:
    """The takes of a session in the order they were made."""
    chosen = select(TakeRow).where(TakeRow.session_id == session_id).order_by(TakeRow.id)
    return list(transaction.scalars(chosen))


def to_session(transaction: Transaction, row: SessionRow) -> Session:
    """The visit as the rooms above see it."""
    count = select(func.count()).select_from(TakeRow).where(TakeRow.session_id == row.id)
    return Session(
        id=row.id,
        ticket=Ticket(row.ticket),
        profile=Profile(
            spoken=cast(SpokenLanguage, row.spoken), group=row.group, field=row.field, nickname=row.nickname
        ),
        consents=standing(row.consents),
        preset_id=row.preset_id,
        bank_id=row.bank_id,
        bank_version=row.bank_version,
        program=row.program,
        started_at=row.started_at,
        ended_at=row.ended_at,
        ended_how=cast(EndedHow | None, row.ended_how),
        delete_after=row.delete_after,
        has_pin=row.pin_hash is not None,
        n_takes=transaction.scalar(count) or 0,
    )


def standing(rows: list[ConsentRow]) -> Consents:
    """The consents as they stand: the last answer to each card; without "record" none holds."""
    last = {row.kind: row for row in rows}
    records = last["record"].is_given
    given = {kind: records and last[kind].is_given for kind in CONSENT_KINDS}
    return Consents(**given, text_version=rows[-1].text_version)


def to_answer(row: ConsentRow) -> ConsentAnswer:
    """One card answered once."""
    return ConsentAnswer(
        kind=cast(ConsentKind, row.kind), is_given=row.is_given, text_version=row.text_version, at=row.at
    )


def to_take(row: TakeRow) -> Take:
    """One recording of an answer."""
    return Take(
        id=row.id,
        session_id=row.session_id,
        question_id=row.question_id,
        bank_id=row.bank_id,
        bank_version=row.bank_version,
        question_text=row.question_text,
        question=row.question,
        take_no=row.take_no,
        is_practice=row.is_practice,
        answer_limit_s=row.answer_limit_s,
        recording=row.recording,
        started_at=row.started_at,
        state=cast(TakeState, row.state),
        seconds=row.seconds,
        dropped_pictures=row.dropped_pictures,
        sound_lost_s=row.sound_lost_s,
        gaps=tuple(TakeGap(**gap) for gap in row.gaps),
        failure=row.failure,
    )


def note(transaction: Transaction, name: str) -> str | None:
    """One of the store's own facts."""
    row = transaction.get(NoteRow, name)
    return None if row is None else row.value


def set_note(transaction: Transaction, name: str, value: str) -> None:
    """Write one of the store's own facts."""
    transaction.merge(NoteRow(name=name, value=value))


def audit_of(transaction: Transaction, session_id: str) -> list[AuditRow]:
    """What was done with a session, oldest first."""
    chosen = select(AuditRow).where(AuditRow.session_id == session_id).order_by(AuditRow.id)
    return list(transaction.scalars(chosen))
