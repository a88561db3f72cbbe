from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from interview_sim.sessions import SessionQuery, Store
from interview_sim.sessions.errors import StoreDamaged, StoreLocked, StoreNewer, StoreNotWritable
from interview_sim.sessions.tables import SCHEMA_VERSION
from tests.sessions.building import KEEP, QUESTION, begin, finding


def file_of(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sessions.sqlite3"


def test_commits_reach_the_disk_and_readers_do_not_wait(store: Store) -> None:
    begin(store, KEEP)
    with store._database.reading() as transaction:
        settings = [
            transaction.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        ]

    assert settings == ["wal", 2, 1, 1]


def test_a_newer_schema_is_refused_and_left_alone(store: Store, tmp_path: Path) -> None:
    begin(store, KEEP)
    store.close()
    with sqlite3.connect(file_of(tmp_path)) as raw:
        raw.execute("insert into schema_version values (7, '2030-01-01T00:00:00.000000+00:00')")
    raw.close()
    before = file_of(tmp_path).read_bytes()

    with pytest.raises(StoreNewer) as caught:
        Store(tmp_path / "data").sessions()
    assert (caught.value.facts["found"], caught.value.facts["known"]) == ("7", str(SCHEMA_VERSION))
    assert file_of(tmp_path).read_bytes() == before


def test_a_database_that_stays_locked_is_told_after_the_wait(store: Store, tmp_path: Path) -> None:
    session = begin(store, KEEP)
    other = sqlite3.connect(file_of(tmp_path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    hasty = Store(tmp_path / "data", wait_s=0.2)

    with pytest.raises(StoreLocked):
        hasty.save_calibration(session.id, {})
    other.execute("ROLLBACK")
    other.close()
    hasty.save_calibration(session.id, {"yaw_deg": 1.0})
    hasty.close()


def test_reading_goes_on_while_another_program_writes(store: Store, tmp_path: Path) -> None:
    begin(store, KEEP)
    other = sqlite3.connect(file_of(tmp_path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    assert store.sessions(SessionQuery()).total == 1
    other.close()


@pytest.mark.parametrize(
    "content", [b"no database at all, but long enough to look like one" * 40, b"\0" * 8192]
)
def test_a_file_that_is_no_database_is_told(tmp_path: Path, content: bytes) -> None:
    file_of(tmp_path).parent.mkdir()
    file_of(tmp_path).write_bytes(content)

    with pytest.raises(StoreDamaged):
        Store(tmp_path / "data").sessions()
    assert file_of(tmp_path).read_bytes() == content


def test_a_folder_in_the_databases_place_is_told(tmp_path: Path) -> None:
    file_of(tmp_path).mkdir(parents=True)

    with pytest.raises(StoreNotWritable):
        Store(tmp_path / "data").sessions()


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    session = begin(store, KEEP)

    with pytest.raises(RuntimeError), store._database.writing() as transaction:
        transaction.execute(text("delete from consents"))
        raise RuntimeError
    assert len(store.consent_history(session.id)) == 4


def test_rows_go_with_their_session(store: Store, tmp_path: Path) -> None:
    session = begin(store, KEEP)
    store.save_analysis(store.add_take(session.id, QUESTION).id, finding())
    store.delete(session.id, "visitor")
    store.close()

    raw = sqlite3.connect(file_of(tmp_path))
    counts = {
        name: raw.execute(f"select count(*) from {name}").fetchone()[0]
        for name in ("sessions", "consents", "takes", "analyses", "figures", "audit")
    }
    raw.close()
    assert counts == {"sessions": 0, "consents": 0, "takes": 0, "analyses": 0, "figures": 0, "audit": 1}


def test_errors_of_the_database_quote_no_content(store: Store) -> None:
    from sqlalchemy.exc import IntegrityError

    begin(store, KEEP, nickname="바다")
    with pytest.raises(IntegrityError) as caught, store._database.writing() as transaction:
        transaction.execute(text("insert into notes values (:a, :b), (:a, :b)"), {"a": "바다", "b": "x"})
    assert "바다" not in str(caught.value)
