"""What a ticket was asked: questions of banks alone, of all visits of one person that are known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from interview_sim.sessions import Asked, Consents, Session, Store, Ticket
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.training.store import TrainingStore
from tests.sessions.building import KEEP, QUESTION, RECORD, SHOW, Clock, begin
from tests.sessions.desk.visits import SHOWN, WARM_UP
from tests.sessions.training.courses import CLASS

FOLLOW_UP = replace(QUESTION, question_id="motive--follow-part-result")
TYPED = Asked(question_id="own-1", question_text={"ko": "왜 이 일인가요?"})


def visit(store: Store, *asked: Asked, consents: Consents = KEEP, ended: bool = True) -> Session:
    session = begin(store, consents)
    for one in asked:
        store.finish_take(store.add_take(session.id, one).id, seconds=5.0)
    if ended:
        store.end_session(session.id)
    return session


def named(*question_ids: str) -> list[Asked]:
    return [replace(QUESTION, question_id=question_id) for question_id in question_ids]


def test_questions_of_banks_are_told_each_once(store: Store) -> None:
    other = replace(QUESTION, bank_id="office", question_id="phone")
    visit(store, WARM_UP, QUESTION, QUESTION, FOLLOW_UP, TYPED, other)

    assert store.questions_asked(Ticket("A-0001")) == {"basic/motive", "office/phone"}


def test_a_visit_that_goes_on_tells_what_it_was_asked_so_far(store: Store) -> None:
    session = begin(store)
    store.add_take(session.id, QUESTION)

    assert store.questions_asked(session.ticket) == {"basic/motive"}


def test_of_strangers_nothing_is_told(store: Store, tmp_path: Path) -> None:
    assert store.questions_asked(Ticket("A-0001")) == frozenset()
    assert list(tmp_path.rglob("*")) == []
    visit(store, *named("motive"))
    visit(store, *named("strength"))

    assert store.questions_asked(Ticket("A-0002")) == {"basic/strength"}
    assert store.questions_asked(Ticket("A-0003")) == frozenset()


def test_what_is_deleted_is_forgotten(store: Store, clock: Clock) -> None:
    at_once = visit(store, QUESTION, consents=RECORD)
    for_today = visit(store, QUESTION, consents=SHOW)
    taken_back = visit(store, QUESTION)
    assert store.questions_asked(for_today.ticket) == {"basic/motive"}
    clock.go(days=1)
    store.sweep()
    store.delete(taken_back.id, "asked for")

    for session in (at_once, for_today, taken_back):
        assert store.questions_asked(session.ticket) == frozenset()


def test_visits_that_a_counsellor_linked_count_together(store: Store, desk: DeskStore) -> None:
    one, two, three = (visit(store, *named(name), consents=SHOWN) for name in ("goal", "team", "fault"))
    counsellor = desk.add_staff("counsellor", "김상담", "24680")
    desk.link(one.id, two.id, counsellor)
    together = {"basic/goal", "basic/team"}

    assert store.questions_asked(two.ticket) == store.questions_asked(one.ticket) == together
    assert store.questions_asked(three.ticket) == {"basic/fault"}
    store.delete(one.id, "asked for")
    assert store.questions_asked(two.ticket) == {"basic/team"}


def test_visits_that_the_person_named_in_a_course_count_together(
    store: Store, desk: DeskStore, training: TrainingStore
) -> None:
    course = training.add_course(CLASS, desk.add_staff("trainer", "박강사", "13579"))
    one, two, three = (visit(store, *named(name)) for name in ("goal", "team", "fault"))
    training.join(course.id, one.id, "course-1")
    training.join(course.id, two.id, "course-1", earlier_ticket=one.ticket.code)
    training.join(course.id, three.id, "course-1")

    assert store.questions_asked(two.ticket) == {"basic/goal", "basic/team"}
    assert store.questions_asked(three.ticket) == {"basic/fault"}
