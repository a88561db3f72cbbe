"""Tickets, consents, the store, retention, recovery.

Nothing is stored without the consent to record; what is stored leaves as the consents say. Files
of answers are touched through `interview_sim.recording` only. Knows no screens.
"""

from typing import TYPE_CHECKING, Any

from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.types import (
    OVER_50,
    Asked,
    ConsentAnswer,
    ConsentKind,
    Consents,
    Deletion,
    Distribution,
    EndedHow,
    Finding,
    Profile,
    Recovered,
    Session,
    SessionPage,
    SessionQuery,
    Sweep,
    Take,
    TakeGap,
    TakeState,
)

if TYPE_CHECKING:
    from interview_sim.sessions.store import Store

__all__ = [
    "OVER_50",
    "Asked",
    "ConsentAnswer",
    "ConsentKind",
    "Consents",
    "Deletion",
    "Distribution",
    "EndedHow",
    "Finding",
    "Profile",
    "Recovered",
    "Session",
    "SessionPage",
    "SessionQuery",
    "Store",
    "Sweep",
    "Take",
    "TakeGap",
    "TakeState",
    "Ticket",
]


def __getattr__(name: str) -> Any:
    """`Store` on first use: the database library is slow to load and the first screen needs it not."""
    if name == "Store":
        from interview_sim.sessions.store import Store

        return Store
    raise AttributeError(name)
