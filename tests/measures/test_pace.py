"""Pace from words and from the sound: hand-made tracks with counted syllables."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.measures.articulation_rate import articulation_rate
from interview_sim.measures.pace_steadiness import pace_steadiness, windows
from interview_sim.measures.speech_rate import speech_rate
from interview_sim.results import Measured, NotMeasured, SpokenLanguage, Transcript
from interview_sim.signals.types import Missing, SpeechTrack
from tests.measures.made import said, spoken_spans, voice

NO_MODEL = Missing(reason="no_speech_model")
NO_SOUND = Missing(reason="no_sound")


def test_korean_pace_counts_syllables_with_numbers_read_out() -> None:
    """이만오천원을 받고 아홉시에 왔습니다: 6 + 2 + 4 + 4 syllables in 4 x 0.75 s."""
    transcript = said("25,000원을 받고 9시에 왔습니다", word_s=0.75)

    found = speech_rate(spoken_spans(transcript), transcript, NO_SOUND, "ko")

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(60 * 16 / 3)
    assert found.details["syllables"] == 16
    assert found.details["words"] == 4
    assert found.details["method"] == "transcript"
    assert found.details["estimated"] is False


def test_english_pace_counts_words() -> None:
    transcript = said("I sold 25 units in the shop", word_s=0.5)

    found = speech_rate(spoken_spans(transcript), transcript, NO_SOUND, "en")

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(60 * 8 / 3.5)
    assert found.details["words"] == 8


def test_pauses_slow_the_speech_rate_and_not_the_articulation_rate() -> None:
    transcript = said("저는 오늘 |3 여기에 왔습니다", word_s=0.75)
    speech = spoken_spans(transcript)

    whole = speech_rate(speech, transcript, NO_SOUND, "ko")
    inside = articulation_rate(speech, transcript, NO_SOUND, "ko")

    assert isinstance(whole, Measured)
    assert isinstance(inside, Measured)
    assert whole.value == pytest.approx(60 * 11 / 6)
    assert inside.value == pytest.approx(60 * 11 / 3)


def test_silence_before_and_after_the_speech_does_not_count() -> None:
    early = said("저는 오늘 여기에 왔습니다", word_s=0.75)
    late = said("저는 오늘 여기에 왔습니다", word_s=0.75, start_s=20.0)

    first = speech_rate(spoken_spans(early), early, NO_SOUND, "ko")

    assert isinstance(first, Measured)
    assert first == speech_rate(spoken_spans(late), late, NO_SOUND, "ko")


def test_without_a_transcript_the_pace_is_estimated_from_the_sound() -> None:
    """44 nuclei in 10 s: 50 syllables when 88 % of them have a nucleus."""
    track = voice(seconds=10.0, nuclei_s=tuple(np.arange(44) * 0.22))

    found = speech_rate(SpeechTrack(spans=((0.0, 10.0),)), NO_MODEL, track, "ko")

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(60 * 50 / 10)
    assert found.details["method"] == "syllable nuclei"
    assert found.details["estimated"] is True
    assert found.details["nuclei"] == 44


def test_without_transcript_and_sound_the_reason_is_told() -> None:
    found = speech_rate(SpeechTrack(spans=((0.0, 10.0),)), NO_MODEL, NO_SOUND, "ko")

    assert found == NotMeasured(reason="no_speech_model")


# 26 syllables of text; nuclei that stand for as many, a quarter more, and half as much again.
@pytest.mark.parametrize(
    ("n_nuclei", "is_measured", "is_uncertain"),
    [
        (15, False, True),
        (16, True, True),
        (18, True, True),
        (19, True, False),
        (28, True, False),
        (29, True, True),
        (34, True, True),
        (35, False, True),
    ],
)
def test_text_and_sound_that_disagree_are_marked_then_refused(
    n_nuclei: int, is_measured: bool, is_uncertain: bool
) -> None:
    transcript = said("가나다라마바사아자차카타파 가나다라마바사아자차카타파", word_s=3.0)
    track = voice(seconds=6.0, nuclei_s=tuple(np.linspace(0.1, 5.9, n_nuclei)))

    found = speech_rate(spoken_spans(transcript), transcript, track, "ko")

    assert isinstance(found, Measured) is is_measured
    assert found.details["uncertain"] is is_uncertain
    if isinstance(found, NotMeasured):
        assert found.reason == "uncertain_pace"


def test_written_filled_pauses_are_no_syllables_and_no_words() -> None:
    """A recogniser that writes 음 and um does not make the speaker faster."""
    korean, plain_korean = said("음 저는 어어 오늘 왔습니다"), said("|0.4 저는 |0.4 오늘 왔습니다")
    english, plain_english = said("Um, I was uh in the shop"), said("|0.4 I was |0.4 in the shop")

    for with_fillers, without, language in ((korean, plain_korean, "ko"), (english, plain_english, "en")):
        speech = SpeechTrack(spans=((0.0, with_fillers.words[-1].end_s),))
        found = speech_rate(speech, with_fillers, NO_SOUND, language)
        expected = speech_rate(speech, without, NO_SOUND, language)

        assert isinstance(found, Measured)
        assert isinstance(expected, Measured)
        assert found.value == pytest.approx(expected.value)
        assert found.details == expected.details


def test_the_sound_of_a_filled_pause_is_no_missing_syllable() -> None:
    """A hum that stands alone has a nucleus and no word: text and sound agree all the same."""
    transcript = said("저는 오늘 |6 여기에 왔습니다", word_s=0.75)
    hums = [(2.0 + n, 2.4 + n) for n in range(5)]
    speech = SpeechTrack(spans=((0.0, 1.5), *hums, (7.5, 9.0)))
    spoken = [*np.linspace(0.1, 1.4, 4), *np.linspace(7.6, 8.9, 6)]
    track = voice(seconds=9.0, nuclei_s=tuple(sorted([*spoken, *(start + 0.2 for start, _ in hums)])))

    found = speech_rate(speech, transcript, track, "ko")

    assert isinstance(found, Measured)
    assert found.details["uncertain"] is False


def test_words_of_low_probability_were_spoken_too() -> None:
    sure, half = said("저는 오늘 여기에 왔습니다 그리고", word_s=0.75), said("저는 오늘 여기에", word_s=0.75)
    rest = said("왔습니다 그리고", word_s=0.75, start_s=2.25, probability=0.1)
    mixed = Transcript(text=sure.text, words=(*half.words, *rest.words))

    found = speech_rate(spoken_spans(mixed), mixed, NO_SOUND, "ko")

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(60 * 14 / 3.75)
    assert found.usable_share == pytest.approx(0.6)
    assert found.details["uncertain"] is True


def test_speech_that_was_not_understood_is_no_slow_speech() -> None:
    """Ten seconds with 40 syllables, then five of which no word was written: 240 a minute, not 160."""
    transcript = said(" ".join(["가나다라"] * 10), word_s=1.0)
    speech = SpeechTrack(spans=((0.0, 10.0), (11.0, 16.0)))

    whole = speech_rate(speech, transcript, NO_SOUND, "ko")
    inside = articulation_rate(speech, transcript, NO_SOUND, "ko")

    assert isinstance(whole, Measured)
    assert isinstance(inside, Measured)
    assert whole.value == pytest.approx(60 * 40 / 11)
    assert inside.value == pytest.approx(240)
    assert whole.usable_share == pytest.approx(10 / 15)


def test_an_answer_of_which_little_was_understood_is_refused() -> None:
    transcript = said(" ".join(["가나다라"] * 4), word_s=1.0)

    found = speech_rate(SpeechTrack(spans=((0.0, 4.0), (5.0, 15.0))), transcript, NO_SOUND, "ko")

    assert isinstance(found, NotMeasured)
    assert found.reason == "uncertain_words"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mr. Quilter is the apostle of the middle classes", "ko"),
        ("저는 이 회사에 오늘 지원했습니다 감사합니다", "en"),
    ],
)
def test_an_answer_in_another_language_has_no_pace(text: str, language: SpokenLanguage) -> None:
    transcript = said(text)

    found = speech_rate(spoken_spans(transcript), transcript, NO_SOUND, language)

    assert isinstance(found, NotMeasured)
    assert found.reason == "other_language"


def test_english_words_in_a_korean_answer_are_korean_speech() -> None:
    transcript = said("저는 React Native 와 Spring Boot 로 AI KPI ERP 앱을 만들었고 매우 좋았습니다")

    assert isinstance(speech_rate(spoken_spans(transcript), transcript, NO_SOUND, "ko"), Measured)


def test_english_details_carry_words_and_syllables() -> None:
    transcript = said("I organized 25 meetings for the whole company")

    found = speech_rate(spoken_spans(transcript), transcript, NO_SOUND, "en")

    assert (found.details["words"], found.details["syllables"]) == (9, 15)


def test_less_than_two_seconds_of_speech_is_too_short() -> None:
    transcript = said("저는 오늘 왔습니다", word_s=0.6)

    found = speech_rate(spoken_spans(transcript), transcript, NO_SOUND, "ko")

    assert isinstance(found, NotMeasured)
    assert found.reason == "too_short"


def test_speech_without_words_is_no_pace() -> None:
    found = speech_rate(SpeechTrack(spans=((0.0, 9.0),)), said(""), NO_SOUND, "ko")

    assert isinstance(found, NotMeasured)
    assert found.reason == "too_few_words"


def test_an_even_pace_varies_by_nothing() -> None:
    transcript = said(" ".join(["가나다라"] * 30), word_s=1.0)

    found = pace_steadiness(spoken_spans(transcript), transcript, NO_SOUND, "ko")

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(0.0)
    assert found.details["track"] == [[5.0, 240.0], [15.0, 240.0], [25.0, 240.0]]


def test_a_pace_that_halves_and_doubles_is_told_by_its_variation() -> None:
    """Windows of 240, 120, 240 syllables a minute: mean 200, standard deviation 56.57."""
    transcript = said(" ".join(["가나다라"] * 10 + ["가나"] * 10 + ["가나다라"] * 10), word_s=1.0)

    found = pace_steadiness(spoken_spans(transcript), transcript, NO_SOUND, "ko")

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(56.5685 / 200, abs=1e-4)


def test_windows_in_which_nobody_spoke_are_pauses_and_no_slow_stretches() -> None:
    """Three even stretches with a minute of silence between them: the pace is even."""
    stretch = " ".join(["가나다라"] * 25)
    transcript = said(f"{stretch} |60 {stretch} |60 {stretch}")

    found = pace_steadiness(spoken_spans(transcript), transcript, NO_SOUND, "ko")

    track = found.details["track"]
    assert isinstance(track, list)
    assert 3 <= len(track) <= 6
    assert all(pair[1] > 0 for pair in track)  # type: ignore[index, operator]


def test_two_windows_are_too_short_but_have_a_track() -> None:
    transcript = said(" ".join(["가나다라"] * 20), word_s=1.0)

    found = pace_steadiness(spoken_spans(transcript), transcript, NO_SOUND, "ko")

    assert isinstance(found, NotMeasured)
    assert found.reason == "too_short"
    assert found.details["track"] == [[5.0, 240.0], [15.0, 240.0]]


@given(st.floats(0, 100), st.floats(0.5, 600))
def test_windows_cover_the_answer_without_gap(start_s: float, seconds: float) -> None:
    spans = windows((start_s, start_s + seconds))

    assert spans[0][0] == start_s
    assert spans[-1][1] == start_s + seconds
    assert all(before[1] == after[0] for before, after in pairwise(spans))
    assert all(5.0 - 1e-6 <= end - begin < 15.0 + 1e-6 for begin, end in spans) or len(spans) == 1
