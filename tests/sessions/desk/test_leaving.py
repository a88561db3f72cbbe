"""What is deleted is gone from every byte below the data folder, whatever held it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from interview_sim.sessions import Store
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.errors import SessionInUse, SessionUnknown
from tests.sessions.building import START, Clock, everything_below
from tests.sessions.desk.visits import SHOWN, first_take, visit

RELEASED = Path(__file__).parents[1] / "released" / "schema-1.sqlite3"
CONTENT = ("비밀스러운발언", "속마음메모", "특별한평가소견", "고쳐적은낱말", "다람쥐별명")


def test_nothing_of_a_deleted_visit_is_left_in_the_file(
    store: Store, desk: DeskStore, by: Staff, tmp_path: Path
) -> None:
    session = visit(store, SHOWN, f"{CONTENT[0]} 했습니다", nickname=CONTENT[4])
    other = visit(store, SHOWN, "남는말입니다")
    take = first_take(store, session)
    desk.add_comment(take.id, by, 1.0, CONTENT[1])
    desk.save_rating(take.id, by, "general", "1", {"story": 2}, CONTENT[2])
    desk.add_correction(take.id, by, "text", "replace", (0.0, 0.5), CONTENT[3], CONTENT[0])
    desk.add_outcome(session.id, by, "hired", date(2026, 11, 20))
    desk.link(session.id, other.id, by)
    assert all(word.encode() in everything_below(tmp_path) for word in CONTENT)

    change = desk.delete(session.id, by, "on request")
    desk.close()
    store.close()

    assert change.undo is None and change.touched == {"sessions"}
    left = everything_below(tmp_path)
    assert [word for word in CONTENT if word.encode() in left] == []
    assert "남는말입니다".encode() in left
    raw = sqlite3.connect(tmp_path / "data" / "sessions.sqlite3")
    tables = ("comments", "ratings", "corrections", "outcomes", "links")
    counts = [raw.execute(f"select count(*) from {name}").fetchone()[0] for name in tables]
    assert counts == [0] * 5
    assert raw.execute("select count(*) from said").fetchone() == (1,)
    assert raw.execute("select what, reason, staff_id from audit where what = 'deleted'").fetchall() == [
        ("deleted", "on request", by.id)
    ]
    raw.close()


def test_the_copy_of_an_older_schema_goes_with_the_first_visit_that_leaves(
    tmp_path: Path, clock: Clock
) -> None:
    shutil.copy(RELEASED, tmp_path / "sessions.sqlite3")
    desk = DeskStore(tmp_path, clock=clock)
    by = desk.add_staff("counsellor", "김상담", "24680")
    copy = tmp_path / "sessions.schema-1.bak"
    assert "물류 회사에서".encode() in copy.read_bytes()
    (row,) = desk.page("A-0001", by).rows
    desk.delete(row.session_id, by, "on request")
    desk.close()

    assert not copy.exists()
    assert "물류 회사에서".encode() not in everything_below(tmp_path)


@pytest.mark.parametrize(("days", "is_left"), [(6.9, True), (7.1, False)])
def test_the_copy_of_an_older_schema_goes_after_a_week(tmp_path: Path, days: float, is_left: bool) -> None:
    shutil.copy(RELEASED, tmp_path / "sessions.sqlite3")
    store = Store(tmp_path, clock=lambda: START)
    store.sessions()
    copy = tmp_path / "sessions.schema-1.bak"
    at_s = copy.stat().st_mtime - 86_400 * days
    os.utime(copy, (at_s, at_s))
    store.sweep()
    store.close()

    assert copy.exists() == is_left


def test_what_the_kiosk_has_open_is_not_deleted(store: Store, desk: DeskStore, by: Staff) -> None:
    session = visit(store, SHOWN, ended=False)

    with pytest.raises(SessionInUse):
        desk.delete(session.id, by, "mistake")
    assert store.session(session.id) == session or store.session(session.id).ended_at is None


def test_a_deleted_visit_is_unknown_from_then_on(store: Store, desk: DeskStore, by: Staff) -> None:
    session = visit(store)
    desk.delete(session.id, by, "on request")

    with pytest.raises(SessionUnknown):
        desk.open(session.id, by)
    assert desk.page("", by).total == 0
    assert desk.page(session.ticket.code, by).total == 0
    with pytest.raises(SessionUnknown):
        desk.delete(session.id, by, "again")


def test_what_counsellors_said_is_in_the_export(
    store: Store, desk: DeskStore, by: Staff, tmp_path: Path
) -> None:
    session = visit(store)
    desk.add_comment(first_take(store, session).id, by, 1.0, "좋습니다", is_for_visitor=True)
    desk.add_outcome(session.id, by, "hired", date(2026, 11, 20))
    folder = store.export(session.id, tmp_path / "out")

    told = (folder / "session.json").read_text("utf-8")
    assert "좋습니다" in told and "2026-11-20" in told
    assert "nickname_folded" not in told and "is_counted" not in told
