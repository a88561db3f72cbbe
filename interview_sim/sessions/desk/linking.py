"""Visits of one person that belong together because the person agreed."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import or_, select
from sqlalchemy.orm import Session as Transaction

from interview_sim.sessions.desk.access import is_open
from interview_sim.sessions.desk.base import DeskBase, What
from interview_sim.sessions.desk.persons import link_row, person_ids
from interview_sim.sessions.desk.tables import LinkRow
from interview_sim.sessions.desk.types import Change, Staff
from interview_sim.sessions.errors import EntryUnknown, LinkImpossible
from interview_sim.sessions.tables import SessionRow

_LINKED, _UNLINKED = What("visits-linked", "links"), What("visits-unlinked", "links")


class Linking(DeskBase):
    """Joins and parts visits; both have to be open to the one who does it."""

    def link(self, session_id: str, other_session_id: str, by: Staff) -> Change:
        """Two visits are of the same person, who agreed to join them. Twice is no harm.

        Raises `AccessRefused` for either, `LinkImpossible`.
        """
        with self._database.writing() as transaction:
            visit, other = self._visit(transaction, session_id), self._visit(transaction, other_session_id)
            if visit is other:
                raise LinkImpossible(ticket=visit.ticket)
            row = link_row(transaction, visit.id, other.id)
            first, second = sorted((visit.id, other.id))
            row = row or LinkRow(session_id=first, other_id=second, staff_id=by.id, made_at=self._clock())
            step = self._make(transaction, by, _LINKED, row, visit, {})
        return self._change(step, by)

    def unlink(self, session_id: str, other_session_id: str, by: Staff) -> Change:
        """They are not, or the person no longer agrees. Raises `EntryUnknown`, `AccessRefused`."""
        with self._database.writing() as transaction:
            visit = self._visit(transaction, session_id)
            row = link_row(transaction, session_id, other_session_id)
            if row is None:
                raise EntryUnknown(entry="link")
            step = self._make(transaction, by, _UNLINKED, row, visit, None)
        return self._change(step, by)


def linked_rows(
    transaction: Transaction, session_id: str, unlocked: Collection[str] = ()
) -> list[SessionRow]:
    """The other visits of the person that may be seen, oldest first."""
    others = person_ids(transaction, session_id) - {session_id}
    chosen = select(SessionRow).where(
        SessionRow.id.in_(others), or_(is_open(), SessionRow.id.in_(others & set(unlocked)))
    )
    return list(transaction.scalars(chosen.order_by(SessionRow.ticket)))
