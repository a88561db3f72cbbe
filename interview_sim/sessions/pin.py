"""PINs of visitors and staff: one-way, and slower with every wrong try.

Three tries are free; then half a minute, doubling up to an hour; after ten somebody else has to lift
the lock. The count is stored, so a restart forgives nothing.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from interview_sim.errors import InterviewSimError
from interview_sim.sessions.desk.tables import StaffRow
from interview_sim.sessions.errors import PinLocked, PinNotSet, PinWrong, StaffPinLocked
from interview_sim.sessions.tables import SessionRow
from interview_sim.settings.secret import hash_secret, secret_fits

FREE_TRIES = 3
LOCKED_TRIES = 10
FIRST_WAIT_S = 30
LONGEST_WAIT_S = 3600

Guarded = SessionRow | StaffRow


def wait_s(n_wrong: int) -> int:
    """Seconds to wait after the `n_wrong`-th wrong try in a row."""
    if n_wrong < FREE_TRIES:
        return 0
    return int(min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (n_wrong - FREE_TRIES)))


def set_pin(row: Guarded, pin: str) -> None:
    """Keep `pin` as a hash and forget wrong tries. Raises `SecretTooShort`."""
    row.pin_hash = hash_secret(pin)
    lift_lock(row)


def lift_lock(row: Guarded) -> None:
    """Forget the wrong tries."""
    row.n_wrong_pins = 0
    row.pin_wait_until = None


def refused(row: Guarded, pin: str, now: datetime) -> InterviewSimError | None:
    """Try `pin`: why it does not open, None where it does.

    A wrong one is counted, so commit before raising what is returned: `PinWrong`, `PinLocked`, `PinNotSet`.
    """
    refusal = _refusal(row, now)
    if refusal is not None or _fits(row, pin, now):
        return refusal
    return PinWrong(wait_s=wait_s(row.n_wrong_pins))


def _refusal(row: Guarded, now: datetime) -> InterviewSimError | None:
    """Why no try counts at all now, if so. A clock that went back makes nobody wait longer."""
    if isinstance(row, SessionRow) and row.pin_hash is None:
        return PinNotSet(ticket=row.ticket)
    if row.n_wrong_pins >= LOCKED_TRIES:
        return PinLocked(ticket=row.ticket) if isinstance(row, SessionRow) else StaffPinLocked(name=row.name)
    return still_waiting(row.n_wrong_pins, row.pin_wait_until, now)


def still_waiting(n_wrong: int, until: datetime | None, now: datetime) -> PinWrong | None:
    """Why no try counts before `until`, None where one does."""
    left_s = (until - now).total_seconds() if until else 0.0
    return PinWrong(wait_s=round(left_s)) if 0 < left_s <= wait_s(n_wrong) else None


def _fits(row: Guarded, pin: str, now: datetime) -> bool:
    """Whether `pin` fits; a wrong one is counted and sets the wait."""
    if row.pin_hash is not None and secret_fits(row.pin_hash, pin):
        lift_lock(row)
        return True
    row.n_wrong_pins += 1
    row.pin_wait_until = now + timedelta(seconds=wait_s(row.n_wrong_pins))
    return False
