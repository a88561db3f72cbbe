"""Level, pitch, syllable nuclei and steady stretches of sound of known making."""

from __future__ import annotations

import numpy as np
import pytest

from interview_sim.signals.bands import BandMeter
from interview_sim.signals.hum import without_hum
from interview_sim.signals.level import LevelMeter, decibels, picture_levels
from interview_sim.signals.pitch import chosen_pitch, clean_pitch
from interview_sim.signals.steady import steady_spans
from interview_sim.signals.syllables import syllable_nuclei_s
from interview_sim.signals.voice import MARGIN, STRETCH, measure_voice

from .voices import noise, silence, sine, syllables, vowel

FRAME = 160


def _level_db(samples: np.ndarray) -> np.ndarray:
    meter = LevelMeter()
    meter.push(samples)
    return decibels(meter.power())


@pytest.mark.parametrize("level_db", [-50.0, -20.0, -3.0])
def test_the_level_of_a_tone_is_its_rms(level_db: float) -> None:
    assert _level_db(sine(1, 400, level_db)) == pytest.approx(level_db, abs=0.05)


def test_digital_silence_is_at_the_floor() -> None:
    assert set(_level_db(silence(0.5))) == {-120.0}


def _clipped_share(samples: np.ndarray) -> float:
    meter = LevelMeter()
    meter.push(samples)
    return meter.clipped_share(np.ones(samples.size // FRAME, np.bool_))


def test_samples_at_full_scale_are_clipped() -> None:
    square = np.tile(np.repeat([1.0, -1.0], 8), 10).astype(np.float32)

    assert _clipped_share(np.concatenate([square, 0.5 * square])) == 0.5


@pytest.mark.parametrize("turned_down", [1.0, 0.8, 0.1])
def test_peaks_that_were_cut_off_count_however_far_the_sound_was_turned_down(turned_down: float) -> None:
    """An answer of vowels at changing loudness, cut off at half of its highest peak."""
    levels = 10 ** (np.random.default_rng(1).uniform(-12, 0, 20) / 20)
    voice = np.concatenate([level * vowel(0.3, "aiueo"[n % 4], 140) for n, level in enumerate(levels)])
    limit = 0.5 * float(np.abs(voice).max())
    truth = np.mean(np.abs(voice) >= limit)

    assert _clipped_share(turned_down * np.clip(voice, -limit, limit) / limit) == pytest.approx(
        truth, rel=0.6
    )
    assert _clipped_share((0.9 * turned_down * voice / np.abs(voice).max()).astype(np.float32)) == 0.0


def test_a_steady_tone_is_not_clipped_though_all_its_peaks_are_alike() -> None:
    tone = sine(2, 200, -10)

    assert _clipped_share(tone) == 0.0
    assert _clipped_share(np.clip(tone, -0.3, 0.3).astype(np.float32)) > 0.3


def test_picture_levels_are_means_of_power() -> None:
    meter = LevelMeter()
    meter.push(np.concatenate([sine(0.1, 400, -20), sine(0.05, 400, -40)]))

    assert picture_levels(meter.power()) == pytest.approx((-20.0, -40.0), abs=0.1)


@pytest.mark.parametrize("f0_hz", [80.0, 150.0, 220.0, 400.0])
def test_pitch_of_a_vowel_is_its_pulse_rate(f0_hz: float) -> None:
    samples = vowel(1.0, "a", f0_hz)

    f0 = measure_voice(samples, 0, 100).f0_hz

    assert np.nanmedian(f0) == pytest.approx(f0_hz, rel=0.01)
    assert np.isfinite(f0[10:90]).all()


def test_pitch_follows_a_glide_with_its_times() -> None:
    f0 = measure_voice(vowel(2.0, "a", (120.0, 240.0)), 0, 200).f0_hz

    expected = 120 + 60 * (np.arange(200) + 0.5) * 0.01
    assert np.nanmax(np.abs(f0[10:190] - expected[10:190])) < 4


def test_noise_and_silence_have_no_pitch() -> None:
    assert np.isfinite(measure_voice(silence(1), 0, 100).f0_hz).sum() == 0
    assert np.isfinite(measure_voice(noise(1, -20), 0, 100).f0_hz).mean() < 0.1


def test_stretches_join_without_a_seam() -> None:
    """The frames around a stretch's edge are the same whichever stretch they are measured in."""
    samples = np.concatenate([vowel(1.0, name, 150) for name in "aiueaiueaiue"])
    first = measure_voice(samples[: STRETCH + MARGIN], 0, STRETCH // FRAME)
    second = measure_voice(samples[STRETCH - MARGIN :], MARGIN, (samples.size - STRETCH) // FRAME)
    whole = measure_voice(samples, 0, samples.size // FRAME)

    for track in ("f0_hz", "movement_db"):
        joined = np.concatenate([getattr(first, track), getattr(second, track)])
        edge = slice(STRETCH // FRAME - 20, STRETCH // FRAME + 20)
        assert np.allclose(joined[edge], getattr(whole, track)[edge], rtol=0.01, atol=0.3)


def _nuclei(samples: np.ndarray) -> np.ndarray:
    n_frames = samples.size // FRAME
    voice = measure_voice(samples, 0, n_frames)
    bands = BandMeter()
    bands.push(samples)
    return syllable_nuclei_s(bands.power(n_frames), np.isfinite(voice.f0_hz), np.ones(n_frames, np.bool_))


@pytest.mark.parametrize(("names", "length_s"), [("a", 0.3), ("aiu", 0.25), ("aiueaiueai", 0.2)])
def test_every_syllable_of_a_synthetic_voice_has_one_nucleus(names: str, length_s: float) -> None:
    nuclei_s = _nuclei(np.concatenate([silence(0.5), syllables(names, length_s), silence(0.5)]))

    middles_s = 0.5 + (np.arange(len(names)) + 0.5) * length_s - 0.03
    assert nuclei_s == pytest.approx(middles_s, abs=0.08)


def test_bursts_of_noise_are_no_syllables() -> None:
    bursts = np.concatenate([part for n in range(5) for part in (noise(0.15, -20, n), silence(0.1))])

    assert _nuclei(bursts).size == 0


def test_a_held_vowel_is_steady_and_changing_vowels_are_not() -> None:
    samples = np.concatenate([syllables("aiueaiue"), vowel(0.6, "u"), syllables("iueaiuea")])
    n_frames = samples.size // FRAME
    voice = measure_voice(samples, 0, n_frames)

    spans = steady_spans(voice.movement_db, np.isfinite(voice.f0_hz), np.ones(n_frames, np.bool_))

    ((start_s, end_s),) = [span for span in spans if span[1] - span[0] >= 0.3]
    assert (start_s, end_s) == pytest.approx((1.6, 2.2), abs=0.1)


def test_a_held_hum_of_noise_is_not_a_voice() -> None:
    samples = noise(1, -20)
    voice = measure_voice(samples, 0, 100)

    assert steady_spans(voice.movement_db, np.isfinite(voice.f0_hz), np.ones(100, np.bool_)) == ()


def _answer_of(f0_hz: list[float], strengths: list[float]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """100 frames of 200 Hz, then 30 whose candidates are given; the first of them was Praat's choice."""
    candidates_hz = np.zeros((130, 4), np.float32)
    weights = np.zeros((130, 4), np.float32)
    candidates_hz[:100, 0], weights[:100, 0] = 200.0, 0.9
    candidates_hz[100:, : len(f0_hz)], weights[100:, : len(f0_hz)] = f0_hz, strengths
    return candidates_hz[:, 0].astype(np.float64), candidates_hz, weights


@pytest.mark.parametrize(
    ("candidates_hz", "strengths", "expected_hz"),
    [
        ([95.0, 190.0], [0.97, 0.92], 190.0),  # twice the period fits a little better
        ([440.0, 220.0], [0.95, 0.93], 220.0),
        ([300.0, 150.0], [0.95, 0.94], 300.0),  # seven semitones up: a lively voice stays
        ([150.0], [0.9], 150.0),
    ],
)
def test_among_octaves_the_one_in_the_speaker_s_range_is_chosen(
    candidates_hz: list[float], strengths: list[float], expected_hz: float
) -> None:
    f0_hz, candidates, weights = _answer_of(candidates_hz, strengths)

    chosen = chosen_pitch(f0_hz, candidates, weights, np.ones(130, np.bool_))

    assert chosen[100:] == pytest.approx(expected_hz)
    assert chosen[:100] == pytest.approx(200.0)


def test_pitch_of_another_voice_is_not_chosen() -> None:
    f0_hz, candidates, weights = _answer_of([120.0], [0.9])
    is_own = np.arange(130) < 100

    chosen = chosen_pitch(f0_hz, candidates, weights, is_own)

    assert np.isnan(chosen[100:]).all() and np.isfinite(chosen[:100]).all()


def _hum(seconds: float, mains_hz: float, level_db: float) -> np.ndarray:
    parts = [sine(seconds, mains_hz * k, level_db - 20 * np.log10(k)) for k in (1, 2, 3, 4)]
    return np.sum(parts, axis=0).astype(np.float32)


@pytest.mark.parametrize("mains_hz", [50.0, 60.0, 59.93])
def test_hum_is_taken_out_and_the_voice_is_not(mains_hz: float) -> None:
    voice = np.concatenate([silence(1), vowel(2.0, "a", (110.0, 170.0)), silence(1)])

    clean = without_hum(voice + _hum(4, mains_hz, -35.0))

    assert np.abs(clean[2000:14000]).max() < 0.002
    assert np.corrcoef(clean[16000:48000], voice[16000:48000])[0, 1] > 0.999


def test_pitch_in_hum_is_the_voice_s() -> None:
    """Hum of 60 Hz 10 dB below a voice of 145 Hz, and in the pauses alone."""
    voice = np.concatenate([silence(1), vowel(2.0, "a", 145.0), silence(1)])

    f0 = measure_voice(voice + _hum(4, 60.0, -30.0), 0, 400).f0_hz

    assert np.nanmedian(f0[110:290]) == pytest.approx(145.0, rel=0.01)
    assert np.isfinite(f0[:90]).mean() < 0.3


@pytest.mark.parametrize("f0_hz", [120.0, 150.0, 300.0])
def test_a_voice_as_steady_as_hum_keeps_its_pitch(f0_hz: float) -> None:
    voice = np.concatenate([vowel(0.8, name, f0_hz) for name in "aiuea"])

    f0 = measure_voice(voice, 0, 400).f0_hz

    assert np.nanmedian(f0) == pytest.approx(f0_hz, rel=0.01)
    assert np.isfinite(f0).mean() > 0.9


def test_octave_jumps_are_left_out_and_lively_speech_is_not() -> None:
    f0_hz = np.full(200, 200.0)
    f0_hz[50:54] = 100.0  # a short fall by an octave: the tracker's error
    f0_hz[120:160] = 300.0  # seven semitones up for 0.4 s: lively

    clean = clean_pitch(f0_hz, np.ones(200, np.bool_))

    assert np.isnan(clean[50:54]).all()
    assert (clean[120:160] == 300.0).all() and (clean[:50] == 200.0).all()


def test_pitch_outside_speech_is_left_out() -> None:
    is_speech = np.zeros(100, np.bool_)
    is_speech[20:60] = True

    clean = clean_pitch(np.full(100, 180.0), is_speech)

    assert np.isfinite(clean).tolist() == is_speech.tolist()
