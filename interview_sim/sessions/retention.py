"""When a session has to leave: a pure reading of the consents and the clock."""

from __future__ import annotations

from datetime import datetime, timedelta

from interview_sim.sessions.types import Consents

AUDIT_DAYS = 730
COPY_DAYS = 7
"""How long the copy that was made before an upgrade stays, unless something is deleted before."""
MAX_BACK = timedelta(days=1)
MAX_AHEAD = timedelta(days=40)


def delete_after(consents: Consents, ended_at: datetime, keep_days: int) -> datetime:
    """The moment from which a session that ended at `ended_at` is to be deleted.

    Kept: `keep_days` later. Only shown: the end of that day where the booth stands (the zone of
    `ended_at`). Neither: at once.
    """
    if consents.keep:
        return ended_at + timedelta(days=keep_days)
    return end_of_day(ended_at) if consents.show else ended_at


def end_of_day(moment: datetime) -> datetime:
    """The midnight after `moment`, in its own zone."""
    return datetime.combine(moment.date() + timedelta(days=1), datetime.min.time(), moment.tzinfo)


def clock_jumped(last: datetime | None, now: datetime) -> bool:
    """Whether the clock looks wrong: a day behind the last sweep, or forty days ahead of it."""
    return last is not None and not -MAX_BACK <= now - last <= MAX_AHEAD
