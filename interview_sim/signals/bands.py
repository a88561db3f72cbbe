"""Power of the sound in thirteen bands every 10 ms, streaming.

Speech stands out of noise in some bands long before it does in the whole: a hum fills the lowest, a
fan the lower ones, and a fricative lives above them all.
"""

from __future__ import annotations

import itertools
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.level import FRAME
from interview_sim.signals.sampling import RATE_HZ, Samples

EDGES_HZ: Final = (100, 300, 500, 700, 920, 1170, 1480, 1850, 2320, 2900, 3700, 4800, 6200, 7900)
"""About two critical bands each (Zwicker 1961)."""

N_BANDS: Final = len(EDGES_HZ) - 1

_WINDOW: Final = 2 * FRAME
_REACH: Final = (_WINDOW - FRAME) // 2


class BandMeter:
    """Streaming band powers: feed pieces of any size, then `power` once."""

    def __init__(self) -> None:
        self._waiting: Samples = np.zeros(_REACH, np.float32)
        self._power: list[NDArray[np.float32]] = []
        window = np.hanning(_WINDOW + 1)[:-1]
        hz = np.fft.rfftfreq(_WINDOW, 1 / RATE_HZ)
        edges_hz = itertools.pairwise(EDGES_HZ)
        self._bands = np.stack([(hz >= low) & (hz < high) for low, high in edges_hz], axis=1).astype(
            np.float64
        )
        self._bands *= 2 / (_WINDOW * np.sum(window**2))
        self._window = window

    def push(self, samples: Samples) -> None:
        """Measure the frames that became complete: a frame's window reaches 5 ms to either side."""
        self._waiting = np.concatenate([self._waiting, np.asarray(samples, np.float32)])
        n = (self._waiting.size - _WINDOW) // FRAME + 1
        if n > 0:
            self._measure(n)

    def power(self, n_frames: int) -> NDArray[np.float32]:
        """Mean square per band of the first `n_frames` frames, shape (n_frames, 13), full scale 1."""
        rest = (n_frames - sum(part.shape[0] for part in self._power)) * FRAME
        if rest > 0:
            self.push(np.zeros(rest, np.float32))
        whole = np.concatenate(self._power) if self._power else np.zeros((0, N_BANDS), np.float32)
        return whole[:n_frames]

    def _measure(self, n: int) -> None:
        windows = np.lib.stride_tricks.sliding_window_view(self._waiting, _WINDOW)[::FRAME][:n]
        spectrum = np.fft.rfft(windows * self._window, axis=1)
        self._power.append((np.abs(spectrum) ** 2 @ self._bands).astype(np.float32))
        self._waiting = self._waiting[n * FRAME :]
