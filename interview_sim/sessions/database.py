"""The SQLite file: how it is opened, how a transaction runs, and what its faults mean.

Write-ahead log, foreign keys, every commit brought to the disk (`synchronous=FULL`), freed pages
overwritten (`secure_delete`). Safe for several threads and programs: each transaction has a
connection of its own, and one that will write takes its lock at the beginning, so that two can
wait for each other but never fail half way.

A new file gets the newest tables at once. One of an older schema is copied aside and upgraded
(`migrations/`), all in one transaction. The copy holds what the visits of that time held, so it goes
with the first content that is deleted.
"""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event, inspect, select, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session as Transaction

from interview_sim.sessions import migrations
from interview_sim.sessions.desk.tables import StaffRow
from interview_sim.sessions.errors import StoreDamaged, StoreLocked, StoreNewer, StoreNotWritable
from interview_sim.sessions.tables import SCHEMA_VERSION, RevisionRow, SchemaVersionRow
from interview_sim.sessions.training.tables import CourseRow
from interview_sim.settings import ensure_folder

FILE_NAME = "sessions.sqlite3"
WAIT_S = 10.0
_log = logging.getLogger(__name__)


class Database:
    """The file at `path`, opened (and made) when it is first needed."""

    def __init__(self, path: Path, *, wait_s: float = WAIT_S) -> None:
        self.path = path
        self._wait_s = wait_s
        self._opening = threading.Lock()
        self._asking = threading.Lock()
        self._asker: sqlite3.Connection | None = None
        self._is_ready = False
        self._engine = create_engine(
            f"sqlite:///{path.as_posix()}",
            hide_parameters=True,
            json_serializer=partial(json.dumps, ensure_ascii=False, allow_nan=False),
            connect_args={"timeout": wait_s},
        )
        event.listen(self._engine, "connect", _on_connect)
        event.listen(self._engine, "begin", _on_begin)
        self._writer = self._engine.execution_options(writes=True)

    @property
    def exists(self) -> bool:
        """Whether anything was ever stored."""
        return self.path.exists()

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """A transaction that sees one moment of the database."""
        yield from self._run(self._engine)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """A transaction that is all or nothing, on the disk when it ends without an exception."""
        yield from self._run(self._writer)

    def _run(self, engine: Any) -> Iterator[Transaction]:
        try:
            self._open()
            with Transaction(engine, expire_on_commit=False) as transaction, transaction.begin():
                yield transaction
        except DatabaseError as error:
            raise self._meaning(error) from error

    def forget_deleted(self) -> None:
        """Empty the write-ahead log and remove copies of older schemas: deleted content does not live on."""
        self.forget_copies()
        connection = self._engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        finally:
            connection.close()

    def forget_copies(self, older_than_s: float = 0.0) -> None:
        """Remove copies of older schemas; one that somebody has open is tried again at the next time."""
        for copy in self.path.parent.glob(f"{self.path.stem}.schema-*.bak*"):
            try:
                if time.time() - copy.stat().st_mtime >= older_than_s:
                    copy.unlink()
            except OSError as error:
                _log.warning("the copy of an older store stays for now: %s", error.strerror)

    def revision(self) -> int:
        """Another number whenever anybody has committed anything since it was last asked.

        SQLite counts, for one connection, what others commit; so this one only asks and never writes.
        """
        try:
            self._open()
            with self._asking:
                if self._asker is None:
                    self._asker = sqlite3.connect(self.path, timeout=self._wait_s, check_same_thread=False)
                return int(self._asker.execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.OperationalError as error:
            raise self._meaning(OperationalError("revision", None, error)) from error

    def close(self) -> None:
        """Let the file go."""
        with self._asking:
            if self._asker is not None:
                self._asker.close()
                self._asker = None
        self._engine.dispose()

    def _open(self) -> None:
        with self._opening:
            if self._is_ready:
                return
            ensure_folder(self.path.parent)
            with Transaction(self._writer) as transaction, transaction.begin():
                self._bring_up_to_date(transaction)
            self._is_ready = True

    def _bring_up_to_date(self, transaction: Transaction) -> None:
        connection = transaction.connection()
        if not inspect(connection).has_table(SchemaVersionRow.__tablename__):
            for rows in (SchemaVersionRow, StaffRow, CourseRow):
                rows.metadata.create_all(connection)
            transaction.add(RevisionRow(version_num=migrations.revision_of(SCHEMA_VERSION)))
            transaction.add(SchemaVersionRow(version=SCHEMA_VERSION, at=datetime.now(UTC)))
            return
        found = max(transaction.scalars(select(SchemaVersionRow.version)), default=0)
        if found > SCHEMA_VERSION:
            raise StoreNewer(file=self.path, found=found, known=SCHEMA_VERSION)
        if found < SCHEMA_VERSION:
            self._upgrade(transaction, found)

    def _upgrade(self, transaction: Transaction, found: int) -> None:
        connection = transaction.connection()
        self._copy_aside(found)
        if not inspect(connection).has_table(RevisionRow.__tablename__):
            RevisionRow.metadata.tables[RevisionRow.__tablename__].create(connection)
            transaction.add(RevisionRow(version_num=migrations.revision_of(found)))
            transaction.flush()
        migrations.upgrade(connection)
        transaction.add(SchemaVersionRow(version=SCHEMA_VERSION, at=datetime.now(UTC)))
        _log.info("store upgraded from schema %d to %d", found, SCHEMA_VERSION)

    def _copy_aside(self, version: int) -> None:
        """A whole copy of what is committed, log and all; we hold the lock, so nobody adds to it."""
        target = self.path.with_name(f"{self.path.stem}.schema-{version}.bak")
        half = target.with_name(f"{target.name}.part")
        try:
            half.unlink(missing_ok=True)
            os.close(os.open(half, os.O_CREAT | os.O_WRONLY, 0o600))
            with closing(sqlite3.connect(self.path)) as source, closing(sqlite3.connect(half)) as copy:
                source.backup(copy)
            half.replace(target)
        except (OSError, sqlite3.OperationalError) as error:
            with suppress(OSError):
                half.unlink(missing_ok=True)
            raise StoreNotWritable(file=target, why=error) from error

    def faults(self) -> tuple[str, ...]:
        """What SQLite's own check finds; empty when all is well."""
        with self.reading() as transaction:
            rows = list(transaction.scalars(text("PRAGMA integrity_check(20)")))
            loose = transaction.execute(text("PRAGMA foreign_key_check")).all()
        return (*(row for row in rows if row != "ok"), *(f"foreign key: {row[0]} {row[1]}" for row in loose))

    def _meaning(self, error: DatabaseError) -> Exception:
        words = str(error.orig).lower()
        if "locked" in words or "busy" in words:
            return StoreLocked(file=self.path, seconds=round(self._wait_s))
        if "malformed" in words or "not a database" in words:
            return StoreDamaged(file=self.path)
        if isinstance(error, OperationalError) and any(word in words for word in _NOT_WRITABLE):
            return StoreNotWritable(file=self.path, why=words)
        return error


_NOT_WRITABLE = ("readonly", "unable to open", "full", "disk i/o")


def _on_connect(connection: Any, _record: object) -> None:
    # The driver's own BEGIN comes too late for a snapshot; `_on_begin` says it instead.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    is_writing = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
