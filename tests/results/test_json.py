"""A finding survives being written and read."""

import json
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
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
    Track,
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
tracks = st.builds(
    Track,
    step_s=st.just(0.05),
    values=st.lists(st.none() | st.integers(-900, 5000).map(lambda n: n / 10), max_size=4).map(tuple),
)
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
    error_source=st.text(),
)


rate_details = st.fixed_dictionaries(
    {
        "syllables": st.integers(0, 999),
        "words": st.integers(0, 999),
        "seconds": st.integers(1, 9999).map(lambda n: n / 10),
        "method": st.just("transcript"),
        "estimated": st.just(False),
        "uncertain": st.booleans(),
    }
)
rates = st.builds(Measured, value=values.map(abs), usable_share=shares, details=rate_details)
gazes = st.builds(
    Measured,
    value=shares,
    usable_share=shares,
    details=st.fixed_dictionaries(
        {
            "is_calibrated": st.booleans(),
            "frames": st.lists(
                st.tuples(times, st.sampled_from(["camera", "down", "up", "side", "blink", "no_face"])).map(
                    list
                ),
                max_size=3,
            ),
        }
    ),
)
pauses = st.builds(
    lambda span, label: Event(start_s=span[0], end_s=span[1], label=label),
    spans,
    st.sampled_from(["short", "long", "break"]),
)
fillers = st.builds(
    lambda span, heard: Event(start_s=span[0], end_s=span[1], label=heard[1], details={"track": heard[0]}),
    spans,
    st.sampled_from([("lexical", "음"), ("both", "um"), ("acoustic", "hesitation")]),
)
refused = st.builds(NotMeasured, reason=texts, facts=details, usable_share=shares)
CONTRACTED: dict[str, st.SearchStrategy[Measurement]] = {
    "speech_rate": rates | refused,
    "articulation_rate": rates | refused,
    "eye_contact": gazes | refused,
    "pauses": st.builds(Measured, value=values, events=st.lists(pauses, max_size=3).map(tuple)) | refused,
    "filled_pauses": st.builds(Measured, value=values, events=st.lists(fillers, max_size=3).map(tuple)),
}


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    measures = {name: draw(CONTRACTED.get(name, measured | not_measured)) for name in NAMES}
    scored = tuple(
        ScoredMeasure(
            name=name,
            band=draw(st.sampled_from(["good", "fair", "poor"])) if isinstance(found, Measured) else None,
            points=draw(st.none() | st.integers(0, 100).map(float)),
            weight=draw(shares),
            norm=draw(st.none() | norms),
            likely=draw(st.none() | st.tuples(values, values)),
            possible_bands=draw(st.sampled_from([(), ("good",), ("good", "fair"), ("good", "fair", "poor")])),
            is_about=draw(st.booleans()),
            is_lower_bound=draw(st.booleans()),
            note=draw(st.sampled_from(["", "말 / words"])),
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
        versions=draw(st.dictionaries(texts, st.none() | texts, max_size=2)),
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
        tracks=draw(st.dictionaries(texts, tracks, max_size=2)),
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(analyses())
def test_reading_gives_back_what_was_written(analysis: Analysis) -> None:
    text = results_json.dumps(analysis)

    assert results_json.from_json(json.loads(text)) == analysis


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(analyses())
def test_every_document_fits_the_shipped_schema(analysis: Analysis) -> None:
    document = json.loads(results_json.dumps(analysis))

    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []


def test_a_finding_of_an_older_program_is_read() -> None:
    """Without `versions`, `about` and what else came later."""
    document = json.loads(results_json.dumps(_bare()))
    del document["versions"]
    for part in document["score"]["parts"]:
        for key in ("likely", "possible_bands", "about", "lower_bound", "note"):
            del part[key]

    assert results_json.from_json(document) == _bare()


def _bare() -> Analysis:
    part = ScoredMeasure(name="loudness", band="good", points=100.0, weight=0.1, norm=None)
    return Analysis(
        duration_s=1.0,
        language="ko",
        program="interview-sim 0",
        models={},
        norms="ko 1",
        transcript=None,
        speech=(),
        measures={"loudness": Measured(value=20.0)},
        units={"loudness": "dB"},
        score=Scorecard(overall=None, measured_weight=0.1, measures=(part,), next_actions=()),
    )


def test_a_newer_schema_is_refused() -> None:
    with pytest.raises(results_json.AnalysisOfNewerProgram):
        results_json.from_json({"schema": 2})


def test_figures_are_rounded_once_and_nan_becomes_null() -> None:
    found = Measured(value=1.23456789, details={"share": 0.123456, "gone": float("nan")})

    row = results_json._measurement_to_json(found, "dB", None)

    assert (row["value"], row["details"]) == (1.2346, {"share": 0.1235, "gone": None})


def test_an_event_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError):
        Event(start_s=2.0, end_s=1.0, label="short")


def rate(**changes: object) -> dict[str, object]:
    details = {"syllables": 9, "words": 3, "seconds": 2.0, "method": "transcript", "estimated": False}
    return {"value": 270.0, "details": {**details, "uncertain": False, **changes}, "events": []}


def gaze(*frames: object) -> dict[str, object]:
    return {"value": 0.5, "details": {"is_calibrated": True, "frames": list(frames)}, "events": []}


def heard(label: str, **details: str) -> dict[str, object]:
    return {
        "value": 1.0,
        "details": {},
        "events": [{"start_s": 1, "end_s": 2, "label": label, "details": details}],
    }


@pytest.mark.parametrize(
    ("name", "row", "fits"),
    [
        ("speech_rate", rate(), True),
        ("speech_rate", rate(method="guess"), False),
        ("speech_rate", rate(seconds=None), False),
        ("speech_rate", rate(method="syllable nuclei", words=None, estimated=True), True),
        ("speech_rate", rate(method="syllable nuclei", words=3, estimated=True), False),
        ("eye_contact", gaze([0.1, "camera"], [0.2, "no_face"]), True),
        ("eye_contact", gaze([0.1, "left"]), False),
        ("eye_contact", gaze([0.1]), False),
        ("eye_contact", {"value": 0.5, "details": {}, "events": []}, False),
        ("pauses", heard("break"), True),
        ("pauses", heard("gap"), False),
        ("filled_pauses", heard("음", track="lexical"), True),
        ("filled_pauses", heard("음"), False),
        ("filled_pauses", heard("음", track="acoustic"), False),
        ("filled_pauses", heard("hesitation", track="acoustic"), True),
        ("filled_pauses", heard("hesitation", track="both"), False),
    ],
)
def test_the_schema_holds_the_details_of_the_contract(name: str, row: dict[str, object], fits: bool) -> None:
    measure = {"status": "measured", "reason": None, "unit": "", "usable_share": 1.0, "band": None, **row}
    part = SCHEMA["properties"]["measures"]["properties"][name]

    validator = Draft202012Validator({**part, "$defs": SCHEMA["$defs"]})

    assert validator.is_valid(measure) is fits
