"""The tables of a visit as SQLAlchemy rows; nothing outside this room sees them.

Versions: 1 (first release); 2 (the desk: `desk/tables.py`, and what the list of visits is sorted and
sought by); 3 (the trainer's editor: `training/tables.py`). A change of a table raises `SCHEMA_VERSION` and
adds its step to `migrations/versions/`.
Text that a visitor said or typed is in `nickname`, `nickname_folded`, `question_text`, `question`,
`analyses.document` and the desk's `said` only.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Dialect, ForeignKey, Index, String, TypeDecorator, UniqueConstraint, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

SCHEMA_VERSION = 3
_NO = text("0")


class Moment(TypeDecorator[datetime]):
    """An aware datetime as UTC text of fixed width, so that text order is time order."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """UTC text; a naive datetime is our own mistake."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("times in the store know their zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """The moment, in UTC."""
        return None if value is None else datetime.fromisoformat(value)


class Row(DeclarativeBase):
    """Base of all rows."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: Moment,
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON,
    }


class SchemaVersionRow(Row):
    """Each schema version this database went through; programs of every age look here."""

    __tablename__ = "schema_version"
    version: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]


class RevisionRow(Row):
    """The same for Alembic: the one revision that the tables are at."""

    __tablename__ = "alembic_version"
    version_num: Mapped[str] = mapped_column(String(32), primary_key=True)


class NoteRow(Row):
    """The store's own few facts: tickets given out, last sweep."""

    __tablename__ = "notes"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class SessionRow(Row):
    """One visit. `is_deleting`: its files may be gone already, the row follows.

    `is_kept`, `is_shown`, `is_counted` are the consents as they stand (`consents` has the history);
    `is_change_counted`: the change between the visits of this person is in the tallies already.
    """

    __tablename__ = "sessions"
    id: Mapped[str] = mapped_column(primary_key=True)
    ticket: Mapped[str] = mapped_column(unique=True)
    spoken: Mapped[str]
    group: Mapped[str]
    field: Mapped[str]
    nickname: Mapped[str]
    preset_id: Mapped[str]
    bank_id: Mapped[str]
    bank_version: Mapped[str]
    program: Mapped[str]
    started_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]
    ended_how: Mapped[str | None]
    delete_after: Mapped[datetime | None] = mapped_column(index=True)
    calibration: Mapped[dict[str, Any] | None]
    pin_hash: Mapped[str | None]
    n_wrong_pins: Mapped[int] = mapped_column(default=0)
    pin_wait_until: Mapped[datetime | None]
    is_deleting: Mapped[bool] = mapped_column(default=False)
    is_kept: Mapped[bool] = mapped_column(default=False, server_default=_NO)
    is_shown: Mapped[bool] = mapped_column(default=False, server_default=_NO)
    is_counted: Mapped[bool] = mapped_column(default=False, server_default=_NO)
    is_change_counted: Mapped[bool] = mapped_column(default=False, server_default=_NO)
    nickname_folded: Mapped[str] = mapped_column(default="", server_default="")
    consents: Mapped[list[ConsentRow]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="ConsentRow.id", lazy="selectin"
    )


class ConsentRow(Row):
    """One card answered; rows are only added."""

    __tablename__ = "consents"
    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]
    is_given: Mapped[bool]
    text_version: Mapped[str]
    at: Mapped[datetime]


class TakeRow(Row):
    """One recording of an answer. `trouble` and `is_to_rate` follow from the rest (`takes.judge`)."""

    __tablename__ = "takes"
    __table_args__ = (
        UniqueConstraint("session_id", "bank_id", "question_id", "take_no"),
        UniqueConstraint("session_id", "recording"),
        # Numbers are never given again: a late result must not fall to somebody else's take.
        {"sqlite_autoincrement": True},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), index=True)
    question_id: Mapped[str]
    bank_id: Mapped[str]
    bank_version: Mapped[str]
    question_text: Mapped[dict[str, Any]]
    question: Mapped[dict[str, Any] | None]
    take_no: Mapped[int]
    is_practice: Mapped[bool]
    answer_limit_s: Mapped[float | None]
    recording: Mapped[str]
    started_at: Mapped[datetime]
    state: Mapped[str]
    seconds: Mapped[float | None]
    dropped_pictures: Mapped[int] = mapped_column(default=0)
    sound_lost_s: Mapped[float] = mapped_column(default=0.0)
    gaps: Mapped[list[Any]] = mapped_column(default=list)
    failure: Mapped[str | None]
    trouble: Mapped[str] = mapped_column(default="", server_default="")
    is_to_rate: Mapped[bool] = mapped_column(default=False, server_default=_NO)


class AnalysisRow(Row):
    """One finding about a take; the newest counts. `document` is analysis.json, schema 1."""

    __tablename__ = "analyses"
    id: Mapped[int] = mapped_column(primary_key=True)
    take_id: Mapped[int] = mapped_column(ForeignKey("takes.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    program: Mapped[str]
    norms: Mapped[str]
    models: Mapped[dict[str, Any]]
    document: Mapped[dict[str, Any]]


class FigureRow(Row):
    """One anonymous number: no session, no day, and a random key so that not even the order tells.

    `question` is "bank/question", "" for the mean over the visit.
    """

    __tablename__ = "figures"
    __table_args__ = (
        Index("figures_of", "measure", "unit", "question", "group"),
        {"sqlite_with_rowid": False},
    )
    key: Mapped[str] = mapped_column(primary_key=True, default=lambda: secrets.token_hex(8))
    measure: Mapped[str]
    unit: Mapped[str]
    value: Mapped[float]
    question: Mapped[str]
    group: Mapped[str]
    month: Mapped[str]


class AuditRow(Row):
    """What was done with a session, without content: the tombstone of a deleted one too.

    `staff_id`: who of the staff did it, None where it was the visitor or the program.
    """

    __tablename__ = "audit"
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    what: Mapped[str]
    session_id: Mapped[str]
    ticket: Mapped[str]
    reason: Mapped[str]
    staff_id: Mapped[int | None]


# What a list of visits that may be opened is read from, without touching the wide rows.
Index(
    "sessions_listed",
    SessionRow.ticket,
    SessionRow.started_at,
    SessionRow.nickname_folded,
    SessionRow.group,
    SessionRow.bank_id,
    SessionRow.id,
    SessionRow.is_shown,
    SessionRow.is_deleting,
    SessionRow.ended_at,
    sqlite_where=text("is_shown = 1 AND is_deleting = 0 AND ended_at IS NOT NULL"),
)
Index("takes_to_rate", TakeRow.session_id, TakeRow.id, sqlite_where=text("is_to_rate = 1"))
Index("takes_in_trouble", TakeRow.session_id, TakeRow.trouble, sqlite_where=text("trouble != ''"))
