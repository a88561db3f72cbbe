"""The whole analyser on sound of known making, without a speech model."""

from __future__ import annotations

import tracemalloc
from typing import Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.signals.sound import SoundAnalyser
from interview_sim.signals.types import Missing, SoundSignals, SpeechTrack, VoiceTrack

from .voices import Block, blocks, noise, silence, sine, syllables, vowel

NO_MODEL = Missing(reason="no_speech_model")


def _analyse(
    samples: np.ndarray, sizes: list[int] | None = None, spoken: Literal["ko", "en", "auto"] = "auto"
) -> SoundSignals:
    analyser = SoundAnalyser(NO_MODEL, spoken)
    for block in blocks(samples, sizes or [1024]):
        analyser.feed(block)
    return analyser.finish()


def _answer() -> np.ndarray:
    """1 s noise, 8 syllables of 0.2 s, 0.8 s noise, 8 syllables, 0.5 s noise, a vowel of 0.8 s, 1 s noise."""
    parts = [noise(1, -70), syllables("aiuaeuia", f0_hz=180), noise(0.8, -70, 1), syllables("aeiuaeiu")]
    return np.concatenate([*parts, noise(0.5, -70, 2), vowel(0.8, "a"), noise(1, -70, 3)])


def test_spans_of_a_synthetic_voice_are_exact() -> None:
    signals = _analyse(_answer())

    assert isinstance(signals.speech, SpeechTrack)
    assert [pytest.approx(span, abs=0.03) for span in ((1.0, 2.54), (3.4, 4.94), (5.5, 6.3))] == list(
        signals.speech.spans
    )


def test_without_a_model_words_and_fillers_say_so_and_the_voice_is_there() -> None:
    signals = _analyse(_answer(), spoken="en")

    assert signals.transcript == NO_MODEL and signals.fillers == NO_MODEL
    assert signals.language == "en"
    assert isinstance(signals.voice, VoiceTrack)
    assert signals.voice.nuclei_s.size == 17
    start_s, end_s = max(signals.voice.steady_spans, key=lambda span: span[1] - span[0])
    assert (start_s, end_s) == pytest.approx((5.5, 6.3), abs=0.1)


def test_without_a_model_auto_means_korean() -> None:
    assert _analyse(_answer()).language == "ko"


@pytest.mark.parametrize(
    ("name", "samples"),
    [
        ("white noise", noise(6, -30)),
        ("faint noise", noise(6, -65)),
        ("mains hum", sine(6, 60, -30) + sine(6, 180, -40)),
        ("a beep", np.concatenate([silence(2), sine(0.3, 1000, -20), silence(2)])),
    ],
)
def test_sound_without_speech_is_no_speech(name: str, samples: np.ndarray) -> None:
    signals = _analyse(samples)

    assert signals.speech == signals.voice == signals.transcript == Missing(reason="no_speech"), name
    assert len(signals.level_db) == round(signals.duration_s * 10)


def test_keyboard_clicks_are_no_speech() -> None:
    clicks = silence(8)
    decay = np.exp(-np.arange(400) / 60)
    for number, start in enumerate(np.random.default_rng(3).integers(0, clicks.size - 400, 40)):
        clicks[start : start + 400] += (0.4 * noise(0.025, 0, number) * decay).astype(np.float32)

    assert _analyse(clicks).speech == Missing(reason="no_speech")


@pytest.mark.parametrize("n_samples", [0, 1, 159, 160, 511, 16_000])
def test_a_muted_or_empty_sound_is_no_sound(n_samples: int) -> None:
    signals = _analyse(np.zeros(n_samples, np.float32))

    assert signals.speech == signals.transcript == signals.voice == Missing(reason="no_sound")
    assert signals.duration_s == n_samples / 16_000


@pytest.mark.parametrize("seconds", [0.05, 0.15, 0.3, 0.97])
def test_very_short_sound_is_analysed(seconds: float) -> None:
    signals = _analyse(vowel(seconds, "a"))

    assert signals.duration_s == pytest.approx(seconds)


def test_sound_that_begins_late_keeps_its_times() -> None:
    analyser = SoundAnalyser(NO_MODEL, "ko")
    analyser.feed(Block(2.0, _answer()))

    signals = analyser.finish()

    assert isinstance(signals.speech, SpeechTrack)
    assert signals.speech.spans[0][0] == pytest.approx(3.0, abs=0.03)


def _same(first: SoundSignals, second: SoundSignals) -> bool:
    assert isinstance(first.voice, VoiceTrack) and isinstance(second.voice, VoiceTrack)
    tracks = ("level_db", "f0_hz", "nuclei_s")
    arrays = all(
        np.array_equal(getattr(first.voice, t), getattr(second.voice, t), equal_nan=True) for t in tracks
    )
    numbers = [
        (s.voice.noise_level_db, s.voice.clipped_share, s.voice.steady_spans, s.speech, s.level_db)
        for s in (first, second)
        if isinstance(s.voice, VoiceTrack)
    ]
    return arrays and numbers[0] == numbers[1]


LONG = np.concatenate([_answer(), noise(3, -70, 5), _answer()])
AT_ONCE = _analyse(LONG, [LONG.size])


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(1, 40_000), min_size=1, max_size=6).filter(lambda sizes: sum(sizes) > 300))
def test_the_result_does_not_depend_on_the_blocks(sizes: list[int]) -> None:
    """A recording that is followed while it grows gives exactly what it gives later."""
    assert _same(_analyse(LONG, sizes), AT_ONCE)


def _peak_bytes(minutes: int) -> int:
    quiet = noise(60, -70)
    analyser = SoundAnalyser(NO_MODEL, "ko")
    tracemalloc.start()
    for minute in range(minutes):
        analyser.feed(Block(minute * 60.0, quiet))
    analyser.feed(Block(minutes * 60.0, _answer()))
    analyser.finish()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def test_memory_stays_flat_over_long_sound() -> None:
    """Twelve more minutes are 46 MB of sound; what may grow are a few numbers per 10 ms."""
    assert _peak_bytes(14) - _peak_bytes(2) < 20_000_000
