"""Counsellors and trainers: their names and PINs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session as Transaction

from interview_sim.sessions import pin as pins
from interview_sim.sessions.desk.base import DeskBase, staff_row, to_staff
from interview_sim.sessions.desk.tables import SettingRow, StaffRow
from interview_sim.sessions.desk.types import Staff, StaffRole
from interview_sim.sessions.errors import PinWrong, StaffNameMissing, StaffNameTaken
from interview_sim.sessions.tables import AuditRow

MOST_SIGNS = 40
PIN_RESET = "pin-reset"
_CODE_TRIES = "operator-code-tries"


class Staffing(DeskBase):
    """Who sits at the desk."""

    def staff(self, role: StaffRole) -> tuple[Staff, ...]:
        """All of a role, in the order in which they were added; empty before the first start."""
        if not self._database.exists:
            return ()
        with self._database.reading() as transaction:
            chosen = select(StaffRow).where(StaffRow.role == role).order_by(StaffRow.id)
            return tuple(to_staff(row) for row in transaction.scalars(chosen))

    def add_staff(self, role: StaffRole, name: str, pin: str) -> Staff:
        """Add somebody. Raises `SecretTooShort`, `StaffNameTaken`, `StaffNameMissing`."""
        name = " ".join(name.split())[:MOST_SIGNS]
        if not name:
            raise StaffNameMissing
        row = StaffRow(role=role, name=name)
        pins.set_pin(row, pin)
        with self._database.writing() as transaction:
            same = select(StaffRow.id).where(StaffRow.role == role, StaffRow.name == name)
            if transaction.scalar(same) is not None:
                raise StaffNameTaken(name=name)
            transaction.add(row)
            transaction.flush()
            return to_staff(row)

    def sign_in(self, staff_id: int, pin: str) -> Staff:
        """Who this is, where the PIN fits. Raises `PinWrong`, `PinLocked`, `StaffUnknown`."""
        with self._database.writing() as transaction:
            row = staff_row(transaction, staff_id)
            # Counted even though it is refused: leave the transaction before raising.
            refused = pins.refused(row, pin, self._clock())
            staff = to_staff(row)
        if refused is not None:
            raise refused
        return staff

    def change_staff_pin(self, staff_id: int, old: str, new: str) -> None:
        """Another PIN for somebody who knows the present one. Raises as `sign_in`, and `SecretTooShort`."""
        self.sign_in(staff_id, old)
        with self._database.writing() as transaction:
            pins.set_pin(staff_row(transaction, staff_id), new)

    def set_staff_pin(self, staff_id: int, new: str) -> None:
        """Another PIN for somebody who has forgotten theirs, and no lock any more; the log says whose.

        For the operator, whose code the caller has tried (`try_code`).
        Raises `SecretTooShort`, `StaffUnknown`.
        """
        with self._database.writing() as transaction:
            row = staff_row(transaction, staff_id)
            pins.set_pin(row, new)
            transaction.add(
                AuditRow(
                    at=self._clock(),
                    what=PIN_RESET,
                    session_id="",
                    ticket="",
                    reason="operator's code",
                    staff_id=row.id,
                )
            )

    def try_code(self, fits: Callable[[], bool]) -> None:
        """Ask `fits` whether a code is the operator's; wrong ones are counted and slow down like PINs.

        Nothing locks for good: nobody could lift it. Raises `PinWrong`.
        """
        with self._database.writing() as transaction:
            n_wrong, until = _code_tries(transaction)
            now = self._clock()
            refused = pins.still_waiting(n_wrong, until, now)
            if refused is None:
                n_wrong = 0 if fits() else n_wrong + 1
                wait_s = pins.wait_s(n_wrong)
                refused = PinWrong(wait_s=wait_s) if n_wrong else None
                tries = {"n_wrong": n_wrong, "wait_until": (now + timedelta(seconds=wait_s)).isoformat()}
                transaction.merge(SettingRow(name=_CODE_TRIES, value=tries))
        if refused is not None:
            raise refused

    def lift_staff_lock(self, staff_id: int) -> None:
        """Forgive the wrong tries: for a colleague who has signed in, or the operator."""
        with self._database.writing() as transaction:
            pins.lift_lock(staff_row(transaction, staff_id))


def _code_tries(transaction: Transaction) -> tuple[int, datetime | None]:
    """How many codes were wrong in a row, and until when no further one counts."""
    row = transaction.get(SettingRow, _CODE_TRIES)
    if row is None:
        return 0, None
    return row.value["n_wrong"], datetime.fromisoformat(row.value["wait_until"])
