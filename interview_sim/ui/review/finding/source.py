"""Where the list gets its lines from: a question and an answer, from any thread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from interview_sim.sessions.desk.types import DeskPage

SearchProblem = tuple[str, Mapping[str, str]]
"""What of a search was not understood: a message code and its facts."""


class SessionSource(Protocol):
    """The stored visits as one counsellor may see them; raises the store's own errors."""

    def page(self, text: str, offset: int, limit: int) -> DeskPage:
        """Some lines of what `text` finds, today's first, newest first, and how many there are."""
        ...

    def count(self, text: str) -> int:
        """How many lines `text` finds."""
        ...

    def problems(self, text: str) -> tuple[SearchProblem, ...]:
        """What of `text` was not understood; empty where all was."""
        ...
