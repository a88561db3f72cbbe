"""Notices when this or another program has changed what is stored."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from interview_sim.ui.background import Background

EVERY_MS = 2000


class RevisionWatch(QObject):
    """`changed()` when `revision()`, asked every two seconds off the window's thread, is another one."""

    changed = Signal()

    def __init__(
        self, background: Background, revision: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._revision = background, revision
        self._last: int | None = None
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """What is stored now is what is shown."""
        self._last = None
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    def look(self) -> None:
        """Ask now."""
        # A store that cannot be read just now says so where it is used.
        self._background.do(self._revision, self._take, refused=lambda _: None, key="revision")

    def _take(self, revision: int) -> None:
        before, self._last = self._last, revision
        if before is not None and before != revision:
            self.changed.emit()
