"""Numbers of visits for the centre, which outlive the visits: who consented to "count", and nobody else.

A visit is counted from its own row while it is there, and in the moment in which it leaves its numbers go
into the sums: never twice. No sum leads back to a visit. The change of a person between first and last
visit is settled when the first of the person's visits leaves, and from then on not counted again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, func, literal_column, or_, select, type_coerce
from sqlalchemy.orm import Session as Transaction

from interview_sim.sessions.desk.persons import join_neighbours, person_ids
from interview_sim.sessions.desk.tables import LinkRow, OutcomeRow, TallyChangeRow, TallyRow
from interview_sim.sessions.desk.types import Tally
from interview_sim.sessions.figures import mean_overall
from interview_sim.sessions.tables import SessionRow, TakeRow

COUNTS = ("n_sessions", "n_answers", "n_completed", "n_interviews_held", "n_hired")
_Place = tuple[str, str, str]


def tallies(transaction: Transaction, now: datetime) -> tuple[Tally, ...]:
    """A row for each month, group and bank: visits that have left and visits that are there, together."""
    sums: dict[_Place, dict[str, int]] = defaultdict(lambda: dict.fromkeys(COUNTS, 0))
    for row in transaction.scalars(select(TallyRow)):
        _add(sums[row.month, row.group, row.bank_id], {name: getattr(row, name) for name in COUNTS})
    for month, group, bank_id, *counts in transaction.execute(_living(now)):
        _add(sums[month, group, bank_id], dict(zip(COUNTS, counts, strict=True)))
    changes: dict[_Place, list[float]] = defaultdict(list)
    for gone in transaction.scalars(select(TallyChangeRow)):
        changes[gone.month, gone.group, gone.bank_id].append(gone.points)
    for place, points in _living_changes(transaction, now):
        changes[place].append(points)
    return tuple(_tally(place, counts, sorted(changes[place])) for place, counts in sorted(sums.items()))


def _tally(place: _Place, counts: dict[str, int], changes: list[float]) -> Tally:
    month, group, bank_id = place
    return Tally(month=month, group=group, bank_id=bank_id, changes=tuple(changes), **counts)


def count_out(transaction: Transaction, row: SessionRow, now: datetime) -> None:
    """Keep the numbers of a visit that is about to leave, where it may be counted."""
    if row.is_counted and row.ended_at is not None:
        _settle_change(transaction, row, now)
        month, group, bank_id, *counts = transaction.execute(_living(now, SessionRow.id == row.id)).one()
        kept = transaction.get(TallyRow, (month, group, bank_id))
        if kept is None:
            kept = TallyRow(month=month, group=group, bank_id=bank_id, **dict.fromkeys(COUNTS, 0))
            transaction.add(kept)
        for name, count in zip(COUNTS, counts, strict=True):
            setattr(kept, name, getattr(kept, name) + count)
    join_neighbours(transaction, row.id)


def _add(sums: dict[str, int], counts: dict[str, int]) -> None:
    for name, count in counts.items():
        sums[name] += count


def _living(now: datetime, *only: ColumnElement[bool]) -> Select[Any]:
    """Month, group, bank and `COUNTS` of the counted visits that are there."""
    # The month is that of the booth's wall clock; what is stored is UTC.
    offset_min = round((now.utcoffset() or timedelta()).total_seconds() / 60)
    month = func.strftime("%Y-%m", SessionRow.ended_at, f"{offset_min:+d} minutes")
    answers = select(func.count(TakeRow.id)).where(
        TakeRow.session_id == SessionRow.id, TakeRow.is_to_rate == literal_column("1")
    )
    numbers = (
        func.count(),
        func.sum(answers.correlate(SessionRow).scalar_subquery()),
        _number_of(SessionRow.ended_how == "done"),
        _number_of(_came_of_it("interview_held")),
        _number_of(_came_of_it("hired")),
    )
    chosen = select(month, SessionRow.group, SessionRow.bank_id, *numbers)
    chosen = chosen.where(SessionRow.is_counted, SessionRow.ended_at.is_not(None), *only)
    return chosen.group_by(month, SessionRow.group, SessionRow.bank_id)


def _number_of(truth: ColumnElement[bool]) -> ColumnElement[int]:
    """How often it is true; summed as it is, a truth would come back as one."""
    return func.sum(type_coerce(truth, Integer))


def _came_of_it(kind: str) -> ColumnElement[bool]:
    of_visit = select(OutcomeRow.id).where(OutcomeRow.session_id == SessionRow.id, OutcomeRow.kind == kind)
    return of_visit.correlate(SessionRow).exists()


def _living_changes(transaction: Transaction, now: datetime) -> Iterator[tuple[_Place, float]]:
    seen: set[str] = set()
    linked = select(SessionRow.id).join(
        LinkRow, or_(LinkRow.session_id == SessionRow.id, LinkRow.other_id == SessionRow.id)
    )
    for session_id in transaction.scalars(linked.distinct()).all():
        if session_id not in seen:
            person = person_ids(transaction, session_id)
            seen |= person
            change = _change(transaction, _visits(transaction, person))
            if change is not None:
                last, points = change
                yield _place(last, now), points


def _settle_change(transaction: Transaction, row: SessionRow, now: datetime) -> None:
    visits = _visits(transaction, person_ids(transaction, row.id))
    change = _change(transaction, visits)
    if change is None:
        return
    last, points = change
    month, group, bank_id = _place(last, now)
    transaction.add(TallyChangeRow(month=month, group=group, bank_id=bank_id, points=points))
    for visit in visits:
        visit.is_change_counted = True


def _visits(transaction: Transaction, ids: Iterable[str]) -> list[SessionRow]:
    chosen = select(SessionRow).where(
        SessionRow.id.in_(ids), SessionRow.is_counted, SessionRow.ended_at.is_not(None)
    )
    return list(transaction.scalars(chosen.order_by(SessionRow.ticket)))


def _change(transaction: Transaction, visits: list[SessionRow]) -> tuple[SessionRow, float] | None:
    """The last visit with points, and by how many it differs from the first; None where that was counted."""
    if len(visits) < 2 or any(visit.is_change_counted for visit in visits):
        return None
    points = [(visit, mean_overall(transaction, visit)) for visit in visits]
    scored = [(visit, value) for visit, value in points if value is not None]
    if len(scored) < 2:
        return None
    (_, first), (last, value) = scored[0], scored[-1]
    return last, value - first


def _place(row: SessionRow, now: datetime) -> _Place:
    ended_at = row.ended_at or row.started_at
    offset = now.utcoffset() or timedelta()
    return f"{ended_at + offset:%Y-%m}", row.group, row.bank_id
