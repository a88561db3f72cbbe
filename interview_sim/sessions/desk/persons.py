"""Which visits belong to one person, over any number of links."""

from __future__ import annotations

from sqlalchemy import case, or_, select
from sqlalchemy.orm import Session as Transaction

from interview_sim.sessions.desk.tables import LinkRow
from interview_sim.sessions.tables import SessionRow


def link_row(transaction: Transaction, one: str, other: str) -> LinkRow | None:
    """The link between two visits, whichever was named first."""
    first, second = sorted((one, other))
    chosen = select(LinkRow).where(LinkRow.session_id == first, LinkRow.other_id == second)
    return transaction.scalar(chosen)


def person_ids(transaction: Transaction, session_id: str) -> set[str]:
    """All visits that are joined with this one, over any number of links; itself too."""
    person = select(SessionRow.id).where(SessionRow.id == session_id).cte("person", recursive=True)
    across = case((LinkRow.session_id == person.c.id, LinkRow.other_id), else_=LinkRow.session_id)
    joined = select(across).join(
        person, or_(LinkRow.session_id == person.c.id, LinkRow.other_id == person.c.id)
    )
    return set(transaction.scalars(select(person.union(joined).c.id)))


def join_neighbours(transaction: Transaction, session_id: str) -> None:
    """Link what is linked over this visit, so that a person stays one when it leaves."""
    chosen = select(LinkRow).where(or_(LinkRow.session_id == session_id, LinkRow.other_id == session_id))
    links = list(transaction.scalars(chosen.order_by(LinkRow.id)))
    others = [link.other_id if link.session_id == session_id else link.session_id for link in links]
    for link, other in zip(links[1:], others[1:], strict=True):
        if link_row(transaction, others[0], other) is None:
            first, second = sorted((others[0], other))
            transaction.add(
                LinkRow(session_id=first, other_id=second, staff_id=link.staff_id, made_at=link.made_at)
            )
