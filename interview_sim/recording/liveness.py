"""Whether somebody is still writing a recording.

Beside a recording that is being written lies `<file>.open`. It holds the writer's process id
for people to read; what counts is that the writer keeps it locked. The system lets go of the
lock when a process dies, however it dies, so a marker left by a crash never looks alive, not
even when another program has got the same process id since.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

# Windows locks are mandatory: lock a byte far behind the text, so that it can be read.
_LOCKED_BYTE = 1 << 20


def marker_of(path: Path) -> Path:
    """The marker that lies beside `path` while it is being written."""
    return path.with_name(path.name + ".open")


class WriterMark:
    """The marker from the writer's side: there and locked until `remove`."""

    def __init__(self, path: Path) -> None:
        self._marker = marker_of(path)
        self._handle = os.open(self._marker, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        _lock_patiently(self._handle)
        os.write(self._handle, f"{os.getpid()}\n".encode())

    def remove(self) -> None:
        """Let go and take the marker away; calling it again does nothing."""
        if self._handle < 0:
            return
        os.close(self._handle)
        self._handle = -1
        self._marker.unlink(missing_ok=True)


def is_being_written(path: Path) -> bool:
    """Whether a living writer holds `path` open for recording."""
    try:
        handle = os.open(marker_of(path), os.O_RDWR)
    except FileNotFoundError:
        return False
    except PermissionError:
        # Windows refuses a file that is about to vanish; a reader without rights cannot tell.
        return marker_of(path).exists()
    try:
        _lock(handle)
    except OSError:
        return True
    else:
        return False
    finally:
        os.close(handle)


def _lock_patiently(handle: int) -> None:
    """Lock, although a reader may hold the lock for the moment in which it looks."""
    for _ in range(100):
        try:
            _lock(handle)
        except OSError:
            time.sleep(0.01)
        else:
            return
    _lock(handle)


def _lock(handle: int) -> None:
    """Lock without waiting; OSError where somebody else has the lock."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
