"""Agreement: published examples come out, chance gives none, and little is not called a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.messages import message
from interview_sim.results import Analysis, Measured, Scorecard
from interview_sim.review.agreement import (
    Agreement,
    ItemAgreement,
    NotTold,
    agreement_between,
    agreement_over_time,
    agreement_with_machine,
)
from interview_sim.review.agreement_words import agreement_word, agreement_words_source
from interview_sim.review.reliability import intraclass, weighted_kappa
from interview_sim.review.scales import load_scale
from interview_sim.sessions.desk.types import RatedTake, Staff
from tests.review.people import KIM, LEE, PARK, rated, rating
from tests.scoring.answers import analysis, answer

SCALE = load_scale()
SCORES = st.integers(1, 5)
# Shrout and Fleiss 1979, table 2: four judges rate six targets.
SHROUT_FLEISS = ((9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7))
# Cohen 1968, table 1: 200 diagnoses by two judges, and how grave each disagreement was held to be.
COHEN = ((88, 14, 18), (10, 40, 10), (2, 6, 12))
COHEN_GRAVITY = ((0, 1, 3), (1, 0, 6), (3, 6, 0))


def found(items: Sequence[ItemAgreement], name: str) -> Agreement | NotTold:
    return next(each.found for each in items if each.item == name)


def table(pairs: Sequence[Sequence[int]]) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    counts = np.zeros((5, 5), dtype=np.int64)
    for first, second in pairs:
        counts[first - 1, second - 1] += 1
    return counts


def test_cohens_own_example_of_1968() -> None:
    told = weighted_kappa(COHEN, COHEN_GRAVITY)

    assert told is not None
    assert round(told.value, 3) == 0.348


def test_the_interval_of_two_categories_is_the_one_that_is_printed() -> None:
    """Documentation of R's statpsych, ci.kappa(.05, 31, 12, 4, 58): 0.676, 0.532 to 0.820."""
    told = weighted_kappa([[31, 12], [4, 58]])

    assert told is not None
    assert (round(told.value, 4), round(told.low, 4), round(told.high, 4)) == (0.6757, 0.5317, 0.8196)


def test_shrout_and_fleiss_of_1979() -> None:
    """They print 0.29; the interval 0.019 to 0.761 is what R's psych and irr give for their table."""
    told = intraclass(SHROUT_FLEISS)

    assert told is not None
    assert (round(told.value, 2), round(told.low, 3), round(told.high, 3)) == (0.29, 0.019, 0.761)


@given(st.lists(SCORES, min_size=2, max_size=40), st.integers(2, 5))
def test_the_same_from_everybody_is_one_unless_all_answers_are_alike(scores: list[int], k: int) -> None:
    kappa, several = weighted_kappa(table([(s, s) for s in scores])), intraclass([[s] * k for s in scores])

    if len(set(scores)) == 1:
        assert (kappa, several) == (None, None)
    else:
        assert kappa is not None and several is not None
        assert (kappa.value, several.value) == (pytest.approx(1), pytest.approx(1))


@given(st.lists(st.lists(SCORES, min_size=3, max_size=3), min_size=2, max_size=40), st.randoms())
def test_neither_the_order_of_answers_nor_of_raters_matters(
    rows: list[list[int]], chance: np.random.RandomState
) -> None:
    mixed = [row[::-1] for row in rows]
    chance.shuffle(mixed)

    one, other = intraclass(rows), intraclass(mixed)
    kappa, swapped = (
        weighted_kappa(table([r[:2] for r in rows])),
        weighted_kappa(table([r[:2][::-1] for r in rows])),
    )

    for first, second in ((one, other), (kappa, swapped)):
        assert (first is None) == (second is None)
        if first is not None and second is not None:
            assert first.value == pytest.approx(second.value)
            assert (first.low, first.high) == (pytest.approx(second.low), pytest.approx(second.high))


@given(st.lists(st.lists(SCORES, min_size=4, max_size=4), min_size=2, max_size=40))
def test_a_figure_lies_in_its_interval_and_both_inside_minus_one_and_one(rows: list[list[int]]) -> None:
    for told in (intraclass(rows), weighted_kappa(table([row[:2] for row in rows]))):
        if told is not None:
            assert -1 <= told.low <= told.value <= told.high <= 1


def test_ratings_thrown_by_dice_agree_about_as_chance() -> None:
    chance = np.random.default_rng(5)
    rows = chance.integers(1, 6, size=(4000, 3))

    kappa, several = weighted_kappa(table(rows[:, :2].tolist())), intraclass(rows)

    assert kappa is not None and several is not None
    assert abs(kappa.value) < 0.05 and abs(several.value) < 0.05


def test_the_interval_holds_the_truth_nineteen_times_in_twenty() -> None:
    """Raters with noise of variance 0.5 and an own bias of variance 0.25 on takes of variance 1: 0.571."""
    chance = np.random.default_rng(11)
    truth, hits, n_tries = 1 / 1.75, 0, 400
    for _ in range(n_tries):
        takes, raters = chance.normal(size=(30, 1)), chance.normal(size=(1, 4)) * 0.5
        told = intraclass(takes + raters + chance.normal(size=(30, 4)) * np.sqrt(0.5))
        assert told is not None
        hits += told.low <= truth <= told.high

    assert 0.92 <= hits / n_tries <= 0.98


def two_raters(pairs: Sequence[tuple[int, int]], item: str = "situation") -> list[RatedTake]:
    return [rated(rating(KIM, {item: first}), rating(LEE, {item: second})) for first, second in pairs]


def test_two_counsellors_are_compared_by_weighted_kappa_with_the_number_of_answers() -> None:
    pairs = [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (4, 5), (2, 3), (1, 2), (5, 3), (3, 3)]
    told = found(agreement_between(two_raters(pairs), SCALE), "situation")
    expected = weighted_kappa(table(pairs))

    assert isinstance(told, Agreement) and expected is not None
    assert (told.method, told.n, told.n_raters) == ("weighted_kappa", 10, 2)
    assert (told.value, told.low, told.high) == (expected.value, expected.low, expected.high)
    assert (told.same_share, told.near_share) == (0.6, 0.9)


@pytest.mark.parametrize(("n", "is_told"), [(0, False), (9, False), (10, True)])
def test_below_ten_answers_the_number_is_told_and_no_figure(n: int, is_told: bool) -> None:
    told = found(
        agreement_between(two_raters([(k % 5 + 1, k % 5 + 1) for k in range(n)]), SCALE), "situation"
    )

    assert isinstance(told, Agreement) == is_told
    if n == 9:
        assert told == NotTold(reason="too_few", n=9, facts={"n": 9, "needed": 10})
        assert "9" in message("too_few", {"n": 9, "needed": 10}, "ko").what


def test_the_reasons_for_no_figure() -> None:
    alike = agreement_between(two_raters([(4, 4)] * 12), SCALE)
    alone = agreement_between([rated(rating(KIM, {"situation": 3}))] * 12, SCALE)
    without_link = replace(SCALE, items=(replace(SCALE.items[0], machine=None),))
    unlinked = agreement_with_machine(two_raters([(4, 4)] * 12), without_link)

    reasons = [found(told, "situation") for told in (alike, alone, unlinked)]
    assert [getattr(told, "reason", None) for told in reasons] == [
        "no_spread",
        "one_rater",
        "no_machine_link",
    ]
    for code in ("no_spread", "one_rater", "no_machine_link", "too_few"):
        assert "?" not in str(message(code, {"n": 3, "needed": 10}, "ko"))


def test_three_counsellors_on_the_same_answers_are_compared_by_the_intraclass_correlation() -> None:
    rows = [(1, 1, 2), (2, 2, 2), (3, 4, 3), (4, 4, 5), (5, 5, 5)] * 2
    takes = [
        rated(*(rating(by, {"situation": score}) for by, score in zip((KIM, LEE, PARK), row, strict=True)))
        for row in rows
    ]
    told, expected = found(agreement_between(takes, SCALE), "situation"), intraclass(rows)

    assert isinstance(told, Agreement) and expected is not None
    assert (told.method, told.n, told.n_raters, told.value) == ("icc_a1", 10, 3, expected.value)


def test_a_third_rater_of_few_answers_does_not_cost_the_others_their_figure() -> None:
    takes = two_raters([(k % 5 + 1, (k * 2) % 5 + 1) for k in range(20)])
    takes[0] = rated(*takes[0].ratings, rating(PARK, {"situation": 1}))
    told = found(agreement_between(takes, SCALE), "situation")

    assert isinstance(told, Agreement)
    assert (told.n, told.n_raters) == (20, 2)


def test_a_person_counts_once_with_the_newest_rating_whatever_the_clock_said() -> None:
    late_clock = datetime(2031, 1, 1, tzinfo=UTC)
    takes = [
        rated(
            rating(KIM, {"situation": 6 - score}, number=1, at=late_clock),
            rating(KIM, {"situation": score}, number=2),
            rating(LEE, {"situation": score}, number=3),
        )
        for score in (1, 2, 3, 4, 5) * 2
    ]
    told = found(agreement_between(takes, SCALE), "situation")

    assert isinstance(told, Agreement)
    assert told.value == pytest.approx(1)


def test_ratings_of_another_version_are_left_out() -> None:
    takes = [
        rated(rating(KIM, {"situation": s}), rating(LEE, {"situation": s}, version="2020-01"))
        for s in (1, 2, 3, 4, 5) * 3
    ]

    assert found(agreement_between(takes, SCALE), "situation") == NotTold(reason="one_rater", n=0)


def with_seconds(seconds: float) -> Analysis:
    """An answer with so much of its situation told; the machine says 1 below 0.5 s, 5 from 10 s on."""
    details = {"seconds": {"situation": seconds}}
    return analysis(answer(structure=Measured(value=1.0, details=details)))


def test_the_machine_is_compared_by_the_limits_of_the_file() -> None:
    seconds = {1: 0.0, 2: 1.0, 3: 4.0, 4: 8.0, 5: 20.0}
    takes = [
        rated(rating(KIM, {"situation": s, "pace": s}), analysis=with_seconds(seconds[s]))
        for s in (1, 2, 3, 4, 5) * 2
    ]
    items = agreement_with_machine(takes, SCALE)
    told = found(items, "situation")

    assert isinstance(told, Agreement)
    assert (told.value, told.n, told.same_share) == (pytest.approx(1), 10, 1.0)
    assert found(items, "pace") == NotTold(reason="too_few", n=0, facts={"n": 0, "needed": 10})


def test_several_counsellors_meet_the_machine_with_their_median() -> None:
    extra = Staff(id=9, role="counsellor", name="최")
    takes = [
        rated(
            rating(KIM, {"situation": 5}),
            rating(LEE, {"situation": 4}),
            rating(PARK, {"situation": 2}),
            rating(extra, {"situation": 5}),
            analysis=with_seconds(8.0),
        ),
        rated(rating(KIM, {"situation": 1}), rating(LEE, {"situation": 2}), analysis=with_seconds(1.0)),
    ] * 5
    everybody = found(agreement_with_machine(takes, SCALE), "situation")
    kim = found(agreement_with_machine(takes, SCALE, staff_id=KIM.id), "situation")

    assert isinstance(everybody, Agreement) and isinstance(kim, Agreement)
    assert (everybody.same_share, kim.same_share) == (1.0, 0.0)


def test_without_a_finding_an_answer_says_nothing_of_the_machine() -> None:
    takes = [rated(rating(KIM, {"situation": 3}), analysis=None)] * 12
    empty = replace(
        with_seconds(3.0), score=Scorecard(overall=None, measured_weight=0, measures=(), next_actions=())
    )

    assert found(agreement_with_machine(takes, SCALE), "situation") == NotTold(
        reason="too_few", n=0, facts={"n": 0, "needed": 10}
    )
    told = found(agreement_with_machine([rated(rating(KIM, {"pace": 3}), analysis=empty)], SCALE), "pace")
    assert told == NotTold(reason="too_few", n=0, facts={"n": 0, "needed": 10})


def test_each_month_has_its_own_figures() -> None:
    def at(month: int) -> datetime:
        return datetime(2026, month, 15, tzinfo=UTC)

    takes = [
        rated(
            rating(KIM, {"situation": s}, number=1, at=at(month)),
            rating(LEE, {"situation": s if month == 11 else 6 - s}, number=2, at=at(month)),
        )
        for month in (10, 11)
        for s in (1, 2, 3, 4, 5) * 2
    ]
    october, november = agreement_over_time(takes, SCALE, against="counsellors")
    quarters = agreement_over_time(takes, SCALE, against="counsellors", period="quarter")

    first, second = found(october.items, "situation"), found(november.items, "situation")
    assert isinstance(first, Agreement) and isinstance(second, Agreement)
    assert (october.period, november.period) == ("2026-10", "2026-11")
    assert (first.value, second.value) == (pytest.approx(-1), pytest.approx(1))
    assert [each.period for each in quarters] == ["2026-Q4"]


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (1.0, "almost the same"),
        (0.81, "almost the same"),
        (0.804, "mostly the same"),
        (0.61, "mostly the same"),
        (0.6, "moderately alike"),
        (0.41, "moderately alike"),
        (0.4, "somewhat alike"),
        (0.21, "somewhat alike"),
        (0.2, "hardly alike"),
        (0.0, "hardly alike"),
        (-0.01, "worse than chance"),
        (-1.0, "worse than chance"),
    ],
)
def test_a_figure_has_a_plain_word_after_landis_and_koch(value: float, word: str) -> None:
    assert agreement_word(value, "en") == word
    assert "Landis" in agreement_words_source("en")
