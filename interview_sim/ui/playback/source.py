"""A recording as Qt's player reads it: a device over `open_recording`.

Qt reads from a thread of its own, so reading and closing exclude each other. A file that can no
longer be read (a drive was pulled out) ends there and is told once; nothing is raised into Qt.
"""

from __future__ import annotations

import io
import logging
import threading
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QIODevice, QIODeviceBase, Signal

from interview_sim.recording import open_recording

_log = logging.getLogger(__name__)


class RecordingDevice(QIODevice):
    """Opens `path`; `let_go()` closes it.

    Raises RecordingMissing, RecordingEmpty, RecordingUnreadable.
    """

    lost = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._file: BinaryIO | None = open_recording(path)
        self._size = self._file.seek(0, io.SEEK_END)
        # Without a buffer of Qt's in between `pos()` is where it wants to read.
        self.open(QIODeviceBase.OpenModeFlag.ReadOnly | QIODeviceBase.OpenModeFlag.Unbuffered)

    def let_go(self) -> None:
        """Close the file; whoever still reads finds the end."""
        with self._lock:
            if self._file is not None:
                self._file.close()
            self._file, self._size = None, 0

    def isSequential(self) -> bool:
        return False

    def size(self) -> int:
        return self._size

    def readData(self, n_most: int) -> bytes:
        with self._lock:
            if self._file is None:
                return b""
            try:
                self._file.seek(self.pos())
                data = self._file.read(n_most)
                if not data:
                    # Shorter than it was when it was opened.
                    self._size = min(self._size, self.pos())
                return data
            except OSError as error:
                _log.warning("a recording can no longer be read: %s", error.strerror)
                self._file.close()
                self._file = None
                # Qt then finds the end; where nothing comes before the end it asks for ever.
                self._size = 0
        self.lost.emit()
        return b""

    def writeData(self, data: bytes | bytearray | memoryview, n_most: int) -> int:
        return -1
