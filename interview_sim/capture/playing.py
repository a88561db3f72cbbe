"""Plays a file in real time in place of a device."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from interview_sim.capture.clock import now_s

T = TypeVar("T")


class FilePlayer(Generic[T]):
    """Hands out what a file holds when its time has come.

    It starts when it is first asked, and again from the file's beginning with `restart`. At the
    end it starts over while `does_loop` is set; otherwise `next` gives None until `restart`.

    Args:
        read: gives pairs of (seconds from the file's beginning, thing), from the beginning.
    """

    def __init__(self, read: Callable[[], Iterator[tuple[float, T]]]) -> None:
        self._read = read
        self._changed = threading.Condition()
        self._epoch_s: float | None = None
        self._generation = 0
        self._things: Iterator[tuple[float, T]] = iter(())
        self._read_generation = -1
        self._is_closed = False
        self.does_loop = True
        self.length_s: float | None = None

    def restart(self, epoch_s: float) -> None:
        """Play from the beginning; the first thing is due at `epoch_s` on the capture clock."""
        with self._changed:
            self._epoch_s = epoch_s
            self._generation += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Let `next` return at once."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def next(self) -> tuple[float, T] | None:
        """Wait for the next thing; its due time on the capture clock and the thing."""
        while not self._is_closed:
            generation, epoch_s = self._started()
            if generation != self._read_generation:
                self._things, self._read_generation = self._read(), generation
            thing = next(self._things, None)
            if thing is None:
                if not self.does_loop:
                    return None
                self._start_over(generation, epoch_s)
            elif self._waited(epoch_s + thing[0], generation):
                return epoch_s + thing[0], thing[1]
        return None

    def wait_for_restart(self, timeout_s: float) -> None:
        """After the end: wait until there is something to play again."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._is_closed or self._generation != self._read_generation, timeout_s
            )

    def _started(self) -> tuple[int, float]:
        with self._changed:
            if self._epoch_s is None:
                self._epoch_s = now_s()
            return self._generation, self._epoch_s

    def _start_over(self, generation: int, epoch_s: float) -> None:
        with self._changed:
            if generation == self._generation:
                self._epoch_s = epoch_s + self.length_s if self.length_s else now_s()
                self._generation += 1

    def _waited(self, due_s: float, generation: int) -> bool:
        """Wait until `due_s`; False when the player was restarted or closed meanwhile."""
        with self._changed:
            while generation == self._generation and not self._is_closed:
                left_s = due_s - now_s()
                if left_s <= 0:
                    return True
                self._changed.wait(left_s)
            return False
