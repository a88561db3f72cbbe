"""Work that must not hold up the window: done in order in one thread, its outcome told in the window's.

    background.do(lambda: store.page(text, me), self._show_page, key="page")

With a `key`, only the outcome of the last piece with that key is told; earlier ones that have not begun are
left out. Our own errors go to `refused`; anything else is a fault and surfaces in the window's thread.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from interview_sim.errors import InterviewSimError

_log = logging.getLogger(__name__)
T = TypeVar("T")
Refused = Callable[[InterviewSimError], None]


@dataclass(frozen=True, slots=True)
class _Piece:
    work: Callable[[], Any]
    then: Callable[[Any], None]
    refused: Refused | None
    key: str
    number: int


class Background(QObject):
    """`do(work, then, ...)`; `refused(InterviewSimError)` where a piece names no other way."""

    refused = Signal(object)
    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None, *, name: str = "background") -> None:
        super().__init__(parent)
        self._name = name
        self._pieces: queue.SimpleQueue[_Piece | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._counting = threading.Lock()
        self._newest: dict[str, int] = {}
        self._n_open = 0
        self._is_closed = False
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def do(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] = lambda _: None,
        *,
        refused: Refused | None = None,
        key: str = "",
    ) -> None:
        """Have `work` done after everything asked before; `then` gets what it returned."""
        if self._is_closed:
            return
        with self._counting:
            number = self._newest[key] = self._newest.get(key, 0) + 1
            self._n_open += 1
        self._pieces.put(_Piece(work, then, refused, key, number))
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way and every outcome was told."""
        return self._n_open == 0

    def close(self) -> None:
        """Finish what was begun, tell nothing more."""
        self._is_closed = True
        self._pieces.put(None)
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while (piece := self._pieces.get()) is not None:
            if self._is_stale(piece):
                self._ended.emit(piece, None, None)
                continue
            try:
                outcome, error = piece.work(), None
            except Exception as caught:  # noqa: BLE001 - raised again in the window's thread
                outcome, error = None, caught
            self._ended.emit(piece, outcome, error)

    def _is_stale(self, piece: _Piece) -> bool:
        with self._counting:
            return bool(piece.key) and self._newest[piece.key] != piece.number

    def _tell(self, piece: _Piece, outcome: Any, error: Exception | None) -> None:
        self._n_open -= 1
        if self._is_closed or self._is_stale(piece):
            return
        if error is None:
            piece.then(outcome)
        elif isinstance(error, InterviewSimError):
            _log.info("refused: %s", error.code)
            (piece.refused or self.refused.emit)(error)
        else:
            raise error
