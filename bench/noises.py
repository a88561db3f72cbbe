"""Sounds in which nobody speaks, made from known formulas with a fixed seed: 16 kHz, mono.

No recordings: whoever runs the bench gets the same ones. What a real room adds is not in them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

RATE_HZ: Final = 16_000

Sound = NDArray[np.float64]
Random = np.random.Generator


def noises(seconds: float, seed: int = 1) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """(name with level in dBFS, sound) of each kind at each of its levels."""
    yield "silence", np.zeros(round(seconds * RATE_HZ), np.float32)
    for name, (make, levels_db) in _KINDS.items():
        for level_db in levels_db:
            sound = make(seconds, np.random.default_rng([seed, *name.encode()]))
            yield f"{name} {level_db}", np.clip(at_level(sound, level_db), -1, 1).astype(np.float32)


def at_level(sound: Sound, level_db: float) -> Sound:
    """`sound` with this mean level, dBFS."""
    return sound / np.sqrt(np.mean(sound**2)) * 10 ** (level_db / 20)


def coloured(n: int, exponent: float, random: Random) -> Sound:
    """Noise whose power falls with frequency to the `exponent`: 0 white, 1 pink, 2 brown; from 40 Hz."""
    hz = np.fft.rfftfreq(n, 1 / RATE_HZ)
    shape = np.maximum(hz, 40.0) ** (-exponent / 2)
    return np.fft.irfft(np.fft.rfft(random.standard_normal(n)) * shape, n)


def _time_s(seconds: float) -> Sound:
    return np.arange(round(seconds * RATE_HZ)) / RATE_HZ


def _band(sound: Sound, low_hz: float, high_hz: float) -> Sound:
    hz = np.fft.rfftfreq(sound.size, 1 / RATE_HZ)
    gain = 1 / np.sqrt((1 + (low_hz / np.maximum(hz, 1.0)) ** 4) * (1 + (hz / high_hz) ** 4))
    return np.fft.irfft(np.fft.rfft(sound) * gain, sound.size)


def _decaying(seconds: float, decay_s: float, random: Random) -> Sound:
    time_s = _time_s(seconds)
    return random.standard_normal(time_s.size) * np.exp(-time_s / decay_s)


def _harmonics(f0_hz: Sound, n: int, fall: float = 1.0) -> Sound:
    phase = 2 * np.pi * np.cumsum(f0_hz) / RATE_HZ
    return np.sum([np.sin(k * phase) / k**fall for k in range(1, n + 1)], axis=0)


def _repeated(make: Callable[[Random], Sound], every_s: float) -> Callable[[float, Random], Sound]:
    """Such a sound every so often, at random times."""

    def sounds(seconds: float, random: Random) -> Sound:
        whole = np.zeros(round((seconds + 5) * RATE_HZ))
        at_s = 0.3
        while at_s < seconds:
            one, first = make(random), round(at_s * RATE_HZ)
            whole[first : first + one.size] += one
            at_s += every_s * random.uniform(0.5, 1.5)
        return whole[: round(seconds * RATE_HZ)]

    return sounds


def _key(random: Random) -> Sound:
    down, up = _decaying(0.07, 0.005, random), 0.5 * _decaying(0.05, 0.006, random)
    return _band(np.concatenate([down, up]), 800, 6000) * random.uniform(0.5, 1)


def _click(random: Random) -> Sound:
    return _band(_decaying(0.03, 0.002, random), 1500, 7000)


def _breath(random: Random) -> Sound:
    n = round(random.uniform(0.5, 1.2) * RATE_HZ)
    hiss = random.standard_normal(n)
    throat = _band(hiss, 300, 900) + 0.7 * _band(hiss, 1400, 2200) + 0.4 * _band(hiss, 2500, 5000)
    return throat * np.sin(np.pi * np.arange(n) / n) ** 1.5


def _cough(random: Random) -> Sound:
    """One to three bursts through a throat, some with a voiced end."""
    bursts = []
    for _ in range(random.integers(1, 4)):
        time_s = _time_s(0.35)
        voice = _harmonics(random.uniform(180, 300) * (1 - 1.4 * time_s), 20) * random.integers(0, 2)
        sound = _decaying(0.35, 0.03, random) + 0.4 * voice * np.exp(-(((time_s - 0.25) / 0.05) ** 2))
        bursts += [_band(sound, 400, 900) + 0.8 * _band(sound, 1200, 2500), np.zeros(1280)]
    return np.concatenate(bursts)


def _chair(random: Random) -> Sound:
    """Stick and slip: pulses at 60 to 180 Hz on a resonance of wood."""
    time_s = _time_s(random.uniform(0.3, 0.9))
    pulses_hz = random.uniform(60, 120) * (1 + 0.5 * np.sin(2 * np.pi * random.uniform(1, 3) * time_s))
    pulses = np.diff(np.floor(np.cumsum(pulses_hz) / RATE_HZ), prepend=0.0)
    ring_s = _time_s(0.025)
    ring = np.exp(-ring_s / 0.004) * np.sin(2 * np.pi * random.uniform(600, 1600) * ring_s)
    return np.convolve(pulses, ring)[: time_s.size] * np.sin(np.pi * np.arange(time_s.size) / time_s.size)


def _knock(random: Random) -> Sound:
    time_s = _time_s(0.3)
    thump = np.sin(2 * np.pi * random.uniform(80, 200) * time_s) * np.exp(-time_s / 0.05)
    return thump + 0.3 * _band(_decaying(0.3, 0.02, random), 100, 1500)


def _pluck(random: Random) -> Sound:
    time_s = _time_s(1.2)
    note_hz = 220 * 2 ** (random.choice([0, 2, 4, 5, 7, 9, 11, 12]) / 12)
    sound = np.zeros(time_s.size)
    for k in range(1, 9):
        sound += np.sin(2 * np.pi * k * note_hz * time_s) / k * np.exp(-time_s * (2 + k))
    return sound


def _chord(random: Random) -> Sound:
    time_s = _time_s(2.0)
    root_hz = 130 * 2 ** (random.choice([0, 5, 7, 9]) / 12) * (1 + 0.003 * np.sin(10 * np.pi * time_s))
    swell = np.minimum(1, np.minimum(time_s, 2 - time_s) / 0.1)
    return swell * np.sum([_harmonics(root_hz * ratio, 6) for ratio in (1, 1.25, 1.5, 2)], 0)


def _strings(seconds: float, random: Random) -> Sound:
    """A legato melody with vibrato: the music that is most like a voice."""
    n, time_s = round(seconds * RATE_HZ), _time_s(seconds)
    notes_hz = 220 * 2 ** (random.choice([0, 2, 3, 5, 7, 8, 10, 12], round(seconds * 2) + 1) / 12)
    gliding_hz = np.convolve(np.repeat(notes_hz, RATE_HZ // 2), np.ones(800) / 800, "same")[:n]
    return _harmonics(gliding_hz * (1 + 0.01 * np.sin(11 * np.pi * time_s)), 14, 0.8)


def _beat(random: Random) -> Sound:
    time_s = _time_s(0.25)
    kick = 2 * np.sin(2 * np.pi * (50 * time_s + 8 * (1 - np.exp(-30 * time_s)))) * np.exp(-time_s / 0.08)
    snare = _decaying(0.25, 0.06, random) + np.sin(380 * np.pi * time_s) * np.exp(-time_s / 0.06)
    return kick if random.integers(0, 2) else snare


def _hum(seconds: float, random: Random) -> Sound:
    return _harmonics(np.full(round(seconds * RATE_HZ), 60.0), 9)


def _air_conditioner(seconds: float, random: Random) -> Sound:
    time_s = _time_s(seconds)
    hiss = at_level(coloured(time_s.size, 1.6, random), -20) * (1 + 0.1 * np.sin(1.4 * np.pi * time_s))
    return hiss + 0.02 * np.sum([np.sin(2 * np.pi * hz * time_s) for hz in (118, 236, 354, 472)], 0)


def _traffic(seconds: float, random: Random) -> Sound:
    """A car every six seconds, its engine falling in pitch as it passes."""
    time_s = _time_s(seconds)
    road = 0.5 * at_level(coloured(time_s.size, 2, random), -20)
    for at_s in np.arange(1, seconds, 6) + random.uniform(0, 3):
        engine = _harmonics(random.uniform(60, 110) * (1 - 0.08 * np.tanh(time_s - at_s)), 12)
        tyres = at_level(coloured(time_s.size, 1.2, random), -14)
        road += np.exp(-(((time_s - at_s) / 1.2) ** 2)) * (tyres + 0.06 * engine)
    return road


def _colour(exponent: float) -> Callable[[float, Random], Sound]:
    return lambda seconds, random: coloured(round(seconds * RATE_HZ), exponent, random)


_KINDS: Final[dict[str, tuple[Callable[[float, Random], Sound], tuple[int, ...]]]] = {
    "white noise": (_colour(0), (-60, -40, -20)),
    "pink noise": (_colour(1), (-50, -25)),
    "brown noise": (_colour(2), (-50, -25)),
    "mains hum": (_hum, (-50, -25)),
    "air conditioner": (_air_conditioner, (-50, -25)),
    "traffic": (_traffic, (-50, -25)),
    "keyboard": (_repeated(_key, 0.22), (-50, -25)),
    "mouse clicks": (_repeated(_click, 1.0), (-50, -25)),
    "chair": (_repeated(_chair, 3.0), (-50, -25)),
    "knocks": (_repeated(_knock, 1.5), (-50, -25)),
    "breath": (_repeated(_breath, 3.0), (-50, -25)),
    "coughs": (_repeated(_cough, 4.0), (-50, -25)),
    "plucked melody": (_repeated(_pluck, 0.35), (-50, -25)),
    "chords": (_repeated(_chord, 2.0), (-50, -25)),
    "strings": (_strings, (-50, -25)),
    "drums": (_repeated(_beat, 0.3), (-50, -25)),
}
