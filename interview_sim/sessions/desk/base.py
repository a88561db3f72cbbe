"""What the parts of the desk's store stand on: who may see a visit, the log, how a change is taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session as Transaction

from interview_sim.sessions.base import StoreBase, local_now
from interview_sim.sessions.database import WAIT_S
from interview_sim.sessions.desk.access import refusal
from interview_sim.sessions.desk.tables import StaffRow
from interview_sim.sessions.desk.types import Change, Staff, Touched
from interview_sim.sessions.errors import ChangedMeanwhile, StaffUnknown
from interview_sim.sessions.rows import session_row, take_row
from interview_sim.sessions.tables import AuditRow, Row, SessionRow, TakeRow

Values = Mapping[str, Any]
"""A row's columns."""


@dataclass(frozen=True, slots=True)
class What:
    """The name of a step and which kind of thing it touches."""

    code: str
    touched: Touched


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One change of one row, whichever direction: a place, and what stands there before and after.

    None stands for "no row". `after` is called in the same transaction, for what follows from the row.
    """

    code: str
    touched: frozenset[Touched]
    table: type[Row]
    key: int
    before: Values | None
    values: Values | None
    session_id: str
    take_id: int | None = None
    after: Callable[[Transaction], None] | None = None

    def back(self) -> Step:
        """The same the other way round."""
        return Step(
            code=self.code,
            touched=self.touched,
            table=self.table,
            key=self.key,
            before=self.values,
            values=self.before,
            session_id=self.session_id,
            take_id=self.take_id,
            after=self.after,
        )


class DeskBase(StoreBase):
    """Checks and log of the desk. A private visit stays open until it is shut or the store is closed."""

    def __init__(
        self, data_dir: Path, *, clock: Callable[[], datetime] = local_now, wait_s: float = WAIT_S
    ) -> None:
        super().__init__(data_dir, clock=clock, wait_s=wait_s)
        self._unlocked: set[str] = set()

    # Who may see what ---------------------------------------------------------------------------

    def _visit(self, transaction: Transaction, session_id: str) -> SessionRow:
        """A visit that may be seen. Raises `AccessRefused`, `SessionUnknown`."""
        row = session_row(transaction, session_id)
        refused = refusal(row)
        if refused is not None and (row.ended_at is None or session_id not in self._unlocked):
            raise refused
        return row

    def _take(self, transaction: Transaction, take_id: int) -> TakeRow:
        """A take of a visit that may be seen. Raises `AccessRefused`, `TakeUnknown`."""
        row = take_row(transaction, take_id)
        self._visit(transaction, row.session_id)
        return row

    def _log(
        self, transaction: Transaction, row: SessionRow, by: Staff | None, what: str, reason: str = ""
    ) -> None:
        """Write down who did what with whose visit; never what it says. Nobody: the program by itself."""
        transaction.add(
            AuditRow(
                at=self._clock(),
                what=what,
                session_id=row.id,
                ticket=row.ticket,
                reason=reason[:200],
                staff_id=None if by is None else by.id,
            )
        )

    # Changes ------------------------------------------------------------------------------------

    def _make(
        self,
        transaction: Transaction,
        by: Staff | None,
        what: What,
        row: Row,
        about: SessionRow | TakeRow,
        values: Values | None,
        after: Callable[[Transaction], None] | None = None,
    ) -> Step:
        """Let `values` stand in the place of `row` (a new one, or one that is there) and write it down."""
        is_there = inspect(row).persistent
        if not is_there:
            transaction.add(row)
            transaction.flush()
        before = values_of(row)
        step = Step(
            code=what.code,
            touched=frozenset({what.touched}),
            table=type(row),
            key=before["id"],
            before=before if is_there else None,
            values={**before, **values} if values is not None else None,
            session_id=about.session_id if isinstance(about, TakeRow) else about.id,
            take_id=about.id if isinstance(about, TakeRow) else None,
            after=after,
        )
        if is_there:
            put(transaction, step)
        transaction.flush()
        if after is not None:
            after(transaction)
        self._log(transaction, session_row(transaction, step.session_id), by, "changed", what.code)
        return step

    def _change(self, step: Step, by: Staff | None) -> Change:
        """What the windows get to know of a step that was made."""
        return Change(
            step=step.code,
            touched=step.touched,
            session_id=step.session_id,
            take_id=step.take_id,
            undo=lambda: self._replay(step.back(), by),
        )

    def _replay(self, step: Step, by: Staff | None) -> Change:
        """Make a step again, or its opposite. Raises `ChangedMeanwhile`, `AccessRefused`."""
        with self._database.writing() as transaction:
            visit = self._visit(transaction, step.session_id)
            if step.take_id is not None:
                self._take(transaction, step.take_id)
            put(transaction, step)
            transaction.flush()
            if step.after is not None:
                step.after(transaction)
            self._log(transaction, visit, by, "changed", f"{step.code} (undo)")
        return self._change(step, by)


def values_of(row: Row) -> dict[str, Any]:
    """The columns of a row."""
    return {column.key: getattr(row, column.key) for column in inspect(row).mapper.column_attrs}


def put(transaction: Transaction, step: Step) -> None:
    """Let what `step` says stand in its place. Raises `ChangedMeanwhile` where something else does."""
    row = transaction.get(step.table, step.key)
    if (None if row is None else values_of(row)) != step.before:
        raise ChangedMeanwhile
    if step.values is None:
        transaction.delete(row)
    elif row is None:
        transaction.add(step.table(**step.values))
    else:
        for name, value in step.values.items():
            setattr(row, name, value)


def to_staff(row: StaffRow) -> Staff:
    """Somebody of the staff, as the windows know them."""
    return Staff(id=row.id, role=row.role, name=row.name)  # type: ignore[arg-type]


def staff_row(transaction: Transaction, staff_id: int) -> StaffRow:
    """Raises `StaffUnknown`."""
    row = transaction.get(StaffRow, staff_id)
    if row is None:
        raise StaffUnknown(staff=staff_id)
    return row
