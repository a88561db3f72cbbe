"""The ticket of an earlier visit at the kiosk: other questions come, and nobody is stopped by it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from interview_sim.sessions import Store, Ticket
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.errors import StoreLocked
from interview_sim.sessions.training.store import TrainingStore
from interview_sim.sessions.training.types import Course, CourseFacts
from interview_sim.ui.kiosk.flow import earlier_questions
from interview_sim.ui.kiosk.visit.consent_text import COURSE_TEXT_VERSION
from interview_sim.ui.kiosk.visit.steps import Step
from tests.sessions.building import KEEP, QUESTION, begin, everything_below
from tests.ui.kiosk.conftest import Driver
from tests.ui.kiosk.walking import (
    Booth,
    Key,
    about,
    answer,
    check_devices,
    choose,
    consent,
    finish,
    quick,
    to_first_question,
)

TODAY = date.today()
NOT_FOUND = "No questions found for this ticket"
IDS = tuple(f"q{number}" for number in range(1, 7))
BANK = "schema: 1\nid: six\nversion: 1\nname: {en: Six}\nquestions:\n" + "".join(
    f'  - {{id: {one}, kind: basic, text: {{en: "Tell us about {one}."}}}}\n' for one in IDS
)


@pytest.fixture
def preset(tmp_path: Path) -> str:
    """Three of six questions."""
    name = quick(tmp_path, draw=3)
    (tmp_path / "data" / "banks" / "six.yaml").write_text(BANK, "utf-8")
    return name


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "data")
    yield opened
    opened.close()


def visited(store: Store, *question_ids: str) -> Ticket:
    """A kept visit that was asked these questions."""
    session = begin(store, KEEP)
    for one in question_ids:
        asked = replace(QUESTION, bank_id="six", question_id=one)
        store.finish_take(store.add_take(session.id, asked).id, seconds=5.0)
    store.end_session(session.id)
    return session.ticket


def drawn(driver: Driver) -> set[str]:
    return {planned.question.id for planned in driver.flow.visit.questions}


def type_ticket(driver: Driver, text: str) -> None:
    driver.tab_to(driver.flow.preparing.about.ticket.field.edit)
    driver.type(text)


def is_settled(driver: Driver) -> bool:
    return driver.flow.preparing.earlier._background.is_idle


def test_two_visits_in_a_row_are_asked_different_questions(booth: Booth, preset: str) -> None:
    driver = booth(preset=preset, bank="six")
    to_first_question(driver, cards=2, pin="2468")
    first, ticket = drawn(driver), driver.flow.ledger.ticket
    for _ in range(3):
        driver.wait_for(Step.THINK)
        answer(driver, 0.8)
        driver.press(Key.Key_Return)
    driver.wait_for(Step.OVERVIEW)
    finish(driver)
    consent(driver, cards=0)
    field = driver.flow.preparing.about.ticket
    assert field.text() == ""
    type_ticket(driver, ticket.lower().replace("-", ""))
    about(driver)
    choose(driver)
    driver.wait_for(Step.RULES)

    assert len(first) == 3 and drawn(driver) == set(IDS) - first
    driver.wait(lambda: is_settled(driver))
    assert not field.words.text()


def test_without_a_ticket_nothing_is_avoided_and_nothing_is_read(
    booth: Booth, store: Store, preset: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited(store, *IDS[:3])
    asked: list[Ticket] = []
    monkeypatch.setattr(Store, "questions_asked", lambda _, ticket: asked.append(ticket) or frozenset())
    driver = booth(preset=preset, bank="six")
    consent(driver, cards=0)
    about(driver)
    choose(driver)

    assert driver.flow.visit.step is Step.RULES and asked == []


@pytest.mark.parametrize("typed", ["A-0777", "who knows", "9"])
def test_what_is_not_known_is_said_gently_and_stops_nobody(
    booth: Booth, store: Store, preset: str, typed: str
) -> None:
    visited(store, "q1")
    driver = booth(preset=preset, bank="six")
    consent(driver, cards=0)
    screen = driver.flow.preparing.about
    type_ticket(driver, typed)
    assert not screen.ticket.words.isVisible()
    driver.press(Key.Key_Return)
    driver.wait(screen.ticket.words.isVisible)
    assert NOT_FOUND in screen.ticket.words.text()
    assert NOT_FOUND in screen.ticket.field.edit.accessibleDescription()
    assert not screen.ticket.field.problem.isVisible() and driver.focused() is screen.go
    driver.press(Key.Key_Return)
    driver.wait_for(Step.CHOOSE)
    choose(driver)
    driver.wait_for(Step.RULES)

    assert len(drawn(driver)) == 3


def test_typing_again_takes_the_sentence_away(booth: Booth, store: Store, preset: str) -> None:
    visited(store, "q1")
    driver = booth(preset=preset, bank="six")
    consent(driver, cards=0)
    ticket = driver.flow.preparing.about.ticket
    type_ticket(driver, "A-0777")
    driver.press(Key.Key_Tab)
    driver.wait(ticket.words.isVisible)
    driver.tab_to(ticket.field.edit)
    driver.press(Key.Key_Backspace)
    assert not ticket.words.isVisible()
    ticket.field.set_text("A-0001")
    driver.press(Key.Key_Return)
    driver.wait(lambda: is_settled(driver))

    assert not ticket.words.isVisible()


def test_who_has_gone_on_already_reads_it_in_passing(
    booth: Booth, store: Store, preset: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    monkeypatch.setattr(Store, "questions_asked", lambda *_: gate.wait(20) and frozenset())
    driver = booth(preset=preset, bank="six")
    consent(driver, cards=0)
    type_ticket(driver, "A-0777")
    about(driver)
    gate.set()
    driver.wait(lambda: NOT_FOUND in driver.flow.window.toast.text())

    assert driver.flow.visit.step is Step.CHOOSE


def test_a_store_that_does_not_answer_holds_nobody_up(
    booth: Booth, preset: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    monkeypatch.setattr(earlier_questions, "LOOK_S", 0.2)
    monkeypatch.setattr(Store, "questions_asked", lambda *_: gate.wait(20) and frozenset())
    driver = booth(preset=preset, bank="six")
    consent(driver, cards=0)
    type_ticket(driver, "A-0001")
    about(driver)
    choose(driver)
    driver.wait_for(Step.RULES)
    questions = driver.flow.visit.questions
    gate.set()
    driver.wait(lambda: is_settled(driver))

    assert driver.flow.visit.questions == questions


def test_a_store_that_cannot_be_read_is_no_hindrance(
    booth: Booth, preset: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> frozenset[str]:
        raise StoreLocked(path="sessions.sqlite3")

    monkeypatch.setattr(Store, "questions_asked", refuse)
    driver = booth(preset=preset, bank="six")
    consent(driver, cards=0)
    type_ticket(driver, "A-0001")
    about(driver)
    choose(driver)
    driver.wait_for(Step.RULES)

    assert len(drawn(driver)) == 3 and not driver.flow.preparing.about.ticket.words.text()


def test_a_choice_that_was_left_meanwhile_chooses_nothing(
    booth: Booth, preset: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    monkeypatch.setattr(Store, "questions_asked", lambda *_: gate.wait(20) and frozenset())
    driver = booth(preset=preset, bank="six")
    consent(driver, cards=0)
    type_ticket(driver, "A-0001")
    about(driver)
    choose(driver)
    driver.flow.end_visit("stopped")
    gate.set()
    driver.wait(lambda: is_settled(driver))

    assert driver.flow.visit.step is Step.WELCOME


def test_the_ticket_stays_while_going_back_and_leaves_with_the_visitor(
    booth: Booth, preset: str, tmp_path: Path
) -> None:
    driver = booth(preset=preset, bank="six")
    consent(driver, cards=2)
    screen = driver.flow.preparing.about
    type_ticket(driver, "B-0777")
    about(driver, "2468")
    driver.tab_to(driver.flow.preparing.choose.back)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ABOUT)
    assert screen.ticket.text() == "B-0777"
    about(driver, "2468")
    choose(driver)
    check_devices(driver)
    assert driver.flow.ledger.ticket == "A-0001"
    driver.flow.end_visit("stopped")

    assert screen.ticket.text() == "" and driver.flow.visit.about.earlier_ticket == ""
    held = everything_below(tmp_path / "data")
    assert b"A-0001" in held and b"B-0777" not in held


def test_by_keys_the_ticket_comes_before_the_name_and_away_from_the_pin(booth: Booth, preset: str) -> None:
    driver = booth(preset=preset)
    consent(driver, cards=2)
    screen = driver.flow.preparing.about
    order = (screen.time, screen.ticket.field.edit, screen.nickname.edit, screen.pin.edit, screen.back)
    driver.tab_to(order[0])
    for after in order[1:]:
        driver.press(Key.Key_Tab)
        assert driver.focused() is after
    driver.tab_to(screen.ticket.field.edit)
    driver.press(Key.Key_Return)
    assert driver.focused() is screen.nickname.edit


def test_the_ticket_that_a_course_asks_for_counts_too(
    booth: Booth, store: Store, preset: str, tmp_path: Path
) -> None:
    named = visited(store, "q1", "q2", "q3")
    training, desk = TrainingStore(tmp_path / "data"), DeskStore(tmp_path / "data")
    facts = CourseFacts(name="Class", bank_id="six", preset_id=preset, begins_on=TODAY, ends_on=TODAY)
    course: Course = training.add_course(facts, desk.add_staff("trainer", "Park", "13579"))
    training.join(course.id, store.find(named.code).id, COURSE_TEXT_VERSION)
    training.close()
    desk.close()
    driver = booth(preset=preset, bank="six")
    consent(driver, cards=2)
    about(driver, "2468")
    screen = driver.flow.preparing.choose
    driver.press(Key.Key_Up)
    assert screen.presets.chosen_key() == f"course:{course.id}"
    driver.tab_to(screen.course.join)
    driver.press(Key.Key_Space)
    driver.tab_to(screen.course.ticket.edit)
    driver.type("a1")
    driver.tab_to(screen.go)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.DEVICES)

    assert drawn(driver) == {"q4", "q5", "q6"}
