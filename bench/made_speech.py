"""Speech with exactly known silences, and the rooms and noises that a booth may have.

Pieces of real voices (the tuning clips, cut at their own silences) and of espeak-ng are put together
with silences of known length; noise, breath, clicks, rooms and microphones are generated with fixed
seeds. What this proves is how a measure stands noise and level, not how it does on every voice.
"""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.clips import clips
from interview_sim.results import Span

RATE_HZ = 16_000
FloatArray = NDArray[np.float64]

_FRAME = 80
_BELOW_LOUD_DB = 38.0
_OVER_FLOOR_DB = 10.0
_CUT_S = 0.12
_EDGE_DB = 26.0
_LEAST_S = 0.5
_SPEAKERS = {
    "leopard_test": "en man",
    "emo_pfa00017": "ko woman",
    "emo_long_f": "ko woman",
    "emo_pfl00008": "ko woman 50+",
    "emo_pmb00001": "ko man",
    "emo_pml00029": "ko man 50+",
    "emo_long_m": "ko man 50+",
}
"""The other tuning clips have a room's noise between the words, which would lie on the silences put in."""

_ESPEAK = {
    "en-us": "The first thing I did was to ask every colleague. Nobody agreed, so I showed them.",
    "en-us+f3": "Last year I worked in a team of four. We found the reason, and the waiting time went down.",
    "ko": "저는 작년에 네 명의 팀에서 일했습니다. 고객이 오래 기다리는 이유를 찾았습니다.",
    "ko+f2": "처음에는 아무도 동의하지 않았습니다. 그래서 자료를 모아 설명했습니다.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Samples at 16 kHz, and where the voice is."""

    samples: FloatArray
    spans: tuple[Span, ...]

    @property
    def pauses(self) -> tuple[Span, ...]:
        """The silences between the voice's spans, of any length."""
        return tuple((a[1], b[0]) for a, b in zip(self.spans, self.spans[1:], strict=False))


@cache
def voices() -> dict[str, list[FloatArray]]:
    """Pieces of speech without a silence of 0.12 s inside, by voice; each at -20 dBFS.

    A piece is cut off where the voice is 26 dB below its loud parts, and what lies further than 0.1 s
    from its loud parts too (breath): its true edges are the cuts.
    """
    found: dict[str, list[FloatArray]] = {}
    for clip in clips("tuning"):
        if speaker := _SPEAKERS.get(clip.path.stem):
            found.setdefault(speaker, []).extend(cut_pieces(decoded(clip.path)))
    with tempfile.TemporaryDirectory() as folder:
        for voice, text in _ESPEAK.items():
            wav = Path(folder) / "voice.wav"
            subprocess.run(["espeak-ng", "-v", voice, "-s", "150", "-w", str(wav), text], check=True)
            found[f"espeak {voice}"] = cut_pieces(decoded(wav))
    return found


def decoded(path: Path) -> FloatArray:
    """A recording at 16 kHz, mono."""
    from faster_whisper.audio import decode_audio

    return np.asarray(decode_audio(str(path)), np.float64)


def cut_pieces(samples: FloatArray) -> list[FloatArray]:
    """The stretches of a clean recording between silences of 0.12 s and more."""
    n = samples.size // _FRAME
    level_db = decibels(np.mean(samples[: n * _FRAME].reshape(n, _FRAME) ** 2, axis=1))
    loud_db = float(np.percentile(level_db, 95))
    floor_db = float(np.percentile(level_db, 5)) + _OVER_FLOOR_DB
    loud = np.flatnonzero(level_db >= max(loud_db - _BELOW_LOUD_DB, floor_db))
    groups = np.split(loud, np.flatnonzero(np.diff(loud) * _FRAME / RATE_HZ >= _CUT_S) + 1)
    pieces = [samples[group[0] * _FRAME : (group[-1] + 1) * _FRAME] for group in groups if group.size]
    return [
        _faded(at_level(_trimmed(piece), -20.0))
        for piece in pieces
        if piece.size >= _LEAST_S * RATE_HZ and rms_db(piece) > loud_db - 12.0
    ]


def _trimmed(piece: FloatArray) -> FloatArray:
    """Without breath at its edges: from 0.12 s at most before the first frame within 20 dB of the loud."""
    n = piece.size // _FRAME
    level_db = decibels(np.mean(piece[: n * _FRAME].reshape(n, _FRAME) ** 2, axis=1))
    loud_db = float(np.percentile(level_db, 95))
    heard = np.flatnonzero(level_db >= loud_db - _EDGE_DB)
    clear = np.flatnonzero(level_db >= loud_db - 20.0)
    reach = round(0.1 * RATE_HZ / _FRAME)
    first = max(int(heard[0]), int(clear[0]) - reach)
    last = min(int(heard[-1]), int(clear[-1]) + reach)
    return piece[first * _FRAME : (last + 1) * _FRAME]


def _faded(samples: FloatArray, n: int = 32) -> FloatArray:
    faded = samples.copy()
    ramp = np.linspace(0.0, 1.0, n)
    faded[:n] *= ramp
    faded[-n:] *= ramp[::-1]
    return faded


def answer(voice: str, rng: np.random.Generator, *, lead_s: float, n_pieces: int = 8) -> Made:
    """Pieces of one voice with silences between: short ones under 0.18 s, pauses of 0.3 to 6 s."""
    pieces = voices()[voice]
    order = rng.permutation(np.arange(n_pieces) % len(pieces))
    parts: list[FloatArray] = [np.zeros(round(lead_s * RATE_HZ))]
    spans: list[Span] = []
    at = parts[0].size
    for number, index in enumerate(order):
        piece = pieces[index] * 10 ** (rng.uniform(-3, 3) / 20)
        start_s, end_s = at / RATE_HZ, (at + piece.size) / RATE_HZ
        if spans and start_s - spans[-1][1] < 0.2:
            spans[-1] = (spans[-1][0], end_s)
        else:
            spans.append((start_s, end_s))
        low_s, high_s = ((0.3, 0.6), (0.6, 2.0), (0.08, 0.18), (0.3, 1.0), (2.0, 6.0))[number % 5]
        silence = np.zeros(round(rng.uniform(low_s, high_s) * RATE_HZ))
        parts += [piece, silence]
        at += piece.size + silence.size
    return Made(samples=np.concatenate(parts), spans=tuple(spans))


def decibels(power: FloatArray) -> FloatArray:
    """Power to dB, not below -150."""
    return np.asarray(10 * np.log10(np.maximum(power, 1e-15)))


def rms_db(samples: FloatArray) -> float:
    """Level of the mean power, dBFS."""
    return float(decibels(np.mean(samples**2)))


def at_level(samples: FloatArray, level_db: float) -> FloatArray:
    """`samples` at another level of the mean power."""
    return np.asarray(samples * 10 ** ((level_db - rms_db(samples)) / 20))


def white(n: int, rng: np.random.Generator) -> FloatArray:
    """White noise."""
    return rng.standard_normal(n)


def shaped(n: int, rng: np.random.Generator, gain_of_hz: FloatArray) -> FloatArray:
    """Noise with a spectrum: `gain_of_hz` has a gain for each of the n // 2 + 1 frequencies."""
    return np.asarray(np.fft.irfft(np.fft.rfft(rng.standard_normal(n)) * gain_of_hz, n))


def _hz(n: int) -> FloatArray:
    return np.asarray(np.fft.rfftfreq(n, 1 / RATE_HZ))


def pink(n: int, rng: np.random.Generator) -> FloatArray:
    """Noise that falls 3 dB an octave."""
    return shaped(n, rng, 1 / np.sqrt(np.maximum(_hz(n), 30.0)))


def fan(n: int, rng: np.random.Generator) -> FloatArray:
    """An air conditioner: noise falling 6 dB an octave, 60 Hz hum with harmonics, a slow breathing of it."""
    t_s = np.arange(n) / RATE_HZ
    rush = at_level(shaped(n, rng, 1 / np.maximum(_hz(n), 60.0)), -20.0)
    hum = sum(np.sin(2 * np.pi * 60 * k * t_s + k) / k for k in (1, 2, 3, 4, 5, 7))
    return rush * (1 + 0.2 * np.sin(2 * np.pi * 0.3 * t_s)) + at_level(np.asarray(hum), -20.0)


def hum(n: int, rng: np.random.Generator) -> FloatArray:
    """Mains hum alone: 60 Hz and its harmonics."""
    t_s = np.arange(n) / RATE_HZ
    return np.asarray(sum(np.sin(2 * np.pi * 60 * k * t_s + rng.uniform(0, 6)) / k for k in range(1, 9)))


def chatter(n: int, rng: np.random.Generator, without: str = "") -> FloatArray:
    """Two people talking far away: other voices in a hard room, the high frequencies lost."""
    mix = np.zeros(n)
    others = [pieces for voice, pieces in voices().items() if voice != without]
    for _ in range(2):
        line: list[FloatArray] = []
        while sum(part.size for part in line) < n:
            pieces = others[rng.integers(len(others))]
            line += [pieces[rng.integers(len(pieces))], np.zeros(rng.integers(1600, 16000))]
        mix += np.concatenate(line)[:n]
    far = in_room(mix, rng, rt60_s=0.6, direct_db=-6.0)
    return np.asarray(np.fft.irfft(np.fft.rfft(far) / (1 + (_hz(n) / 2500) ** 2), n))


def breath(seconds: float, rng: np.random.Generator) -> FloatArray:
    """Air drawn in: noise with resonances near 600, 1600 and 2900 Hz, swelling and falling."""
    n = round(seconds * RATE_HZ)
    hz = _hz(n)
    resonances = ((600, 250, 0.6), (1600, 300, 1.0), (2900, 600, 0.7))
    gain = sum(weight / (1 + ((hz - f) / width) ** 2) for f, width, weight in resonances)
    swell = np.sin(np.pi * np.linspace(0, 1, n) ** 0.8) ** 0.7
    return at_level(shaped(n, rng, np.asarray(gain)) * swell, -20.0)


def click(rng: np.random.Generator, *, is_key: bool) -> FloatArray:
    """A key or mouse button: down and up, 60-120 ms apart, each a burst that dies within some ms."""
    n = RATE_HZ // 5
    samples = np.zeros(n)
    for start_s in (0.0, rng.uniform(0.06, 0.12)):
        length = round(0.03 * RATE_HZ)
        first = round(start_s * RATE_HZ)
        decay = np.exp(-np.arange(length) / (RATE_HZ * (0.006 if is_key else 0.002)))
        samples[first : first + length] += rng.standard_normal(length) * decay * rng.uniform(0.5, 1.0)
    return samples / np.abs(samples).max()


def in_room(dry: FloatArray, rng: np.random.Generator, *, rt60_s: float, direct_db: float) -> FloatArray:
    """`dry` in a room that decays 60 dB in `rt60_s`; the direct sound is `direct_db` over the rest.

    The true edge of speech stays that of the direct sound.
    """
    n_tail = round(1.2 * rt60_s * RATE_HZ)
    tail = rng.standard_normal(n_tail) * 10 ** (-3 * np.arange(n_tail) / RATE_HZ / rt60_s)
    tail[: round(0.004 * RATE_HZ)] = 0.0
    tail *= 10 ** (-direct_db / 20) / np.sqrt(np.sum(tail**2))
    tail[0] = 1.0
    size = dry.size + n_tail
    return np.asarray(np.fft.irfft(np.fft.rfft(dry, size) * np.fft.rfft(tail, size), size)[: dry.size])


def neighbour(n: int, rng: np.random.Generator, without: str = "") -> FloatArray:
    """One person at the next desk, every word clear."""
    line: list[FloatArray] = []
    pieces = next(p for v, p in sorted(voices().items()) if v != without and "woman" in v)
    while sum(part.size for part in line) < n:
        line += [pieces[rng.integers(len(pieces))], np.zeros(rng.integers(1600, 16000))]
    return in_room(np.concatenate(line)[:n], rng, rt60_s=0.3, direct_db=0.0)


def with_automatic_gain(samples: FloatArray) -> FloatArray:
    """A microphone that turns its gain up in silence, by 15 dB at most: fast down, slow up."""
    block = RATE_HZ // 100
    n = samples.size // block
    level_db = decibels(np.mean(samples[: n * block].reshape(n, block) ** 2, axis=1))
    gain_db, gains = 0.0, []
    for level in level_db:
        wanted = float(np.clip(-20.0 - level, 0.0, 15.0))
        gain_db += (wanted - gain_db) * (0.2 if wanted < gain_db else 0.012)
        gains.append(gain_db)
    smooth_db = np.interp(np.arange(samples.size), (np.arange(n) + 0.5) * block, gains)
    return np.asarray(samples * 10 ** (smooth_db / 20))


def with_gate(samples: FloatArray, below_db: float) -> FloatArray:
    """A microphone that gives zeros where its level was below `below_db` for 0.15 s."""
    block = RATE_HZ // 100
    n = samples.size // block
    level_db = decibels(np.mean(samples[: n * block].reshape(n, block) ** 2, axis=1))
    open_since = np.convolve(level_db >= below_db, np.ones(15), "full")[:n] > 0
    return np.asarray(samples[: n * block] * np.repeat(open_since, block))


def by_telephone(samples: FloatArray) -> FloatArray:
    """300 to 3400 Hz and mu-law of 8 bits (ITU-T G.711) at 8 kHz, back at 16 kHz."""
    spectrum = np.fft.rfft(samples)
    hz = _hz(samples.size)
    band = np.fft.irfft(spectrum * ((hz > 300) & (hz < 3400)), samples.size)[::2]
    squeezed = np.sign(band) * np.log1p(255 * np.abs(np.clip(band, -1, 1))) / np.log(256)
    coded = np.round(squeezed * 127) / 127
    heard = np.sign(coded) * (256 ** np.abs(coded) - 1) / 255
    size = 2 * heard.size
    wide = np.fft.irfft(np.pad(np.fft.rfft(heard), (0, size // 2 - heard.size // 2)) * 2, size)
    return np.asarray(wide[: samples.size])
