"""Which visits the desk may open, as the visitor consented: for one row and for a whole list."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, literal_column

from interview_sim.sessions.desk.types import Access
from interview_sim.sessions.errors import AccessRefused, VisitNeedsPin, VisitNotEnded, VisitNotShown
from interview_sim.sessions.tables import SessionRow


def access_of(row: SessionRow) -> Access:
    """Whether and how a visit opens. `needs_pin`: kept for the visitor alone, who has set a PIN."""
    if row.ended_at is None:
        return "not_ended"
    if row.is_shown:
        return "open"
    return "needs_pin" if row.is_kept and row.pin_hash is not None else "not_shown"


def refusal(row: SessionRow) -> AccessRefused | None:
    """Why it does not open without a PIN, None where it does."""
    refusals = {"not_ended": VisitNotEnded, "needs_pin": VisitNeedsPin, "not_shown": VisitNotShown}
    kind = refusals.get(access_of(row))
    return None if kind is None else kind(ticket=row.ticket)


def is_open() -> ColumnElement[bool]:
    """`access_of(row) == "open"` for a query, in the very words of the index that answers it."""
    yes: ColumnElement[bool] = literal_column("1")
    no: ColumnElement[bool] = literal_column("0")
    return and_(SessionRow.is_shown == yes, SessionRow.is_deleting == no, SessionRow.ended_at.is_not(None))
