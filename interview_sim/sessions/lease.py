"""Who has a session open: a lock that the system lets go of when the program dies, however it dies.

No process numbers: those are given again after a restart.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from interview_sim.sessions.errors import SessionInUse

FILE_NAME = "in-use"
LOOKS = 25
BETWEEN_LOOKS_S = 0.01


class Lease:
    """The lock on one session's folder, held until `release`."""

    def __init__(self, folder: Path) -> None:
        """Take the lock. Raises `SessionInUse` when another program, or another store, has it."""
        self._handle: int | None = os.open(folder / FILE_NAME, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock_patiently(self._handle)
        except OSError as error:
            self.release()
            raise SessionInUse(session=folder.name) from error

    def release(self) -> None:
        """Let go; twice is no harm."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def is_leased(folder: Path) -> bool:
    """Whether somebody who lives has this session open."""
    if not (folder / FILE_NAME).exists():
        return False
    try:
        Lease(folder).release()
    except SessionInUse:
        return True
    return False


def _lock_patiently(handle: int) -> None:
    """Lock, although somebody may hold it for the moment in which he looks."""
    for _ in range(LOOKS):
        try:
            _lock(handle)
        except OSError:
            time.sleep(BETWEEN_LOOKS_S)
        else:
            return
    _lock(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
