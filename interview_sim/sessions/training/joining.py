"""Who belongs to a course: because the visitor agreed, and as long as agreement and visit last."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session as Transaction

from interview_sim.sessions.base import StoreBase
from interview_sim.sessions.desk.access import is_open
from interview_sim.sessions.desk.persons import person_ids
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.errors import CourseNotOn, MembersForCounsellors, NotOfTheCourse
from interview_sim.sessions.figures import visit_values
from interview_sim.sessions.rows import session_row
from interview_sim.sessions.tables import AuditRow, SessionRow
from interview_sim.sessions.training.counting import DONE, endings
from interview_sim.sessions.training.courses import course_row, to_course
from interview_sim.sessions.training.tables import CourseVisitRow
from interview_sim.sessions.training.types import CourseMember, Joining, MemberVisit

COURSE_JOINED, COURSE_LEFT = "course-joined", "course-left"
_Persons = dict[str, list[SessionRow]]


class JoiningCourses(StoreBase):
    """Joins visits to courses and takes them out again; sums for the trainer, members for a counsellor."""

    def is_member(self, course_id: int, ticket: str) -> bool:
        """Whether the visit of that ticket belongs to the course."""
        if not self._database.exists:
            return False
        with self._database.reading() as transaction:
            return _mark_of(transaction, course_id, ticket) is not None

    def join(
        self,
        course_id: int,
        session_id: str,
        text_version: str,
        *,
        entry_id: int | None = None,
        earlier_ticket: str = "",
    ) -> Joining:
        """The visitor agreed, to the text of that version, that this visit belongs to the course.

        `earlier_ticket`: an earlier visit of the same person in the same course, as the person says. Agreed
        to twice is no harm.

        Raises:
            CourseNotOn: today is not one of the course's days, or it asks nothing of that company.
            NotOfTheCourse: no visit of the course has the earlier ticket.
            CourseUnknown, SessionUnknown.
        """
        now = self._clock()
        with self._database.writing() as transaction:
            visit, course = session_row(transaction, session_id), course_row(transaction, course_id)
            is_asked = entry_id in {one.id for one in to_course(transaction, course).entries}
            is_on = course.begins_on <= now.date() <= course.ends_on
            if not is_on or (course.kind == "fair" and not is_asked):
                raise CourseNotOn(name=course.name)
            row = _row_of(transaction, course_id, session_id)
            if row is None:
                mark = _mark_of(transaction, course_id, earlier_ticket) if earlier_ticket else _new_mark()
                if mark is None:
                    raise NotOfTheCourse(ticket=earlier_ticket)
                row = CourseVisitRow(
                    course_id=course_id,
                    session_id=session_id,
                    entry_id=entry_id if course.kind == "fair" else None,
                    member=mark,
                    text_version=text_version,
                    at=now,
                )
                transaction.add(row)
                self._log_joining(transaction, visit, COURSE_JOINED, course_id, None)
            return _to_joining(row, visit)

    def leave(self, course_id: int, session_id: str, by: Staff | None = None) -> None:
        """The visitor no longer agrees: the visit does not belong to the course any more.

        `by`: the counsellor who does it for the visitor, None at the kiosk. Raises `NotOfTheCourse`,
        `SessionUnknown`.
        """
        with self._database.writing() as transaction:
            visit = session_row(transaction, session_id)
            row = _row_of(transaction, course_id, session_id)
            if row is None:
                raise NotOfTheCourse(ticket=visit.ticket)
            transaction.delete(row)
            self._log_joining(transaction, visit, COURSE_LEFT, course_id, by)
        self._database.forget_deleted()

    def joinings(self, session_id: str) -> tuple[Joining, ...]:
        """The courses that a visit belongs to, in the order in which it joined."""
        if not self._database.exists:
            return ()
        with self._database.reading() as transaction:
            visit = session_row(transaction, session_id)
            chosen = select(CourseVisitRow).where(CourseVisitRow.session_id == session_id)
            rows = transaction.scalars(chosen.order_by(CourseVisitRow.id))
            return tuple(_to_joining(row, visit) for row in rows)

    def members(self, course_id: int, by: Staff) -> tuple[CourseMember, ...]:
        """For a counsellor: the people of a course with the visits that they show; nobody else.

        They are numbered in the order in which they joined, those who show nothing too.

        Raises `MembersForCounsellors`, `CourseUnknown`.
        """
        if by.role != "counsellor":
            raise MembersForCounsellors
        with self._database.reading() as transaction:
            course_row(transaction, course_id)
            persons = _persons(transaction, course_id)
            shown = set(transaction.scalars(select(SessionRow.id).where(is_open())))
        found = []
        for number, visits in enumerate(persons.values(), start=1):
            seen = [visit for visit in visits if visit.id in shown]
            if seen:
                ids, tickets = tuple(one.id for one in seen), tuple(one.ticket for one in seen)
                found.append(CourseMember(number=number, session_ids=ids, tickets=tickets))
        return tuple(found)

    def member_visits(self, course_id: int) -> tuple[MemberVisit, ...]:
        """Numbers of the ended visits of a course, oldest first, to be summed. Raises `CourseUnknown`."""
        with self._database.reading() as transaction:
            course_row(transaction, course_id)
            entries = _entries_of(transaction, course_id)
            found = [
                _member_visit(transaction, member, visit, entries[visit.id])
                for member, visits in _persons(transaction, course_id).items()
                for visit in visits
                if visit.ended_at is not None
            ]
        return tuple(sorted(found, key=lambda one: one.ended_at))

    def _log_joining(
        self, transaction: Transaction, visit: SessionRow, what: str, course_id: int, by: Staff | None
    ) -> None:
        about = {"session_id": visit.id, "ticket": visit.ticket, "reason": f"course {course_id}"}
        staff_id = None if by is None else by.id
        transaction.add(AuditRow(at=self._clock(), what=what, staff_id=staff_id, **about))


def _new_mark() -> str:
    return secrets.token_hex(8)


def _row_of(transaction: Transaction, course_id: int, session_id: str) -> CourseVisitRow | None:
    chosen = select(CourseVisitRow).where(
        CourseVisitRow.course_id == course_id, CourseVisitRow.session_id == session_id
    )
    return transaction.scalar(chosen)


def _mark_of(transaction: Transaction, course_id: int, ticket: str) -> str | None:
    """The mark of the person whose visit has the ticket, None where it is not of the course."""
    chosen = select(CourseVisitRow.member).join(SessionRow, SessionRow.id == CourseVisitRow.session_id)
    chosen = chosen.where(
        CourseVisitRow.course_id == course_id, SessionRow.ticket == ticket, ~SessionRow.is_deleting
    )
    return transaction.scalar(chosen)


def _entries_of(transaction: Transaction, course_id: int) -> dict[str, int | None]:
    chosen = select(CourseVisitRow.session_id, CourseVisitRow.entry_id)
    rows = transaction.execute(chosen.where(CourseVisitRow.course_id == course_id))
    return {row.session_id: row.entry_id for row in rows}


def _persons(transaction: Transaction, course_id: int) -> _Persons:
    """The visits of each person by ticket; people in the order in which they joined.

    One person are visits with one mark, and visits that a counsellor linked because the person agreed.
    """
    chosen = select(CourseVisitRow, SessionRow).join(SessionRow, SessionRow.id == CourseVisitRow.session_id)
    chosen = chosen.where(CourseVisitRow.course_id == course_id, ~SessionRow.is_deleting)
    rows = transaction.execute(chosen.order_by(CourseVisitRow.id)).all()
    marks = {visit.id: row.member for row, visit in rows}
    first: dict[str, str] = {}
    for row, visit in rows:
        linked = {marks[one] for one in person_ids(transaction, visit.id) if one in marks}
        _join_marks(first, [row.member, *sorted(linked - {row.member})])
    persons: _Persons = {}
    for row, visit in rows:
        persons.setdefault(_first_of(first, row.member), []).append(visit)
    return {mark: sorted(visits, key=lambda one: one.ticket) for mark, visits in persons.items()}


def _first_of(first: dict[str, str], mark: str) -> str:
    while (before := first.get(mark, mark)) != mark:
        mark = before
    return mark


def _join_marks(first: dict[str, str], marks: Sequence[str]) -> None:
    target = _first_of(first, marks[0])
    for mark in marks[1:]:
        first[_first_of(first, mark)] = target


def _member_visit(
    transaction: Transaction, member: str, visit: SessionRow, entry_id: int | None
) -> MemberVisit:
    ended = endings(transaction, visit)
    assert visit.ended_at is not None
    return MemberVisit(
        member=member,
        ended_at=visit.ended_at,
        is_completed=visit.ended_how == DONE,
        values=visit_values(transaction, visit),
        entry_id=entry_id,
        n_asked=len(ended),
        n_answered=sum(one == "answered" for one in ended),
    )


def _to_joining(row: CourseVisitRow, visit: SessionRow) -> Joining:
    return Joining(course_id=row.course_id, ticket=visit.ticket, text_version=row.text_version, at=row.at)
