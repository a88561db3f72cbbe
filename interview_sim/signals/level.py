"""Loudness of the sound every 10 ms, in dBFS, and how many samples are clipped."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.sampling import RATE_HZ, Samples
from interview_sim.signals.types import FloatArray

STEP_S: Final = 0.01
FRAME: Final = round(STEP_S * RATE_HZ)
FLOOR_DB: Final = -120.0
PICTURE_STEP_S: Final = 0.1

_FULL_SCALE: Final = 0.99
"""Just under full scale: a codec moves clipped samples a little."""


class LevelMeter:
    """Streaming level: feed multiples of 160 samples."""

    def __init__(self) -> None:
        self._power: list[NDArray[np.float32]] = []
        self._clipped: list[NDArray[np.uint8]] = []

    def push(self, samples: Samples) -> None:
        """Measure the next frames."""
        frames = samples.reshape(-1, FRAME).astype(np.float64)
        self._power.append(np.mean(frames**2, axis=1).astype(np.float32))
        self._clipped.append(np.count_nonzero(np.abs(frames) >= _FULL_SCALE, axis=1).astype(np.uint8))

    def power(self) -> FloatArray:
        """Mean square per 10 ms, shape (frames,)."""
        return np.concatenate(self._power).astype(np.float64) if self._power else np.zeros(0)

    def clipped(self) -> NDArray[np.uint8]:
        """Number of samples at full scale per 10 ms, shape (frames,)."""
        return np.concatenate(self._clipped) if self._clipped else np.zeros(0, np.uint8)


def decibels(power: FloatArray) -> FloatArray:
    """Mean square to dB re full scale, not below -120."""
    floor = 10 ** (FLOOR_DB / 10)
    return np.asarray(10 * np.log10(np.maximum(power, floor)), np.float64)


def picture_levels(power: FloatArray) -> tuple[float, ...]:
    """Level per 0.1 s for pictures of the answer."""
    per_step = round(PICTURE_STEP_S / STEP_S)
    n_full = power.size // per_step
    means = [*power[: n_full * per_step].reshape(n_full, per_step).mean(axis=1)]
    if power.size > n_full * per_step:
        means.append(float(power[n_full * per_step :].mean()))
    return tuple(float(level) for level in decibels(np.asarray(means, np.float64)))
