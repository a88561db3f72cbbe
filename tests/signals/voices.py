"""A synthetic voice of known pitch, syllables and pauses: pulses through two formants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 16_000
VOWELS = {"a": (850.0, 1610.0), "i": (300.0, 2300.0), "u": (320.0, 800.0), "e": (530.0, 1840.0)}


@dataclass(frozen=True)
class Block:
    t_s: float
    samples: NDArray[np.float32]


def silence(seconds: float) -> NDArray[np.float32]:
    return np.zeros(round(seconds * RATE_HZ), np.float32)


def noise(seconds: float, level_db: float, seed: int = 0) -> NDArray[np.float32]:
    samples = np.random.default_rng(seed).standard_normal(round(seconds * RATE_HZ))
    return (samples * 10 ** (level_db / 20)).astype(np.float32)


def sine(seconds: float, frequency_hz: float, level_db: float) -> NDArray[np.float32]:
    """A tone of the given RMS level in dBFS."""
    time_s = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    return (np.sqrt(2) * 10 ** (level_db / 20) * np.sin(2 * np.pi * frequency_hz * time_s)).astype(np.float32)


def vowel(seconds: float, name: str, f0_hz: float | Sequence[float] = 150.0) -> NDArray[np.float32]:
    """One vowel; `f0_hz` a number, or start and end of a straight glide."""
    n = round(seconds * RATE_HZ)
    start_hz, end_hz = (f0_hz, f0_hz) if isinstance(f0_hz, (int, float)) else f0_hz
    phase = np.cumsum(np.linspace(start_hz, end_hz, n)) / RATE_HZ
    pulses = np.diff(np.floor(phase), prepend=0.0)
    sound = np.convolve(pulses, _formants(*VOWELS[name]))[:n]
    edge = np.minimum(1.0, np.arange(n) / (0.01 * RATE_HZ))
    sound = sound * edge * edge[::-1]
    return (0.3 * sound / np.abs(sound).max()).astype(np.float32)


def syllables(
    names: str, seconds: float = 0.2, gap_s: float = 0.06, f0_hz: float = 150.0
) -> NDArray[np.float32]:
    """Vowels with short closures between them, as in ba-bi-bu."""
    parts = [part for name in names for part in (vowel(seconds - gap_s, name, f0_hz), silence(gap_s))]
    return np.concatenate(parts)


def _formants(first_hz: float, second_hz: float) -> NDArray[np.float64]:
    """Impulse response of two resonances of 80 and 100 Hz bandwidth in a row."""
    time_s = np.arange(0, 0.05, 1 / RATE_HZ)
    one = np.exp(-np.pi * 80 * time_s) * np.sin(2 * np.pi * first_hz * time_s)
    two = np.exp(-np.pi * 100 * time_s) * np.sin(2 * np.pi * second_hz * time_s)
    return np.convolve(one, two)[: time_s.size]


def blocks(samples: NDArray[np.float32], sizes: Sequence[int]) -> list[Block]:
    """The samples cut into blocks whose sizes go round `sizes`."""
    cut, position, turn = [], 0, 0
    while position < samples.size:
        size = sizes[turn % len(sizes)]
        cut.append(Block(position / RATE_HZ, samples[position : position + size]))
        position, turn = position + size, turn + 1
    return cut
