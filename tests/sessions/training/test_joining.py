"""A visit belongs to a course because its visitor agreed, and only as long."""

from __future__ import annotations

import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from interview_sim.sessions import Consents, Store
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.errors import (
    CourseNotOn,
    CourseUnknown,
    MembersForCounsellors,
    NotOfTheCourse,
    SessionUnknown,
)
from interview_sim.sessions.training.store import TrainingStore
from interview_sim.sessions.training.types import Course, Joining
from tests.sessions.building import KEEP, QUESTION, RECORD, SHOW, START, Clock, begin
from tests.sessions.desk.visits import SHOWN, WARM_UP, said, visit
from tests.sessions.training.courses import CLASS, COMPANIES, FAIR

TEXT = "course-1"


@pytest.fixture
def course(training: TrainingStore, trainer: Staff) -> Course:
    return training.add_course(CLASS, trainer)


def test_the_agreement_is_kept_with_text_and_time(
    training: TrainingStore, course: Course, store: Store
) -> None:
    session = begin(store)
    joined = training.join(course.id, session.id, TEXT)

    assert joined == Joining(course_id=course.id, ticket="A-0001", text_version=TEXT, at=START)
    assert training.join(course.id, session.id, "course-2") == joined
    assert training.joinings(session.id) == (joined,)
    assert training.is_member(course.id, "A-0001") and not training.is_member(course.id, "A-0002")
    assert training.course(course.id).n_members == 1


def test_who_takes_it_back_is_out_at_once_and_afterwards(
    training: TrainingStore, course: Course, store: Store, counsellor: Staff, tmp_path: Path
) -> None:
    during, after = begin(store), visit(store, SHOWN)
    for session in (during, after):
        training.join(course.id, session.id, TEXT)
        training.leave(course.id, session.id, counsellor if session is after else None)
        assert training.joinings(session.id) == ()
        with pytest.raises(NotOfTheCourse):
            training.leave(course.id, session.id)

    assert training.course(course.id).n_members == 0
    assert training.member_visits(course.id) == ()
    raw = sqlite3.connect(tmp_path / "data" / "sessions.sqlite3")
    left = raw.execute("select ticket, staff_id from audit where what = 'course-left' order by id").fetchall()
    raw.close()
    assert left == [("A-0001", None), ("A-0002", counsellor.id)]


@pytest.mark.parametrize("day", [date(2026, 11, 19), date(2026, 12, 21)])
def test_a_course_is_joined_on_its_days_only(
    training: TrainingStore, course: Course, store: Store, clock: Clock, day: date
) -> None:
    clock.now = START.replace(year=day.year, month=day.month, day=day.day)
    with pytest.raises(CourseNotOn):
        training.join(course.id, begin(store).id, TEXT)


def test_a_fair_is_joined_for_one_of_its_companies(
    training: TrainingStore, trainer: Staff, store: Store
) -> None:
    fair = training.add_course(FAIR, trainer, COMPANIES)
    session = visit(store)

    with pytest.raises(CourseNotOn):
        training.join(fair.id, session.id, TEXT)
    with pytest.raises(CourseNotOn):
        training.join(fair.id, session.id, TEXT, entry_id=fair.entries[1].id + 1)
    training.join(fair.id, session.id, TEXT, entry_id=fair.entries[1].id)
    assert [one.entry_id for one in training.member_visits(fair.id)] == [fair.entries[1].id]
    training.change_course(training.course(fair.id), FAIR, trainer, fair.entries[:1])
    assert [one.entry_id for one in training.member_visits(fair.id)] == [None]


def test_what_is_not_there_cannot_be_joined(training: TrainingStore, course: Course, store: Store) -> None:
    session = begin(store)
    with pytest.raises(CourseUnknown):
        training.join(course.id + 1, session.id, TEXT)
    with pytest.raises(SessionUnknown):
        training.join(course.id, "0" * 32, TEXT)
    with pytest.raises(NotOfTheCourse):
        training.join(course.id, session.id, TEXT, earlier_ticket="A-0001")


@pytest.mark.parametrize("consents", [RECORD, KEEP, SHOW])
def test_membership_leaves_with_the_visit(
    training: TrainingStore, course: Course, store: Store, clock: Clock, consents: Consents
) -> None:
    session = visit(store, consents, ended=False)
    training.join(course.id, session.id, TEXT)
    store.end_session(session.id)
    is_there = consents != RECORD
    assert training.course(course.id).n_members == int(is_there)
    clock.go(days=31)
    store.sweep()

    assert training.course(course.id).n_members == 0
    assert training.member_visits(course.id) == ()


def test_no_recording_no_membership(training: TrainingStore, course: Course, store: Store) -> None:
    session = visit(store, SHOWN)
    training.join(course.id, session.id, TEXT)
    store.change_consents(session.id, Consents(record=False, text_version="consents-1"))

    assert training.course(course.id).n_members == 0


def test_visits_that_belong_together_are_one_member(
    training: TrainingStore, course: Course, store: Store, desk: DeskStore, counsellor: Staff
) -> None:
    one, two, three, four = (visit(store, SHOWN) for _ in range(4))
    training.join(course.id, one.id, TEXT)
    training.join(course.id, two.id, TEXT)
    training.join(course.id, three.id, TEXT, earlier_ticket="A-0001")
    training.join(course.id, four.id, TEXT)
    assert training.course(course.id).n_members == 3
    desk.link(two.id, three.id, counsellor)

    members = training.members(course.id, counsellor)
    assert [(one.number, one.tickets) for one in members] == [
        (1, ("A-0001", "A-0002", "A-0003")),
        (2, ("A-0004",)),
    ]
    assert len({one.member for one in training.member_visits(course.id)}) == 2


def test_single_members_are_for_counsellors_and_only_who_shows(
    training: TrainingStore, course: Course, store: Store, counsellor: Staff, trainer: Staff
) -> None:
    kept, shown = visit(store, KEEP), visit(store, SHOWN)
    for session in (kept, shown):
        training.join(course.id, session.id, TEXT)

    with pytest.raises(MembersForCounsellors):
        training.members(course.id, trainer)
    found = training.members(course.id, counsellor)
    assert [(one.number, one.session_ids) for one in found] == [(2, (shown.id,))]
    assert len(training.member_visits(course.id)) == 2


def test_numbers_of_a_visit_are_the_means_over_its_questions(
    training: TrainingStore, course: Course, store: Store, clock: Clock
) -> None:
    session = begin(store)
    for question, points in (("motive", 60.0), ("motive", 80.0), ("strength", 50.0)):
        take = store.add_take(session.id, replace(QUESTION, question_id=question))
        store.finish_take(take.id, seconds=12.0)
        store.save_analysis(take.id, said("안녕하세요", points))
    store.finish_take(store.add_take(session.id, WARM_UP).id, seconds=5.0)
    store.add_take(session.id, replace(QUESTION, question_id="goal"))
    training.join(course.id, session.id, TEXT)
    assert training.member_visits(course.id) == ()
    ended_at = clock.go(minutes=10)
    store.end_session(session.id, "stopped")

    (found,) = training.member_visits(course.id)
    assert (found.ended_at, found.is_completed) == (ended_at, False)
    assert found.values == {("overall", "points"): 65.0, ("speech_rate", "syllables/min"): 260.0}
    assert (found.n_asked, found.n_answered) == (3, 2)


def test_what_is_held_is_exported(
    training: TrainingStore, trainer: Staff, store: Store, tmp_path: Path
) -> None:
    fair = training.add_course(FAIR, trainer, COMPANIES)
    session = visit(store)
    training.join(fair.id, session.id, TEXT, entry_id=fair.entries[0].id)
    folder = store.export(session.id, tmp_path / "out")

    told = json.loads((folder / "session.json").read_text("utf-8"))["courses"]
    assert told == [
        {
            "name": FAIR.name,
            "kind": "fair",
            "company": "한빛 물류",
            "text_version": TEXT,
            "at": "2026-11-24T01:00:00+00:00",
        }
    ]


def test_any_thread_may_join_and_leave(tmp_path: Path, course: Course, store: Store) -> None:
    sessions = [visit(store, SHOWN) for _ in range(6)]
    stores = [TrainingStore(tmp_path / "data", clock=Clock()) for _ in range(2)]

    def go(at: int) -> None:
        opened, session = stores[at % 2], sessions[at % 6]
        opened.join(course.id, session.id, TEXT)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(go, range(24)))
    assert stores[0].course(course.id).n_members == 6
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda session: stores[1].leave(course.id, session.id), sessions))
    assert stores[0].course(course.id).n_members == 0
    for opened in stores:
        opened.close()
