"""How long a recording is and whether it is whole, found out in a thread of its own.

A whole file tells it at once; one whose writer died is read through once.
"""

from __future__ import annotations

import io
import threading
from pathlib import Path
from typing import BinaryIO, cast

from PySide6.QtCore import QObject, Signal

from interview_sim.errors import InterviewSimError
from interview_sim.recording import is_being_written, open_recording, probe


class LengthFinder(QObject):
    """After `start()` comes `found(RecordingInfo, is_growing)` or `failed(code, facts)`; `close` gives up."""

    found = Signal(object, bool)
    failed = Signal(str, object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._is_closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="length-finder", daemon=True)

    def start(self) -> None:
        """Begin, once the signals are connected."""
        self._thread.start()

    def close(self) -> None:
        """Give up; a drive that hangs is not waited for."""
        self._is_closed.set()
        if self._thread.is_alive():
            self._thread.join(timeout=1.0)

    def _run(self) -> None:
        try:
            is_growing = is_being_written(self._path)
            with open_recording(self._path) as file:
                info = probe(cast(BinaryIO, _Abandonable(file, self._is_closed)))
            if not self._is_closed.is_set():
                self.found.emit(info, is_growing)
        except InterviewSimError as error:
            if not self._is_closed.is_set():
                self.failed.emit(error.code, error.facts)
        except OSError:
            # The player or the still pictures meet the same fault, and tell it.
            return


class _Abandonable(io.RawIOBase):
    """Reads like the file behind it, and ends where it is given up."""

    def __init__(self, file: BinaryIO, is_given_up: threading.Event) -> None:
        super().__init__()
        self._file, self._is_given_up = file, is_given_up
        self.name = str(getattr(file, "name", "recording"))

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def read(self, n_most: int = -1) -> bytes:
        return b"" if self._is_given_up.is_set() else self._file.read(n_most)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()
