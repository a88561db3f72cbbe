"""A stored finding scored again by other norms: figures stay, bands and points follow, both are named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim import __version__, scoring
from interview_sim.resources import assets
from interview_sim.results import Analysis, Measured
from interview_sim.results.json import dumps, from_json, to_json
from interview_sim.review.correcting import corrected
from interview_sim.review.rescoring import SCORED_BY, is_rescored, rescored
from interview_sim.scoring import Norms
from tests.review.findings import ENGLISH, finding
from tests.review.people import correction

FINDING = finding()
BEFORE = dumps(FINDING)


def as_stored(analysis: Analysis) -> Analysis:
    """As it comes out of the store, figures rounded as it writes them."""
    return from_json(to_json(analysis))


def judged(analysis: Analysis) -> dict[str, tuple[str | None, float | None]]:
    """Band and points of every measure, points as a report writes them."""
    return {
        one.name: (one.band, None if one.points is None else round(one.points, 1))
        for one in analysis.score.measures
    }


def lenient_norms(folder: Path) -> Norms:
    """The shipped norms, but nine filled pauses a minute are still good."""
    text = (assets() / "norms" / "ko.toml").read_text("utf-8")
    shipped = "good_high = 5\npoor_from = 12\n"
    assert text.count(shipped) == 1
    (folder / "ko.toml").write_text(text.replace(shipped, shipped.replace("5", "9")), "utf-8")
    return scoring.load_norms("ko", folder=folder)


def test_by_the_norms_it_was_scored_with_nothing_changes_but_who_scored() -> None:
    again = as_stored(rescored(FINDING))

    assert judged(again) == judged(FINDING) and again.norms == FINDING.norms
    assert again.score.next_actions == FINDING.score.next_actions
    assert again.score.overall == FINDING.score.overall
    assert again.measures == FINDING.measures and again.program == FINDING.program
    assert again.versions == {**FINDING.versions, SCORED_BY: f"interview-sim@{__version__}"}
    assert is_rescored(again) and not is_rescored(FINDING)


def test_the_one_handed_in_stays_as_it_was_and_the_new_one_survives_the_store() -> None:
    again = as_stored(rescored(FINDING))

    assert dumps(FINDING) == BEFORE
    assert as_stored(again) == again


def test_other_norms_give_other_bands_of_the_same_figure(tmp_path: Path) -> None:
    """Three filled pauses in 26.8 s of speech: 6.7 a minute."""
    found = FINDING.measures["filled_pauses"]
    assert isinstance(found, Measured) and found.value == pytest.approx(3 / 26.8 * 60, abs=1e-4)
    lenient = lenient_norms(tmp_path)
    again = rescored(FINDING, norms=lenient)
    was, now = FINDING.score.of("filled_pauses"), again.score.of("filled_pauses")

    assert was is not None and was.band != "good"
    assert now is not None and now.band == "good" and now.points == 100.0
    assert again.measures["filled_pauses"] == found
    assert again.norms == lenient.version != FINDING.norms
    assert again.score.overall is not None and FINDING.score.overall is not None
    assert again.score.overall > FINDING.score.overall


def test_the_group_that_the_finding_names_is_kept_unless_another_is_said() -> None:
    older = finding(age_group="over_50")
    again = as_stored(rescored(older))
    pace, usual = again.score.of("speech_rate"), FINDING.score.of("speech_rate")

    assert again.norms == older.norms and judged(again) == judged(older)
    assert usual is not None and usual.band is not None
    assert pace is None or pace.band is None
    named = as_stored(rescored(FINDING, age_group="over_50"))
    assert named.norms == older.norms and judged(named) == judged(older)


def test_english_is_scored_by_english_norms() -> None:
    english = finding(text=ENGLISH, language="en", fillers=())

    assert rescored(english).norms == english.norms == scoring.load_norms("en").version


def test_a_finding_of_an_older_program_names_no_versions_and_is_scored_all_the_same() -> None:
    old = replace(FINDING, versions={}, norms="ko 2024-01-01@0123456789ab")

    again = rescored(old)

    assert again.norms == scoring.load_norms("ko").version
    assert set(again.versions) == {SCORED_BY}


def test_advice_keeps_its_place_in_the_visit() -> None:
    scored_as = scoring.score(
        FINDING.measures,
        norms=scoring.load_norms("ko"),
        duration_s=FINDING.duration_s,
        speech=FINDING.speech,
        answer=2,
        question=7,
    )
    third = replace(FINDING, score=scored_as)

    assert scored_as.next_actions
    facts = [dict(one.facts) for one in rescored(third).score.next_actions]
    assert {(one["answer"], one["question"]) for one in facts} == {("2", "7")}


def test_corrections_are_made_to_a_finding_that_was_scored_again() -> None:
    told = corrected(rescored(FINDING), [correction(1, "filler", "add", (8.0, 8.3), "어")])
    found = told.analysis.measures["filled_pauses"]

    assert isinstance(found, Measured) and found.details["count"] == 4
    assert told.analysis.versions[SCORED_BY]


@settings(max_examples=25, deadline=None)
@given(times=st.integers(min_value=1, max_value=4))
def test_scoring_again_and_again_is_scoring_once(times: int) -> None:
    again = FINDING
    for _ in range(times):
        again = rescored(again)

    assert again == rescored(FINDING)
