"""Sparse cues while an answer is given, in interviews that give any: what is heard in, a cue out. No Qt."""

from __future__ import annotations

from typing import Literal

from interview_sim.ui.kiosk.visit.checks import STEP_S, Listener

Cue = Literal["begin", "quiet", "silent"]
APART_S = 20.0
"""Two cues are never closer than this: they are read, and reading stops the flow."""
BEGIN_S, SILENT_S, QUIET_AFTER_S = 8.0, 8.0, 6.0
_VOICE_OVER_ROOM_DB = 10.0


class Cues:
    """`hear` takes a level every 50 ms (dBFS) and says now and then what would help, else None."""

    def __init__(self) -> None:
        self._listener = Listener()
        self._now_s = 0.0
        self._spoke_at_s: float | None = None
        self._last_s: float | None = None
        self._floor_db = 0.0
        self._given: set[Cue] = set()

    def hear(self, level_db: float) -> Cue | None:
        """One more level. "begin" and "quiet" come once an answer, "silent" as often as needed."""
        self._now_s += STEP_S
        self._listener.hear(level_db)
        if self._now_s >= 1.0:
            # Who speaks without a pause must not become the room: the quietest it ever was counts.
            self._floor_db = min(self._floor_db, self._listener.room_db)
        if self._listener.has_spoken and level_db >= self._floor_db + _VOICE_OVER_ROOM_DB:
            self._spoke_at_s = self._now_s
        cue = self._due()
        is_close = self._last_s is not None and self._now_s - self._last_s < APART_S
        if cue is None or is_close or (cue in self._given and cue != "silent"):
            return None
        self._given.add(cue)
        self._last_s = self._now_s
        return cue

    def _due(self) -> Cue | None:
        if self._spoke_at_s is None:
            return "begin" if self._now_s >= BEGIN_S else None
        if self._now_s - self._spoke_at_s >= SILENT_S:
            return "silent"
        verdict = self._listener.voice_verdict(has_sound=True)
        return "quiet" if verdict.code == "quiet" and self._now_s >= QUIET_AFTER_S else None
