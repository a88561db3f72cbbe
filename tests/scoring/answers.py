"""Answers with known measures, as scoring is given them."""

from __future__ import annotations

from typing import Final

from interview_sim.measures import NAMES
from interview_sim.results import (
    Analysis,
    Event,
    Measured,
    Measurement,
    NotMeasured,
    Scorecard,
    SpokenLanguage,
)

# In the middle of every good range of the Korean norms.
GOOD: Final = {
    "speech_rate": 300.0,
    "filled_pauses": 2.0,
    "response_latency": 1.0,
    "loudness": 25.0,
    "pitch_variation": 3.0,
    "eye_contact": 0.9,
    "expected_points": 1.0,
    "answer_length": 0.8,
}
SPEECH: Final = ((1.0, 30.0), (31.0, 55.0))


def answer(**changes: Measurement) -> dict[str, Measurement]:
    """All measures of an answer that is good in everything, with `changes`."""
    unscored = {name: NotMeasured(reason="no_face") for name in NAMES if name not in GOOD}
    return {**unscored, **{name: Measured(value=value) for name, value in GOOD.items()}, **changes}


def analysis(
    measures: dict[str, Measurement],
    *,
    duration_s: float = 60.0,
    speech: tuple[tuple[float, float], ...] = SPEECH,
    language: SpokenLanguage = "ko",
) -> Analysis:
    """An analysis that holds `measures`; its own score is empty and must not be used."""
    return Analysis(
        duration_s=duration_s,
        language=language,
        program="interview-sim 0",
        models={"speech": None, "face": None},
        norms="",
        transcript=None,
        speech=speech,
        measures=measures,
        units=dict.fromkeys(measures, ""),
        score=Scorecard(overall=None, measured_weight=0.0, measures=(), next_actions=()),
    )


def filler(start_s: float, label: str = "음", track: str = "both") -> Event:
    """A filled pause of 0.4 s."""
    return Event(start_s=start_s, end_s=start_s + 0.4, label=label, details={"track": track})
