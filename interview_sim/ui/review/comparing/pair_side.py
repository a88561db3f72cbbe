"""One side of two recordings that play as one, and how it is held to the side that leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QElapsedTimer

from interview_sim.ui.playback.player import RecordingPlayer

# Further apart than this the follower is nudged, until it is nearer than the second; or it jumps.
_NUDGE_S, _NEAR_S, _JUMP_S = 0.03, 0.01, 0.35
_NUDGE_SHARE = 0.06
SETTLING_MS: Final = 400
"""A player that has just begun or jumped does not yet know where it is."""


@dataclass(slots=True)
class Side:
    """A player and how far it has got; `nudge` is the part of its rate that brings it to the leader."""

    player: RecordingPlayer
    since_start: QElapsedTimer
    is_there: bool = False
    is_settled: bool = False
    has_failed: bool = False
    nudge: float = 1.0

    def hold_to(self, wanted_s: float, rate: float) -> None:
        """Be at `wanted_s` of the recording while playing at `rate`: a little faster or slower, or a jump."""
        if not self.since_start.hasExpired(SETTLING_MS):
            return
        behind_s = wanted_s - self.player.position_s()
        if abs(behind_s) > _JUMP_S:
            self.player.seek(max(0.0, wanted_s))
            self.since_start.start()
            return
        nudge = self._next_nudge(behind_s)
        if nudge != self.nudge:
            self.nudge = nudge
            self.player.set_rate(rate * nudge)

    def _next_nudge(self, behind_s: float) -> float:
        if self.nudge == 1.0:
            return 1.0 if abs(behind_s) < _NUDGE_S else 1.0 + _NUDGE_SHARE * (1 if behind_s > 0 else -1)
        has_arrived = abs(behind_s) < _NEAR_S or (behind_s > 0) != (self.nudge > 1.0)
        return 1.0 if has_arrived else self.nudge
