"""The desk's tables: who judges, and what was said about a visit. All but the tallies goes with the visit.

Ids are never given again: a change that is taken back and made once more has its old one.
"""

from __future__ import annotations

import secrets
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from interview_sim.sessions.tables import Row

_LASTING_IDS = {"sqlite_autoincrement": True}


class StaffRow(Row):
    """Somebody with a PIN; stays for ever, because what was written names its author."""

    __tablename__ = "staff"
    __table_args__ = (UniqueConstraint("role", "name"), _LASTING_IDS)
    id: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str]
    name: Mapped[str]
    pin_hash: Mapped[str | None]
    n_wrong_pins: Mapped[int] = mapped_column(default=0)
    pin_wait_until: Mapped[datetime | None]


class CommentRow(Row):
    """A remark at a moment of an answer."""

    __tablename__ = "comments"
    __table_args__ = _LASTING_IDS
    id: Mapped[int] = mapped_column(primary_key=True)
    take_id: Mapped[int] = mapped_column(ForeignKey("takes.id", ondelete="CASCADE"), index=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[datetime]
    at_s: Mapped[float]
    end_s: Mapped[float | None]
    text: Mapped[str]
    is_for_visitor: Mapped[bool]


class RatingRow(Row):
    """One judgement of one answer; the newest of a person counts."""

    __tablename__ = "ratings"
    __table_args__ = (Index("ratings_of", "take_id", "staff_id"), _LASTING_IDS)
    id: Mapped[int] = mapped_column(primary_key=True)
    take_id: Mapped[int] = mapped_column(ForeignKey("takes.id", ondelete="CASCADE"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[datetime]
    scale: Mapped[str]
    scale_version: Mapped[str]
    scores: Mapped[dict[str, Any]]
    remark: Mapped[str]


class CorrectionRow(Row):
    """What was really there, beside what the machine found.

    `analysis_id`: on which finding. No foreign key: a finding that is taken back may come again, and then
    its corrections fit it; `takes.analysis_row` gives its id to no other one meanwhile.
    """

    __tablename__ = "corrections"
    __table_args__ = _LASTING_IDS
    id: Mapped[int] = mapped_column(primary_key=True)
    take_id: Mapped[int] = mapped_column(ForeignKey("takes.id", ondelete="CASCADE"), index=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[datetime]
    kind: Mapped[str]
    action: Mapped[str]
    start_s: Mapped[float]
    end_s: Mapped[float]
    label: Mapped[str]
    before: Mapped[str]
    analysis_id: Mapped[int | None]


class OutcomeRow(Row):
    """What became of a visitor."""

    __tablename__ = "outcomes"
    __table_args__ = _LASTING_IDS
    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), index=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    kind: Mapped[str]
    on: Mapped[date]


class LinkRow(Row):
    """Two visits of one person, who agreed that they belong together. `session_id` < `other_id`."""

    __tablename__ = "links"
    __table_args__ = (UniqueConstraint("session_id", "other_id"), _LASTING_IDS)
    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"))
    other_id: Mapped[str] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), index=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[datetime]


class SaidRow(Row):
    """The words of an answer, folded for the search (`desk/said.py`)."""

    __tablename__ = "said"
    take_id: Mapped[int] = mapped_column(ForeignKey("takes.id", ondelete="CASCADE"), primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), index=True)
    words: Mapped[str]


class SettingRow(Row):
    """One of the desk's settings: quick phrases and the like."""

    __tablename__ = "desk_settings"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class TallyRow(Row):
    """Sums over visits that were counted and have left; no visit is in it."""

    __tablename__ = "tallies"
    __table_args__ = ({"sqlite_with_rowid": False},)
    month: Mapped[str] = mapped_column(primary_key=True)
    group: Mapped[str] = mapped_column(primary_key=True)
    bank_id: Mapped[str] = mapped_column(primary_key=True)
    n_sessions: Mapped[int]
    n_answers: Mapped[int]
    n_completed: Mapped[int]
    n_interviews_held: Mapped[int]
    n_hired: Mapped[int]


class TallyChangeRow(Row):
    """By how many points somebody changed from the first to the last visit; a random key, as in `figures`."""

    __tablename__ = "tally_changes"
    __table_args__ = ({"sqlite_with_rowid": False},)
    key: Mapped[str] = mapped_column(primary_key=True, default=lambda: secrets.token_hex(8))
    month: Mapped[str]
    group: Mapped[str]
    bank_id: Mapped[str]
    points: Mapped[float]
