"""Schema 3: the trainer's editor.

Adds courses with their entries and members, and how questions fared. The figures of questions are filled
from the visits that are there, have ended and could be counted when they ended; of those that have left
nothing but the older figures is known.
"""

from __future__ import annotations

import json
import secrets
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

MOMENT = sa.String(32)


def upgrade() -> None:
    """Add the tables and fill the figures of questions."""
    _make_courses()
    figures = _make_question_figures()
    connection = op.get_bind()
    for visit in connection.execute(sa.text(_COUNTED)).all():
        rows = _figures_of(connection, visit)
        if rows:
            connection.execute(sa.insert(figures), rows)


def _make_courses() -> None:
    texts = ("bank_id", "preset_id")
    op.create_table(
        "courses",
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in ("kind", "name", *texts)),
        sa.Column("begins_on", sa.Date, nullable=False),
        sa.Column("ends_on", sa.Date, nullable=False),
        sa.Column("note", sa.String, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "course_entries",
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        _course(index=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("company", *texts)),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "course_visits",
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        _course(index=False),
        sa.Column(
            "session_id",
            sa.String,
            sa.ForeignKey("sessions.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("entry_id", sa.Integer, sa.ForeignKey("course_entries.id", ondelete="SET NULL")),
        sa.Column("member", sa.String, nullable=False),
        sa.Column("text_version", sa.String, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.UniqueConstraint("course_id", "session_id"),
        sqlite_autoincrement=True,
    )


def _course(*, index: bool) -> sa.Column[Any]:
    return sa.Column(
        "course_id", sa.Integer, sa.ForeignKey("courses.id", ondelete="CASCADE"), nullable=False, index=index
    )


def _make_question_figures() -> sa.Table:
    texts = ("bank_id", "bank_version", "question_id", "group", "month", "ending")
    made = op.create_table(
        "question_figures",
        sa.Column("key", sa.String, primary_key=True, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in texts),
        sa.Column("n_takes", sa.Integer, nullable=False),
        sa.Column("answer_s", sa.Double),
        sa.Column("limit_s", sa.Double),
        sa.Column("points", sa.String, nullable=False),
        sa.Column("parts", sa.String, nullable=False),
        sa.Column("content_share", sa.Double),
        sqlite_with_rowid=False,
    )
    op.create_index("question_figures_of", "question_figures", ["bank_id", "month"])
    return made


# The answers to the cards as they stood when the visit ended, as for the figures of that time.
_STOOD = (
    "coalesce((SELECT is_given FROM consents WHERE session_id = sessions.id AND kind = '{}'"
    " AND at <= sessions.ended_at ORDER BY id DESC LIMIT 1), 0)"
)
_COUNTED = (
    'SELECT id, "group", ended_at, ended_how FROM sessions WHERE ended_at IS NOT NULL AND is_deleting = 0'
    f" AND {_STOOD.format('count')} AND {_STOOD.format('record')}"
)
_TAKES = (
    "SELECT id, bank_id, bank_version, question_id, seconds, answer_limit_s FROM takes"
    " WHERE session_id = :session AND NOT is_practice ORDER BY id"
)
_NEWEST = "SELECT document FROM analyses WHERE take_id = :take ORDER BY id DESC LIMIT 1"


def _figures_of(connection: sa.Connection, visit: Any) -> list[dict[str, Any]]:
    takes = connection.execute(sa.text(_TAKES), {"session": visit.id}).all()
    by_question: dict[tuple[str, str, str], list[Any]] = {}
    for take in takes:
        by_question.setdefault((take.bank_id, take.bank_version, take.question_id), []).append(take)
    # The month is that of the booth's wall clock; what is stored is UTC.
    month = f"{datetime.fromisoformat(visit.ended_at).astimezone():%Y-%m}"
    return [
        {
            "key": secrets.token_hex(8),
            "bank_id": bank_id,
            "bank_version": version,
            "question_id": question_id,
            "group": visit.group,
            "month": month,
            "n_takes": len(tries),
            **_figures(connection, tries[-1], visit.ended_how != "done" and tries[-1] is takes[-1]),
        }
        for (bank_id, version, question_id), tries in by_question.items()
        if bank_id
    ]


def _figures(connection: sa.Connection, take: Any, was_left: bool) -> dict[str, Any]:
    stored = connection.execute(sa.text(_NEWEST), {"take": take.id}).scalar()
    document = None if stored is None else json.loads(stored)
    if document is None:
        is_answered = not was_left and bool(take.seconds)
    else:
        is_answered = bool(document.get("speech") or (document.get("transcript") or {}).get("text"))
    measures = (document or {}).get("measures", {}) if is_answered else {}
    points = {one["id"]: bool(one["said"]) for one in _sure(measures, "expected_points").get("points", ())}
    story = _sure(measures, "structure")
    parts = {part: part not in story.get("missing", ()) for part in story.get("asked", ())}
    told = [sum(one.values()) / len(one) for one in (points, parts) if one]
    used_s = measures.get("answer_length", {}).get("details", {}).get("used_s")
    seconds = take.seconds if used_s is None else used_s
    return {
        "ending": "answered" if is_answered else "left" if was_left else "empty",
        "answer_s": float(round(seconds)) if is_answered and seconds is not None else None,
        "limit_s": take.answer_limit_s,
        "points": _words(points),
        "parts": _words(parts),
        "content_share": sum(told) / len(told) if told else None,
    }


def _sure(measures: dict[str, Any], name: str) -> dict[str, Any]:
    one = measures.get(name)
    if one is None or one.get("reason"):
        return {}
    if any(one["details"].get(mark) for mark in ("uncertain", "estimated")):
        return {}
    details: dict[str, Any] = one["details"]
    return details


def _words(told: dict[str, bool]) -> str:
    return " ".join(f"{'+' if is_told else '-'}{name}" for name, is_told in told.items())
