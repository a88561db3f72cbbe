"""Loudness of the sound every 10 ms, in dBFS, and how many samples are clipped."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.sampling import RATE_HZ, Samples
from interview_sim.signals.types import BoolArray, FloatArray

STEP_S: Final = 0.01
FRAME: Final = round(STEP_S * RATE_HZ)
FLOOR_DB: Final = -120.0
PICTURE_STEP_S: Final = 0.1

_FULL_SCALE: Final = 0.99
"""Just under full scale: a codec moves clipped samples a little."""

_NEAR: Final = 0.95
_FLAT: Final = 0.99
_TOP_PERCENTILE: Final = 99.5
_FLAT_TOP: Final = 3.0
_STEADY_SHARE: Final = 0.5
_FLAT_OF_NEAR: Final = 0.65
_LEAST_SHARE: Final = 0.001


class LevelMeter:
    """Streaming level: feed multiples of 160 samples."""

    def __init__(self) -> None:
        self._power: list[NDArray[np.float32]] = []
        self._peak: list[NDArray[np.float32]] = []
        self._counts: list[NDArray[np.uint8]] = []

    def push(self, samples: Samples) -> None:
        """Measure the next frames."""
        frames = np.abs(samples.reshape(-1, FRAME).astype(np.float64))
        peak = frames.max(axis=1)
        limits = (np.full_like(peak, _FULL_SCALE), _NEAR * peak, _FLAT * peak)
        counts = [np.count_nonzero(frames >= limit[:, None], axis=1) for limit in limits]
        self._power.append(np.mean(frames**2, axis=1).astype(np.float32))
        self._peak.append(peak.astype(np.float32))
        self._counts.append(np.stack(counts, axis=1).astype(np.uint8))

    def power(self) -> FloatArray:
        """Mean square per 10 ms, shape (frames,)."""
        return np.concatenate(self._power).astype(np.float64) if self._power else np.zeros(0)

    def clipped_share(self, is_speech: BoolArray) -> float:
        """Share 0..1 of the samples of `is_speech` that are clipped: at full scale, or cut off below it.

        Sound that was cut off before it was turned down, or by a limiter, has its peaks at one value,
        each some samples wide; peaks of a voice differ. So where the loudest peaks are flat (three
        samples within 5 % of them) and make up a thousandth of the speech, they count. The peaks of a
        steady tone are all the same: there it must be two thirds within 1 %.
        """
        n_samples = int(np.count_nonzero(is_speech)) * FRAME
        if not n_samples:
            return 0.0
        peak, counts = np.concatenate(self._peak)[is_speech], np.concatenate(self._counts)[is_speech]
        full, near, flat = counts.astype(np.int64).T
        is_top = peak >= _NEAR * np.percentile(peak, _TOP_PERCENTILE)
        n_near, n_flat = int(near[is_top].sum()), int(flat[is_top].sum())
        is_cut: bool = n_near >= max(_FLAT_TOP * int(np.count_nonzero(is_top)), _LEAST_SHARE * n_samples)
        if float(np.mean(is_top)) > _STEADY_SHARE:
            is_cut = is_cut and n_flat >= _FLAT_OF_NEAR * n_near
        return max(int(full.sum()), n_near if is_cut else 0) / n_samples


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
