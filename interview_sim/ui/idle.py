"""Nobody there? Counts seconds without a hand on keyboard or mouse, and says so once."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_HANDS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """`warned()` after the limit, `expired()` when the warning stood for its time, `returned()` when
    somebody moved meanwhile. `limit_s` is asked every second: None means nobody is waited for."""

    warned = Signal()
    returned = Signal()
    expired = Signal()

    def __init__(
        self,
        limit_s: Callable[[], float | None],
        *,
        warning_s: float,
        now_s: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit_s, self._warning_s, self._now_s = limit_s, warning_s, now_s
        self._last_s = now_s()
        self._warned_s: float | None = None
        self._timer = QTimer(self, interval=500)
        self._timer.timeout.connect(self.look)
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def start(self) -> None:
        """Begin to watch."""
        self.touch()
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    def touch(self) -> None:
        """Somebody is there, or the screen has just changed."""
        self._last_s = self._now_s()
        if self._warned_s is not None:
            self._warned_s = None
            self.returned.emit()

    @property
    def warning_left_s(self) -> float:
        """Seconds until the screen is wiped; the whole time before a warning."""
        if self._warned_s is None:
            return self._warning_s
        return max(0.0, self._warning_s - (self._now_s() - self._warned_s))

    def look(self) -> None:
        """Compare the clock with the limit."""
        limit_s = self._limit_s()
        if limit_s is None:
            self.touch()
        elif self._warned_s is None:
            if self._now_s() - self._last_s >= limit_s:
                self._warned_s = self._now_s()
                self.warned.emit()
        elif self.warning_left_s <= 0:
            self._warned_s = None
            self._last_s = self._now_s()
            self.expired.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _HANDS and event.spontaneous():
            self.touch()
        return False
