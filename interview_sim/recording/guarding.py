"""Stands between the encoder and a sink that may fail, and translates the failure."""

from __future__ import annotations

import errno
import io
from pathlib import Path
from typing import BinaryIO

from interview_sim.recording.errors import RecordingDiskFull, RecordingError, RecordingNotWritable


class GuardedSink(io.RawIOBase):
    """Keeps the first fault of a sink; from then on nothing reaches it any more.

    What was written before stays as after a crash, and the encoder can be closed in peace.
    """

    def __init__(self, sink: BinaryIO) -> None:
        super().__init__()
        self._sink = sink
        self._position = 0
        self.name = str(getattr(sink, "name", "recording"))
        self.failure: RecordingError | None = None

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._sink.seekable()

    def write(self, data: bytes) -> int:  # type: ignore[override]
        rest = memoryview(data)
        try:
            while len(rest) and self.failure is None:
                rest = rest[self._sink.write(rest) or 0 :]
        except OSError as error:
            self.failure = not_written(error, self.name)
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._sink.seek(offset, whence) if self.failure is None else 0

    def tell(self) -> int:
        return self._sink.tell() if self.failure is None else 0

    def close(self) -> None:
        """Close the sink behind as well."""
        if not self.closed:
            try:
                self._sink.close()
            except OSError as error:
                self.failure = self.failure or not_written(error, self.name)
        super().close()


def not_written(error: OSError, name: str | Path) -> RecordingNotWritable:
    """The error of this room that says what the system said about a file."""
    translated: RecordingNotWritable
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        translated = RecordingDiskFull(file=name)
    else:
        translated = RecordingNotWritable(file=name, why=error.strerror or error)
    translated.__cause__ = error
    return translated
