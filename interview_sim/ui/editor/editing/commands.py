"""One step of editing that can be taken back: the drafts before and after it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from time import monotonic
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand

ONE_STEP_S = 2.0
"""Typing into one field is one step as long as no pause is longer than this."""
_MERGES, _ALONE = 1, -1
DraftT = TypeVar("DraftT")


class DraftStep(QUndoCommand, Generic[DraftT]):
    """Puts `after` in the place of `before`. Drafts share what is unchanged in them, so both may be kept.

    `place`: what was typed into (say question and field); steps in the same place that follow one another
    quickly become one. None for a step that stands alone.
    """

    def __init__(
        self,
        take: Callable[[DraftT], None],
        before: DraftT,
        after: DraftT,
        words: str,
        place: Hashable | None = None,
    ) -> None:
        super().__init__(words)
        self._take, self._before, self._after, self._place = take, before, after, place
        self._at = monotonic()

    def id(self) -> int:
        return _ALONE if self._place is None else _MERGES

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, DraftStep) or other._place != self._place:
            return False
        if other._at - self._at > ONE_STEP_S:
            return False
        self._after, self._at = other._after, other._at
        self.setObsolete(self._after == self._before)
        return True

    def redo(self) -> None:
        self._take(self._after)

    def undo(self) -> None:
        self._take(self._before)
