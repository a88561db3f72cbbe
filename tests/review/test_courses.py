"""The class as a whole: progress that tells of nobody, companies that stand together where they are small."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.review.courses import (
    ClassProgress,
    ClassSeries,
    Stretch,
    class_progress,
    fair_figures,
    names_of,
)
from interview_sim.sessions.training.types import MemberVisit

SEOUL = timezone(timedelta(hours=9))
START = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
WHOLE, PACE = ("overall", "points"), ("speech_rate", "syllables/min")


def came(
    member: str, day: int, points: float | None = 60.0, *, done: bool = True, entry: int | None = None
) -> MemberVisit:
    values = {} if points is None else {WHOLE: points, PACE: 200.0 + points}
    return MemberVisit(
        member=member,
        ended_at=START + timedelta(days=day),
        is_completed=done,
        values=values,
        entry_id=entry,
        n_asked=3,
        n_answered=2,
    )


def a_class() -> list[MemberVisit]:
    """Five people who come each week: 60 points, then 4 more each time."""
    return [came(f"m{n}", 7 * week + n, 60.0 + 4 * week) for week in range(4) for n in range(5)]


def test_progress_of_a_class() -> None:
    found = class_progress(a_class()[::-1], SEOUL)

    assert (found.n_visits, found.n_members, found.n_waiting) == (20, 5, 0)
    assert (found.visits_per_member, found.n_returned, found.completion_share) == (4.0, 5, 1.0)
    assert (found.change, found.n_changed) == (12.0, 5)
    assert found.stretches == (
        Stretch(begins_on=date(2026, 11, 2), ends_on=date(2026, 11, 13), n_visits=10, n_members=5),
        Stretch(begins_on=date(2026, 11, 16), ends_on=date(2026, 11, 27), n_visits=10, n_members=5),
    )
    assert found.series == (
        ClassSeries(measure="overall", unit="points", values=(62.0, 70.0)),
        ClassSeries(measure="speech_rate", unit="syllables/min", values=(262.0, 270.0)),
    )


def test_the_day_is_that_of_the_booth() -> None:
    late = [came(f"m{n % 5}", 0, None) for n in range(10)]
    late = [
        MemberVisit(member=one.member, ended_at=datetime(2026, 11, 2, 20, tzinfo=UTC), is_completed=True)
        for one in late
    ]
    assert class_progress(late, SEOUL).stretches[0].begins_on == date(2026, 11, 3)


@pytest.mark.parametrize(("n_visits", "n_members"), [(9, 9), (40, 4), (0, 1)])
def test_too_few_tell_nothing(n_visits: int, n_members: int) -> None:
    visits = [came(f"m{n % n_members}", n) for n in range(n_visits)]

    assert class_progress(visits) == ClassProgress(n_waiting=n_visits)
    assert not class_progress(visits).is_told and class_progress(visits).visits_per_member is None


def test_one_more_visit_changes_nothing_that_is_told() -> None:
    before = class_progress(a_class(), SEOUL)
    after = class_progress([*a_class(), came("new", 40, 10.0, done=False)], SEOUL)

    assert after == ClassProgress(
        **{
            name: getattr(before, name)
            for name in ("n_visits", "n_members", "n_returned", "completion_share", "change", "n_changed")
        },
        stretches=before.stretches,
        series=before.series,
        n_waiting=1,
    )


def test_a_measure_that_few_have_and_a_change_of_few_are_not_told() -> None:
    visits = [came(f"m{n}", n, 50.0 if n < 9 else None) for n in range(10)]
    visits += [came(f"m{n}", 20 + n, 70.0) for n in range(4)] + [
        came(f"x{n}", 30 + n, None) for n in range(6)
    ]
    found = class_progress(visits)

    assert (found.n_changed, found.change, found.series) == (4, None, ())


ANY_VISITS = st.lists(
    st.builds(
        came,
        st.sampled_from([f"m{n}" for n in range(8)]),
        st.integers(0, 90),
        st.one_of(st.none(), st.floats(0, 100)),
        done=st.booleans(),
        entry=st.sampled_from([None, 1, 2, 3, 4]),
    ),
    max_size=60,
)


@given(visits=ANY_VISITS)
@settings(max_examples=100, deadline=None)
def test_every_stretch_has_ten_visits_of_five_people(visits: list[MemberVisit]) -> None:
    found = class_progress(visits, SEOUL)

    assert all(one.n_visits >= 10 and one.n_members >= 5 for one in found.stretches)
    assert sum(one.n_visits for one in found.stretches) == found.n_visits
    assert found.n_visits + found.n_waiting == len(visits)
    assert all(any(value is not None for value in one.values) for one in found.series)


@given(visits=ANY_VISITS)
@settings(max_examples=100, deadline=None)
def test_no_company_is_told_apart_that_is_small(visits: list[MemberVisit]) -> None:
    found = fair_figures(visits)

    for company in found:
        of_it = [one for one in visits if one.entry_id in company.entry_ids]
        assert company.n_visits == len(of_it) >= 10
        assert len({one.member for one in of_it}) >= 5
        assert company.n_completed == sum(one.is_completed for one in of_it)
        assert (company.n_asked, company.n_answered) == (3 * len(of_it), 2 * len(of_it))
    if found:
        assert sum(one.n_visits for one in found) == len(visits)


def test_small_companies_stand_together() -> None:
    visits = [came(f"m{n}", n, entry=1) for n in range(30)] + [came(f"a{n}", n, entry=2) for n in range(12)]
    visits += [came(f"b{n}", n, entry=3) for n in range(3)]

    assert [(one.entry_ids, one.n_visits) for one in fair_figures(visits)] == [((1,), 30), ((2, 3), 15)]
    assert fair_figures(visits[:5]) == ()
    assert names_of((2, 3, None), {2: "두레 식품"}, "빠진 회사") == ("두레 식품", "빠진 회사", "빠진 회사")
