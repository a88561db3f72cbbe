"""What the tracks know of an answer, without a window."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from interview_sim.reports.voice_line import voice_bars
from interview_sim.results import Analysis, NotMeasured
from interview_sim.ui.review.tracks.data import desk_tracks, loudness_heights
from interview_sim.ui.review.tracks.lanes import Lanes
from interview_sim.ui.review.tracks.time_view import whole_view
from tests.ui.answers import answer
from tests.ui.review.tracks.track_material import (
    THREE_HOURS_S,
    comment,
    correction,
    full_answer,
    long_answer,
)


def _empty() -> Analysis:
    """Nothing was heard and nothing was seen."""
    base = answer()
    return replace(
        base,
        transcript=None,
        speech=(),
        level_db=(),
        measures={name: NotMeasured(reason="no_sound") for name in base.measures}
        | {"eye_contact": NotMeasured(reason="no_picture"), "speech_rate": NotMeasured(reason="no_sound")},
    )


def test_everything_of_a_full_answer_is_there() -> None:
    tracks = desk_tracks(full_answer(), "ko", comments=[comment(1, 11.0, "짧음")])

    assert tracks.absent == {}
    assert {row: len(marks) for row, marks in tracks.marks.items() if row != "words"} == {
        "fillers": 5,
        "pauses": 3,
        "gaze": 5,
        "structure": 2,
        "notes": 1,
    }
    assert tracks.pitch is not None
    assert tracks.pitch.range() == pytest.approx((140, 220), abs=1.5)


def test_an_older_finding_says_what_it_does_not_hold() -> None:
    tracks = desk_tracks(answer(), "ko")

    assert {row: why.kind for row, why in tracks.absent.items()} == {
        "pitch": "not_stored",
        "head": "not_stored",
        "structure": "not_stored",
    }


@pytest.mark.parametrize("language", ["ko", "en"])
def test_what_was_not_measured_has_its_reason(language: str) -> None:
    tracks = desk_tracks(_empty(), "ko" if language == "ko" else "en")

    for row in ("words", "fillers", "pauses", "loudness", "gaze"):
        assert tracks.absent[row].kind == "not_measured", row
        assert tracks.absent[row].reason, row
    assert tracks.loudness is None


def test_notes_are_numbered_by_their_place() -> None:
    comments = [comment(1, 50.0, "later"), comment(2, 10.0, "earlier", end_s=14.0)]

    marks = desk_tracks(answer(), "ko", comments=comments).marks["notes"]

    assert [(mark.label, mark.start_s, mark.end_s, mark.before) for mark in marks] == [
        ("1", 10.0, 14.0, "earlier"),
        ("2", 50.0, 50.0, "later"),
    ]


def test_what_was_taken_out_is_not_painted_as_a_filler() -> None:
    analysis = full_answer()
    first = analysis.measures["filled_pauses"].events[0]
    taken_out = correction("filler", "remove", (first.start_s, first.end_s), before=first.label)

    tracks = desk_tracks(analysis, "ko", corrections=[taken_out])

    assert len(tracks.data.fillers) == 4
    assert [mark.start_s for mark in tracks.corrected("fillers")] == [first.start_s]


def test_loudness_is_that_of_the_voice_line() -> None:
    analysis = answer()
    n_steps = len(analysis.level_db)

    bars = voice_bars(analysis, 0.0, n_steps * analysis.level_step_s, n_steps)

    ours = loudness_heights(analysis)
    spoken = [number for number in range(1, n_steps - 1) if bars[number].height]
    for number in spoken:
        near = ours[number - 1 : number + 2]
        assert near.min() - 1e-5 <= bars[number].height <= near.max() + 1e-5
    pauses = [(pause.start_s, pause.end_s) for pause in analysis.measures["pauses"].events]
    for start_s, end_s in pauses:
        assert not ours[int(start_s * 10) + 1 : int(end_s * 10) - 1].any()


def test_three_hours_are_cut_to_what_can_be_seen() -> None:
    tracks = desk_tracks(long_answer(), "ko")
    lanes = Lanes(tracks)
    view = whole_view(THREE_HOURS_S)

    whole = lanes.seen(view, 1000)
    near = lanes.seen(view.zoomed(THREE_HOURS_S / 10, 5000.0), 1000)

    assert len(tracks.data.phrases) > 2000
    for items in (whole.phrases, whole.fillers, whole.pauses, whole.gaze):
        assert 0 < len(items) <= 350
    assert all(one.end_s >= near.phrases[0].start_s for one in near.phrases)
    assert {one.text for one in near.phrases} <= {word.text for word in tracks.data.words}
    assert sum(one.details.get("n", 1) for one in whole.fillers) == len(tracks.data.fillers)  # type: ignore[misc]


def test_scrolling_by_a_little_joins_the_same_neighbours() -> None:
    lanes = Lanes(desk_tracks(long_answer(), "ko"))
    view = whole_view(THREE_HOURS_S).zoomed(10, 5000.0)

    before, after = lanes.seen(view, 1000).gaze[2:-2], lanes.seen(view.scrolled(1.0), 1000).gaze

    assert set(before) <= set(after)


def test_nothing_is_shown_twice_at_any_scale() -> None:
    tracks = desk_tracks(long_answer(), "ko")
    lanes = Lanes(tracks)
    for factor in (1, 3, 10, 100, 1000, 10_000):
        seen = lanes.seen(whole_view(THREE_HOURS_S).zoomed(factor, 5000.0), 1000)
        for spans in (seen.phrases, seen.gaze):
            starts = np.array([span.start_s for span in spans])
            ends = np.array([span.end_s for span in spans])
            assert (starts[1:] >= ends[:-1] - 1e-9).all()
