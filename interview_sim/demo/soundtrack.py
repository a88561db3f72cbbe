"""Puts spoken pieces on a timeline over a quiet room, and remembers when each was."""

from __future__ import annotations

import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from interview_sim.demo.script import Filler, Piece, Said, Silence
from interview_sim.demo.voices import RATE_HZ, Voice
from interview_sim.recording.types import SoundSamples
from interview_sim.results import Span

SPEECH_DBFS: Final = -22.0
ROOM_DBFS: Final = -58.0
_ROOM_UP_TO_HZ: Final = 7_000.0
_SEED: Final = 20_250_101


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedPiece:
    """A piece and when it sounds, seconds."""

    piece: Piece
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Soundtrack:
    """Mono samples at 48 kHz and what is in them. `has_words`: somebody really speaks."""

    samples: SoundSamples
    pieces: tuple[TimedPiece, ...]
    has_words: bool

    @property
    def seconds(self) -> float:
        """Length."""
        return len(self.samples) / RATE_HZ

    @property
    def sounding(self) -> tuple[TimedPiece, ...]:
        """All that is heard, in order."""
        return tuple(timed for timed in self.pieces if not isinstance(timed.piece, Silence))

    @property
    def said(self) -> tuple[Said, ...]:
        """The words."""
        return tuple(timed.piece for timed in self.pieces if isinstance(timed.piece, Said))

    @property
    def fillers(self) -> tuple[TimedPiece, ...]:
        """The filled pauses."""
        return tuple(timed for timed in self.pieces if isinstance(timed.piece, Filler))


def make_soundtrack(pieces: Sequence[Piece], voice: Voice) -> Soundtrack:
    """Speak `pieces`; each sounding one at -22 dBFS (mean power), over noise at -58 dBFS."""
    parts: list[SoundSamples] = []
    timed: list[TimedPiece] = []
    n_before = 0
    for piece in pieces:
        part = _silence(piece) if isinstance(piece, Silence) else _levelled(voice.speak(piece))
        parts.append(part)
        span = (n_before / RATE_HZ, (n_before + len(part)) / RATE_HZ)
        timed.append(TimedPiece(piece=piece, span=span))
        n_before += len(part)
    samples = np.concatenate(parts) + _room(n_before)
    return Soundtrack(samples=samples, pieces=tuple(timed), has_words=voice.has_words)


def write_wav(track: Soundtrack, path: Path) -> None:
    """Write the samples as 16-bit sound."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes((np.clip(track.samples, -1.0, 1.0) * 32_767).astype("<i2").tobytes())


def _silence(piece: Silence) -> SoundSamples:
    return np.zeros(round(piece.seconds * RATE_HZ), np.float32)


def _room(n: int) -> SoundSamples:
    """Steady noise below 7 kHz, where every recogniser listens, at -58 dBFS."""
    spectrum = np.fft.rfft(np.random.default_rng(_SEED).normal(0.0, 1.0, n))
    spectrum[np.fft.rfftfreq(n, 1 / RATE_HZ) > _ROOM_UP_TO_HZ] = 0
    noise = np.fft.irfft(spectrum, n)
    return (noise * (10 ** (ROOM_DBFS / 20) / max(float(np.std(noise)), 1e-9))).astype(np.float32)


def _levelled(samples: SoundSamples) -> SoundSamples:
    power = float(np.mean(samples.astype(np.float64) ** 2)) if samples.size else 0.0
    if power == 0.0:
        return samples
    return samples * np.float32(10 ** (SPEECH_DBFS / 20) / power**0.5)
