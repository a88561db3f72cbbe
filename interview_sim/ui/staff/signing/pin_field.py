"""A field for a PIN that says why one was refused and counts the seconds until the next try counts."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.ui.language import area, current_language
from interview_sim.ui.widgets import Field

tr = area("review-door")
REFUSALS = ("pin-wrong", "pin-locked", "staff-pin-locked")
"""Errors that are about the PIN itself: `show_refused` says them."""


class NewPinField(Field):
    """A field for a PIN that is being chosen; what was said of it goes with the next letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(is_desk=True, is_secret=True, parent=parent)
        self.text_changed.connect(lambda _: self.show_problem(""))

    def write_anew(self) -> None:
        """The keyboard comes here; the first letter replaces what was typed before, which nobody can see."""
        self.setFocus()
        self.edit.selectAll()


class PinField(Field):
    """`ready_changed(bool)`: whether a try would count now."""

    ready_changed = Signal(bool)

    def __init__(self, *, now_s: Callable[[], float] = time.monotonic, parent: QWidget | None = None) -> None:
        self._error: InterviewSimError | None = None
        self._now_s, self._until_s = now_s, 0.0
        super().__init__(is_desk=True, is_secret=True, parent=parent)
        self.edit.setMaxLength(64)
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self.look)

    @property
    def is_ready(self) -> bool:
        """Whether no waiting time runs and nothing is locked."""
        return not self.is_locked and self._left_s() <= 0

    @property
    def is_locked(self) -> bool:
        """Whether no further try counts until somebody lifts the lock."""
        return self._error is not None and self._error.code in ("pin-locked", "staff-pin-locked")

    def show_refused(self, error: InterviewSimError) -> None:
        """Say why a PIN was refused, empty the field and wait where that was asked for."""
        self._error = error
        wait_s = float(str(error.facts.get("wait_s", 0))) if error.code == "pin-wrong" else 0.0
        self._until_s = self._now_s() + wait_s
        self.edit.clear()
        if wait_s > 0:
            self._tick.start()
        self._say()
        self.ready_changed.emit(self.is_ready)

    def forget(self) -> None:
        """An empty field, nothing refused."""
        self._error, self._until_s = None, 0.0
        self._tick.stop()
        self.edit.clear()
        self.show_problem("")
        self.ready_changed.emit(True)

    def look(self) -> None:
        """Compare with the clock: count down, and let go at the end."""
        if self._left_s() <= 0:
            self._tick.stop()
            self.show_problem("")
            self._error = None
            self.ready_changed.emit(True)
        else:
            self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _left_s(self) -> float:
        return self._until_s - self._now_s()

    def _say(self) -> None:
        if self._error is None:
            return
        said = message_of(self._error, current_language())
        left_s = math.ceil(self._left_s())
        if self._error.code != "pin-wrong":
            self.show_problem(str(said))
        elif left_s <= 0:
            self.show_problem(tr("That does not fit. Type it again."))
        elif left_s < 60:
            self.show_problem(tr("That does not fit. You can try again in {n} s.", n=left_s))
        else:
            clock = f"{left_s // 60}:{left_s % 60:02d}"
            self.show_problem(tr("That does not fit. You can try again in {time} min.", time=clock))
