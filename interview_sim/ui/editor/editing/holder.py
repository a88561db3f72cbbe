"""Who holds a draft in this window: only what was asked for last, everything else is let go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from interview_sim.editions import DraftHold
from interview_sim.errors import InterviewSimError
from interview_sim.ui.background import Background
from interview_sim.ui.editor.editing.opened_draft import OpenedDraft

OpenedT = TypeVar("OpenedT", bound=OpenedDraft[Any])
T = TypeVar("T")
Refused = Callable[[InterviewSimError], None]


class Holder(Generic[OpenedT]):
    """`hold` is None where nothing is open, or somebody else edits it."""

    def __init__(self, background: Background, refused: Refused) -> None:
        self._background, self._refused = background, refused
        self.hold: DraftHold | None = None
        self._unclaimed: DraftHold | None = None
        self._asked_for = 0

    def open(self, read: Callable[[], OpenedT], then: Callable[[OpenedT], None]) -> None:
        """Open what `read` finds, once what was open is let go. `then` hears only what was asked for last."""
        self.let_go()
        number = self._asked_for

        def work() -> OpenedT:
            found = read()
            self._unclaimed = found.hold
            return found

        def take(found: OpenedT) -> None:
            # Otherwise something else was asked for, and this one was let go before that.
            if number == self._asked_for:
                self.hold, self._unclaimed = found.hold, None
                then(found)

        self._background.do(work, take, refused=self._refused)

    def let_go(self) -> None:
        """Let go of what is held, and of what is being opened."""
        self._asked_for += 1
        hold, self.hold = self.hold, None

        def work() -> None:
            # What was opened and never shown must not hold up what is opened now, be it the same.
            unclaimed, self._unclaimed = self._unclaimed, None
            for one in (hold, unclaimed):
                if one is not None:
                    one.let_go()

        self._background.do(work, refused=self._refused)

    def do(
        self,
        work: Callable[[DraftHold], T],
        then: Callable[[T], None],
        *,
        always: Callable[[T], None] = lambda _: None,
        undone: Refused = lambda _: None,
        key: str = "",
    ) -> None:
        """Work on what is held. `then`, or `undone` where it was refused, only while it is still held."""
        hold = self.hold
        if hold is None:
            return

        def take(outcome: T) -> None:
            if self.hold is hold:
                then(outcome)
            always(outcome)

        def refuse(error: InterviewSimError) -> None:
            if self.hold is hold:
                undone(error)
            self._refused(error)

        self._background.do(lambda: work(hold), take, refused=refuse, key=key)
