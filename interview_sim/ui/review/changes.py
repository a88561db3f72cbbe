"""The one way by which the desk changes something: done off the window's thread, told to all, taken back.

Undo and redo replay the inverses that the store itself gave; no widget has an undo of its own.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from interview_sim.errors import InterviewSimError
from interview_sim.sessions.desk.types import Change
from interview_sim.ui.background import Background

MOST_STEPS = 200


class Changes(QObject):
    """`made(Change)` after every change; `refused(InterviewSimError)`; `steps_changed()`."""

    made = Signal(object)
    refused = Signal(object)
    steps_changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def run(
        self,
        work: Callable[[], Change],
        then: Callable[[], None] | None = None,
        *,
        refused: Callable[[InterviewSimError], None] | None = None,
    ) -> None:
        """Do `work` and broadcast its change; what was taken back before cannot be redone any more."""

        def done(change: Change) -> None:
            self._undone.clear()
            self._remember(self._done, change)
            self._tell(change)
            if then is not None:
                then()

        self._background.do(work, done, refused=refused or self.refused.emit)

    @property
    def undo_step(self) -> str:
        """Code of the step that undo would take back; "" where there is none."""
        return self._done[-1].step if self._done else ""

    @property
    def redo_step(self) -> str:
        """Code of the step that redo would do again."""
        return self._undone[-1].step if self._undone else ""

    def undo(self) -> None:
        """Take the last change back."""
        self._replay(self._done, self._undone)

    def redo(self) -> None:
        """Do the change again that was taken back last."""
        self._replay(self._undone, self._done)

    def forget(self) -> None:
        """Somebody else sits here now: nothing to take back."""
        self._done.clear()
        self._undone.clear()
        self.steps_changed.emit()

    def _replay(self, from_: list[Change], to: list[Change]) -> None:
        if not from_:
            return
        change = from_.pop()
        assert change.undo is not None

        def done(inverse: Change) -> None:
            self._remember(to, inverse)
            self._tell(inverse)

        def refused(error: InterviewSimError) -> None:
            # What it was about may be gone: it cannot be taken back by trying again.
            self.steps_changed.emit()
            self.refused.emit(error)

        self._background.do(change.undo, done, refused=refused)

    def _remember(self, steps: list[Change], change: Change) -> None:
        if change.undo is not None:
            steps.append(change)
            del steps[:-MOST_STEPS]

    def _tell(self, change: Change) -> None:
        self.made.emit(change)
        self.steps_changed.emit()
