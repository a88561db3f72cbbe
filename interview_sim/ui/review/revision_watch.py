"""Notices when this or another program has changed what is stored."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from interview_sim.ui.background import Background

EVERY_MS = 2000


class RevisionWatch(QObject):
    """`changed()` when `revision()`, asked every two seconds off the window's thread, is another one.

    After a change of one's own `tell()` says it at once, and only once: the next look knows of it.
    """

    changed = Signal()

    def __init__(
        self, background: Background, revision: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._revision = background, revision
        self._last: int | None = None
        self._is_owed = False
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

    def tell(self) -> None:
        """Something was changed here: `changed()` comes as soon as the store's revision after it is known."""
        self._is_owed = True
        self.look()

    def look(self) -> None:
        """Ask now."""
        # A store that cannot be read just now says so where it is used.
        self._background.do(self._revision, self._take, refused=lambda _: self._say(False), key="revision")

    def _take(self, revision: int) -> None:
        before, self._last = self._last, revision
        self._say(before is not None and before != revision)

    def _say(self, is_other: bool) -> None:
        if is_other or self._is_owed:
            self._is_owed = False
            self.changed.emit()
