"""The list of visits: today's first, newest first, whatever the search asks; one statement a page.

"Newest" is the highest ticket, because the booth's clock may have been changed. Only visits that may be
opened are in it; one that may not is told of when its ticket, and nothing else, was typed in full, and
then without anything that its visitor said or is.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal_column, select
from sqlalchemy.orm import Session as Transaction
from sqlalchemy.orm import defer, lazyload

from interview_sim.sessions.base import local_now
from interview_sim.sessions.database import WAIT_S
from interview_sim.sessions.desk.access import access_of, is_open
from interview_sim.sessions.desk.base import DeskBase
from interview_sim.sessions.desk.conditions import TROUBLES, InCourse
from interview_sim.sessions.desk.look import Look, SearchNames, midnight
from interview_sim.sessions.desk.searching import Search, parse
from interview_sim.sessions.desk.tables import RatingRow
from interview_sim.sessions.desk.types import DeskPage, DeskRow, Staff
from interview_sim.sessions.rows import session_row
from interview_sim.sessions.tables import SessionRow, TakeRow
from interview_sim.sessions.training.tables import CourseRow


class Listing(DeskBase):
    """Finds visits. `names`: how groups and banks are called, so that they are found by it."""

    def __init__(
        self,
        data_dir: Path,
        *,
        clock: Callable[[], datetime] = local_now,
        wait_s: float = WAIT_S,
        names: SearchNames | None = None,
    ) -> None:
        super().__init__(data_dir, clock=clock, wait_s=wait_s)
        self.names = names or SearchNames()

    def page(self, text: str, by: Staff, *, offset: int = 0, limit: int = 100) -> DeskPage:
        """Lines from `offset` on of what `text` finds (see `searching.parse`), and how many there are."""
        search = parse(text)
        if not self._database.exists:
            return DeskPage(rows=(), total=0, problems=search.problems)
        with self._database.reading() as transaction:
            look = self._look(by, search, transaction)
            found = transaction.execute(_page(search, look, offset, limit)).all()
            total = offset + len(found)
            if len(found) == limit or (offset and not found):
                total = int(transaction.scalar(_count(search, look)) or 0)
        rows = tuple(_to_row(*one) for one in found)
        return DeskPage(rows=rows, total=total, problems=search.problems)

    def count(self, text: str, by: Staff) -> int:
        """How many visits `text` finds."""
        if not self._database.exists:
            return 0
        search = parse(text)
        with self._database.reading() as transaction:
            return int(transaction.scalar(_count(search, self._look(by, search, transaction))) or 0)

    def row(self, session_id: str, by: Staff) -> DeskRow:
        """One line as it is now. Raises `SessionUnknown`."""
        self._check_anything(session_id)
        with self._database.reading() as transaction:
            session_row(transaction, session_id)
            chosen = _lines(by.id).where(SessionRow.id == session_id)
            return _to_row(*transaction.execute(chosen).one())

    def _look(self, by: Staff, search: Search, transaction: Transaction) -> Look:
        now = self._clock()
        courses: dict[int, str] = {}
        if any(isinstance(one, InCourse) for one in search.conditions):
            courses = {row.id: row.name for row in transaction.scalars(select(CourseRow))}
        return Look(today=now.date(), zone=now.tzinfo, staff_id=by.id, names=self.names, courses=courses)


def _conditions(search: Search, look: Look) -> ColumnElement[bool]:
    may_be_told = SessionRow.is_deleting == literal_column("0") if search.asks_for_one_ticket else is_open()
    return and_(may_be_told, *(condition.clause(look) for condition in search.conditions))


def _count(search: Search, look: Look) -> Select[Any]:
    return select(func.count()).select_from(SessionRow).where(_conditions(search, look))


def _page(search: Search, look: Look, offset: int, limit: int) -> Select[Any]:
    """The ids first, from the index alone; then the lines of these few."""
    begins = midnight(look.today, look.zone)
    is_today = and_(SessionRow.started_at >= begins, SessionRow.started_at < begins + timedelta(days=1))
    order = case((is_today, literal_column("0")), else_=literal_column("1"))
    chosen = select(SessionRow.id.label("id"), order.label("place")).where(_conditions(search, look))
    few = chosen.order_by(order, SessionRow.ticket.desc()).limit(limit).offset(offset).cte("few")
    lines = _lines(look.staff_id).join(few, few.c.id == SessionRow.id)
    return lines.order_by(few.c.place, SessionRow.ticket.desc())


def _lines(staff_id: int) -> Select[Any]:
    of_visit = TakeRow.session_id == SessionRow.id
    to_rate = TakeRow.is_to_rate == literal_column("1")
    rated = (
        select(func.count(RatingRow.take_id.distinct()))
        .join(TakeRow, TakeRow.id == RatingRow.take_id)
        .where(of_visit, to_rate, RatingRow.staff_id == staff_id)
    )
    worst = case({code: place for place, code in enumerate(TROUBLES)}, value=TakeRow.trouble)
    columns = (
        select(func.count(TakeRow.id)).where(of_visit),
        select(func.count(TakeRow.id)).where(of_visit, to_rate),
        rated,
        select(func.min(worst)).where(of_visit),
    )
    lines = select(SessionRow, *(one.correlate(SessionRow).scalar_subquery() for one in columns))
    return lines.options(lazyload(SessionRow.consents), defer(SessionRow.calibration))


def _to_row(row: SessionRow, n_takes: int, n_to_rate: int, n_rated: int, worst: int | None) -> DeskRow:
    access = access_of(row)
    is_told = access == "open"
    return DeskRow(
        session_id=row.id,
        ticket=row.ticket,
        nickname=row.nickname if is_told else "",
        group=row.group if is_told else "",
        preset_id=row.preset_id,
        bank_id=row.bank_id,
        spoken=row.spoken,
        started_at=row.started_at,
        n_takes=n_takes,
        n_to_rate=n_to_rate,
        n_rated=n_rated,
        access=access,
        trouble="" if worst is None or not is_told else TROUBLES[worst],
    )
