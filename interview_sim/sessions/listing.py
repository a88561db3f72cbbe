"""Which sessions: a query into SQL with bound parameters."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session as Transaction

from interview_sim.sessions.rows import to_session
from interview_sim.sessions.tables import ConsentRow, SessionRow
from interview_sim.sessions.types import ConsentKind, SessionPage, SessionQuery


def page(transaction: Transaction, query: SessionQuery) -> SessionPage:
    """The sessions of `query`, newest first, and how many there are altogether."""
    conditions = _conditions(query)
    total = transaction.scalar(select(func.count()).select_from(SessionRow).where(*conditions)) or 0
    chosen = (
        select(SessionRow)
        .where(*conditions)
        .order_by(SessionRow.started_at.desc(), SessionRow.id)
        .limit(query.limit)
        .offset(query.offset)
    )
    return SessionPage(
        sessions=tuple(to_session(transaction, row) for row in transaction.scalars(chosen)), total=total
    )


def _conditions(query: SessionQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [~SessionRow.is_deleting]
    if query.ticket is not None:
        conditions.append(SessionRow.ticket == query.ticket.code)
    if query.group is not None:
        conditions.append(SessionRow.group == query.group)
    if query.field is not None:
        conditions.append(SessionRow.field == query.field)
    if query.since is not None:
        conditions.append(SessionRow.started_at >= query.since)
    if query.until is not None:
        conditions.append(SessionRow.started_at < query.until)
    if query.is_ended is not None:
        conditions.append(SessionRow.ended_at.is_not(None) == query.is_ended)
    if query.is_shown is not None:
        conditions.append(_stands("show") == query.is_shown)
    if query.is_kept is not None:
        conditions.append(_stands("keep") == query.is_kept)
    return conditions


def _stands(kind: ConsentKind) -> ColumnElement[bool]:
    """The last answer to this card."""
    return (
        select(ConsentRow.is_given)
        .where(ConsentRow.session_id == SessionRow.id, ConsentRow.kind == kind)
        .order_by(ConsentRow.id.desc())
        .limit(1)
        .correlate(SessionRow)
        .scalar_subquery()
    )
