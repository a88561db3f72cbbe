"""Two counsellors, the kiosk beside them, a locked file, a clock that was changed."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_sim.sessions import Store
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.errors import StoreLocked
from tests.sessions.building import Clock
from tests.sessions.desk.visits import first_take, visit


@pytest.fixture
def other(desk: DeskStore, by: Staff, tmp_path: Path, clock: Clock) -> DeskStore:
    return DeskStore(tmp_path / "data", clock=clock)


def test_what_one_counsellor_writes_the_other_reads(
    store: Store, desk: DeskStore, other: DeskStore, by: Staff
) -> None:
    take = first_take(store, visit(store))
    colleague = other.add_staff("counsellor", "이상담", "13579")
    desk.add_comment(take.id, by, 2.0, "하나")
    other.add_comment(take.id, colleague, 1.0, "둘")

    assert desk.comments(take.id) == other.comments(take.id)
    assert [(one.text, one.by) for one in desk.comments(take.id)] == [("둘", colleague), ("하나", by)]
    other.close()


def test_the_revision_tells_of_every_change_and_of_nothing_else(
    store: Store, desk: DeskStore, other: DeskStore, by: Staff
) -> None:
    assert DeskStore(Path("/nowhere")).revision() == 0
    session = visit(store)
    take = first_take(store, session)
    seen = [desk.revision()]

    def changed_by(work: Callable[[], object]) -> bool:
        before = desk.revision()
        work()
        return desk.revision() != before

    assert changed_by(lambda: desk.add_comment(take.id, by, 1.0, "나"))
    assert changed_by(lambda: other.add_comment(take.id, by, 1.0, "너"))
    assert changed_by(lambda: visit(store))
    assert changed_by(lambda: store.delete(session.id, "visitor"))
    assert not changed_by(lambda: (desk.page("", by), other.count("", by), store.sessions()))
    assert desk.revision() != seen[0]
    other.close()


def test_many_threads_lose_nothing(store: Store, desk: DeskStore, other: DeskStore, by: Staff) -> None:
    take = first_take(store, visit(store))

    def write(into: DeskStore, name: str) -> None:
        for number in range(10):
            into.add_comment(take.id, by, float(number), f"{name}{number}")

    threads = [
        threading.Thread(target=write, args=(one, name))
        for one, name in ((desk, "가"), (desk, "나"), (other, "다"), (other, "라"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    texts = [one.text for one in desk.comments(take.id)]
    assert sorted(texts) == sorted(f"{name}{number}" for name in "가나다라" for number in range(10))
    other.close()


def test_a_locked_database_is_told_after_the_wait_and_nothing_is_half_done(
    store: Store, by: Staff, tmp_path: Path, clock: Clock
) -> None:
    take = first_take(store, visit(store))
    hasty = DeskStore(tmp_path / "data", clock=clock, wait_s=0.2)
    hasty.comments(take.id)
    raw = sqlite3.connect(tmp_path / "data" / "sessions.sqlite3", isolation_level=None)
    raw.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreLocked):
        hasty.add_comment(take.id, by, 1.0, "?")
    assert hasty.page("", by).total == 1
    raw.execute("ROLLBACK")
    raw.close()
    assert hasty.comments(take.id) == ()
    hasty.add_comment(take.id, by, 1.0, "!")
    assert len(hasty.comments(take.id)) == 1
    hasty.close()


def test_what_is_newer_is_so_also_when_the_clock_was_set_back(
    store: Store, desk: DeskStore, by: Staff, clock: Clock
) -> None:
    take = first_take(store, visit(store))
    for score in (1, 2, 3):
        desk.save_rating(take.id, by, "general", "1", {"story": score})
        clock.go(days=-30)

    assert [one.scores for one in desk.ratings(take.id)] == [{"story": 3}]


def test_settings_are_plain_values(desk: DeskStore, by: Staff) -> None:
    assert desk.setting("phrases", ["기본"]) == ["기본"]
    desk.set_setting("phrases", {"ko": ["목소리가 좋아요"], "n": 2})
    desk.set_setting("phrases", {"ko": ["목소리가 또렷해요"], "n": 3})

    assert desk.setting("phrases") == {"ko": ["목소리가 또렷해요"], "n": 3}
