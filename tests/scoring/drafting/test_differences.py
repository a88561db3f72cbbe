"""What differs between two versions of criteria is told value by value, word by word."""

from __future__ import annotations

from interview_sim.scoring.drafting import Entry
from interview_sim.scoring.drafting.differences import Difference, differences
from tests.scoring.drafting.test_lexicon_draft import FILLERS, HABITS, SURE
from tests.scoring.drafting.test_norms_draft import KOREAN


def test_nothing_differs_from_itself_but_the_name_of_a_version() -> None:
    assert differences(KOREAN, KOREAN.with_version("ko v7")) == ()
    assert differences(FILLERS, FILLERS) == () == differences(FILLERS, KOREAN)


def test_limits_that_differ_are_told_for_everybody_and_for_groups() -> None:
    draft = KOREAN.with_fact("loudness", "good_low", 18).with_fact("loudness", "good_low", 12, "youth")

    assert differences(KOREAN, draft) == (
        Difference(thing="loudness", part="good_low", before=15, after=18),
        Difference(thing="loudness", part="good_low", before=None, after=12, group="youth"),
    )


def test_words_come_and_go_and_change() -> None:
    first = FILLERS.entries(SURE)[0]
    longer = Entry(word="음", forms=(*first.forms, "음냐"))
    draft = (
        FILLERS.with_entry(SURE, 0, longer)
        .without(SURE, 1)
        .with_entry(SURE, 9, Entry(word="예", forms=("예",)))
    )

    assert [(one.part, one.before, one.after) for one in differences(FILLERS, draft)] == [
        ("음", first, longer),
        ("어", FILLERS.entries(SURE)[1], None),
        ("예", None, Entry(word="예", forms=("예",))),
    ]


def test_what_nobody_edits_is_told_all_the_same() -> None:
    other = type(HABITS)(HABITS.name, {**HABITS.document, "at_least_times": 5})

    assert [(one.thing, one.part, one.after) for one in differences(HABITS, other)] == [
        ("", "at_least_times", 5)
    ]
