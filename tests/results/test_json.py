"""A finding survives being written and read."""

import json
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from interview_sim.resources import assets
from interview_sim.results import (
    Analysis,
    Event,
    Measured,
    Measurement,
    NextAction,
    Norm,
    NotMeasured,
    Scorecard,
    ScoredMeasure,
    Transcript,
    Word,
)

results_json = import_module("interview_sim.results.json")
SCHEMA = json.loads((assets() / "schema" / "analysis-1.json").read_text("utf-8"))
NAMES = tuple(SCHEMA["properties"]["measures"]["required"])

times = st.integers(0, 10**7).map(lambda ms: ms / 1000)
spans = st.tuples(times, times).map(lambda pair: tuple(sorted(pair)))
values = st.integers(-(10**7), 10**7).map(lambda n: n / 10_000)
shares = st.integers(0, 1000).map(lambda n: n / 1000)
texts = st.text(min_size=1, max_size=12)
details = st.dictionaries(
    texts, st.one_of(st.none(), st.booleans(), values, texts, st.lists(values, max_size=3)), max_size=3
)
events = st.builds(
    lambda span, label, extra: Event(start_s=span[0], end_s=span[1], label=label, details=extra),
    spans,
    texts,
    details,
)
measured = st.builds(
    Measured,
    value=st.none() | values,
    usable_share=shares,
    events=st.lists(events, max_size=3).map(tuple),
    details=details,
)
not_measured = st.builds(
    NotMeasured,
    reason=texts,
    facts=details,
    usable_share=shares,
    events=st.lists(events, max_size=3).map(tuple),
    details=details,
)
words = st.builds(
    lambda text, span, probability: Word(text=text, start_s=span[0], end_s=span[1], probability=probability),
    texts,
    spans,
    shares,
)
norms = st.builds(
    Norm,
    good_low=st.none() | values,
    good_high=st.none() | values,
    scale_low=values,
    scale_high=values,
    unit=texts,
    source=texts,
)


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    measures: dict[str, Measurement] = {name: draw(measured | not_measured) for name in NAMES}
    scored = tuple(
        ScoredMeasure(
            name=name,
            band=draw(st.sampled_from(["good", "fair", "poor"])) if isinstance(found, Measured) else None,
            points=draw(st.none() | st.integers(0, 100).map(float)),
            weight=draw(shares),
            norm=draw(st.none() | norms),
        )
        for name, found in measures.items()
    )
    start_s, end_s = draw(spans)
    action = NextAction(
        code=draw(texts),
        measure="pauses",
        start_s=start_s,
        end_s=end_s,
        mark_start_s=start_s,
        mark_end_s=end_s,
        facts=tuple(sorted(draw(st.dictionaries(texts, texts, max_size=2)).items())),
    )
    return Analysis(
        duration_s=draw(times),
        language=draw(st.sampled_from(["ko", "en"])),
        program="interview-sim 0",
        models={"speech": draw(st.none() | texts), "face": None},
        norms="ko 1",
        transcript=draw(
            st.none() | st.builds(Transcript, text=st.text(), words=st.lists(words, max_size=4).map(tuple))
        ),
        speech=tuple(draw(st.lists(spans, max_size=4))),
        measures=measures,
        units=dict.fromkeys(NAMES, "unit"),
        score=Scorecard(
            overall=draw(st.none() | st.integers(0, 100).map(float)),
            measured_weight=draw(shares),
            measures=scored,
            next_actions=draw(st.sampled_from([(), (action,), (action, action, action)])),
        ),
        level_db=tuple(draw(st.lists(st.integers(-900, 0).map(lambda n: n / 10), max_size=4))),
    )


@given(analyses())
def test_reading_gives_back_what_was_written(analysis: Analysis) -> None:
    text = results_json.dumps(analysis)

    assert results_json.from_json(json.loads(text)) == analysis


@given(analyses())
def test_every_document_fits_the_shipped_schema(analysis: Analysis) -> None:
    document = json.loads(results_json.dumps(analysis))

    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []


def test_a_newer_schema_is_refused() -> None:
    with pytest.raises(results_json.AnalysisOfNewerProgram):
        results_json.from_json({"schema": 2})


def test_figures_are_rounded_once_and_nan_becomes_null() -> None:
    found = Measured(value=1.23456789, details={"share": 0.123456, "gone": float("nan")})

    row = results_json._measurement_to_json(found, "dB", "good")

    assert (row["value"], row["details"]) == (1.2346, {"share": 0.1235, "gone": None})


def test_an_event_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError):
        Event(start_s=2.0, end_s=1.0, label="short")
