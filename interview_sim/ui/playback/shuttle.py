"""J, K and L as editors use them: back, stop, on; again is faster."""

from __future__ import annotations

from interview_sim.ui.playback.player import RATES, RecordingPlayer

_BACK_RATES = (1.0, 2.0, 4.0)


class Shuttle:
    """Moves a player. A rate that was only reached by pressing again is given back on `stop`."""

    def __init__(self, player: RecordingPlayer) -> None:
        self._player = player
        self._back_rate = 0.0
        self._rate_before: float | None = None

    def forward(self) -> None:
        """Play; while it plays, faster."""
        player = self._player
        if not player.is_playing() or player.is_rewinding():
            player.play()
            return
        if self._rate_before is None:
            self._rate_before = player.rate()
        player.set_rate(next((rate for rate in RATES if rate > player.rate()), RATES[-1]))

    def backward(self) -> None:
        """Go back in steps, without sound; while it does, faster."""
        if not self._player.is_rewinding():
            self._back_rate = 0.0
        self._give_back()
        self._back_rate = next((rate for rate in _BACK_RATES if rate > self._back_rate), _BACK_RATES[-1])
        self._player.play_backwards(self._back_rate)

    def stop(self) -> None:
        """Stop here."""
        self._player.pause()
        self._give_back()

    def _give_back(self) -> None:
        if self._rate_before is not None:
            self._player.set_rate(self._rate_before)
            self._rate_before = None
