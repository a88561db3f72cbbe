"""The two ends of a recording on disk, as plain file-like objects.

`create_recording` gives a sink that reaches the disk with every write; `open_recording` gives a
source, which with `follow` waits for more until the writer has closed or died. Writer and
readers know no paths, so another pair of ends (encrypting, say) can take their place.
"""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, cast

from interview_sim.recording.errors import (
    RecordingEmpty,
    RecordingMissing,
    RecordingNotWritable,
    RecordingUnreadable,
)
from interview_sim.recording.liveness import WriterMark, is_being_written

_LOOK_AGAIN_S = 0.02


class _MarkedFile(io.FileIO):
    """An unbuffered file with the writer's marker beside it while it is open."""

    def __init__(self, path: Path) -> None:
        self._mark = WriterMark(path)
        try:
            super().__init__(path, "w+b")
        except OSError:
            self._mark.remove()
            raise

    def close(self) -> None:
        if self.closed:
            return
        try:
            os.fsync(self.fileno())
        finally:
            super().close()
            self._mark.remove()


class _GrowingFile(io.RawIOBase):
    """Reads a file from start to end and waits at the end while somebody writes it.

    Not seekable on purpose: what has been read is final, what comes may not be there yet.
    """

    def __init__(self, path: Path, is_given_up: Callable[[], bool]) -> None:
        super().__init__()
        self._path = path
        self._is_given_up = is_given_up
        self._file = path.open("rb", buffering=0)
        self.name = str(path)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while True:
            # Asked before reading: what a writer added before it closed is then still read.
            is_growing = is_being_written(self._path)
            n_bytes = self._file.readinto(buffer) or 0
            if n_bytes or not is_growing or self.closed or self._is_given_up():
                return n_bytes
            time.sleep(_LOOK_AGAIN_S)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()


def create_recording(path: Path) -> BinaryIO:
    """A sink for `RecordingWriter`: every write reaches the system at once.

    `<path>.open` lies beside it until it is closed. An existing file is replaced.
    Raises RecordingNotWritable.
    """
    path = Path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return cast(BinaryIO, _MarkedFile(path))
    except OSError as error:
        raise RecordingNotWritable(file=path, why=error.strerror or error) from error


def open_recording(
    path: Path, *, follow: bool = False, is_given_up: Callable[[], bool] = lambda: False
) -> BinaryIO:
    """A source for `read_sound` and `read_pictures`; the caller closes it.

    With `follow`, reading at the end of a file that is still being written waits for more; the
    end comes when the writer has closed it or is dead, or when `is_given_up` says true.
    Raises RecordingMissing, RecordingEmpty, RecordingUnreadable.
    """
    path = Path(path)
    if not path.exists():
        raise RecordingMissing(file=path)
    try:
        if follow and is_being_written(path):
            return cast(BinaryIO, _GrowingFile(path, is_given_up))
        source = path.open("rb")
    except OSError as error:
        raise RecordingUnreadable(file=path) from error
    if path.stat().st_size == 0:
        source.close()
        raise RecordingEmpty(file=path)
    return source
