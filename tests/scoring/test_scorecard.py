"""Overall points and the next actions of one answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.measures import NAMES
from interview_sim.reports.advice import advice_words
from interview_sim.results import (
    Event,
    JsonValue,
    Measured,
    Measurement,
    NextAction,
    NotMeasured,
    Scorecard,
    SpokenLanguage,
)
from interview_sim.scoring import load_norms, score
from interview_sim.scoring.advice import CODES, candidates
from interview_sim.scoring.evidence import evidence
from interview_sim.scoring.scorecard import case_of
from tests.scoring.answers import GOOD, SPEECH, answer, filler

NORMS = load_norms("ko")
FACTS = (
    *("question", "rate", "seconds", "sound", "level", "unit_ko", "unit_en", "point_ko", "point_en"),
    *("share", "word", "count", "semitones"),
)


def _score(**changes: Measurement) -> Scorecard:
    return score(answer(**changes), norms=NORMS, duration_s=60.0, speech=SPEECH)


def _only(card: Scorecard) -> NextAction:
    assert len(card.next_actions) == 1
    return card.next_actions[0]


def test_a_good_answer_has_all_points_and_nothing_to_change() -> None:
    card = _score()

    assert card.overall == pytest.approx(100.0)
    assert card.measured_weight == pytest.approx(1.0)
    assert card.next_actions == ()


def test_the_scorecard_lists_every_measure_in_order() -> None:
    assert [part.name for part in _score().measures] == list(answer())
    assert {part.name for part in _score().measures} == set(NAMES)


def test_overall_is_the_weighted_mean() -> None:
    """Pace 210 has 50 points and weighs 14 of 100."""
    assert _score(speech_rate=Measured(value=210.0)).overall == pytest.approx(93.0)


def test_what_was_not_measured_is_left_out_and_never_low() -> None:
    card = _score(eye_contact=NotMeasured(reason="no_picture"), speech_rate=Measured(value=210.0))

    assert card.measured_weight == pytest.approx(0.84)
    assert card.overall == pytest.approx((84 * 100 - 14 * 50) / 84)
    assert all(action.measure != "eye_contact" for action in card.next_actions)


# Weights: expected points 20, eye contact 16, pace 14, ums 14, loudness 10, length 10, latency 8, melody 8.
@pytest.mark.parametrize(
    ("missing", "measured_weight", "has_overall"),
    [
        (("expected_points", "eye_contact"), 0.64, True),
        (("expected_points", "loudness", "answer_length"), 0.60, True),
        (("expected_points", "speech_rate", "response_latency"), 0.58, False),
    ],
)
def test_under_sixty_percent_of_the_weights_there_are_no_points(
    missing: tuple[str, ...], measured_weight: float, has_overall: bool
) -> None:
    card = _score(**{name: NotMeasured(reason="no_speech") for name in missing})

    assert card.measured_weight == pytest.approx(measured_weight)
    assert (card.overall is not None) is has_overall


def test_over_50s_pace_neither_counts_nor_is_missed() -> None:
    card = score(
        answer(speech_rate=Measured(value=160.0)),
        norms=load_norms("ko", "over_50"),
        duration_s=60.0,
        speech=SPEECH,
    )
    pace = card.of("speech_rate")

    assert pace is not None
    assert (pace.band, pace.points, pace.norm) == (None, None, None)
    assert card.overall == pytest.approx(100.0)
    assert card.measured_weight == pytest.approx(1.0)
    assert card.next_actions == ()


def test_ums_are_shown_where_they_are_thickest() -> None:
    events = (filler(5.0), filler(40.0, "어"), filler(41.0, "그"), filler(58.0))

    action = _only(_score(filled_pauses=Measured(value=13.0, events=events)))

    assert action.code == "filled_pauses"
    assert (action.mark_start_s, action.mark_end_s) == (40.0, 41.4)
    assert action.end_s - action.start_s == pytest.approx(6.0)
    words = advice_words(action, "ko")
    assert words.title == "막힐 때 '음' 대신\n숨을 한 번 쉬어 보세요"
    assert words.mark == "'어, 그'"


def test_an_um_after_a_pause_is_told_with_the_pause() -> None:
    pause = Event(start_s=37.6, end_s=40.0, label="long")

    action = _only(
        _score(
            filled_pauses=Measured(value=13.0, events=(filler(5.0), filler(20.0), filler(40.0))),
            pauses=Measured(value=1.0, events=(pause,), details={"long": 1, "break": 0}),
        )
    )

    assert action.mark_start_s == 40.0
    assert advice_words(action, "ko").where == "질문 1 · 2.4초 멈춘 뒤"


def test_possible_hesitations_are_no_evidence() -> None:
    card = _score(filled_pauses=Measured(value=13.0, events=(filler(5.0, "hesitation", "acoustic"),)))

    assert card.next_actions == ()


@pytest.mark.parametrize(
    ("value", "code", "middle_s"), [(420.0, "speech_rate_fast", 35.0), (180.0, "speech_rate_slow", 15.0)]
)
def test_pace_is_shown_where_it_is_most_extreme(value: float, code: str, middle_s: float) -> None:
    track: JsonValue = [[5.0, 300.0], [15.0, 160.0], [25.0, 300.0], [35.0, 500.0]]

    action = _only(
        _score(
            speech_rate=Measured(value=value, details={"seconds": 54.0}),
            pace_steadiness=Measured(value=0.4, details={"track": track}),
        )
    )

    assert action.code == code
    assert (action.mark_start_s + action.mark_end_s) / 2 == pytest.approx(middle_s)


@pytest.mark.parametrize("flag", ["estimated", "uncertain"])
def test_a_pace_that_is_not_sure_is_no_reason_to_advise(flag: str) -> None:
    card = _score(speech_rate=Measured(value=160.0, details={"seconds": 54.0, flag: True}))

    assert card.next_actions == ()


def test_the_three_that_cost_most_are_chosen() -> None:
    card = _score(
        expected_points=Measured(
            value=0.0,
            details={"points": [{"id": "a", "label_ko": "성과", "label_en": "outcome", "said": False}]},
        ),
        eye_contact=Measured(value=0.3, events=(Event(start_s=12.0, end_s=15.0, label="down"),)),
        filled_pauses=Measured(
            value=14.0,
            events=tuple(filler(float(n)) for n in range(5, 19)),
            details={"likely_range": [14.0, 15.0]},
        ),
        response_latency=Measured(value=5.0),
        answer_length=Measured(value=0.5, details={"unused_s": 25.0}),
    )

    assert [action.measure for action in card.next_actions] == [
        "expected_points",
        "eye_contact",
        "filled_pauses",
    ]


def test_a_point_left_out_is_named_at_the_last_words() -> None:
    points: JsonValue = [
        {"id": "a", "label_ko": "맡은 일", "label_en": "your task", "said": True},
        {"id": "b", "label_ko": "성과", "label_en": "outcome", "said": False},
    ]

    action = _only(_score(expected_points=Measured(value=0.5, details={"points": points})))

    assert action.mark_end_s == SPEECH[-1][1]
    assert advice_words(action, "ko").where == "질문 1 · 들리지 않은 것: 성과"
    assert advice_words(action, "en").where == "Question 1 · not heard: outcome"


# The answer begins at 1 s and ends at 55 s: 40 % of it is 21.6 s.
@pytest.mark.parametrize(
    ("at_s", "code"),
    [(22.0, "expected_points_missing"), (22.7, "expected_points_late"), (45.0, "expected_points_late")],
)
def test_a_main_point_is_late_after_two_fifths_of_the_answer(at_s: float, code: str) -> None:
    points: JsonValue = [{"id": "b", "label_ko": "성과", "label_en": "outcome", "said": False}]
    mention = Event(start_s=at_s, end_s=at_s + 1, label="a")

    action = _only(_score(expected_points=Measured(value=0.5, events=(mention,), details={"points": points})))

    assert action.code == code


def test_a_fading_sentence_is_shown_with_its_decibels() -> None:
    falls = tuple(
        Event(start_s=at, end_s=at + 1, label="fall", details={"fall_db": fall_db})
        for at, fall_db in ((10.0, 8.5), (30.0, 9.4))
    )

    action = _only(_score(loudness=Measured(value=25.0, events=falls, details={"phrases": 3, "falls": 2})))

    assert advice_words(action, "ko").where == "질문 1 · 끝말이 9 dB 작아짐"
    assert action.mark_start_s == 30.0


def test_a_missing_part_is_told_only_where_the_question_asks_for_it() -> None:
    told = (Event(start_s=1.0, end_s=20.0, label="situation"),)
    details: dict[str, JsonValue] = {"missing": ["result"], "asked": ["action", "result"]}

    asked = _score(structure=Measured(value=3.0, events=told, details=details))
    unasked = _score(structure=Measured(value=3.0, events=told, details={**details, "asked": []}))

    assert _only(asked).code == "structure_result"
    assert unasked.next_actions == ()


def test_every_code_has_its_words_in_two_lines() -> None:
    for code in CODES:
        action = NextAction(
            code=code,
            measure="loudness",
            start_s=0,
            end_s=6,
            mark_start_s=1,
            mark_end_s=2,
            facts=tuple((name, "1") for name in FACTS),
        )
        for language in ("ko", "en"):
            words = advice_words(action, language)  # type: ignore[arg-type]
            assert words.title.count("\n") == 1
            assert "?" not in words.title + words.where + words.mark
            assert "!" not in words.title + words.where + words.mark
            assert all(len(line) <= (18 if language == "ko" else 30) for line in words.title.split("\n"))
            assert len(words.mark) <= 18
            assert 20 <= len(words.drill) <= 140
            assert words.drill.endswith(".")
            assert "!" not in words.drill
            assert "?" not in words.drill


findings = st.one_of(
    st.none(),
    st.tuples(st.floats(0, 3), st.sampled_from([None, None, "uncertain", "estimated"])),
)


def _found(
    drawn: tuple[float, str | None] | None, good: float, events: tuple[Event, ...], details: JsonValue
) -> Measurement:
    """A measurement of `drawn` times the good value, marked as drawn; not measured for None."""
    if drawn is None:
        return NotMeasured(reason="no_speech", events=events)
    times, mark = drawn
    known = dict(details) if isinstance(details, dict) else {}
    return Measured(value=times * good, events=events, details=known | ({mark: True} if mark else {}))


def _events(labels: list[str]) -> st.SearchStrategy[tuple[Event, ...]]:
    one = st.builds(
        lambda start, length, label: Event(
            start_s=start,
            end_s=min(start + length, 60.0),
            label=label,
            details={"track": "both", "fall_db": 9.0},
        ),
        st.floats(0, 60),
        st.floats(0, 20),
        st.sampled_from(labels),
    )
    return st.lists(one, max_size=8).map(tuple)


UNBANDED = {
    "pauses": 3.0, "habit_words": 8.0, "repetition": 2.0, "structure": 2.0, "sentence_endings": 0.5,
}  # fmt: skip
DETAILS: JsonValue = {
    "phrases": 3,
    "seconds": 50.0,
    "is_clipped": True,
    "asked": ["result"],
    "missing": ["result"],
    "main": "hapsyo",
    "sentences": 4,
    "points": [{"id": "a", "label_ko": "성과", "label_en": "outcome", "said": False}],
}
LABELS = ["음", "down", "side", "up", "flat", "quiet", "fall", "long", "break", "word", "unfinished"]


@given(
    st.fixed_dictionaries(dict.fromkeys((*GOOD, *UNBANDED), findings)),
    _events(LABELS),
    st.floats(0.5, 60),
    st.sampled_from(["ko", "en"]),
    st.sampled_from([None, "over_50"]),
)
def test_next_actions_of_any_answer(
    drawn: dict[str, tuple[float, str | None] | None],
    events: tuple[Event, ...],
    duration_s: float,
    language: SpokenLanguage,
    age_group: str | None,
) -> None:
    """At most three, one a measure, of sure measures alone, the largest loss first, each with its seconds
    inside the answer and a drill in both languages."""
    measures = {
        name: _found(drawn[name], good, events, DETAILS) for name, good in {**GOOD, **UNBANDED}.items()
    }
    norms = load_norms(language, age_group)

    card = score(measures, norms=norms, duration_s=duration_s, speech=((0.0, duration_s),))

    names = [action.measure for action in card.next_actions]
    assert len(names) == len(set(names)) <= 3
    assert "speech_rate" not in names or age_group is None
    for name in names:
        found = measures[name]
        assert isinstance(found, Measured)
        assert not found.details.keys() & {"uncertain", "estimated"}
    for action in card.next_actions:
        assert action.code in CODES
        assert 0 <= action.start_s <= action.mark_start_s <= action.mark_end_s <= action.end_s <= duration_s
        assert action.end_s - action.start_s == pytest.approx(min(6.0, duration_s))
        assert advice_words(action, "ko").drill
        assert advice_words(action, "en").drill
    ranked = candidates(case_of(measures, norms=norms, duration_s=duration_s, speech=((0.0, duration_s),)))
    losses = [one.loss for one in ranked]
    assert losses == sorted(losses, reverse=True)
    assert names == list(dict.fromkeys(one.measure for one in ranked))[:3]


@given(st.fixed_dictionaries(dict.fromkeys(GOOD, findings)), st.sampled_from([None, "over_50"]))
def test_overall_is_given_exactly_where_enough_of_the_weights_is_sure(
    drawn: dict[str, tuple[float, str | None] | None], age_group: str | None
) -> None:
    measures = {name: _found(drawn[name], good, (), None) for name, good in GOOD.items()}
    norms = load_norms("ko", age_group)

    card = score(measures, norms=norms, duration_s=60.0)

    sure = [name for name, one in drawn.items() if one is not None and one[1] is None]
    weight = sum(norms.measures[name].weight for name in sure) / norms.total_weight
    assert card.measured_weight == pytest.approx(weight)
    assert (card.overall is not None) == (weight >= 0.6 - 1e-9)
    assert sum(part.weight for part in card.measures) == pytest.approx(1.0)
    assert all(part.band is None for part in card.measures if part.name not in sure)


@pytest.mark.parametrize(
    ("mark", "duration_s", "span"),
    [
        ((30.0, 31.0), 60.0, (27.5, 33.5)),
        ((0.2, 0.6), 60.0, (0.0, 6.0)),
        ((59.0, 60.0), 60.0, (54.0, 60.0)),
        ((1.0, 2.0), 4.0, (0.0, 4.0)),
        ((20.0, 31.0), 60.0, (19.5, 25.5)),
    ],
)
def test_six_seconds_lie_around_the_moment(
    mark: tuple[float, float], duration_s: float, span: tuple[float, float]
) -> None:
    assert evidence(mark, duration_s).span == pytest.approx(span)


def test_of_a_long_pause_its_end_is_shown() -> None:
    proof = evidence((20.0, 30.0), 60.0, keep_end=True)

    assert proof.mark == (25.0, 30.0)
    assert proof.span == pytest.approx((24.5, 30.5))
