"""A visit's row: how it begins, how its consents change, how it ends."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session as Transaction

from interview_sim.sessions.figures import count_in
from interview_sim.sessions.folding import folded
from interview_sim.sessions.retention import delete_after
from interview_sim.sessions.rows import note, session_row, set_note, standing
from interview_sim.sessions.tables import ConsentRow, SessionRow
from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.training.counting import count_questions_in
from interview_sim.sessions.types import CONSENT_KINDS, Consents, EndedHow, Profile

_TICKETS = "tickets"


def begin(
    transaction: Transaction,
    session_id: str,
    consents: Consents,
    profile: Profile,
    now: datetime,
    **about: str,
) -> SessionRow:
    """Add a visit with the next free ticket. `about`: preset_id, bank_id, bank_version, program."""
    row = SessionRow(
        id=session_id,
        ticket=_next_ticket(transaction).code,
        spoken=profile.spoken,
        group=profile.group,
        field=profile.field,
        nickname=profile.nickname,
        started_at=now,
        is_deleting=False,
        n_wrong_pins=0,
        nickname_folded=folded(profile.nickname),
        **about,
    )
    row.consents = [_answer(consents, kind, now) for kind in CONSENT_KINDS]
    _note_standing(row)
    transaction.add(row)
    transaction.flush()
    return row


def _next_ticket(transaction: Transaction) -> Ticket:
    number = int(note(transaction, _TICKETS) or 0) + 1
    ticket = Ticket.of_number(number)
    set_note(transaction, _TICKETS, str(number))
    return ticket


def _answer(consents: Consents, kind: str, now: datetime) -> ConsentRow:
    given = bool(getattr(consents, kind))
    return ConsentRow(kind=kind, is_given=given, text_version=consents.text_version, at=now)


def _note_standing(row: SessionRow) -> None:
    """The list of visits reads the consents as they stand from the visit's own row."""
    now = standing(row.consents)
    row.is_kept, row.is_shown, row.is_counted = now.keep, now.show, now.count


def change_consents(row: SessionRow, consents: Consents, now: datetime, keep_days: int) -> None:
    """Add a row for each card whose answer is another now; an ended visit gets its new last day.

    The last day counts from the visit's end, whenever the mind was changed.
    """
    before = standing(row.consents)
    changed = [kind for kind in CONSENT_KINDS if consents.of(kind) != before.of(kind)]
    row.consents.extend(_answer(consents, kind, now) for kind in changed)
    _note_standing(row)
    if row.ended_at is not None and changed:
        row.delete_after = delete_after(consents, row.ended_at.astimezone(now.tzinfo), keep_days)


def end(
    transaction: Transaction, session_id: str, how: EndedHow, now: datetime, keep_days: int
) -> SessionRow:
    """End a visit once: its last day is set, and its numbers are counted where that was allowed."""
    row = session_row(transaction, session_id)
    if row.ended_at is None:
        consents = standing(row.consents)
        row.ended_at, row.ended_how = now, how
        row.delete_after = delete_after(consents, now, keep_days)
        if consents.count:
            count_in(transaction, row, now)
            count_questions_in(transaction, row, now)
    return row
