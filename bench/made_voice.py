"""Voices whose melody is known exactly: pulses of the glottis through formants, with noise and pauses.

F0 follows a contour of phrases that decline and of accents (Fujisaki and Hirose 1984); vowels come
from Peterson and Barney (1952). Such a voice is easier than a real one; what it proves is that pitch is
right in hum, noise, narrow bands and beside a second voice.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.made_speech import RATE_HZ, FloatArray, at_level

STEP = 160
_FORMANTS = {
    "a": ((730, 90), (1090, 110), (2440, 170), (3400, 250)),
    "i": ((270, 60), (2290, 120), (3010, 200), (3600, 250)),
    "u": ((300, 60), (870, 100), (2240, 170), (3400, 250)),
    "e": ((530, 80), (1840, 120), (2480, 180), (3500, 250)),
    "o": ((570, 80), (840, 100), (2410, 170), (3400, 250)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeVoice:
    """Samples at 16 kHz at -20 dBFS; `f0_hz` per 10 ms, NaN where the glottis rests."""

    samples: FloatArray
    f0_hz: FloatArray

    @property
    def semitones(self) -> float:
        """Standard deviation of the melody about its median."""
        voiced = self.f0_hz[np.isfinite(self.f0_hz)]
        return float(np.std(12 * np.log2(voiced / np.median(voiced))))


def made_voice(
    rng: np.random.Generator,
    *,
    base_hz: float,
    spread_semitones: float,
    seconds: float,
    is_creaky: bool = False,
) -> MadeVoice:
    """A voice around `base_hz`; phrases of 2 to 4 s, pauses of 0.3 to 0.8 s, syllables of 0.15 to 0.3 s.

    `spread_semitones`: about the standard deviation of the melody. `is_creaky`: the last 0.25 s of each
    phrase fall to half the pitch with irregular pulses; they count as unvoiced in the truth.
    """
    n = round(seconds * RATE_HZ)
    f0_hz, gain, vowels = np.full(n, np.nan), np.zeros(n), np.zeros(n, np.int64)
    hiss = np.zeros(n)
    is_creak = np.zeros(n, np.bool_)
    scale = 1.3 if base_hz > 160 else 1.0
    at = round(0.3 * RATE_HZ)
    while at < n - RATE_HZ:
        end = min(n - RATE_HZ // 2, at + round(rng.uniform(2.0, 4.0) * RATE_HZ))
        _add_phrase(rng, f0_hz, gain, vowels, hiss, at, end, base_hz, spread_semitones)
        if is_creaky:
            creak = slice(end - RATE_HZ // 4, end)
            f0_hz[creak] *= np.linspace(0.7, 0.45, RATE_HZ // 4) * rng.uniform(0.9, 1.1)
            is_creak[creak] = True
        at = end + round(rng.uniform(0.3, 0.8) * RATE_HZ)
    pulses = _pulses(f0_hz, gain, is_creak, rng)
    samples = np.zeros(n)
    for number, formants in enumerate(_FORMANTS.values()):
        heard = pulses * (vowels == number)
        samples += _through(heard, [(f * scale, b) for f, b in formants])
    samples += 0.1 * np.std(samples) * hiss
    frames = f0_hz[STEP // 2 :: STEP][: n // STEP].copy()
    frames[is_creak[STEP // 2 :: STEP][: n // STEP]] = np.nan
    return MadeVoice(samples=at_level(samples, -20.0), f0_hz=frames)


def _add_phrase(
    rng: np.random.Generator,
    f0_hz: FloatArray,
    gain: FloatArray,
    vowels: NDArray[np.int64],
    hiss: FloatArray,
    at: int,
    end: int,
    base_hz: float,
    spread_semitones: float,
) -> None:
    """Syllables from `at` to `end`, in place: a falling line, an accent on every second or third."""
    t = np.arange(end - at) / (end - at)
    line = spread_semitones * (1.1 - 2.2 * t)
    for _ in range(max(2, (end - at) // (RATE_HZ // 2))):
        centre, width = rng.uniform(0, 1), rng.uniform(0.04, 0.1)
        line = line + rng.uniform(-0.5, 1.6) * spread_semitones * np.exp(-0.5 * ((t - centre) / width) ** 2)
    contour_hz = base_hz * 2 ** ((line + 0.1 * rng.standard_normal()) / 12)
    position = at
    while position < end:
        stop = min(end, position + round(rng.uniform(0.15, 0.3) * RATE_HZ))
        voiced_from = min(stop, position + round(rng.uniform(0.03, 0.07) * RATE_HZ))
        hiss[position:voiced_from] = rng.standard_normal(voiced_from - position)
        part = slice(voiced_from, stop)
        f0_hz[part] = contour_hz[part.start - at : part.stop - at]
        shape = np.sin(np.pi * np.linspace(0.08, 0.95, part.stop - part.start)) ** 0.6
        gain[part] = shape * 10 ** (rng.uniform(-4, 2) / 20)
        vowels[part] = rng.integers(len(_FORMANTS))
        position = stop


def _pulses(
    f0_hz: FloatArray, gain: FloatArray, is_creak: NDArray[np.bool_], rng: np.random.Generator
) -> FloatArray:
    """The flow's derivative: one Rosenberg (1971) pulse a period, 0.5 % jitter, 8 % and more in creak."""
    pulses = np.zeros(f0_hz.size + RATE_HZ // 10)
    position = 0.0
    while position < f0_hz.size:
        here = int(position)
        if not np.isfinite(f0_hz[here]):
            position += 16
            continue
        jitter = 0.12 if is_creak[here] else 0.005
        period = RATE_HZ / f0_hz[here] * (1 + jitter * rng.standard_normal())
        opening, closing = round(0.4 * period), max(2, round(0.16 * period))
        flow = np.concatenate(
            [
                0.5 * (1 - np.cos(np.pi * np.arange(opening) / opening)),
                np.cos(0.5 * np.pi * np.arange(closing) / closing),
            ]
        )
        shimmer = 1 + 0.03 * rng.standard_normal()
        pulses[here : here + flow.size - 1] += gain[here] * shimmer * np.diff(flow)
        position += max(8.0, period)
    return pulses[: f0_hz.size]


def _through(samples: FloatArray, formants: list[tuple[float, float]]) -> FloatArray:
    """All formants in a row (Klatt 1980), in the frequency domain."""
    size = samples.size + RATE_HZ // 4
    hz = np.fft.rfftfreq(size, 1 / RATE_HZ)
    z = np.exp(-2j * np.pi * hz / RATE_HZ)
    response = np.ones_like(z)
    for centre_hz, width_hz in formants:
        radius = np.exp(-np.pi * width_hz / RATE_HZ)
        turn = 2 * radius * np.cos(2 * np.pi * centre_hz / RATE_HZ)
        response *= (1 - turn + radius**2) / (1 - turn * z + radius**2 * z**2)
    return np.asarray(np.fft.irfft(np.fft.rfft(samples, size) * response, size)[: samples.size])
