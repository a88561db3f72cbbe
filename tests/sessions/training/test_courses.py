"""Courses are kept as the trainer wrote them, and offered on their days."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from interview_sim.messages import Language, message_of
from interview_sim.sessions import Store
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.errors import (
    ChangedMeanwhile,
    CourseEndsBeforeItBegins,
    CourseInvalid,
    CourseKindFixed,
    CourseNameMissing,
    CourseNotPossible,
    CourseUnknown,
)
from interview_sim.sessions.training.store import TrainingStore
from interview_sim.sessions.training.types import CourseEntry, CourseFacts, EntryFacts
from tests.sessions.desk.visits import visit
from tests.sessions.training.courses import CLASS, COMPANIES, FAIR


def log(tmp_path: Path) -> list[tuple[str, str, int | None]]:
    raw = sqlite3.connect(tmp_path / "data" / "sessions.sqlite3")
    rows = raw.execute("select what, reason, staff_id from audit order by id").fetchall()
    raw.close()
    return rows


def test_nothing_is_made_on_the_disk_by_asking(training: TrainingStore, tmp_path: Path) -> None:
    asked = [training.courses(), training.choices(date(2026, 11, 24)), training.figures("basic")]

    assert [*asked, training.asked_banks()] == [()] * 4
    assert not training.is_member(1, "A-0001")
    assert list(tmp_path.rglob("*.sqlite3")) == []


def test_courses_are_offered_on_their_days(training: TrainingStore, trainer: Staff) -> None:
    made = training.add_course(CLASS, trainer)
    fair = training.add_course(FAIR, trainer, COMPANIES)

    assert training.courses() == (fair, made)
    assert training.course(fair.id).entries == fair.entries
    offered = {
        day: [(one.name, one.company, one.bank_id, one.preset_id) for one in training.choices(day)]
        for day in (date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 25), date(2026, 12, 20))
    }
    in_class = (CLASS.name, "", "basic", "first-visit")
    assert offered == {
        date(2026, 11, 19): [],
        date(2026, 11, 20): [in_class],
        date(2026, 11, 25): [
            in_class,
            (FAIR.name, "한빛 물류", "basic", "first-visit"),
            (FAIR.name, "두레 식품", "sales", "short"),
        ],
        date(2026, 12, 20): [in_class],
    }


@pytest.mark.parametrize(
    ("facts", "entries", "error"),
    [
        (replace(CLASS, name="  "), (), CourseNameMissing),
        (replace(CLASS, ends_on=date(2026, 11, 19)), (), CourseEndsBeforeItBegins),
        (replace(CLASS, bank_id=""), (), CourseNotPossible),
        (replace(CLASS, preset_id=""), (), CourseNotPossible),
        (FAIR, (), CourseNotPossible),
        (FAIR, (replace(COMPANIES[0], company=" "),), CourseNameMissing),
        (FAIR, (COMPANIES[0], replace(COMPANIES[1], bank_id="")), CourseNotPossible),
    ],
)
def test_what_cannot_be_held_is_refused_with_its_cure(
    training: TrainingStore,
    trainer: Staff,
    facts: CourseFacts,
    entries: tuple[EntryFacts, ...],
    error: type[CourseInvalid],
) -> None:
    with pytest.raises(error) as caught:
        training.add_course(facts, trainer, entries)

    assert training.courses() == ()
    languages: tuple[Language, ...] = ("ko", "en")
    for language in languages:
        said = message_of(caught.value, language)
        assert said.what and said.cure and "{" not in said.what + said.cure


def test_a_change_keeps_the_companies_that_stay(training: TrainingStore, trainer: Staff) -> None:
    fair = training.add_course(FAIR, trainer, COMPANIES)
    renamed = replace(fair.entries[1], facts=replace(COMPANIES[1], company="두레 농산"))
    new = CourseEntry(id=0, facts=EntryFacts(company="새봄", bank_id="basic", preset_id="short"))
    changed = training.change_course(fair, replace(FAIR, note=" 2층 "), trainer, (renamed, new))

    assert [(one.id, one.facts.company) for one in changed.entries] == [
        (fair.entries[1].id, "두레 농산"),
        (changed.entries[1].id, "새봄"),
    ]
    assert changed.entries[1].id not in {one.id for one in fair.entries}
    assert changed.facts.note == "2층"
    assert training.course(fair.id) == changed


def test_two_trainers_do_not_write_over_each_other(training: TrainingStore, trainer: Staff) -> None:
    seen = training.add_course(CLASS, trainer)
    mine = training.change_course(seen, replace(CLASS, name="데이터 분석 4기"), trainer)

    with pytest.raises(ChangedMeanwhile):
        training.change_course(seen, replace(CLASS, note="그 사이"), trainer)
    assert training.courses() == (mine,)


def test_what_people_agreed_to_stays_what_it_is(
    training: TrainingStore, trainer: Staff, store: Store
) -> None:
    course = training.add_course(CLASS, trainer)
    training.join(course.id, visit(store).id, "course-1")
    seen = training.course(course.id)

    assert seen.n_members == 1
    with pytest.raises(CourseKindFixed):
        training.change_course(seen, FAIR, trainer, [CourseEntry(id=0, facts=one) for one in COMPANIES])
    longer = training.change_course(seen, replace(CLASS, ends_on=date(2027, 1, 31)), trainer)
    assert longer.n_members == 1


def test_a_deleted_course_leaves_the_visits_alone(
    training: TrainingStore, trainer: Staff, store: Store, tmp_path: Path
) -> None:
    course = training.add_course(FAIR, trainer, COMPANIES)
    session = visit(store)
    training.join(course.id, session.id, "course-1", entry_id=course.entries[0].id)
    training.delete_course(course.id, "취소됨", trainer)

    assert (training.courses(), training.joinings(session.id)) == ((), ())
    assert store.session(session.id).ticket == session.ticket
    assert "verify-database" not in {one.code for one in store.verify()}
    with pytest.raises(CourseUnknown):
        training.course(course.id)
    with pytest.raises(CourseUnknown):
        training.delete_course(course.id, "", trainer)
    assert [one for one in log(tmp_path) if one[0].startswith("course-")] == [
        ("course-added", FAIR.name, trainer.id),
        ("course-joined", f"course {course.id}", None),
        ("course-deleted", f"{FAIR.name}: 취소됨", trainer.id),
    ]
