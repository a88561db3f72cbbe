"""Which part of an answer is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.ui.review.tracks.time_view import (
    LEAST_SPAN_S,
    TimeView,
    axis_step_s,
    clock_text,
    whole_view,
)


@st.composite
def views(draw: st.DrawFn) -> TimeView:
    duration_s = draw(st.floats(2.0, 12_000.0))
    span_s = draw(st.floats(1.0, duration_s))
    start_s = draw(st.floats(0.0, duration_s - span_s))
    return TimeView(duration_s=duration_s, start_s=start_s, end_s=min(start_s + span_s, duration_s))


@given(views(), st.floats(0.05, 20.0), st.floats(0.0, 1.0))
def test_the_moment_under_the_pointer_stays_where_it_is(view: TimeView, factor: float, share: float) -> None:
    at_s = view.start_s + share * view.span_s

    zoomed = view.zoomed(factor, at_s)

    assert 0 <= zoomed.start_s < zoomed.end_s <= view.duration_s
    assert zoomed.span_s >= min(LEAST_SPAN_S, view.duration_s) - 1e-6
    is_at_an_end = zoomed.start_s == 0.0 or zoomed.end_s >= view.duration_s - 1e-6
    if not is_at_an_end:
        assert (at_s - zoomed.start_s) / zoomed.span_s == pytest.approx(share, abs=1e-4)


@given(views(), st.floats(-20_000, 20_000))
def test_scrolling_keeps_the_scale_and_stops_at_the_ends(view: TimeView, by_s: float) -> None:
    scrolled = view.scrolled(by_s)

    assert scrolled.span_s == pytest.approx(view.span_s, abs=1e-6)
    assert scrolled.start_s == pytest.approx(
        min(max(view.start_s + by_s, 0.0), view.duration_s - view.span_s), abs=1e-6
    )


@given(views(), st.floats(0.0, 1.0))
def test_the_page_that_is_turned_to_shows_the_moment(view: TimeView, share: float) -> None:
    at_s = share * view.duration_s

    turned = view.turned_to(at_s)

    assert turned.start_s <= at_s <= turned.end_s + 1e-9
    if view.start_s <= at_s < view.end_s:
        assert turned == view


def test_an_empty_answer_counts_as_one_second() -> None:
    assert whole_view(0.0).span_s == 1.0


@pytest.mark.parametrize(
    ("seconds", "step_s", "words"),
    [
        (0.0, 1.0, "0:00"),
        (59.99, 1.0, "0:59"),
        (60.0, 1.0, "1:00"),
        (3599.0, 1.0, "59:59"),
        (3600.0, 1.0, "1:00:00"),
        (10_799.96, 0.1, "2:59:59.9"),
        (14.25, 0.5, "0:14.2"),
    ],
)
def test_times_as_a_clock_says_them(seconds: float, step_s: float, words: str) -> None:
    assert clock_text(seconds, step_s) == words


@pytest.mark.parametrize(("span_s", "step_s"), [(1.0, 0.1), (60.0, 10.0), (600.0, 60.0), (10_800.0, 1800.0)])
def test_the_axis_has_room_for_its_times(span_s: float, step_s: float) -> None:
    assert axis_step_s(span_s / 1000, 96) == step_s
