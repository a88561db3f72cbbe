"""Pauses, first word and length: arithmetic of spans with tables at the limits."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.measures.answer_length import answer_length
from interview_sim.measures.pauses import pauses
from interview_sim.measures.response_latency import response_latency
from interview_sim.measures.timing.silences import phrases, seconds_of, silences
from interview_sim.results import Measured, NotMeasured, Span
from interview_sim.signals.types import SpeechTrack


@pytest.mark.parametrize(
    ("seconds", "label"),
    [
        (0.24, None),
        (0.25, "short"),
        (1.99, "short"),
        (2.0, "long"),
        (3.99, "long"),
        (4.0, "break"),
        (9.0, "break"),
    ],
)
def test_a_pause_is_called_by_its_length(seconds: float, label: str | None) -> None:
    found = pauses(SpeechTrack(spans=((1.0, 2.0), (2.0 + seconds, 14.0))))

    assert [event.label for event in found.events] == ([] if label is None else [label])


def test_long_pauses_and_breaks_are_counted() -> None:
    found = pauses(SpeechTrack(spans=((1.0, 2.0), (2.5, 4.0), (6.5, 8.0), (13.0, 14.0))))

    assert isinstance(found, Measured)
    assert found.value == 2.0
    assert [(event.start_s, event.end_s, event.label) for event in found.events] == [
        (2.0, 2.5, "short"),
        (4.0, 6.5, "long"),
        (8.0, 13.0, "break"),
    ]
    assert found.details["total_s"] == pytest.approx(8.0)
    assert found.details["longest_s"] == pytest.approx(5.0)
    assert found.details["silent_share"] == pytest.approx(8 / 13)


def test_where_the_recording_lost_its_sound_nobody_knows_of_a_pause() -> None:
    """The microphone was gone for 3 s: no break of 4 s, and no advice about one."""
    speech = SpeechTrack(spans=((1.0, 2.0), (6.0, 8.0), (8.5, 9.0)))

    found = pauses(speech, ((2.5, 5.5),))

    assert isinstance(found, Measured)
    assert [(event.start_s, event.label) for event in found.events] == [(8.0, "short")]
    assert (found.value, found.details["lost_s"]) == (0.0, 3.0)


@pytest.mark.parametrize(("lost_s", "is_measured"), [(0.49, True), (0.5, False)])
def test_the_first_word_is_not_told_where_sound_was_lost_before_it(lost_s: float, is_measured: bool) -> None:
    found = response_latency(SpeechTrack(spans=((2.0, 3.0),)), ((0.0, lost_s),))

    assert isinstance(found, Measured) is is_measured
    if isinstance(found, NotMeasured):
        assert (found.reason, found.facts) == ("sound_lost", {"seconds": "0.5"})


def test_silence_before_the_first_word_is_latency_and_no_pause() -> None:
    speech = SpeechTrack(spans=((4.2, 9.0),))

    first = response_latency(speech)

    assert pauses(speech).events == ()
    assert isinstance(first, Measured)
    assert first.value == 4.2


def test_length_is_the_spoken_share_of_the_time() -> None:
    found = answer_length(SpeechTrack(spans=((2.0, 20.0), (22.0, 47.0))), 60.0)

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(0.75)
    assert found.details == {"used_s": 45.0, "limit_s": 60.0, "unused_s": 13.0}


def test_length_is_never_more_than_the_time() -> None:
    found = answer_length(SpeechTrack(spans=((0.0, 61.0),)), 60.0)

    assert isinstance(found, Measured)
    assert found.value == 1.0


def _spans(lengths: list[tuple[float, float]]) -> tuple[Span, ...]:
    at_s = 0.0
    spans = []
    for silence_s, speech_s in lengths:
        at_s += silence_s
        spans.append((at_s, at_s + speech_s))
        at_s += speech_s
    return tuple(spans)


@given(st.lists(st.tuples(st.floats(0.01, 10), st.floats(0.05, 20)), min_size=1, max_size=30))
def test_speech_and_pauses_fill_the_answer(lengths: list[tuple[float, float]]) -> None:
    spans = _spans(lengths)

    parts = sorted([*phrases(spans), *silences(spans)])

    assert parts[0][0] == spans[0][0]
    assert parts[-1][1] == spans[-1][1]
    assert all(before[1] == after[0] for before, after in pairwise(parts))
    assert seconds_of(parts) == pytest.approx(spans[-1][1] - spans[0][0])


@given(st.lists(st.tuples(st.floats(0.01, 10), st.floats(0.05, 20)), min_size=1, max_size=30))
def test_the_count_is_that_of_the_long_events(lengths: list[tuple[float, float]]) -> None:
    found = pauses(SpeechTrack(spans=_spans(lengths)))

    assert isinstance(found, Measured)
    assert found.value == sum(event.label != "short" for event in found.events)
    assert all(event.seconds >= 0.25 - 1e-5 for event in found.events)
