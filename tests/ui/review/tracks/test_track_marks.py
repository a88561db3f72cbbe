"""Marks and what corrections make of them."""

from __future__ import annotations

from interview_sim.reports.gaze import GazeSpan
from interview_sim.results import Event
from interview_sim.ui.review.tracks.finding_marks import mark_near, next_mark
from interview_sim.ui.review.tracks.marks import (
    Mark,
    corrected_events,
    corrected_gaze,
    corrected_words,
)
from tests.ui.review.tracks.track_material import correction

UM = Event(start_s=5.0, end_s=5.4, label="음")


def test_what_was_removed_remains_to_be_seen() -> None:
    removed = correction("filler", "remove", (5.0, 5.4), before="음")

    (mark,) = corrected_events("filler", [UM], [removed])

    assert (mark.state, mark.label, mark.start_s) == ("removed", "음", 5.0)


def test_it_makes_no_difference_whether_the_analysis_was_corrected_already() -> None:
    removed = correction("filler", "remove", (5.0, 5.4), before="음")
    added = correction("filler", "add", (8.0, 8.3), label="저", number=2)
    put_in = Event(start_s=8.0, end_s=8.3, label="저")

    assert corrected_events("filler", [UM], [removed, added]) == corrected_events(
        "filler", [put_in], [removed, added]
    )


def test_a_correction_leaves_its_neighbours_alone() -> None:
    removed = correction("pause", "remove", (5.0, 6.0))
    pauses = [Event(start_s=5.0, end_s=6.0, label="short"), Event(start_s=6.2, end_s=9.0, label="long")]

    marks = corrected_events("pause", pauses, [removed])

    assert [(mark.start_s, mark.state) for mark in marks] == [(5.0, "removed"), (6.2, "found")]


def test_a_replaced_gaze_cuts_what_was_found() -> None:
    found = [GazeSpan(state="camera", start_s=0.0, end_s=10.0)]
    looked_down = correction("gaze", "replace", (4.0, 6.0), label="down", before="camera")

    marks = corrected_gaze(found, [looked_down])

    assert [(mark.start_s, mark.end_s, mark.label, mark.state) for mark in marks] == [
        (0.0, 4.0, "camera", "found"),
        (4.0, 6.0, "down", "replaced"),
        (6.0, 10.0, "camera", "found"),
    ]


def test_words_under_a_corrected_text_are_marked() -> None:
    words = [Mark(kind="word", start_s=at_s, end_s=at_s + 0.4, label="말") for at_s in (1.0, 2.0)]

    marks = corrected_words(words, [correction("text", "replace", (2.0, 2.4), label="말", before="발")])

    assert [(mark.state, mark.before) for mark in marks] == [("found", ""), ("replaced", "발")]


def test_the_nearest_mark_is_meant_within_twelve_pixels() -> None:
    marks = [Mark(kind="filler", start_s=at_s, end_s=at_s + 0.1) for at_s in (1.0, 2.0)]

    def x_of(at_s: float) -> float:
        return at_s * 100

    assert mark_near(marks, 88.0, x_of) == marks[0]
    assert mark_near(marks, 87.0, x_of) is None
    assert mark_near(marks, 222.0, x_of) == marks[1]
    assert mark_near(marks, 222.5, x_of) is None


def test_next_and_previous_start_at_the_cursor_and_end_at_the_ends() -> None:
    marks = [Mark(kind="filler", start_s=at_s, end_s=at_s + 0.1) for at_s in (1.0, 2.0, 3.0)]

    assert next_mark(marks, None, 1.5, 1) == marks[1]
    assert next_mark(marks, None, 1.5, -1) == marks[0]
    assert next_mark(marks, marks[1], 0.0, 1) == marks[2]
    assert next_mark(marks, marks[2], 0.0, 1) is None
    assert next_mark([], None, 0.0, 1) is None
