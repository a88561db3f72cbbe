"""Schema 2: the counsellor's desk.

Adds who judges (staff), what is said about a visit (comments, ratings, corrections, outcomes, links), the
words of answers for the search, the desk's settings and the tallies; visits get their consents as they
stand, takes what is the matter with them. Fills what follows from the rows that are there.
"""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

MOMENT = sa.String(32)
_LISTED = ("ticket", "started_at", "nickname_folded", "group", "bank_id", "id")
_TALLIED = ("month", "group", "bank_id")


def upgrade() -> None:
    """Add the tables and columns and fill them."""
    _add_columns()
    _make_staff()
    _make_judgements()
    _make_links()
    _make_search_and_settings()
    _make_tallies()
    connection = op.get_bind()
    _fill_consents(connection)
    _fill_nicknames(connection)
    _fill_takes(connection)


def _add_columns() -> None:
    for name in ("is_kept", "is_shown", "is_counted", "is_change_counted"):
        op.add_column("sessions", sa.Column(name, sa.Boolean, nullable=False, server_default=sa.text("0")))
    op.add_column("sessions", sa.Column("nickname_folded", sa.String, nullable=False, server_default=""))
    op.add_column("takes", sa.Column("trouble", sa.String, nullable=False, server_default=""))
    op.add_column("takes", sa.Column("is_to_rate", sa.Boolean, nullable=False, server_default=sa.text("0")))
    op.add_column("audit", sa.Column("staff_id", sa.Integer))
    op.create_index(
        "sessions_listed",
        "sessions",
        [*_LISTED, "is_shown", "is_deleting", "ended_at"],
        sqlite_where=sa.text("is_shown = 1 AND is_deleting = 0 AND ended_at IS NOT NULL"),
    )
    op.create_index("takes_to_rate", "takes", ["session_id", "id"], sqlite_where=sa.text("is_to_rate = 1"))
    op.create_index(
        "takes_in_trouble", "takes", ["session_id", "trouble"], sqlite_where=sa.text("trouble != ''")
    )


def _make_staff() -> None:
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("pin_hash", sa.String),
        sa.Column("n_wrong_pins", sa.Integer, nullable=False),
        sa.Column("pin_wait_until", MOMENT),
        sa.UniqueConstraint("role", "name"),
        sqlite_autoincrement=True,
    )


def _about_a_take(*, index: bool = True) -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        sa.Column(
            "take_id",
            sa.Integer,
            sa.ForeignKey("takes.id", ondelete="CASCADE"),
            nullable=False,
            index=index,
        ),
        sa.Column("staff_id", sa.Integer, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
    )


def _make_judgements() -> None:
    op.create_table(
        "comments",
        *_about_a_take(),
        sa.Column("at_s", sa.Double, nullable=False),
        sa.Column("end_s", sa.Double),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("is_for_visitor", sa.Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "ratings",
        *_about_a_take(index=False),
        sa.Column("scale", sa.String, nullable=False),
        sa.Column("scale_version", sa.String, nullable=False),
        sa.Column("scores", sa.JSON, nullable=False),
        sa.Column("remark", sa.String, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ratings_of", "ratings", ["take_id", "staff_id"])
    op.create_table(
        "corrections",
        *_about_a_take(),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("start_s", sa.Double, nullable=False),
        sa.Column("end_s", sa.Double, nullable=False),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("before", sa.String, nullable=False),
        sa.Column("analysis_id", sa.Integer),
        sqlite_autoincrement=True,
    )


def _session(name: str, *, index: bool) -> sa.Column[Any]:
    return sa.Column(
        name, sa.String, sa.ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False, index=index
    )


def _make_links() -> None:
    op.create_table(
        "outcomes",
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        _session("session_id", index=True),
        sa.Column("staff_id", sa.Integer, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "links",
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        _session("session_id", index=False),
        _session("other_id", index=True),
        sa.Column("staff_id", sa.Integer, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.UniqueConstraint("session_id", "other_id"),
        sqlite_autoincrement=True,
    )


def _make_search_and_settings() -> None:
    op.create_table(
        "said",
        sa.Column(
            "take_id",
            sa.Integer,
            sa.ForeignKey("takes.id", ondelete="CASCADE"),
            primary_key=True,
            nullable=False,
        ),
        _session("session_id", index=True),
        sa.Column("words", sa.String, nullable=False),
    )
    op.create_table(
        "desk_settings",
        sa.Column("name", sa.String, primary_key=True, nullable=False),
        sa.Column("value", sa.JSON, nullable=False),
    )


def _make_tallies() -> None:
    counts = ("n_sessions", "n_answers", "n_completed", "n_interviews_held", "n_hired")
    op.create_table(
        "tallies",
        *(sa.Column(name, sa.String, primary_key=True, nullable=False) for name in _TALLIED),
        *(sa.Column(name, sa.Integer, nullable=False) for name in counts),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tally_changes",
        *(
            sa.Column(name, sa.String, primary_key=name == "key", nullable=False)
            for name in ("key", *_TALLIED)
        ),
        sa.Column("points", sa.Double, nullable=False),
        sqlite_with_rowid=False,
    )


def _fill_consents(connection: sa.Connection) -> None:
    """The last answer to each card; without "record" none holds."""
    last = (
        "SELECT is_given FROM consents WHERE session_id = sessions.id AND kind = '{}'"
        " ORDER BY id DESC LIMIT 1"
    )
    for kind, column in (("keep", "is_kept"), ("show", "is_shown"), ("count", "is_counted")):
        connection.execute(
            sa.text(
                f"UPDATE sessions SET {column} = coalesce(({last.format(kind)}), 0)"
                f" AND coalesce(({last.format('record')}), 0)"
            )
        )


def _fill_nicknames(connection: sa.Connection) -> None:
    for session_id, nickname in connection.execute(
        sa.text("SELECT id, nickname FROM sessions WHERE nickname != ''")
    ).all():
        connection.execute(
            sa.text("UPDATE sessions SET nickname_folded = :folded WHERE id = :id"),
            {"folded": _folded(nickname), "id": session_id},
        )


def _fill_takes(connection: sa.Connection) -> None:
    takes = connection.execute(
        sa.text("SELECT id, session_id, is_practice, state, seconds, sound_lost_s, gaps, failure FROM takes")
    ).all()
    for take in takes:
        document = _newest_document(connection, take.id)
        connection.execute(
            sa.text("UPDATE takes SET trouble = :trouble, is_to_rate = :is_to_rate WHERE id = :id"),
            {"trouble": _trouble(take, document), "is_to_rate": _is_to_rate(take), "id": take.id},
        )
        words = _folded(((document or {}).get("transcript") or {}).get("text") or "")
        if words:
            connection.execute(
                sa.text("INSERT INTO said (take_id, session_id, words) VALUES (:take, :session, :words)"),
                {"take": take.id, "session": take.session_id, "words": words},
            )


def _newest_document(connection: sa.Connection, take_id: int) -> dict[str, Any] | None:
    found = connection.execute(
        sa.text("SELECT document FROM analyses WHERE take_id = :take ORDER BY id DESC LIMIT 1"),
        {"take": take_id},
    ).scalar()
    return None if found is None else json.loads(found)


def _is_to_rate(take: Any) -> bool:
    return not take.is_practice and take.state != "recording" and take.failure != "recording-lost"


def _trouble(take: Any, document: dict[str, Any] | None) -> str:
    reasons = {one.get("reason") for one in (document or {}).get("measures", {}).values()}
    seconds = take.seconds or 0.0
    without_picture_s = sum(
        gap["end_s"] - gap["start_s"] for gap in json.loads(take.gaps) if gap["kind"] == "picture"
    )
    if "no_sound" in reasons or 0 < 0.9 * seconds <= take.sound_lost_s:
        return "no_sound"
    if "no_picture" in reasons or 0 < 0.9 * seconds <= without_picture_s:
        return "no_picture"
    if take.sound_lost_s > 0:
        return "some_sound_lost"
    return "" if document is not None or take.state == "recording" else "not_analysed"


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
