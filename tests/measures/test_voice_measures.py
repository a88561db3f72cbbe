"""Loudness, melody and filled pauses from tracks whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest

from interview_sim.measures.filled_pauses import filled_pauses
from interview_sim.measures.loudness import loudness
from interview_sim.measures.pitch_variation import pitch_variation
from interview_sim.results import Event, Measured, NotMeasured, Transcript
from interview_sim.signals.types import FillerTrack, Missing, SpeechTrack
from tests.measures.made import voice

TEN_SECONDS = SpeechTrack(spans=((0.0, 10.0),))
A3_HZ = 220.0


def test_speech_thirty_decibels_over_the_room() -> None:
    found = loudness(TEN_SECONDS, voice(seconds=10.0, level_db=-20.0, noise_level_db=-50.0))

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(30.0, abs=0.01)
    assert found.details["falls"] == 0
    assert found.details["is_clipped"] is False


def test_only_the_level_inside_speech_counts() -> None:
    level_db = np.full(1000, -50.0)
    level_db[200:600] = -20.0

    found = loudness(SpeechTrack(spans=((2.0, 6.0),)), voice(seconds=10.0, level_db=level_db))

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(30.0, abs=0.01)


@pytest.mark.parametrize("over_db", [0.0, 3.0, 6.0, 10.0])
def test_noise_within_the_speech_does_not_make_it_louder(over_db: float) -> None:
    """The powers of voice and noise add up in what the microphone hears."""
    level_db = float(10 * np.log10(10 ** ((over_db - 30) / 10) + 10**-3.0))

    found = loudness(TEN_SECONDS, voice(seconds=10.0, level_db=level_db, noise_level_db=-30.0))

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(over_db, abs=0.01)


@pytest.mark.parametrize("noise_level_db", [-90.0, float("-inf")])
def test_digital_silence_is_no_quieter_than_a_microphone(noise_level_db: float) -> None:
    found = loudness(TEN_SECONDS, voice(seconds=10.0, level_db=-20.0, noise_level_db=noise_level_db))

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(55.0)


def test_without_a_moment_of_room_there_is_nothing_to_compare_with() -> None:
    found = loudness(TEN_SECONDS, voice(seconds=10.0, noise_level_db=float("nan")))

    assert found == NotMeasured(reason="no_noise_level")


@pytest.mark.parametrize(("fall_db", "n_falls"), [(9.9, 0), (10.1, 1), (20.0, 1)])
def test_a_phrase_whose_end_is_half_as_loud_falls(fall_db: float, n_falls: int) -> None:
    level_db = np.full(1000, -20.0)
    level_db[570:600] -= fall_db
    speech = SpeechTrack(spans=((0.0, 6.0), (8.0, 10.0)))

    found = loudness(speech, voice(seconds=10.0, level_db=level_db))

    falls = [event for event in found.events if event.label == "fall"]
    assert len(falls) == n_falls
    assert all(event.end_s == 6.0 for event in falls)


def test_the_quietest_seconds_are_pointed_at() -> None:
    level_db = np.full(2000, -20.0)
    level_db[1200:1500] = -30.0

    found = loudness(SpeechTrack(spans=((0.0, 20.0),)), voice(seconds=20.0, level_db=level_db))

    quiet = [event for event in found.events if event.label == "quiet"]
    assert [(event.start_s, event.end_s) for event in quiet] == [(12.0, 15.0)]


def test_clipping_is_told() -> None:
    found = loudness(TEN_SECONDS, voice(seconds=10.0, clipped_share=0.02))

    assert found.details["is_clipped"] is True


def test_a_steady_tone_has_no_melody() -> None:
    found = pitch_variation(TEN_SECONDS, voice(seconds=10.0, f0_hz=A3_HZ))

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(0.0)


def test_a_tone_two_semitones_up_and_down_varies_by_two() -> None:
    steps = np.tile(np.repeat([2.0, -2.0], 50), 10)

    found = pitch_variation(TEN_SECONDS, voice(seconds=10.0, f0_hz=A3_HZ * 2 ** (steps / 12)))

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(2.0)


def test_octave_errors_of_the_tracker_are_left_out() -> None:
    f0_hz = np.full(1000, A3_HZ)
    f0_hz[::50] *= 2

    found = pitch_variation(TEN_SECONDS, voice(seconds=10.0, f0_hz=f0_hz))

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(0.0)
    assert found.usable_share == pytest.approx(0.98)


@pytest.mark.parametrize(("voiced_s", "is_measured"), [(2.99, False), (3.0, True), (3.01, True)])
def test_three_seconds_of_voice_are_needed(voiced_s: float, is_measured: bool) -> None:
    f0_hz = np.full(1000, np.nan)
    f0_hz[: round(voiced_s * 100)] = A3_HZ

    found = pitch_variation(TEN_SECONDS, voice(seconds=10.0, f0_hz=f0_hz))

    assert isinstance(found, Measured) is is_measured
    if isinstance(found, NotMeasured):
        assert found.reason == "too_little_voice"


def test_voice_outside_speech_is_not_this_speaker() -> None:
    f0_hz = np.full(1000, 400.0)
    f0_hz[200:800] = A3_HZ

    found = pitch_variation(SpeechTrack(spans=((2.0, 8.0),)), voice(seconds=10.0, f0_hz=f0_hz))

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(0.0)


def test_the_flattest_seconds_are_pointed_at() -> None:
    wave = 3 * np.sin(np.arange(2000) / 20)
    wave[1000:1400] = 0.0

    found = pitch_variation(
        SpeechTrack(spans=((0.0, 20.0),)), voice(seconds=20.0, f0_hz=A3_HZ * 2 ** (wave / 12))
    )

    assert [(event.start_s, event.end_s) for event in found.events] == [(10.0, 14.0)]


def _filler(start_s: float, label: str, track: str) -> Event:
    return Event(start_s=start_s, end_s=start_s + 0.4, label=label, details={"track": track})


def test_only_recognised_sounds_count() -> None:
    fillers = FillerTrack(
        events=(_filler(1.0, "음", "both"), _filler(5.0, "어", "lexical"), _filler(9.0, "어", "acoustic"))
    )

    found = filled_pauses(SpeechTrack(spans=((0.0, 30.0),)), fillers, Missing(reason="no_sound"))

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(4.0)
    assert [event.label for event in found.events] == ["음", "어", "hesitation"]
    assert found.details["sounds"] == {"음": 1, "어": 1}
    assert found.details["hesitations"] == 1
    assert found.details["at_least"] == found.value
    low, high = found.details["likely_range"]  # type: ignore[misc]
    assert low <= found.value <= high
    assert found.details["second_pass"] == "done"


def test_a_second_pass_that_was_skipped_is_told() -> None:
    track = voice(seconds=10.0, steady_spans=((0.0, 0.5),))

    found = filled_pauses(TEN_SECONDS, Missing(reason="filler_pass_too_slow"), track)

    assert isinstance(found, NotMeasured)
    assert found.reason == "filler_pass_too_slow"
    assert found.details["second_pass"] == "skipped"
    assert [event.label for event in found.events] == ["hesitation"]


def test_without_a_model_hesitations_are_shown_and_nothing_is_measured() -> None:
    """Two long sounds beside a pause; a short one and one in the middle of speech are vowels."""
    track = voice(seconds=10.0, steady_spans=((1.0, 1.5), (2.0, 2.2), (4.0, 4.4), (7.0, 7.5)))
    speech = SpeechTrack(spans=((0.0, 1.5), (2.0, 4.4), (5.0, 10.0)))

    found = filled_pauses(speech, Missing(reason="no_speech_model"), track)

    assert isinstance(found, NotMeasured)
    assert found.reason == "no_speech_model"
    assert [event.label for event in found.events] == ["hesitation", "hesitation"]
    assert all(event.details["track"] == "acoustic" for event in found.events)


def test_a_recogniser_that_is_deaf_to_the_speech_counts_no_fillers() -> None:
    """Forty syllables are heard and none is written: that no 음 was found says nothing."""
    track = voice(seconds=30.0, nuclei_s=np.arange(40) * 0.7)
    silent = Transcript(text="", words=())

    found = filled_pauses(SpeechTrack(spans=((0.0, 30.0),)), FillerTrack(events=()), track, silent, "ko")

    assert isinstance(found, NotMeasured)
    assert found.reason == "words_disagree"


@pytest.mark.parametrize(("seconds", "is_measured"), [(9.9, False), (10.0, True)])
def test_a_rate_needs_ten_seconds(seconds: float, is_measured: bool) -> None:
    fillers = FillerTrack(events=(_filler(1.0, "음", "both"),))

    found = filled_pauses(SpeechTrack(spans=((0.0, seconds),)), fillers, Missing(reason="no_sound"))

    assert isinstance(found, Measured) is is_measured
    assert len(found.events) == 1
