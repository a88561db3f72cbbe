"""What a person was asked before, so that the next interview asks something else."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session as Transaction

from interview_sim.banks import is_follow_up_id
from interview_sim.sessions.desk.persons import person_ids
from interview_sim.sessions.tables import SessionRow, TakeRow
from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.training.tables import CourseVisitRow


def questions_asked(transaction: Transaction, ticket: Ticket) -> frozenset[str]:
    """Questions of banks, as "bank/question", that the ticket's visit and those joined with it were asked.

    Joined are the visits that a counsellor linked, and those that the person named together in a course; both
    because the person agreed. Practice, follow-ups and questions that were typed in are left out.
    """
    named = select(SessionRow.id).where(SessionRow.ticket == ticket.code, ~SessionRow.is_deleting)
    session_id = transaction.scalar(named)
    if session_id is None:
        return frozenset()
    visits = _with_those_of_a_course(transaction, person_ids(transaction, session_id))
    chosen = (
        select(TakeRow.bank_id, TakeRow.question_id)
        .join(SessionRow, SessionRow.id == TakeRow.session_id)
        .where(TakeRow.session_id.in_(visits), ~SessionRow.is_deleting)
        .where(~TakeRow.is_practice, TakeRow.bank_id != "")
        .distinct()
    )
    return frozenset(
        f"{bank_id}/{question_id}"
        for bank_id, question_id in transaction.execute(chosen)
        if not is_follow_up_id(question_id)
    )


def _with_those_of_a_course(transaction: Transaction, visits: set[str]) -> set[str]:
    marks = select(CourseVisitRow.member).where(CourseVisitRow.session_id.in_(visits))
    chosen = select(CourseVisitRow.session_id).where(CourseVisitRow.member.in_(marks))
    return visits | set(transaction.scalars(chosen))
