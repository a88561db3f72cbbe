"""Planned beside measured: what fits is inside, what does not is outside, what is missing says why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_sim.demo.comparison import Row, compare
from interview_sim.demo.script import Glance
from interview_sim.demo.truth import Truth
from interview_sim.measures import NAMES
from interview_sim.results import Analysis, Event, Measured, Measurement, NotMeasured, Scorecard

TRUTH = Truth(
    language="en",
    n_words=50,
    n_syllables=70,
    units_per_min=120.0,
    points_said=3,
    fillers=((5.0, 5.6),),
    pauses=((4.0, 5.0), (10.0, 12.5)),
    latency_s=1.5,
    length_share=0.6,
    loudness_db=36.0,
    camera_share=0.9,
    glances=(Glance(start_s=7.0, end_s=8.0, direction="side", angle_deg=20.0),),
    n_blinks=5,
    head_deg_per_s=1.0,
)


def perfect() -> dict[str, Measurement]:
    """Measures that found the plan."""
    found: dict[str, Measurement] = {name: Measured(value=0.0) for name in NAMES}
    found["speech_rate"] = Measured(value=120.0, details={"words": 50, "syllables": 70})
    found["filled_pauses"] = Measured(
        value=2.0,
        events=(Event(start_s=5.1, end_s=5.5, label="um", details={"track": "both"}),),
        details={"count": 1},
    )
    found["expected_points"] = Measured(value=0.75, details={"said": 3})
    found["pauses"] = Measured(
        value=1.0,
        events=(Event(start_s=4.0, end_s=5.1, label="short"), Event(start_s=10.0, end_s=12.5, label="long")),
    )
    found["response_latency"] = Measured(value=1.5)
    found["answer_length"] = Measured(value=0.6)
    found["loudness"] = Measured(value=36.0)
    found["eye_contact"] = Measured(
        value=0.9, events=(Event(start_s=7.1, end_s=8.0, label="side"),), details={"n_blinks": 5}
    )
    found["head_movement"] = Measured(value=1.0)
    return found


def rows(measures: dict[str, Measurement], truth: Truth = TRUTH) -> dict[str, Row]:
    analysis = Analysis(
        duration_s=25.0,
        language="en",
        program="test",
        models={},
        norms="test",
        transcript=None,
        speech=(),
        measures=measures,
        units=dict.fromkeys(measures, ""),
        score=Scorecard(overall=None, measured_weight=0.0, measures=(), next_actions=()),
    )
    return {row.name: row for row in compare(truth, analysis)}


def test_a_perfect_analysis_is_inside_throughout() -> None:
    found = rows(perfect())

    assert [row.name for row in found.values() if row.is_inside is not True] == []
    assert all(row.difference is not None for row in found.values())


@pytest.mark.parametrize(
    ("measure", "finding", "row"),
    [
        ("loudness", Measured(value=41.0), "loudness_db"),
        ("response_latency", Measured(value=1.8), "latency_s"),
        ("expected_points", Measured(value=0.5, details={"said": 2}), "points_said"),
        (
            "eye_contact",
            Measured(value=0.9, events=(Event(start_s=7.0, end_s=8.0, label="down"),)),
            "glances_in_time",
        ),
        (
            "eye_contact",
            Measured(value=0.9, events=(Event(start_s=9.0, end_s=10.0, label="side"),)),
            "glances_in_time",
        ),
    ],
)
def test_a_difference_that_is_too_large_is_outside(measure: str, finding: Measurement, row: str) -> None:
    assert rows({**perfect(), measure: finding})[row].is_inside is False


def test_hesitations_are_not_taken_for_filled_pauses() -> None:
    acoustic = Measured(
        value=0.0,
        events=(Event(start_s=5.1, end_s=5.5, label="hesitation", details={"track": "acoustic"}),),
        details={"count": 0},
    )

    assert rows({**perfect(), "filled_pauses": acoustic})["fillers_in_time"].measured == 0


def test_what_was_not_measured_says_why() -> None:
    found = rows({**perfect(), "eye_contact": NotMeasured(reason="no_face_model")})

    for name in ("camera_share", "n_glances", "glances_in_time", "n_blinks"):
        assert (found[name].measured, found[name].is_inside, found[name].reason) == (
            None,
            None,
            "no_face_model",
        )


def test_tones_have_no_words_to_compare() -> None:
    toneless = replace(
        TRUTH, n_words=None, n_syllables=None, units_per_min=None, fillers=None, points_said=None
    )

    found = rows(perfect(), toneless)

    assert "word_rate" not in found
    assert "pauses_in_time" in found
