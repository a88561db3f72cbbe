"""When a block of samples was heard, from when it arrived.

Blocks arrive late by a changing amount, never early, and a sound card's clock runs a little
faster or slower than the computer's. The earliest arrivals of the last seconds show where the
sample count really is. Slow drift is taken out by stretching blocks by at most half a percent,
which nobody hears; samples that were lost leave a gap.
"""

from __future__ import annotations

from collections import deque

import numpy as np

from interview_sim.capture.types import CapturedSound
from interview_sim.recording.types import SoundSamples

# A lag that stays above the first for as long as the second is lost sound; blocks that were only
# late come in a burst, and the lag is gone.
_LOSS_S = 0.08
_LOSS_LASTS_S = 0.3
_WINDOW_S = 6.0
_DRIFT_FROM_S = 0.002
_MAX_STRETCH_SHARE = 0.005
# While the stream settles, an earlier arrival simply moves the clock.
_SETTLING_S = 1.0


class SoundClock:
    """Dates blocks of one stream.

    Args:
        rate_hz: the stream's nominal rate.
    """

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._next_s: float | None = None
        self._first_s = 0.0
        self._lags: deque[tuple[float, float]] = deque()
        self._late: list[float] = []
        self._late_since_s = 0.0

    def date(
        self, samples: SoundSamples, heard_until_s: float, *, was_overrun: bool = False
    ) -> CapturedSound:
        """Date a block whose last sample was heard at about `heard_until_s`.

        `samples`: shape (n, channels). The block comes back with at most 0.5 % more or fewer
        samples. `was_overrun`: the device says that samples before this block were lost.
        """
        length_s = len(samples) / self._rate_hz
        if self._next_s is None:
            self._next_s = self._first_s = heard_until_s - length_s
        lag_s = heard_until_s - length_s - self._next_s
        self._remember(heard_until_s, lag_s)
        lost_s = self._lost_s(heard_until_s, lag_s, was_overrun)
        is_loss = lost_s > 0
        is_settling = heard_until_s - self._first_s < _SETTLING_S and lag_s < 0
        if is_loss or is_settling:
            self._move(lost_s if is_loss else lag_s, lags_since_s=self._late_since_s if is_loss else 0.0)
        block = samples if is_loss or is_settling else self._stretched(samples)
        t_s = self._next_s
        self._next_s += len(block) / self._rate_hz
        return CapturedSound(t_s=t_s, samples=block, is_after_loss=is_loss)

    def _remember(self, at_s: float, lag_s: float) -> None:
        self._lags.append((at_s, lag_s))
        while self._lags[0][0] < at_s - _WINDOW_S:
            self._lags.popleft()

    def _lost_s(self, at_s: float, lag_s: float, was_overrun: bool) -> float:
        """Length of lost sound once it is sure that it is lost, else 0."""
        if was_overrun and lag_s > 0.01:
            self._late_since_s = at_s
            return lag_s
        if lag_s <= _LOSS_S:
            self._late.clear()
            return 0.0
        if not self._late:
            self._late_since_s = at_s
        self._late.append(lag_s)
        return min(self._late) if at_s - self._late_since_s >= _LOSS_LASTS_S else 0.0

    def _move(self, by_s: float, lags_since_s: float) -> None:
        """Set the clock on or back; lags from before samples were lost say nothing any more."""
        assert self._next_s is not None
        self._next_s += by_s
        self._late.clear()
        self._lags = deque([(t, lag - by_s) for t, lag in self._lags if t >= lags_since_s])

    def _stretched(self, samples: SoundSamples) -> SoundSamples:
        drift_s = min(lag for _, lag in self._lags)
        if self._lags[-1][0] - self._lags[0][0] < _WINDOW_S / 2 or abs(drift_s) < _DRIFT_FROM_S:
            return samples
        most = int(len(samples) * _MAX_STRETCH_SHARE)
        n_more = int(np.clip(round(drift_s * self._rate_hz), -most, most))
        if n_more == 0:
            return samples
        self._lags = deque([(t, lag - n_more / self._rate_hz) for t, lag in self._lags])
        at = np.linspace(0, len(samples) - 1, len(samples) + n_more)
        return np.stack(
            [np.interp(at, np.arange(len(samples)), channel) for channel in samples.T], axis=1
        ).astype(np.float32)
