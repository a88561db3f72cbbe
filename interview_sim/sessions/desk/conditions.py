"""What a search asks of a visit. Each condition says itself as SQL (`clause`) and judges one visit (`match`).

Both have to agree; a property test compares them. All values are bound, none becomes SQL text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from sqlalchemy import ColumnElement, and_, exists, false, func, literal_column, or_, select

from interview_sim.sessions.desk.days import days_of
from interview_sim.sessions.desk.look import Look as Look
from interview_sim.sessions.desk.look import SearchedVisit as SearchedVisit
from interview_sim.sessions.desk.look import SearchNames as SearchNames
from interview_sim.sessions.desk.look import midnight
from interview_sim.sessions.desk.tables import RatingRow, SaidRow
from interview_sim.sessions.errors import TicketInvalid
from interview_sim.sessions.folding import folded
from interview_sim.sessions.tables import SessionRow, TakeRow
from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.training.tables import CourseVisitRow

TROUBLES: Final = ("no_sound", "no_picture", "some_sound_lost", "not_analysed")
"""What can be the matter with an answer, worst first."""
_WHOLE_TICKET: Final = re.compile(r"[A-Z]-?[0-9]{4}")


class Condition(Protocol):
    """One thing that a visit has to be."""

    def clause(self, look: Look) -> ColumnElement[bool]:
        """As SQL about `SessionRow`."""
        ...

    def match(self, visit: SearchedVisit, look: Look) -> bool:
        """As a judgement of one visit."""
        ...


@dataclass(frozen=True, slots=True)
class OnTicket:
    """The ticket, or its beginning: A-0412, a412, A04."""

    text: str

    @property
    def is_whole(self) -> bool:
        """Whether it was typed in full, letter and four digits."""
        return _WHOLE_TICKET.fullmatch(self.text.upper()) is not None

    def _read(self) -> str:
        try:
            return Ticket.read(self.text).code
        except TicketInvalid:
            return ""

    def _beginning(self) -> str:
        return self.text.upper().replace("-", "")

    def clause(self, look: Look) -> ColumnElement[bool]:
        if self.is_whole:
            return SessionRow.ticket == self._read()
        begins = func.instr(func.replace(SessionRow.ticket, "-", ""), self._beginning()) == 1
        return or_(begins, SessionRow.ticket == self._read())

    def match(self, visit: SearchedVisit, look: Look) -> bool:
        begins = visit.ticket.replace("-", "").startswith(self._beginning())
        return visit.ticket == self._read() or (begins and not self.is_whole)


@dataclass(frozen=True, slots=True)
class Word:
    """Anything: part of the ticket, the nickname, what group or bank is called, words said."""

    text: str

    def clause(self, look: Look) -> ColumnElement[bool]:
        word = folded(self.text)
        return or_(
            func.instr(func.lower(func.replace(SessionRow.ticket, "-", "")), word.replace("-", "") or word)
            > 0,
            func.instr(SessionRow.nickname_folded, word) > 0,
            Named("group", self.text).clause(look),
            Named("bank", self.text).clause(look),
            Said(self.text).clause(look),
        )

    def match(self, visit: SearchedVisit, look: Look) -> bool:
        word = folded(self.text)
        return (
            (word.replace("-", "") or word) in visit.ticket.replace("-", "").lower()
            or word in folded(visit.nickname)
            or any(Named(area, self.text).match(visit, look) for area in ("group", "bank"))
            or Said(self.text).match(visit, look)
        )


@dataclass(frozen=True, slots=True)
class Named:
    """The visitor's group, or the question bank, by id or by name."""

    area: str
    text: str

    def clause(self, look: Look) -> ColumnElement[bool]:
        column = SessionRow.group if self.area == "group" else SessionRow.bank_id
        return or_(func.instr(func.lower(column), folded(self.text)) > 0, column.in_(self._called(look)))

    def match(self, visit: SearchedVisit, look: Look) -> bool:
        value = visit.group if self.area == "group" else visit.bank_id
        return folded(self.text) in value.lower() or value in self._called(look)

    def _called(self, look: Look) -> list[str]:
        """The ids whose names hold the text."""
        names = look.names.groups if self.area == "group" else look.names.banks
        text = folded(self.text)
        return [one for one, called in names.items() if any(text in folded(name) for name in called)]


@dataclass(frozen=True, slots=True)
class InCourse:
    """The visit belongs to a class or job fair of that name, because its visitor agreed."""

    text: str

    def clause(self, look: Look) -> ColumnElement[bool]:
        called = [one for one, name in look.courses.items() if folded(self.text) in folded(name)]
        joined = CourseVisitRow.session_id == SessionRow.id
        return exists().where(joined, CourseVisitRow.course_id.in_(called))

    def match(self, visit: SearchedVisit, look: Look) -> bool:
        return any(folded(self.text) in folded(name) for name in visit.courses)


@dataclass(frozen=True, slots=True)
class OnDays:
    """Begun on these days of the booth's zone; a text that means no day is true of no visit."""

    text: str

    def _bounds(self, look: Look) -> tuple[datetime, datetime] | None:
        days = days_of(self.text, look.today)
        if days is None:
            return None
        first, last = days
        try:
            return midnight(first, look.zone), midnight(last + timedelta(days=1), look.zone)
        except OverflowError:  # the calendar's first or last day, where no zone can move it
            return None

    def clause(self, look: Look) -> ColumnElement[bool]:
        bounds = self._bounds(look)
        if bounds is None:
            return false()
        return and_(SessionRow.started_at >= bounds[0], SessionRow.started_at < bounds[1])

    def match(self, visit: SearchedVisit, look: Look) -> bool:
        bounds = self._bounds(look)
        return bounds is not None and bounds[0] <= visit.started_at < bounds[1]


@dataclass(frozen=True, slots=True)
class Said:
    """These words were said in one answer, by the finding or by a correction of it."""

    text: str

    def clause(self, look: Look) -> ColumnElement[bool]:
        holds = select(SaidRow.session_id).where(func.instr(SaidRow.words, folded(self.text)) > 0)
        return SessionRow.id.in_(holds)

    def match(self, visit: SearchedVisit, look: Look) -> bool:
        return any(folded(self.text) in words for words in visit.said)


@dataclass(frozen=True, slots=True)
class Rated:
    """Whether the one who asks has rated all that there is to rate; nothing to rate is neither."""

    is_rated: bool

    def clause(self, look: Look) -> ColumnElement[bool]:
        to_rate = _takes(TakeRow.is_to_rate == literal_column("1"))
        mine = exists().where(RatingRow.take_id == TakeRow.id, RatingRow.staff_id == look.staff_id)
        left = _takes(TakeRow.is_to_rate == literal_column("1"), ~mine)
        return and_(to_rate, ~left) if self.is_rated else left

    def match(self, visit: SearchedVisit, look: Look) -> bool:
        return visit.n_to_rate > 0 and (visit.n_rated >= visit.n_to_rate) == self.is_rated


@dataclass(frozen=True, slots=True)
class InTrouble:
    """Something is the matter with an answer: a code of `TROUBLES`, "any", or "none"."""

    code: str

    def clause(self, look: Look) -> ColumnElement[bool]:
        if self.code in ("any", "none"):
            some = _takes(TakeRow.trouble != literal_column("''"))
            return some if self.code == "any" else ~some
        return _takes(TakeRow.trouble != literal_column("''"), TakeRow.trouble == self.code)

    def match(self, visit: SearchedVisit, look: Look) -> bool:
        if self.code in ("any", "none"):
            return bool(visit.troubles) == (self.code == "any")
        return self.code in visit.troubles


@dataclass(frozen=True, slots=True)
class Nothing:
    """A qualifier with a value that means nothing: true of no visit."""

    qualifier: str
    text: str

    def clause(self, look: Look) -> ColumnElement[bool]:
        return false()

    def match(self, visit: SearchedVisit, look: Look) -> bool:
        return False


def _takes(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(TakeRow.session_id == SessionRow.id, *conditions).correlate(SessionRow)
