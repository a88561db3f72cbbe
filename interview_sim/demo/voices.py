"""Voices of the demo: espeak-ng for English, one that the caller offers, or tones without words."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import numpy as np

from interview_sim.demo.script import Filler, Said
from interview_sim.recording import read_sound
from interview_sim.recording.types import SoundSamples
from interview_sim.results import SpokenLanguage
from interview_sim.synthesis import ESPEAK, EspeakNg

RATE_HZ: Final = 48_000

Synthesise = Callable[[str, SpokenLanguage, Path], Path | None]
"""Speaks a text in a language into a sound file below a folder; None when no voice can."""

_ESPEAK_WORDS_PER_MIN: Final = 150
_ESPEAK_FILLER_WORDS_PER_MIN: Final = 75
_EDGE_BELOW_PEAK: Final = 0.02
_EDGE_KEPT_S: Final = 0.01
_TONE_F0_HZ: Final = 130.0
_SYLLABLE_S: Final = 0.2
_FILLER_S: Final = 0.5
_VOWELS_HZ: Final = ((730.0, 1090.0, 2440.0), (270.0, 2290.0, 3010.0), (570.0, 840.0, 2410.0))
_FORMANT_WIDTH_HZ: Final = 90.0


class Voice(Protocol):
    """Speaks one piece."""

    @property
    def has_words(self) -> bool:
        """Whether somebody really speaks, so that words can be understood."""

    def speak(self, piece: Said | Filler) -> SoundSamples:
        """Mono samples at 48 kHz, without silence at the ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EspeakVoice:
    """English by espeak-ng, a program of its own."""

    folder: Path
    program: str = ESPEAK
    has_words: bool = True

    def speak(self, piece: Said | Filler) -> SoundSamples:
        path = self.folder / "espeak.wav"
        rate = _ESPEAK_FILLER_WORDS_PER_MIN if isinstance(piece, Filler) else _ESPEAK_WORDS_PER_MIN
        EspeakNg(self.program).speak_at(piece.text, "en", path, rate)
        return trimmed(_read(path))


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedVoice:
    """A voice of this system, through the caller's `synthesise`, which has spoken before."""

    folder: Path
    language: SpokenLanguage
    synthesise: Synthesise
    has_words: bool = True

    def speak(self, piece: Said | Filler) -> SoundSamples:
        path = self.synthesise(piece.text, self.language, self.folder)
        if path is None:
            raise RuntimeError(f"a voice that spoke does not speak any more: {self.language}")
        return trimmed(_read(path))


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneVoice:
    """A vowel for every syllable: shows all that needs no words."""

    has_words: bool = False

    def speak(self, piece: Said | Filler) -> SoundSamples:
        if isinstance(piece, Filler):
            return _vowel(2, _FILLER_S)
        return np.concatenate([_vowel(number % 3, _SYLLABLE_S) for number in range(piece.n_syllables)])


def find_voice(
    spoken: SpokenLanguage, folder: Path, synthesise: Synthesise | None
) -> tuple[Voice, SpokenLanguage, str | None]:
    """The best voice there is, the language it speaks, and the code of what is to be told about it."""
    told: str | None = None
    if spoken == "ko":
        if synthesise is not None and synthesise("안녕하세요", "ko", folder) is not None:
            return OfferedVoice(folder=folder, language="ko", synthesise=synthesise), "ko", None
        told = "demo-no-korean-voice"
    program = shutil.which(ESPEAK)
    if program is not None:
        return EspeakVoice(folder=folder, program=program), "en", told
    if synthesise is not None and synthesise("Hello", "en", folder) is not None:
        return OfferedVoice(folder=folder, language="en", synthesise=synthesise), "en", told
    return ToneVoice(), "en", "demo-no-voice"


def trimmed(samples: SoundSamples) -> SoundSamples:
    """`samples` without the silence before and after."""
    loud = np.flatnonzero(np.abs(samples) > _EDGE_BELOW_PEAK * np.abs(samples).max(initial=0.0))
    if loud.size == 0:
        return samples[:0]
    kept = round(_EDGE_KEPT_S * RATE_HZ)
    return samples[max(0, int(loud[0]) - kept) : int(loud[-1]) + kept]


def _read(path: Path) -> SoundSamples:
    return np.concatenate([block.samples for block in read_sound(path, rate_hz=RATE_HZ)])


def _vowel(number: int, seconds: float) -> SoundSamples:
    """A sung vowel: harmonics of a falling pitch under three formants (Peterson & Barney 1952)."""
    t_s = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    f0_hz = _TONE_F0_HZ * (1 - 0.15 * t_s / seconds)
    phase = 2 * np.pi * np.cumsum(f0_hz) / RATE_HZ
    sound = np.zeros_like(t_s)
    for harmonic in range(1, int(4000 / _TONE_F0_HZ)):
        at_hz = harmonic * _TONE_F0_HZ
        gain = sum(1 / (1 + ((at_hz - formant) / _FORMANT_WIDTH_HZ) ** 2) for formant in _VOWELS_HZ[number])
        sound += (gain + 0.02) / harmonic**0.5 * np.sin(harmonic * phase)
    swell = np.minimum(1.0, np.minimum(t_s, seconds - t_s) / 0.04)
    return (sound * swell).astype(np.float32)
