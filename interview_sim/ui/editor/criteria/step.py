"""One step of editing criteria that can be taken back: the drafts before and after it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from time import monotonic

from PySide6.QtGui import QUndoCommand

from interview_sim.ui.editor.criteria.subjects import CriteriaDraft

ONE_STEP_S = 2.0
"""Typing into one field is one step as long as no pause is longer than this."""
_MERGES, _ALONE = 1, -1


class CriteriaStep(QUndoCommand):
    """Puts `after` in the place of `before`; steps in one `place` that follow quickly become one."""

    def __init__(
        self,
        take: Callable[[CriteriaDraft], None],
        before: CriteriaDraft,
        after: CriteriaDraft,
        words: str,
        place: Hashable | None,
    ) -> None:
        super().__init__(words)
        self._take, self._before, self._after, self._place = take, before, after, place
        self._at = monotonic()

    def id(self) -> int:
        return _ALONE if self._place is None else _MERGES

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, CriteriaStep) or other._place != self._place:
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
