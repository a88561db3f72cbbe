"""The visitor's own PIN for a kept session: one-way, and slower with every wrong try.

Three tries are free; then half a minute, doubling up to an hour; after ten the counsellor has to
lift the lock. The count is stored, so a restart forgives nothing.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from interview_sim.sessions.errors import PinLocked, PinNotSet, PinWrong
from interview_sim.sessions.tables import SessionRow
from interview_sim.settings.secret import hash_secret, secret_fits

FREE_TRIES = 3
LOCKED_TRIES = 10
FIRST_WAIT_S = 30
LONGEST_WAIT_S = 3600


def wait_s(n_wrong: int) -> int:
    """Seconds to wait after the `n_wrong`-th wrong try in a row."""
    if n_wrong < FREE_TRIES:
        return 0
    return int(min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (n_wrong - FREE_TRIES)))


def set_pin(row: SessionRow, pin: str) -> None:
    """Keep `pin` as a hash and forget wrong tries. Raises `SecretTooShort`."""
    row.pin_hash = hash_secret(pin)
    lift_lock(row)


def lift_lock(row: SessionRow) -> None:
    """Forget the wrong tries."""
    row.n_wrong_pins = 0
    row.pin_wait_until = None


def refusal(row: SessionRow, now: datetime) -> PinNotSet | PinLocked | PinWrong | None:
    """Why no try counts at all now, if so. A clock that went back makes nobody wait over an hour."""
    if row.pin_hash is None:
        return PinNotSet(ticket=row.ticket)
    if row.n_wrong_pins >= LOCKED_TRIES:
        return PinLocked(ticket=row.ticket)
    left_s = (row.pin_wait_until - now).total_seconds() if row.pin_wait_until else 0.0
    return PinWrong(wait_s=round(left_s)) if 0 < left_s <= LONGEST_WAIT_S else None


def try_pin(row: SessionRow, pin: str, now: datetime) -> bool:
    """Whether `pin` fits; a wrong one is counted and sets the wait."""
    if row.pin_hash is not None and secret_fits(row.pin_hash, pin):
        lift_lock(row)
        return True
    row.n_wrong_pins += 1
    row.pin_wait_until = now + timedelta(seconds=wait_s(row.n_wrong_pins))
    return False
