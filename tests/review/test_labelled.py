"""Labelled data: what counsellors left, took out and put in, counted and written to be counted again."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.errors import OutputNotWritable
from interview_sim.messages import has_message
from interview_sim.results import Analysis, Event, Span
from interview_sim.review.labelled import HowWell, how_well
from interview_sim.review.labelled_files import COLUMNS, write_labelled
from interview_sim.review.matching import matched, wilson
from interview_sim.sessions.desk.types import Correction, StoredAnalysis
from tests.review.findings import ENGLISH, finding
from tests.review.people import AT, correction

FINDING = finding()
Take = tuple[StoredAnalysis, Sequence[Correction]]


def take(analysis: Analysis, *corrections: Correction, number: int = 1) -> Take:
    return StoredAnalysis(id=number, take_id=number, at=AT, analysis=analysis), corrections


def of(rows: Sequence[HowWell], kind: str, label: str = "") -> HowWell:
    return next(row for row in rows if (row.kind, row.label) == (kind, label))


MISSED = correction(1, "filler", "add", (8.0, 8.3), "어")
FALSE = correction(2, "filler", "remove", (5.0, 5.4), before="음")


def test_fillers_by_language_with_the_numbers_that_they_rest_on() -> None:
    """Three counted ones in each of four answers; in each one was none and one was missed."""
    english = finding(text=ENGLISH, language="en", nuclei_per_second=3.0)
    rows = how_well([*(take(FINDING, MISSED, FALSE, number=n) for n in range(4)), take(english, MISSED)])
    korean = of(rows, "filled_pauses", "ko")

    assert (korean.n_takes, korean.n_found, korean.n_true, korean.n_hit) == (4, 12, 12, 8)
    assert (korean.precision, korean.recall) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert korean.n_events == 16
    assert of(rows, "filled_pauses", "en").n_takes == 1


def test_a_finding_counts_for_what_was_corrected_on_it_with_what_stood_there_before() -> None:
    """What was corrected on an older finding stood on the new one as well: it is true there too."""
    old, new = (StoredAnalysis(id=number, take_id=1, at=AT, analysis=FINDING) for number in (1, 2))
    before = [replace(one, analysis_id=1) for one in (MISSED, FALSE)]
    pause = replace(correction(3, "pause", "add", (15.0, 16.0)), analysis_id=2)
    filler = replace(correction(4, "filler", "add", (30.0, 30.3), "어"), analysis_id=2)

    rows = how_well([(old, before), (new, [*before, pause])])
    assert (of(rows, "filled_pauses", "ko").n_takes, of(rows, "filled_pauses", "ko").n_true) == (1, 3)
    assert of(rows, "pauses").n_takes == 1
    told = of(how_well([(old, before), (new, [*before, filler])]), "filled_pauses", "ko")
    assert (told.n_takes, told.n_found, told.n_true, told.n_hit) == (1, 6, 7, 4)


def test_below_ten_marks_there_are_numbers_and_no_shares() -> None:
    few = of(how_well([take(FINDING, MISSED, FALSE)]), "filled_pauses", "ko")

    assert (few.precision, few.recall, few.reason) == (None, None, "too_few_events")
    assert (few.n_hit, few.facts) == (2, {"n": 4, "needed": 10})
    assert has_message(few.reason)


def test_an_answer_counts_only_for_what_was_corrected_in_it() -> None:
    rows = how_well([take(FINDING, MISSED)] * 5)

    assert {row.kind for row in rows} == {"filled_pauses"}


def test_an_answer_that_was_looked_at_and_needed_nothing_counts_for_all() -> None:
    rows = how_well([take(FINDING)] * 5)

    assert {row.kind for row in rows} == {"filled_pauses", "pauses", "words", "gaze"}
    assert of(rows, "pauses").precision == of(rows, "pauses").recall == 1.0
    assert of(rows, "pauses").recall_span == wilson(25, 25)
    assert how_well([]) == ()


def test_a_correction_that_was_taken_back_says_that_somebody_looked() -> None:
    back = replace(MISSED, id=9, action="remove", label="", before="어")

    assert of(how_well([take(FINDING, MISSED, back)] * 5), "filled_pauses", "ko").recall == 1.0


def test_one_that_does_not_fit_says_nothing() -> None:
    assert how_well([take(FINDING, correction(1, "filler", "remove", (8.0, 8.4), before="음"))] * 5) == ()


def test_words_are_compared_one_by_one_without_their_marks() -> None:
    """48 words; 작년 was 재작년, 네 명이 was left out, 하루 was not said."""
    told = [
        correction(1, "text", "replace", (1.0, 1.4), "재작년", "작년"),
        correction(2, "text", "replace", (1.4, 1.8), "가을에,", "가을에"),
        correction(3, "text", "replace", (5.0, 6.0), "모두 네", ""),
    ]
    row = of(how_well([take(FINDING, *told)]), "words", "ko")

    assert (row.n_found, row.n_true, row.n_hit) == (48, 50, 47)
    assert (row.precision, row.recall) == (pytest.approx(47 / 48), pytest.approx(47 / 50))


def test_gaze_is_counted_in_pictures_and_rests_on_looks() -> None:
    """Down for 40 pictures, of which the counsellor says that ten were on the camera."""
    correct = correction(1, "gaze", "replace", (11.0, 12.0), "camera", "down")
    rows = how_well([take(FINDING, correct)] * 5)

    down, camera = of(rows, "gaze", "down"), of(rows, "gaze", "camera")
    assert (down.n_found, down.n_true, down.n_hit, down.n_events) == (200, 150, 150, 10)
    assert (down.precision, down.recall) == (0.75, 1.0)
    assert (camera.recall, camera.precision) == (pytest.approx(358 / 368), 1.0)
    assert down.precision_span is None
    assert of(how_well([take(FINDING, correct)]), "gaze", "down").reason == "too_few_events"


def test_wilsons_interval_is_the_published_one() -> None:
    """Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662; 0 of 20 gives 0 to 0.1611."""
    many, none = wilson(81, 263), wilson(0, 20)

    assert many is not None and none is not None
    assert (round(many[0], 4), round(many[1], 4)) == (0.2553, 0.3662)
    assert (none[0], round(none[1], 4)) == (0.0, 0.1611)
    assert wilson(0, 0) is None


@pytest.mark.parametrize(("gap_s", "is_hit"), [(0.0, True), (0.149, True), (0.15, True), (0.151, False)])
def test_a_hit_overlaps_or_lies_within_150_ms(gap_s: float, is_hit: bool) -> None:
    assert (matched([(1.0, 1.4)], [(1.4 + gap_s, 2.0)]) == ((0, 0),)) == is_hit


SPANS = st.lists(
    st.tuples(st.floats(0, 20), st.floats(0, 2)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=8
)


@given(SPANS, SPANS)
def test_no_mark_is_used_twice_and_both_sides_agree_on_their_number(
    first: list[Span], second: list[Span]
) -> None:
    pairs = matched(first, second)

    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert len(matched(second, first)) == len(pairs)
    assert len(matched(first, first)) == len(first)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_files_say_who_marked_what(tmp_path: Path) -> None:
    told = [
        MISSED,
        FALSE,
        correction(3, "pause", "remove", (4.6, 7.0)),
        correction(4, "text", "replace", (1.0, 1.4), "재작년", "작년"),
        correction(5, "gaze", "replace", (11.0, 12.0), "camera", "down"),
    ]
    written = write_labelled(tmp_path / "labels", [take(FINDING, *told)])

    fillers = [
        (row["start_s"], row["label"], row["source"])
        for row in read(tmp_path / "labels" / "filled_pauses.csv")
    ]
    assert fillers == [
        ("5.000", "음", "machine"),
        ("8.000", "어", "counsellor"),
        ("12.300", "어", "both"),
        ("26.000", "음", "both"),
    ]
    pauses = read(tmp_path / "labels" / "pauses.csv")
    assert [row["source"] for row in pauses] == ["machine", "both", "both", "both", "both"]
    words = read(tmp_path / "labels" / "words.csv")
    assert [(row["label"], row["source"]) for row in words[:3]] == [
        ("재작년", "counsellor"),
        ("작년", "machine"),
        ("가을에", "both"),
    ]
    gaze = [
        (row["start_s"], row["end_s"], row["label"], row["source"])
        for row in read(tmp_path / "labels" / "gaze.csv")
    ]
    assert gaze[:5] == [
        ("0.000", "10.000", "camera", "both"),
        ("10.000", "11.000", "down", "both"),
        ("11.000", "12.000", "camera", "counsellor"),
        ("11.000", "12.000", "down", "machine"),
        ("12.000", "14.000", "down", "both"),
    ]
    assert [path.name for path in written] == [
        "filled_pauses.csv", "pauses.csv", "words.csv", "gaze.csv", "README.txt",
    ]  # fmt: skip


def test_the_readme_names_every_column_and_every_file(tmp_path: Path) -> None:
    write_labelled(tmp_path, [take(FINDING, MISSED)])
    text = (tmp_path / "README.txt").read_text("utf-8-sig")

    assert all(f"\n  {column} " in text.replace("\r", "") for column in COLUMNS)
    assert all(path.name in text for path in tmp_path.glob("*.csv"))


def test_nothing_in_the_files_leads_to_a_person_or_a_day(tmp_path: Path) -> None:
    takes = [
        take(finding(fillers=finding_fillers(n)), replace(MISSED, span=(22.5, 22.9)), number=70_001 + n)
        for n in range(6)
    ]
    write_labelled(tmp_path, takes)
    write_labelled(tmp_path / "other", list(reversed(takes)))

    text = "".join(path.read_text("utf-8-sig") for path in tmp_path.glob("*.csv"))
    assert not any(str(70_001 + n) in text for n in range(6))
    assert "2026" not in text and "김" not in text
    assert {row["take"] for row in read(tmp_path / "filled_pauses.csv")} == {
        f"take-{n:04d}" for n in range(1, 7)
    }
    for path in tmp_path.glob("*.csv"):
        assert path.read_bytes() == (tmp_path / "other" / path.name).read_bytes()


def finding_fillers(n: int) -> tuple[Event, ...]:
    return (Event(start_s=5.0 + n / 10, end_s=5.05 + n / 10, label="음", details={"track": "both"}),)


def test_the_figures_can_be_counted_again_from_the_files(tmp_path: Path) -> None:
    takes = [take(FINDING, MISSED, FALSE, number=n) for n in range(4)]
    write_labelled(tmp_path, takes)
    sources = [row["source"] for row in read(tmp_path / "filled_pauses.csv")]
    told = of(how_well(takes), "filled_pauses", "ko")

    both, machine, counsellor = (sources.count(name) for name in ("both", "machine", "counsellor"))
    assert told.precision == both / (both + machine)
    assert told.recall == both / (both + counsellor)


def test_words_may_be_left_out(tmp_path: Path) -> None:
    write_labelled(tmp_path, [take(FINDING)], with_words=False)

    assert not (tmp_path / "words.csv").exists()
    assert (tmp_path / "gaze.csv").exists()


def test_a_word_that_a_spreadsheet_would_run_is_only_a_word(tmp_path: Path) -> None:
    told = correction(1, "text", "replace", (1.0, 1.4), "=1+1", "작년")
    write_labelled(tmp_path, [take(FINDING, told)])

    assert "'=1+1" in [row["label"] for row in read(tmp_path / "words.csv")]


def test_a_folder_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputNotWritable):
        write_labelled(tmp_path / "file" / "labels", [take(FINDING, MISSED)])
