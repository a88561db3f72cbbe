"""Where the list gets its lines from: a question and an answer, from any thread."""

from __future__ import annotations

from typing import Protocol

from interview_sim.sessions.desk.types import DeskPage


class SessionSource(Protocol):
    """The stored visits as one counsellor may see them; raises the store's own errors."""

    def page(self, text: str, offset: int, limit: int) -> DeskPage:
        """Some lines of what `text` finds, today's first, newest first, and how many there are."""
        ...

    def count(self, text: str) -> int:
        """How many lines `text` finds."""
        ...
