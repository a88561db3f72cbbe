"""Courses as a trainer writes them: a class, or a job fair with its companies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session as Transaction

from interview_sim.sessions.base import StoreBase
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.errors import (
    ChangedMeanwhile,
    CourseEndsBeforeItBegins,
    CourseKindFixed,
    CourseNameMissing,
    CourseNotPossible,
    CourseUnknown,
)
from interview_sim.sessions.tables import AuditRow
from interview_sim.sessions.training.tables import CourseEntryRow, CourseRow, CourseVisitRow
from interview_sim.sessions.training.types import (
    MAX_COURSE_NAME,
    MAX_COURSE_NOTE,
    Course,
    CourseChoice,
    CourseEntry,
    CourseFacts,
    EntryFacts,
)

COURSE_ADDED, COURSE_CHANGED, COURSE_DELETED = "course-added", "course-changed", "course-deleted"
_LONGEST_REASON = 200


class Courses(StoreBase):
    """Kept for a trainer, offered to the kiosk on the days they are on."""

    def courses(self) -> tuple[Course, ...]:
        """All courses, the ones that begin last first."""
        if not self._database.exists:
            return ()
        with self._database.reading() as transaction:
            rows = transaction.scalars(
                select(CourseRow).order_by(CourseRow.begins_on.desc(), CourseRow.id.desc())
            )
            return tuple(to_course(transaction, row) for row in rows.all())

    def course(self, course_id: int) -> Course:
        """One course. Raises `CourseUnknown`."""
        if not self._database.exists:
            raise CourseUnknown(course=course_id)
        with self._database.reading() as transaction:
            return to_course(transaction, course_row(transaction, course_id))

    def choices(self, day: date) -> tuple[CourseChoice, ...]:
        """What a kiosk may offer on a day: each class, and each company of a fair; by name."""
        if not self._database.exists:
            return ()
        chosen = select(CourseRow).where(CourseRow.begins_on <= day, CourseRow.ends_on >= day)
        with self._database.reading() as transaction:
            rows = transaction.scalars(chosen.order_by(CourseRow.name, CourseRow.id)).all()
            courses = [to_course(transaction, row) for row in rows]
        return tuple(choice for course in courses for choice in _choices(course))

    def add_course(self, facts: CourseFacts, by: Staff, entries: Sequence[EntryFacts] = ()) -> Course:
        """A new course. Raises `CourseInvalid`."""
        facts, entries = checked(facts, entries)
        with self._database.writing() as transaction:
            row = CourseRow(**_columns(facts))
            transaction.add(row)
            transaction.flush()
            transaction.add_all(CourseEntryRow(course_id=row.id, **_entry_columns(one)) for one in entries)
            self._log_course(transaction, by, COURSE_ADDED, facts.name)
            transaction.flush()
            return to_course(transaction, row)

    def change_course(
        self, seen: Course, facts: CourseFacts, by: Staff, entries: Sequence[CourseEntry] = ()
    ) -> Course:
        """Let a course be what `facts` and `entries` say; an entry with id 0 is a new company.

        Visits that joined a company that is not among `entries` any more stay in the course. `seen` is the
        course as it was shown to whoever changes it.

        Raises:
            ChangedMeanwhile: somebody else changed it since; nothing was touched.
            CourseKindFixed: people joined it, and a fair is something else than the class they agreed to.
            CourseInvalid, CourseUnknown.
        """
        facts, plain = checked(facts, [one.facts for one in entries])
        wanted = [replace(one, facts=new) for one, new in zip(entries, plain, strict=False)]
        with self._database.writing() as transaction:
            row = course_row(transaction, seen.id)
            now = to_course(transaction, row)
            if (now.facts, now.entries) != (seen.facts, seen.entries):
                raise ChangedMeanwhile
            if facts.kind != now.facts.kind and now.n_members:
                raise CourseKindFixed(name=now.facts.name)
            for name, value in _columns(facts).items():
                setattr(row, name, value)
            _put_entries(transaction, seen.id, wanted)
            self._log_course(transaction, by, COURSE_CHANGED, facts.name)
            transaction.flush()
            return to_course(transaction, row)

    def delete_course(self, course_id: int, reason: str, by: Staff) -> None:
        """Remove a course, its companies and what was agreed to; the visits themselves stay as they are.

        Raises `CourseUnknown`.
        """
        with self._database.writing() as transaction:
            row = course_row(transaction, course_id)
            self._log_course(transaction, by, COURSE_DELETED, f"{row.name}: {reason}")
            transaction.delete(row)
        self._database.forget_deleted()

    def _log_course(self, transaction: Transaction, by: Staff, what: str, reason: str) -> None:
        about = {"session_id": "", "ticket": "", "reason": reason[:_LONGEST_REASON], "staff_id": by.id}
        transaction.add(AuditRow(at=self._clock(), what=what, **about))


def checked(facts: CourseFacts, entries: Sequence[EntryFacts]) -> tuple[CourseFacts, tuple[EntryFacts, ...]]:
    """As they are stored: names without loose spaces, no companies in a class. Raises `CourseInvalid`."""
    name = _named(facts.name)
    if not name:
        raise CourseNameMissing
    if facts.ends_on < facts.begins_on:
        raise CourseEndsBeforeItBegins(begins_on=facts.begins_on, ends_on=facts.ends_on)
    facts = replace(facts, name=name, note=facts.note.strip()[:MAX_COURSE_NOTE])
    if facts.kind == "class":
        if not (facts.bank_id and facts.preset_id):
            raise CourseNotPossible(name=name)
        return facts, ()
    companies = tuple(replace(one, company=_named(one.company)) for one in entries)
    if not companies:
        raise CourseNotPossible(name=name)
    for one in companies:
        if not one.company:
            raise CourseNameMissing
        if not (one.bank_id and one.preset_id):
            raise CourseNotPossible(name=one.company)
    return facts, companies


def course_row(transaction: Transaction, course_id: int) -> CourseRow:
    """Raises `CourseUnknown`."""
    row = transaction.get(CourseRow, course_id)
    if row is None:
        raise CourseUnknown(course=course_id)
    return row


def to_course(transaction: Transaction, row: CourseRow) -> Course:
    """The course as the rooms above see it."""
    entries = select(CourseEntryRow).where(CourseEntryRow.course_id == row.id).order_by(CourseEntryRow.id)
    members = select(func.count(CourseVisitRow.member.distinct())).where(CourseVisitRow.course_id == row.id)
    return Course(
        id=row.id,
        facts=CourseFacts(
            kind=row.kind,  # type: ignore[arg-type]
            name=row.name,
            bank_id=row.bank_id,
            preset_id=row.preset_id,
            begins_on=row.begins_on,
            ends_on=row.ends_on,
            note=row.note,
        ),
        entries=tuple(_to_entry(one) for one in transaction.scalars(entries)),
        n_members=transaction.scalar(members) or 0,
    )


def _to_entry(row: CourseEntryRow) -> CourseEntry:
    facts = EntryFacts(company=row.company, bank_id=row.bank_id, preset_id=row.preset_id)
    return CourseEntry(id=row.id, facts=facts)


def _choices(course: Course) -> list[CourseChoice]:
    facts = course.facts
    if facts.kind == "class":
        return [
            _choice(course, None, EntryFacts(company="", bank_id=facts.bank_id, preset_id=facts.preset_id))
        ]
    return [_choice(course, one.id, one.facts) for one in course.entries]


def _choice(course: Course, entry_id: int | None, asks: EntryFacts) -> CourseChoice:
    return CourseChoice(
        course_id=course.id,
        entry_id=entry_id,
        kind=course.facts.kind,
        name=course.facts.name,
        company=asks.company,
        bank_id=asks.bank_id,
        preset_id=asks.preset_id,
    )


def _put_entries(transaction: Transaction, course_id: int, wanted: Sequence[CourseEntry]) -> None:
    chosen = select(CourseEntryRow).where(CourseEntryRow.course_id == course_id)
    there = {row.id: row for row in transaction.scalars(chosen)}
    for row_id in set(there) - {one.id for one in wanted}:
        transaction.delete(there[row_id])
    for one in wanted:
        row = there.get(one.id)
        if row is None:
            transaction.add(CourseEntryRow(course_id=course_id, **_entry_columns(one.facts)))
            continue
        for name, value in _entry_columns(one.facts).items():
            setattr(row, name, value)


def _named(text: str) -> str:
    return " ".join(text.split())[:MAX_COURSE_NAME]


def _columns(facts: CourseFacts) -> dict[str, object]:
    names = ("kind", "name", "bank_id", "preset_id", "begins_on", "ends_on", "note")
    return {name: getattr(facts, name) for name in names}


def _entry_columns(facts: EntryFacts) -> dict[str, str]:
    return {"company": facts.company, "bank_id": facts.bank_id, "preset_id": facts.preset_id}
