"""What stored answers would be by a draft, told without writing anything."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.results import Measured
from interview_sim.results.json import dumps
from interview_sim.review.criteria_preview import StoredAnswer, norms_preview, words_preview
from interview_sim.scoring import NormsInvalid
from interview_sim.scoring.drafting import Entry, LexiconDraft, NormsDraft
from tests.review.findings import ENGLISH, finding
from tests.scoring.drafting.test_lexicon_draft import DRAFTS
from tests.scoring.drafting.test_norms_draft import KOREAN

FINDING = finding()
ANSWER = StoredAnswer(key="1", title="강점", analysis=FINDING)
OLDER = StoredAnswer(key="2", title="동기", analysis=finding(age_group="over_50"), group="over_50")
SPOKEN_ENGLISH = StoredAnswer(
    key="3", title="goal", analysis=finding(text=ENGLISH, language="en", fillers=())
)
ANSWERS = (ANSWER, OLDER, SPOKEN_ENGLISH)


def test_another_limit_gives_another_band_of_the_same_figure() -> None:
    """Three filled pauses in 26.8 s: 6.7 a minute, fair by the shipped norms, good up to nine."""
    before = dumps(FINDING)
    rows = norms_preview(KOREAN, KOREAN.with_fact("filled_pauses", "good_high", 9), ANSWERS, "filled_pauses")

    assert [(one.answer.key, one.before, one.after) for one in rows] == [
        ("1", "fair", "good"),
        ("2", "fair", "good"),
    ]
    assert all(one.value == pytest.approx(3 / 26.8 * 60, abs=1e-4) and one.differs for one in rows)
    assert dumps(FINDING) == before


def test_a_group_alone_differs_where_its_limits_alone_do() -> None:
    draft = KOREAN.with_fact("filled_pauses", "good_high", 9, "over_50")
    rows = norms_preview(KOREAN, draft, ANSWERS, "filled_pauses")

    assert [(one.answer.key, one.differs) for one in rows] == [("2", True), ("1", False)]


def test_without_a_measure_every_one_with_a_band_is_told() -> None:
    rows = norms_preview(KOREAN, KOREAN, [ANSWER])
    judged = {one.name for one in FINDING.score.measures if one.band is not None}

    assert {one.measure for one in rows} == judged
    assert not any(one.differs for one in rows)


def test_a_draft_that_is_not_valid_is_refused() -> None:
    with pytest.raises(NormsInvalid):
        norms_preview(KOREAN, KOREAN.with_fact("speech_rate", "good_low", 9000), ANSWERS)


@settings(max_examples=20, deadline=None)
@given(limit=st.floats(0, 11.9))
def test_the_bands_told_are_those_of_the_draft_itself(limit: float) -> None:
    draft = KOREAN.with_fact("filled_pauses", "good_high", limit)
    (row,) = norms_preview(KOREAN, draft, [ANSWER], "filled_pauses")
    measured = FINDING.measures["filled_pauses"]
    norm = draft.norms().of("filled_pauses")

    assert isinstance(measured, Measured) and measured.value is not None and norm is not None
    assert row.after == norm.band(measured.value)


def test_words_that_come_into_a_list_are_counted_in_the_stored_words() -> None:
    habits = DRAFTS["habit_words"]
    section = habits.section("ko")
    after = habits.with_entry(section, 99, Entry(word="하루", forms=("하루",)))
    rows = words_preview(habits, after, ANSWERS)

    assert [(one.answer.key, one.after - one.before, one.came) for one in rows] == [
        ("1", 2, ("하루", "하루")),
        ("2", 2, ("하루", "하루")),
        ("3", 0, ()),
    ]


def test_a_filler_that_goes_is_told() -> None:
    fillers = DRAFTS["fillers"]
    section = fillers.section("ko.sure")
    more = fillers.with_entry(section, 0, Entry(word="음", forms=("저는",)))
    came, went = words_preview(fillers, more, [ANSWER])[0], words_preview(more, fillers, [ANSWER])[0]

    assert came.came == went.went == ("음",) and came.after == went.before == 1


def test_lists_that_cannot_be_counted_in_words_promise_nothing() -> None:
    cues = DRAFTS["structure"]

    assert words_preview(cues, LexiconDraft("structure", {}), ANSWERS) == ()
    assert NormsDraft.read(KOREAN.text(), "ko") == KOREAN
