"""Remarks at a moment of an answer, for colleagues or for the visitor."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session as Transaction

from interview_sim.sessions.desk.base import DeskBase, What, staff_row, to_staff
from interview_sim.sessions.desk.tables import CommentRow, StaffRow
from interview_sim.sessions.desk.types import Change, Comment, Staff
from interview_sim.sessions.errors import EntryUnknown, NotYours

_ADDED, _CHANGED, _REMOVED = (What(f"comment-{how}", "comments") for how in ("added", "changed", "removed"))


class Commenting(DeskBase):
    """Every change is one transaction; `TakeUnknown` and `AccessRefused` from each."""

    def comments(self, take_id: int) -> tuple[Comment, ...]:
        """All remarks on an answer, as they follow in time."""
        with self._database.reading() as transaction:
            self._take(transaction, take_id)
            chosen = select(CommentRow, StaffRow).join(StaffRow, StaffRow.id == CommentRow.staff_id)
            chosen = chosen.where(CommentRow.take_id == take_id).order_by(CommentRow.at_s, CommentRow.id)
            return tuple(_to_comment(row, by) for row, by in transaction.execute(chosen))

    def add_comment(
        self,
        take_id: int,
        by: Staff,
        at_s: float,
        text: str,
        *,
        end_s: float | None = None,
        is_for_visitor: bool = False,
    ) -> Change:
        """A remark at `at_s` (up to `end_s`), seconds of the answer."""
        if at_s < 0 or (end_s is not None and end_s < at_s):
            raise ValueError("a remark stands at 0 s or later and ends after it begins")
        with self._database.writing() as transaction:
            take = self._take(transaction, take_id)
            row = CommentRow(
                take_id=take_id,
                staff_id=by.id,
                made_at=self._clock(),
                at_s=at_s,
                end_s=end_s,
                text=text,
                is_for_visitor=is_for_visitor,
            )
            step = self._make(transaction, by, _ADDED, row, take, {})
        return self._change(step, by)

    def change_comment(
        self, comment_id: int, by: Staff, *, text: str | None = None, is_for_visitor: bool | None = None
    ) -> Change:
        """Other words, or another reader. Raises `EntryUnknown`, `NotYours`."""
        asked = {"text": text, "is_for_visitor": is_for_visitor}
        values = {name: value for name, value in asked.items() if value is not None}
        with self._database.writing() as transaction:
            row = _own_comment(transaction, comment_id, by)
            take = self._take(transaction, row.take_id)
            step = self._make(transaction, by, _CHANGED, row, take, values)
        return self._change(step, by)

    def remove_comment(self, comment_id: int, by: Staff) -> Change:
        """Take a remark away. Raises `EntryUnknown`, `NotYours`."""
        with self._database.writing() as transaction:
            row = _own_comment(transaction, comment_id, by)
            step = self._make(transaction, by, _REMOVED, row, self._take(transaction, row.take_id), None)
        return self._change(step, by)


def _own_comment(transaction: Transaction, comment_id: int, by: Staff) -> CommentRow:
    row = transaction.get(CommentRow, comment_id)
    if row is None:
        raise EntryUnknown(entry=f"comment {comment_id}")
    if row.staff_id != by.id:
        raise NotYours(name=staff_row(transaction, row.staff_id).name)
    return row


def _to_comment(row: CommentRow, by: StaffRow) -> Comment:
    return Comment(
        id=row.id,
        take_id=row.take_id,
        by=to_staff(by),
        made_at=row.made_at,
        at_s=row.at_s,
        end_s=row.end_s,
        text=row.text,
        is_for_visitor=row.is_for_visitor,
    )
