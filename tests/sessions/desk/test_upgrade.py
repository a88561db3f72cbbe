"""Databases of released schemas open for ever."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from interview_sim.sessions import SessionQuery, Store, Ticket
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.errors import PinWrong, StoreNotWritable
from interview_sim.sessions.tables import SCHEMA_VERSION
from tests.sessions.building import Clock, begin
from tests.sessions.desk.visits import SHOWN, visit

RELEASED = Path(__file__).parents[1] / "released"


def old_store(folder: Path, schema: int = 1) -> Path:
    folder.mkdir(parents=True)
    file = folder / "sessions.sqlite3"
    shutil.copy(RELEASED / f"schema-{schema}.sqlite3", file)
    return file


def rows(file: Path, query: str) -> list[tuple[Any, ...]]:
    raw = sqlite3.connect(file)
    try:
        return raw.execute(query).fetchall()
    finally:
        raw.close()


def columns_of(file: Path, index: str) -> tuple[str, ...]:
    return tuple(column for _, _, column in rows(file, f"pragma index_info('{index}')"))


def shape(file: Path) -> dict[str, object]:
    """Tables with columns, keys, checks of order; indexes with their columns and conditions."""
    names = [name for (name,) in rows(file, "select name from sqlite_master where type = 'table' order by 1")]
    made = dict(rows(file, "select name, sql from sqlite_master where type = 'table'"))
    found: dict[str, object] = {}
    for name in names:
        indexes = rows(file, f"pragma index_list('{name}')")
        # An index that a key or "unique" brings is named by its place, so it is known by its columns.
        columns = {
            (
                one[1] if one[3] == "c" else one[3],
                one[2],
                one[4],
                tuple(rows(file, f"pragma index_info('{one[1]}')")),
            )
            for one in indexes
        }
        found[name] = (
            rows(file, f"pragma table_info('{name}')"),
            sorted(rows(file, f"pragma foreign_key_list('{name}')"), key=lambda key: key[2:]),
            columns,
            "AUTOINCREMENT" in made[name],
            "WITHOUT ROWID" in made[name],
        )
    found["conditions"] = sorted(
        " ".join(sql.split("WHERE")[1].split())
        for (sql,) in rows(file, "select sql from sqlite_master where type = 'index' and sql like '%WHERE%'")
    )
    return found


def without_order(of: dict[str, object]) -> dict[str, object]:
    """Foreign keys are numbered in the order of their declaration, which does not matter."""
    return {
        name: one if name == "conditions" else (one[0], [key[2:] for key in one[1]], *one[2:])  # type: ignore[index]
        for name, one in of.items()
    }


@pytest.mark.parametrize("schema", range(1, SCHEMA_VERSION))
def test_upgrade_and_create_give_the_same_tables(tmp_path: Path, clock: Clock, schema: int) -> None:
    upgraded = old_store(tmp_path / "old", schema)
    for folder in ("old", "new"):
        store = Store(tmp_path / folder, clock=clock)
        begin(store, SHOWN)
        store.close()

    assert without_order(shape(upgraded)) == without_order(shape(tmp_path / "new" / "sessions.sqlite3"))
    for folder in ("old", "new"):
        file = tmp_path / folder / "sessions.sqlite3"
        assert rows(file, "select version_num from alembic_version") == [(f"{SCHEMA_VERSION:04}",)]
        assert rows(file, "select max(version) from schema_version") == [(SCHEMA_VERSION,)]


def test_what_was_stored_before_is_there_and_found(tmp_path: Path, clock: Clock) -> None:
    old_store(tmp_path / "old")
    store = Store(tmp_path / "old", clock=clock)
    desk = DeskStore(tmp_path / "old", clock=clock)
    by = desk.add_staff("counsellor", "김상담", "24680")

    assert store.sessions(SessionQuery()).total == 4
    assert [(row.ticket, row.access, row.trouble) for row in desk.page("", by).rows] == [
        ("A-0003", "open", "not_analysed"),
        ("A-0001", "open", "some_sound_lost"),
    ]
    for text, tickets in {
        "말:물류회사": ["A-0001"],
        "말:처음": [],
        "바다": ["A-0001"],
        "평가:전": ["A-0003", "A-0001"],
        "A-0002": ["A-0002"],
        "비밀": [],
    }.items():
        assert [row.ticket for row in desk.page(text, by).rows] == tickets, text
    with pytest.raises(PinWrong):
        desk.open_private("A-0002", "00000", by)
    assert desk.open_private("A-0002", "73195", by).is_private
    opened = desk.open(desk.page("A-0001", by).rows[0].session_id, by)
    assert [len(desk.analyses(take.id)) for take in opened.takes] == [2, 1]
    assert [tally.n_sessions for tally in desk.tallies()] == [1]
    assert [one for one in store.verify() if one.code == "verify-database"] == []
    assert store.find("A-0006").ended_at is None
    assert visit(store).ticket == Ticket("A-0007")
    desk.close()
    store.close()


def test_the_old_file_is_copied_aside(tmp_path: Path) -> None:
    old_store(tmp_path / "old")
    store = Store(tmp_path / "old")
    store.sessions()
    store.close()

    copy = tmp_path / "old" / "sessions.schema-1.bak"
    assert rows(copy, "select version from schema_version") == [(1,)]
    assert rows(copy, "select count(*) from sessions") == [(4,)]
    assert copy.stat().st_mode & 0o077 == 0 or sys.platform == "win32"


def test_an_upgrade_that_fails_changes_nothing(tmp_path: Path) -> None:
    """A table in the way of the last but one step: all steps before it are taken back."""
    file = old_store(tmp_path / "old")
    raw = sqlite3.connect(file)
    raw.execute("create table tally_changes (x)")
    raw.commit()
    raw.close()
    before = rows(file, "select type, name, sql from sqlite_master order by name")

    with pytest.raises(Exception, match="tally_changes"):
        Store(tmp_path / "old").sessions()
    assert rows(file, "select type, name, sql from sqlite_master order by name") == before
    raw = sqlite3.connect(file)
    raw.execute("drop table tally_changes")
    raw.commit()
    raw.close()
    assert Store(tmp_path / "old").sessions().total == 4


def test_without_room_for_the_copy_nothing_is_upgraded(tmp_path: Path) -> None:
    file = old_store(tmp_path / "old")
    (tmp_path / "old" / "sessions.schema-1.bak.part").mkdir()

    with pytest.raises(StoreNotWritable):
        Store(tmp_path / "old").sessions()
    assert rows(file, "select max(version) from schema_version") == [(1,)]


def test_alembic_is_loaded_only_for_an_old_database(tmp_path: Path) -> None:
    old_store(tmp_path / "old")
    program = (
        "import sys; from pathlib import Path; from interview_sim.sessions import Store; "
        "from interview_sim.sessions.desk.store import DeskStore; "
        "desk = DeskStore(Path(sys.argv[1])); desk.set_setting('a', 1); "
        "print('alembic' in sys.modules)"
    )
    for folder, is_loaded in (("new", "False"), ("new", "False"), ("old", "True"), ("old", "False")):
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / folder)],
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        assert done.stdout.strip() == is_loaded
