"""Where lines stand: found from above and from below alike, whatever days are known."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interview_sim.ui.review.finding.days import DayStarts, RowPlaces, day_of
from tests.ui.review.finding.visits import row

LINES = st.integers(1, 400)


def _starts(of: range) -> DayStarts:
    starts = DayStarts()
    starts.learn({number: row(number) for number in of})
    return starts


@given(LINES)
def test_a_line_begins_a_day_where_its_day_is_another_one(n_lines: int) -> None:
    starts = _starts(range(n_lines))

    for number in range(1, n_lines):
        assert (number in starts) == (day_of(row(number)) != day_of(row(number - 1)))
    assert 0 in starts


@given(LINES, st.integers(0, 40_000))
def test_the_line_at_a_place_is_the_one_painted_there(n_lines: int, y: int) -> None:
    places = RowPlaces(_starts(range(n_lines)))
    line = places.line_at(y, n_lines)
    above = places.heading_px if places.heading(line) else 0

    assert 0 <= line < n_lines
    assert places.top(line) - above <= y
    assert y < places.top(line) + places.row_px or line == n_lines - 1


def test_lines_do_not_overlap_and_headings_have_room() -> None:
    places = RowPlaces(_starts(range(200)))

    for line in range(1, 200):
        room = places.top(line) - places.top(line - 1) - places.row_px
        assert room == (places.heading_px if places.heading(line) else 0)


def test_an_empty_list_has_no_line_and_no_height() -> None:
    places = RowPlaces(DayStarts())

    assert (places.line_at(0, 0), places.height(0)) == (-1, 0)


@given(st.integers(1, 60))
def test_lines_that_come_at_the_top_move_the_headings_with_their_days(n_new: int) -> None:
    starts = _starts(range(n_new, 300))
    starts.forget()
    starts.learn({number: row(number + n_new) for number in range(200)})
    starts.shift(n_new)
    starts.learn({number: row(number) for number in range(200 + n_new)})

    assert [n for n in range(200 + n_new) if n in starts] == [
        n for n in range(200 + n_new) if n == 0 or day_of(row(n)) != day_of(row(n - 1))
    ]
