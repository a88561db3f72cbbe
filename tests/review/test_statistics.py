"""Sums come out right, and nobody can be found in them."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.review.statistics import OTHER, spread, statistics
from interview_sim.sessions.desk.types import Tally
from interview_sim.sessions.types import Distribution


def tally(
    n_sessions: int,
    *,
    month: str = "2026-11",
    group: str = "youth",
    bank: str = "common",
    held: int = 0,
    hired: int = 0,
    changes: tuple[float, ...] = (),
) -> Tally:
    return Tally(
        month=month,
        group=group,
        bank_id=bank,
        n_sessions=n_sessions,
        n_answers=n_sessions * 3,
        n_completed=n_sessions // 2,
        n_interviews_held=held,
        n_hired=hired,
        changes=changes,
    )


ANY_TALLIES = st.lists(
    st.builds(
        tally,
        st.integers(1, 25),
        month=st.sampled_from(["2026-09", "2026-10", "2026-11"]),
        group=st.sampled_from(["", "youth", "over_50", "returner", "school_leaver"]),
        bank=st.sampled_from(["common", "office", "production"]),
        held=st.integers(0, 9),
        hired=st.integers(0, 5),
        changes=st.lists(st.floats(-30, 30), max_size=4).map(tuple),
    ),
    max_size=30,
)


def test_the_city_counts_interviews_and_hired() -> None:
    found = statistics([tally(60, held=50, hired=10), tally(70, month="2026-12", held=39, hired=8)])

    assert (found.total.n_sessions, found.total.n_answers) == (130, 390)
    assert (found.total.n_interviews_held, found.total.n_hired) == (89, 18)
    assert found.total.completion_share == pytest.approx(65 / 130)
    assert found.months == ("2026-11", "2026-12")


@given(ANY_TALLIES)
def test_rows_add_up_to_the_total(tallies: list[Tally]) -> None:
    found = statistics(tallies)

    for rows in (found.by_month, found.by_group, found.by_bank):
        if rows:
            assert sum(row.n_sessions for row in rows) == found.total.n_sessions
            assert sum(row.n_answers for row in rows) == found.total.n_answers
            assert sum(row.n_completed for row in rows) == found.total.n_completed
    for rows in (found.by_group, found.by_bank):
        if rows:
            assert sum(row.n_hired or 0 for row in rows) == found.total.n_hired


MONTHS = ("2025-11", "2025-12", "2026-01", "2026-02", "2026-03")


@settings(max_examples=60)
@given(st.lists(st.integers(0, 25), min_size=len(MONTHS), max_size=len(MONTHS)))
def test_no_periods_subtracted_from_one_another_tell_of_a_few(visits: list[int]) -> None:
    """Whoever asks for every period and does sums knows no number of hired people of fewer than ten visits.

    A period whose outcomes are told gives the sum over its months: one row of a matrix. What can be worked
    out is what lies in the span of the rows.
    """
    tallies = [tally(n, month=month) for n, month in zip(visits, MONTHS, strict=True) if n]
    told = [[0.0] * len(tallies)]
    for since, until in ((a, b) for a in ("", *MONTHS) for b in ("", *MONTHS)):
        found = statistics(tallies, since=since, until=until)
        covered = [one.key for one in found.by_month]
        if found.total.n_hired is not None:
            told.append([float(one.month in covered) for one in tallies])
        for row in found.by_month:
            if row.n_hired is not None:
                told.append([float(one.month == row.key) for one in tallies])
    rank = np.linalg.matrix_rank(np.array(told)) if tallies else 0
    for size in range(1, len(tallies) + 1):
        for few in combinations(range(len(tallies)), size):
            if sum(tallies[at].n_sessions for at in few) < 10:
                wanted = [float(at in few) for at in range(len(tallies))]
                assert np.linalg.matrix_rank(np.array([*told, wanted])) > rank


def test_a_period_of_whole_years_or_of_told_months_tells_and_another_does_not() -> None:
    tallies = [
        tally(n, month=month, hired=1)
        for n, month in ((20, "2025-12"), (4, "2026-01"), (7, "2026-02"), (30, "2026-03"))
    ]

    def hired(since: str, until: str) -> int | None:
        return statistics(tallies, since=since, until=until).total.n_hired

    assert [hired("", ""), hired("2026-01", "2026-12"), hired("2026-03", "2026-03")] == [4, 3, 1]
    assert [hired("2025-12", "2026-01"), hired("2026-01", "2026-02"), hired("2026-02", "2026-03")] == [
        None
    ] * 3


@given(ANY_TALLIES)
def test_no_row_tells_of_fewer_than_ten_visits_or_five_people(tallies: list[Tally]) -> None:
    found = statistics(tallies)

    assert all(row.n_sessions >= 10 for row in (*found.by_group, *found.by_bank))
    for row in found.by_month:
        if row.n_sessions < 10 or row.n_hired is None:
            assert (row.n_interviews_held, row.n_hired, row.change, row.n_changed) == (None, None, None, 0)
    silent = sum(row.n_sessions for row in found.by_month if row.n_hired is None)
    assert silent == 0 or silent >= 10 or silent == found.total.n_sessions
    for row in (found.total, *found.by_month, *found.by_group, *found.by_bank):
        assert (row.change is None) == (row.n_changed < 5)


@pytest.mark.parametrize(("n_sessions", "keys"), [(9, [OTHER]), (10, ["youth", "over_50"])])
def test_a_group_is_told_apart_from_ten_visits_on(n_sessions: int, keys: list[str]) -> None:
    found = statistics([tally(20), tally(n_sessions, group="over_50")])

    assert [row.key for row in found.by_group] == keys


def test_small_groups_are_one_row_at_the_end() -> None:
    found = statistics(
        [tally(6, group="over_50"), tally(30), tally(5, group="returner"), tally(12, group="")]
    )

    assert [(row.key, row.n_sessions) for row in found.by_group] == [("youth", 30), ("", 12), (OTHER, 11)]


def test_one_small_group_is_not_left_alone_among_the_others() -> None:
    """Three visits cannot be a row of their own under another name: the smallest large group joins them."""
    found = statistics([tally(30), tally(12, group="over_50"), tally(3, group="returner")])

    assert [(row.key, row.n_sessions) for row in found.by_group] == [("youth", 30), (OTHER, 15)]


def test_too_few_visits_are_not_told_apart_at_all() -> None:
    found = statistics([tally(4), tally(5, group="over_50")])

    assert found.by_group == ()
    assert found.total.n_sessions == 9


@pytest.mark.parametrize(("n", "change"), [(4, None), (5, 3.0)])
def test_a_mean_change_rests_on_five_people(n: int, change: float | None) -> None:
    found = statistics([tally(20, changes=(1.0,) + (3.5,) * (n - 1))])

    assert found.total.n_changed == n
    assert found.total.change == (None if change is None else pytest.approx(change))


def test_months_are_chosen_with_both_ends() -> None:
    rows = [tally(10, month=month) for month in ("2026-08", "2026-09", "2026-10", "2026-11")]

    found = statistics(rows, since="2026-09", until="2026-10")

    assert [row.key for row in found.by_month] == ["2026-09", "2026-10"]
    assert found.total.n_sessions == 20


def test_nothing_counted_is_nothing_told() -> None:
    found = statistics([])

    assert (found.total.n_sessions, found.total.completion_share, found.months) == (0, None, None)
    assert found.by_group == found.by_bank == found.by_month == ()


@given(st.lists(st.floats(-1000, 1000), min_size=30, max_size=200), st.integers(1, 20))
def test_columns_hold_every_visit_once(values: list[float], n_columns: int) -> None:
    found = spread(
        Distribution(measure="overall", unit="points", values=tuple(sorted(values))), n_columns=n_columns
    )

    assert found is not None
    assert sum(column.n_sessions for column in found.columns) == found.n_sessions == len(values)
    assert found.columns[0].low == min(values)
    assert min(values) <= found.middle <= max(values)


def test_no_distribution_is_no_columns() -> None:
    assert spread(None) is None
