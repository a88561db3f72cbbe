"""What every part of the store stands on: the database, the folders, who has which visit open."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from interview_sim.sessions import deletion
from interview_sim.sessions.database import FILE_NAME, WAIT_S, Database
from interview_sim.sessions.errors import SessionInUse, SessionUnknown
from interview_sim.sessions.folders import Folders
from interview_sim.sessions.lease import Lease, is_leased
from interview_sim.sessions.types import Deletion
from interview_sim.settings import load_settings

_log = logging.getLogger(__name__)


def local_now() -> datetime:
    """Now, where the booth stands."""
    return datetime.now().astimezone()


class StoreBase:
    """Opens nothing by itself; a visit that this store has open is leased until it ends."""

    def __init__(
        self, data_dir: Path, *, clock: Callable[[], datetime] = local_now, wait_s: float = WAIT_S
    ) -> None:
        self._data_dir = data_dir
        self._clock = clock
        self._database = Database(data_dir / FILE_NAME, wait_s=wait_s)
        self._folders = Folders(data_dir)
        self._leases: dict[str, Lease] = {}
        self._leasing = threading.Lock()

    def close(self) -> None:
        """Let everything go; open sessions stay open and are offered by `recover`."""
        with self._leasing:
            for lease in self._leases.values():
                lease.release()
            self._leases.clear()
        self._database.close()

    def _delete(self, session_id: str, reason: str, staff_id: int | None = None) -> Deletion:
        self._check_not_elsewhere(session_id)
        now = self._clock()
        deletion.mark(self._database, session_id, reason[:200], now, staff_id)
        self._release(session_id)
        gone = deletion.carry_out(self._database, self._folders, session_id, now)
        _log.info("session %s deleted", session_id)
        return gone

    def _keep_days(self) -> int:
        return load_settings(self._data_dir).keep_days

    def _check_anything(self, session: str) -> None:
        if not self._database.exists:
            raise SessionUnknown(session=session)

    def _lease(self, session_id: str) -> None:
        with self._leasing:
            if session_id not in self._leases:
                self._leases[session_id] = Lease(self._folders.make(session_id))

    def _release(self, session_id: str) -> None:
        with self._leasing:
            if lease := self._leases.pop(session_id, None):
                lease.release()

    def _check_not_elsewhere(self, session_id: str) -> None:
        self._check_anything(session_id)
        if session_id not in self._leases and is_leased(self._folders.of(session_id)):
            raise SessionInUse(session=session_id)
