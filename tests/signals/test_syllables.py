"""Syllable nuclei of voices of known making: what parts syllables, and what noise does to them."""

from __future__ import annotations

import numpy as np
import pytest

from interview_sim.signals.bands import BandMeter
from interview_sim.signals.syllables import syllable_nuclei_s
from interview_sim.signals.voice import measure_voice

from .voices import RATE_HZ, noise, silence, syllables, vowel

FRAME = 160


def _nuclei(samples: np.ndarray, is_speech: np.ndarray | None = None) -> np.ndarray:
    n_frames = samples.size // FRAME
    bands = BandMeter()
    bands.push(samples)
    is_voiced = np.isfinite(measure_voice(samples, 0, n_frames).f0_hz)
    heard = np.ones(n_frames, np.bool_) if is_speech is None else is_speech
    return syllable_nuclei_s(bands.power(n_frames), is_voiced, heard)


def _at_rms(samples: np.ndarray, level_db: float) -> np.ndarray:
    return (samples * 10 ** (level_db / 20) / np.sqrt(np.mean(samples**2))).astype(np.float32)


def _hum(seconds: float) -> np.ndarray:
    """A nasal as far as its spectrum goes: pulses with nothing above 500 Hz."""
    spectrum = np.fft.rfft(vowel(seconds, "u"))
    spectrum[np.fft.rfftfreq(round(seconds * RATE_HZ), 1 / RATE_HZ) > 500] = 0
    return np.fft.irfft(spectrum, round(seconds * RATE_HZ))


def test_a_nasal_between_vowels_parts_syllables_though_it_is_as_loud() -> None:
    """ma-ma-ma at one level throughout: intensity shows one syllable, the upper bands six."""
    parts = [part for _ in range(6) for part in (_at_rms(_hum(0.08), -20), _at_rms(vowel(0.14, "a"), -20))]

    assert _nuclei(np.concatenate([silence(0.5), *parts, silence(0.5)])).size == 6


@pytest.mark.parametrize("snr_db", [30, 20, 15])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_steady_noise_neither_hides_nor_makes_syllables(snr_db: int, seed: int) -> None:
    voice = syllables("aiueaiueaiueaiue", 0.2)
    samples = np.concatenate([silence(1.0), voice, silence(1.0)])
    level_db = 10 * np.log10(np.mean(voice**2))
    is_speech = np.zeros(samples.size // FRAME, np.bool_)
    is_speech[100 : 100 + voice.size // FRAME] = True

    noisy = samples + noise(samples.size / RATE_HZ, level_db - snr_db, seed)[: samples.size]

    assert abs(_nuclei(noisy.astype(np.float32), is_speech).size - 16) <= 1


@pytest.mark.parametrize("gain_db", [-40.0, -20.0, 0.0])
def test_the_level_of_the_recording_does_not_matter(gain_db: float) -> None:
    samples = np.concatenate([silence(0.5), syllables("aiueaiue", 0.2), silence(0.5)])

    assert np.array_equal(_nuclei((samples * 10 ** (gain_db / 20)).astype(np.float32)), _nuclei(samples))


def test_nuclei_lie_inside_speech_only() -> None:
    samples = np.concatenate([syllables("aiue", 0.2), silence(0.5), syllables("aiue", 0.2)])
    is_speech = np.zeros(samples.size // FRAME, np.bool_)
    is_speech[:80] = True

    nuclei_s = _nuclei(samples, is_speech)

    assert nuclei_s.size == 4
    assert nuclei_s.max() < 0.8


@pytest.mark.parametrize("n_frames", [0, 1, 5])
def test_very_short_sound_has_no_nuclei(n_frames: int) -> None:
    power = np.zeros((n_frames, 13), np.float32)

    assert syllable_nuclei_s(power, np.ones(n_frames, np.bool_), np.ones(n_frames, np.bool_)).size == 0


def test_a_vowel_that_trembles_once_is_one_syllable() -> None:
    """One long vowel of nine swells by 0.7 dB every 80 ms: peaks far closer than the others."""
    swell = 1 + 0.08 * np.cos(2 * np.pi * 12.5 * np.arange(round(0.25 * RATE_HZ)) / RATE_HZ)
    steady = syllables("aeae", 0.31)
    parts = [silence(0.5), steady, vowel(0.25, "a") * swell, silence(0.06), steady, silence(0.5)]

    assert _nuclei(np.concatenate(parts).astype(np.float32)).size == 9
