"""Numbers outlive visits: each counted once, whatever has left, and nobody is in them."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_sim.sessions import Consents, Store
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Staff, Tally
from tests.sessions.building import START, TEXT, Clock, begin
from tests.sessions.desk.visits import ALL, SHOWN, WARM_UP, visit

COUNT_ONLY = Consents(record=True, count=True, text_version=TEXT)


def test_visits_are_counted_by_month_group_and_bank(
    store: Store, desk: DeskStore, by: Staff, clock: Clock
) -> None:
    first = visit(store, ALL, "하나", "둘", group="youth")
    visit(store, SHOWN, "세지 않을 말", group="youth")
    visit(store, COUNT_ONLY, "곧 지워질 말", group="youth")
    stopped = begin(store, ALL, group="returner")
    store.finish_take(store.add_take(stopped.id, WARM_UP).id, seconds=5.0)
    store.end_session(stopped.id, "stopped")
    visit(store, ALL, ended=False)
    desk.add_outcome(first.id, by, "interview_held", date(2026, 11, 30))
    desk.add_outcome(first.id, by, "interview_held", date(2026, 12, 3))
    desk.add_outcome(first.id, by, "hired", date(2026, 12, 10))
    # Half past eight in Seoul is the day before where UTC is kept.
    clock.now = START.replace(month=12, day=1, hour=8, minute=30)
    visit(store, ALL, group="youth")

    names = ("n_sessions", "n_answers", "n_completed", "n_interviews_held", "n_hired")
    expected = tuple(
        Tally(month=month, group=group, bank_id="basic", **dict(zip(names, counts, strict=True)))
        for month, group, counts in (
            ("2026-11", "returner", (1, 0, 0, 0, 0)),
            ("2026-11", "youth", (2, 3, 2, 1, 1)),
            ("2026-12", "youth", (1, 1, 1, 0, 0)),
        )
    )
    assert desk.tallies() == expected
    for row in store.sessions().sessions:
        if row.ended_at is not None:
            store.delete(row.id, "retention")
            assert desk.tallies() == expected


def test_who_takes_the_consent_back_is_not_counted(store: Store, desk: DeskStore, by: Staff) -> None:
    session = visit(store, ALL)
    store.change_consents(session.id, SHOWN)

    assert desk.tallies() == ()
    desk.delete(session.id, by, "on request")
    assert desk.tallies() == ()


def test_a_persons_change_is_counted_once_whoever_leaves_first(
    store: Store, desk: DeskStore, by: Staff
) -> None:
    first, second, third = (visit(store, ALL, overall=points) for points in (60.0, 65.0, 72.5))
    desk.link(first.id, second.id, by)
    desk.link(second.id, third.id, by)
    other, uncounted = visit(store, ALL, overall=50.0), visit(store, SHOWN, overall=90.0)
    desk.link(other.id, uncounted.id, by)

    def changes() -> tuple[float, ...]:
        return tuple(one for tally in desk.tallies() for one in tally.changes)

    assert changes() == (12.5,)
    for gone in (second, first, third):
        desk.delete(gone.id, by, "retention")
        assert changes() == (12.5,)
    assert sum(tally.n_sessions for tally in desk.tallies()) == 4


@given(
    visits=st.lists(
        st.tuples(st.sampled_from(("youth", "returner")), st.booleans(), st.booleans(), st.integers(0, 2)),
        max_size=5,
    )
)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_sums_are_the_same_before_and_after_everybody_left(
    tmp_path_factory: pytest.TempPathFactory, visits: list[tuple[str, bool, bool, int]]
) -> None:
    folder = tmp_path_factory.mktemp("tallies")
    clock = Clock()
    store, desk = Store(folder, clock=clock), DeskStore(folder, clock=clock)
    by = desk.add_staff("counsellor", "김상담", "24680")
    expected: dict[str, list[int]] = {}
    for group, is_counted, is_hired, n_answers in visits:
        session = begin(store, replace(ALL, count=is_counted), group=group)
        for number in range(n_answers):
            asked = replace(WARM_UP, question_id=f"q{number}", is_practice=False)
            store.finish_take(store.add_take(session.id, asked).id, seconds=5.0)
        store.end_session(session.id)
        if is_hired:
            desk.add_outcome(session.id, by, "hired", date(2026, 11, 30))
        if is_counted:
            sums = expected.setdefault(group, [0, 0, 0])
            for place, amount in enumerate((1, n_answers, int(is_hired))):
                sums[place] += amount

    def told() -> dict[str, list[int]]:
        return {one.group: [one.n_sessions, one.n_answers, one.n_hired] for one in desk.tallies()}

    assert told() == expected
    for row in store.sessions().sessions:
        store.delete(row.id, "retention")
        assert told() == expected
    desk.close()
    store.close()


def test_no_sum_leads_back_to_a_visit(store: Store, desk: DeskStore, by: Staff, tmp_path: Path) -> None:
    one, two = visit(store, ALL), visit(store, ALL)
    desk.link(one.id, two.id, by)
    desk.delete(one.id, by, "retention")

    raw = sqlite3.connect(tmp_path / "data" / "sessions.sqlite3")
    names = {
        table: [row[1] for row in raw.execute(f"pragma table_info({table})")]
        for table in ("tallies", "tally_changes")
    }
    raw.close()
    counts = ["n_sessions", "n_answers", "n_completed", "n_interviews_held", "n_hired"]
    assert names == {
        "tallies": ["month", "group", "bank_id", *counts],
        "tally_changes": ["key", "month", "group", "bank_id", "points"],
    }
