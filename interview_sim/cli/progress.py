"""Progress on standard error: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_LINE_EVERY_S: Final = 5.0


class StageProgress:
    """Shows one work's stages and their shares. `report` may be called from several threads."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._lock = threading.Lock()
        self._shares: dict[str, float] = {}
        self._last_line_s = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> StageProgress:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task(self._title, total=1.0)
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def report(self, stage: str, share: float) -> None:
        """`share` 0..1 of `stage` is done."""
        with self._lock:
            self._shares[stage] = share
            done = min(self._shares.values())
            if self._bar is not None and self._task is not None:
                self._bar.update(
                    self._task, completed=done, description=f"{self._title}: {stage}", refresh=False
                )
            elif time.monotonic() - self._last_line_s >= _LINE_EVERY_S:
                self._last_line_s = time.monotonic()
                sys.stderr.write(f"{self._title}: {stage} {share:.0%}\n")
