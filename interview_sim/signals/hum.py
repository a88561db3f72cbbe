"""Mains hum taken out before pitch is looked for: it has a pitch of its own, 50 or 60 Hz and its octaves.

Hum never stops and never changes, so it is measured where the voice rests: its exact frequency (the
grid wavers by some tenths of a percent), then size and phase of each harmonic by least squares over the
quiet frames. What is taken out is that sum of sines, and nothing of a voice that only passes by.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.sampling import RATE_HZ, Samples
from interview_sim.signals.types import BoolArray, FloatArray

MAINS_HZ: Final = (50.0, 60.0)
N_HARMONICS: Final = 12

_SLOWER: Final = 10
_RATE_HZ: Final = RATE_HZ // _SLOWER
_FRAME: Final = 800
_NEAR_DB: Final = 4.0
_QUIET_DB: Final = 6.0
_LEAST_QUIET_S: Final = 0.5
_WAVERS: Final = 0.004
_FFT: Final = 1 << 17
_LOWEST_HZ: Final = 45.0
_EXPLAINED: Final = 0.3
"""Share of the power below 800 Hz in the quiet frames; chance gives 24 / (1600 a second)."""


def without_hum(samples: Samples) -> FloatArray:
    """`samples` without hum and without what lies below 45 Hz. Shape is kept, values are float64."""
    spectrum = np.fft.rfft(samples.astype(np.float64))
    hz = np.fft.rfftfreq(samples.size, 1 / RATE_HZ)
    spectrum *= hz**4 / (hz**4 + _LOWEST_HZ**4)
    clean = np.fft.irfft(spectrum, samples.size)
    n_slow = samples.size // _SLOWER
    slow = np.fft.irfft(spectrum[: n_slow // 2 + 1], n_slow) / _SLOWER
    hum = _hum(slow, _is_quiet(clean)[::_SLOWER][:n_slow])
    if hum is None:
        return np.asarray(clean)
    mains_hz, sines = hum
    turn = np.exp(2j * np.pi * mains_hz * np.arange(samples.size) * n_slow * _SLOWER / samples.size / RATE_HZ)
    angle = np.ones_like(turn)
    for size in sines:
        angle *= turn
        clean = clean - (size * angle).real
    return np.asarray(clean)


def _is_quiet(samples: FloatArray) -> BoolArray:
    """Samples of 50 ms that are near the quietest tenth, and 6 dB and more below the loud tenth."""
    n = samples.size // _FRAME
    power = np.mean(samples[: n * _FRAME].reshape(n, _FRAME) ** 2, axis=1)
    if not n:
        return np.zeros(samples.size, np.bool_)
    quietest, loudest = np.percentile(power, [10, 90])
    limit = min(quietest * 10 ** (_NEAR_DB / 10), loudest * 10 ** (-_QUIET_DB / 10))
    return np.pad(np.repeat(power <= limit, _FRAME), (0, samples.size - n * _FRAME))


def _hum(slow: FloatArray, is_quiet: BoolArray) -> tuple[float, NDArray[np.complex128]] | None:
    """The mains' frequency and its harmonics' complex sizes; None where the quiet frames hold no hum."""
    quiet = np.flatnonzero(is_quiet)
    if quiet.size < _LEAST_QUIET_S * _RATE_HZ:
        return None
    mains_hz = _mains_hz(np.where(is_quiet, slow, 0.0))
    turns = 2 * np.pi * mains_hz / _RATE_HZ * np.outer(quiet, np.arange(1, N_HARMONICS + 1))
    waves = np.concatenate([np.cos(turns), -np.sin(turns)], axis=1)
    sizes = np.linalg.lstsq(waves, slow[quiet], rcond=None)[0]
    explained = 1 - np.mean((slow[quiet] - waves @ sizes) ** 2) / max(np.mean(slow[quiet] ** 2), 1e-20)
    if explained < _EXPLAINED:
        return None
    return mains_hz, sizes[:N_HARMONICS] + 1j * sizes[N_HARMONICS:]


def _mains_hz(slow: FloatArray) -> float:
    """Near 50 or 60 Hz: where the harmonics together are strongest."""
    power = np.abs(np.fft.rfft(slow, max(_FFT, slow.size))) ** 2
    step_hz = _RATE_HZ / max(_FFT, slow.size)
    tried_hz = np.concatenate([np.arange(-_WAVERS * f, _WAVERS * f, step_hz / 4) + f for f in MAINS_HZ])
    places = np.rint(np.outer(tried_hz, np.arange(1, N_HARMONICS + 1)) / step_hz).astype(np.int64)
    return float(tried_hz[np.argmax(power[places].sum(axis=1))])
