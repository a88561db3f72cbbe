"""The registry: needs, wants, order."""

from __future__ import annotations

import pytest

from interview_sim.measures import AskedQuestion
from interview_sim.measures.registry import RegisteredMeasure, measure
from interview_sim.results import Measured, Measurement, NotMeasured
from interview_sim.signals.types import Missing, SpeechTrack


def test_a_missing_need_is_told_before_the_body_runs() -> None:
    def body(voice: object) -> Measurement:
        raise AssertionError("the body ran")

    registered = RegisteredMeasure(
        name="loudness", unit="dB", needs=("voice",), arguments=("voice",), body=body
    )

    assert registered.take({"voice": Missing(reason="no_sound")}) == NotMeasured(reason="no_sound")


def test_a_wanted_signal_is_handed_over_missing() -> None:
    def body(speech: object, transcript: object) -> Measurement:
        return Measured(value=1.0 if isinstance(transcript, Missing) else 0.0)

    registered = RegisteredMeasure(
        name="pace", unit="x", needs=("speech",), arguments=("speech", "transcript"), body=body
    )
    given = {"speech": SpeechTrack(spans=((0.0, 1.0),)), "transcript": Missing(reason="no_speech_model")}

    assert registered.take(given) == Measured(value=1.0)


def test_an_argument_that_is_not_declared_is_refused() -> None:
    with pytest.raises(TypeError, match="undeclared"):

        @measure("new_measure", unit="x", needs="voice")
        def new_measure(voice: object, face: object) -> Measurement:
            return Measured(value=0.0)


def test_a_time_limit_is_positive() -> None:
    with pytest.raises(ValueError, match="answer_limit_s"):
        AskedQuestion(question=None, answer_limit_s=0.0)
