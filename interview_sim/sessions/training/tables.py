"""The trainer's tables: courses, who joined them, and how questions fared.

What a visitor agreed to goes with the visit; the figures of questions belong to nobody and stay.
"""

from __future__ import annotations

import secrets
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from interview_sim.sessions.tables import Row

_LASTING_IDS = {"sqlite_autoincrement": True}


class CourseRow(Row):
    """A class, or a job fair with its entries."""

    __tablename__ = "courses"
    __table_args__ = _LASTING_IDS
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    bank_id: Mapped[str]
    preset_id: Mapped[str]
    begins_on: Mapped[date]
    ends_on: Mapped[date]
    note: Mapped[str]


class CourseEntryRow(Row):
    """A company of a job fair."""

    __tablename__ = "course_entries"
    __table_args__ = _LASTING_IDS
    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("courses.id", ondelete="CASCADE"), index=True)
    company: Mapped[str]
    bank_id: Mapped[str]
    preset_id: Mapped[str]


class CourseVisitRow(Row):
    """A visit that belongs to a course because its visitor agreed; the agreement itself.

    `entry_id`: the company of a fair, None in a class and where that company was taken out since.
    `member`: a random mark, the same for the visits that one person named together.
    """

    __tablename__ = "course_visits"
    __table_args__ = (UniqueConstraint("course_id", "session_id"), _LASTING_IDS)
    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("courses.id", ondelete="CASCADE"))
    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), index=True)
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("course_entries.id", ondelete="SET NULL"))
    member: Mapped[str]
    text_version: Mapped[str]
    at: Mapped[datetime]


class QuestionFigureRow(Row):
    """How one question fared in one visit: no session, no day, whole seconds, and a random key.

    `points` and `parts` are words such as "+reason -company": what was told and what was not.
    """

    __tablename__ = "question_figures"
    __table_args__ = (Index("question_figures_of", "bank_id", "month"), {"sqlite_with_rowid": False})
    key: Mapped[str] = mapped_column(primary_key=True, default=lambda: secrets.token_hex(8))
    bank_id: Mapped[str]
    bank_version: Mapped[str]
    question_id: Mapped[str]
    group: Mapped[str]
    month: Mapped[str]
    ending: Mapped[str]
    n_takes: Mapped[int]
    answer_s: Mapped[float | None]
    limit_s: Mapped[float | None]
    points: Mapped[str]
    parts: Mapped[str]
    content_share: Mapped[float | None]
