"""The short review shows every flagged moment, nothing twice, nothing outside the answer."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from interview_sim.results import Analysis, Event, Measured, NextAction, Scorecard
from interview_sim.review.flagged import flagged_moments, review_parts, short_review
from interview_sim.sessions.desk.types import Comment
from tests.review.people import comment
from tests.scoring.answers import analysis, answer, filler

ADVICE = NextAction(
    code="pauses_long", measure="pauses", start_s=40.0, end_s=46.0, mark_start_s=42.0, mark_end_s=44.0
)


def flagged_answer(
    *,
    fillers: tuple[Event, ...] = (),
    pauses: tuple[Event, ...] = (),
    glances: tuple[Event, ...] = (),
    advice: tuple[NextAction, ...] = (),
) -> Analysis:
    """A minute with just these marks."""
    made = analysis(
        answer(
            filled_pauses=Measured(value=1.0, events=fillers),
            pauses=Measured(value=1.0, events=pauses),
            eye_contact=Measured(value=0.9, events=glances),
        )
    )
    score = Scorecard(overall=None, measured_weight=0.0, measures=(), next_actions=advice)
    return replace(made, score=score)


def test_two_seconds_stand_around_each_moment_and_neighbours_are_one() -> None:
    found = flagged_answer(
        fillers=(filler(10.0), filler(13.9), filler(30.0, "어")),
        pauses=(
            Event(start_s=50.0, end_s=52.5, label="long"),
            Event(start_s=20.0, end_s=20.4, label="short"),
        ),
    )

    assert short_review(found, (), 60.0) == ((8.0, 16.3), (28.0, 32.4), (48.0, 54.5))
    assert [[moment.label for moment in part.moments] for part in review_parts(found, (), 60.0)] == [
        ["음", "음"],
        ["어"],
        ["long"],
    ]


def test_what_the_ear_may_have_mistaken_short_glances_and_short_pauses_are_not_flagged() -> None:
    found = flagged_answer(
        fillers=(Event(start_s=5.0, end_s=5.5, label="hesitation", details={"track": "acoustic"}),),
        glances=(Event(start_s=9.0, end_s=9.9, label="down"), Event(start_s=15.0, end_s=16.0, label="side")),
        pauses=(Event(start_s=20.0, end_s=21.9, label="short"),),
    )

    assert [(moment.kind, moment.label) for moment in flagged_moments(found, (), 60.0)] == [("gaze", "side")]


def test_the_ends_of_the_answer_are_kept() -> None:
    found = flagged_answer(fillers=(filler(0.5), filler(59.5)))

    assert short_review(found, (), 60.0) == ((0.0, 2.9), (57.5, 60.0))


def test_advice_is_shown_only_after_the_rating() -> None:
    found = flagged_answer(advice=(ADVICE,))

    assert short_review(found, (), 60.0, is_blind=True) == ()
    assert short_review(found, (), 60.0) == ((40.0, 46.0),)
    assert review_parts(found, (), 60.0)[0].moments[0].label == "pauses_long"


def test_remarks_are_shown_also_where_nothing_was_analysed() -> None:
    remarks = [comment(11.0, "상황 설명이 짧고 또렷함."), comment(28.0, "여기서 막힘", end_s=33.0)]

    assert short_review(None, remarks, 60.0) == ((9.0, 13.0), (26.0, 35.0))
    assert short_review(None, (), 60.0) == ()


def test_the_player_names_the_moment_that_it_shows_a_remark_before_the_machines_mark() -> None:
    found = flagged_answer(fillers=(filler(10.0), filler(13.0, "어")))
    part = review_parts(found, [comment(10.1, "첫마디")], 60.0)[0]

    assert [part.moment_at(at_s).label for at_s in (8.1, 10.1, 10.3, 12.9, 14.9)] == [
        "음",
        "첫마디",
        "음",
        "어",
        "어",
    ]


def test_a_remark_behind_the_end_of_the_recording_is_left_out() -> None:
    assert short_review(None, [comment(61.0), comment(59.0, end_s=70.0)], 60.0) == ((57.0, 60.0),)


TIMES = st.floats(0, 70, allow_nan=False)


@st.composite
def marks(draw: st.DrawFn) -> Event:
    start_s, length_s = draw(TIMES), draw(st.floats(0, 8))
    return Event(
        start_s=start_s, end_s=start_s + length_s, label=draw(st.sampled_from(["long", "down", "음"]))
    )


@st.composite
def remarks(draw: st.DrawFn) -> Comment:
    return comment(draw(TIMES), end_s=draw(st.none() | TIMES))


@given(st.lists(marks(), max_size=8), st.lists(remarks(), max_size=5), st.floats(0.1, 65))
def test_parts_are_in_order_apart_and_inside_and_every_moment_has_its_two_seconds(
    events: list[Event], said: list[Comment], duration_s: float
) -> None:
    found = flagged_answer(fillers=tuple(events), pauses=tuple(events), glances=tuple(events))
    parts = review_parts(found, said, duration_s)

    assert all(0 <= part.span[0] < part.span[1] <= duration_s for part in parts)
    assert all(before.span[1] < after.span[0] for before, after in pairwise(parts))
    assert sum(len(part.moments) for part in parts) == len(flagged_moments(found, said, duration_s))
    for part in parts:
        for moment in part.moments:
            assert part.span[0] <= max(0.0, moment.span[0] - 2)
            assert part.span[1] >= min(duration_s, moment.span[1] + 2)
            assert part.moment_at(moment.span[0]) in part.moments
