"""All measures of an answer together: names, order, honest reasons, the same every time."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import interview_sim
from interview_sim.measures import NAMES, AskedQuestion, measure_all, units
from interview_sim.messages import has_message
from interview_sim.results import Measured, NotMeasured
from interview_sim.signals.types import Missing, SpeechTrack
from tests.measures.made import MEDIA, needs_media, said, signals, spoken_spans, voice

PACKAGE = Path(interview_sim.__file__).parent


def test_every_measure_of_the_contract_is_taken_in_its_order() -> None:
    assert tuple(measure_all(signals(), AskedQuestion())) == NAMES


def test_every_measure_has_a_unit_in_both_languages() -> None:
    assert tuple(units("ko")) == tuple(units("en")) == NAMES
    assert units("ko")["speech_rate"] == "syllables/min"
    assert units("en")["speech_rate"] == "words/min"


def test_an_answer_without_sound_and_picture_has_nothing_but_reasons() -> None:
    found = measure_all(signals(), AskedQuestion())

    assert all(isinstance(one, NotMeasured) for one in found.values())
    assert {one.reason for one in found.values() if isinstance(one, NotMeasured)} <= {
        "no_sound",
        "no_picture",
        "no_speech_model",
        "no_question",
        "no_time_limit",
    }


def test_silence_is_no_speech_and_gives_no_low_value() -> None:
    silent = signals(speech=SpeechTrack(spans=()), transcript=said(""), voice_track=voice(seconds=60.0))

    found = measure_all(silent, AskedQuestion(answer_limit_s=60.0))

    assert found["answer_length"] == NotMeasured(reason="no_speech")
    assert found["pauses"] == NotMeasured(reason="no_speech")
    assert not any(isinstance(one, Measured) for one in found.values())


def test_without_a_speech_model_the_voice_is_still_measured() -> None:
    speech = SpeechTrack(spans=((1.0, 31.0),))
    track = voice(seconds=32.0, nuclei_s=tuple(1.0 + n * 0.25 for n in range(120)))

    found = measure_all(signals(speech=speech, voice_track=track), AskedQuestion(answer_limit_s=60.0))

    measured = {name for name, one in found.items() if isinstance(one, Measured)}
    assert measured == {
        "speech_rate",
        "articulation_rate",
        "pace_steadiness",
        "pauses",
        "response_latency",
        "loudness",
        "pitch_variation",
        "answer_length",
    }


def test_the_same_signals_give_the_same_measures() -> None:
    transcript = said(
        "저는 작년에 팀에서 일했습니다 그래서 먼저 분석을 했습니다 그 결과 20% 늘었습니다 감사합니다"
    )
    heard = signals(speech=spoken_spans(transcript), transcript=transcript, voice_track=voice(seconds=6.0))

    assert measure_all(heard, AskedQuestion()) == measure_all(heard, AskedQuestion())


def test_every_reason_has_its_sentences() -> None:
    """Reasons are written in the code as reason="..." or return "..." of a refusal."""
    used = set()
    for path in sorted([*(PACKAGE / "measures").rglob("*.py"), *(PACKAGE / "signals").rglob("*.py")]):
        used |= set(re.findall(r'reason="(\w+)"', path.read_text("utf-8")))

    assert len(used) >= 15
    assert [reason for reason in sorted(used) if not has_message(reason)] == []


@needs_media
@pytest.mark.media
@pytest.mark.parametrize(
    ("name", "syllables"),
    [("emo_long_f.flac", 150), ("emo_long_m.flac", 133), ("moon_long.flac", 181), ("vito_long.flac", 114)],
)
def test_the_estimate_from_real_voices_is_within_a_fifth(name: str, syllables: int) -> None:
    """Counted by hand; the sound alone must tell the pace of read speech within 20 %."""
    from interview_sim.recording import open_recording, read_sound
    from interview_sim.signals.sound import SoundAnalyser

    analyser = SoundAnalyser(Missing(reason="no_speech_model"), "ko")
    with open_recording(MEDIA / "ko" / name) as source:
        for block in read_sound(source):
            analyser.feed(block)
    heard = analyser.finish()

    found = measure_all(
        signals(duration_s=heard.duration_s, speech=heard.speech, voice_track=heard.voice), AskedQuestion()
    )["speech_rate"]

    assert isinstance(found, Measured)
    assert found.details["syllables"] == pytest.approx(syllables, rel=0.20)
