"""A class or job fair of today: offered, joined by one tick, left again, and never needed to practise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from interview_sim.sessions import Store, Ticket
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.training.store import TrainingStore
from interview_sim.sessions.training.types import Course, CourseFacts, EntryFacts
from interview_sim.ui.kiosk.visit.consent_text import COURSE_TEXT_VERSION
from interview_sim.ui.kiosk.visit.steps import Step
from tests.sessions.building import KEEP, begin
from tests.ui.kiosk.conftest import Driver
from tests.ui.kiosk.walking import (
    Booth,
    Key,
    about,
    answer,
    check_devices,
    consent,
    finish,
    quick,
    to_first_question,
)

TODAY = date.today()
CLASS = CourseFacts(
    name="Data 3", bank_id="common", preset_id="quick", begins_on=TODAY, ends_on=TODAY + timedelta(days=1)
)
FAIR = replace(CLASS, kind="fair", name="Autumn fair", bank_id="", preset_id="")
COMPANIES = (
    EntryFacts(company="Hana", bank_id="common", preset_id="quick"),
    EntryFacts(company="Duri", bank_id="office", preset_id="quick"),
)
Make = Callable[..., Course]


@pytest.fixture
def training(tmp_path: Path) -> Iterator[TrainingStore]:
    quick(tmp_path, draw=1)
    opened = TrainingStore(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def trainer(tmp_path: Path) -> Staff:
    desk = DeskStore(tmp_path / "data")
    by = desk.add_staff("trainer", "Park", "13579")
    desk.close()
    return by


@pytest.fixture
def course(training: TrainingStore, trainer: Staff) -> Course:
    return training.add_course(CLASS, trainer)


def to_choose(driver: Driver, *, cards: int = 2) -> None:
    consent(driver, cards=cards)
    about(driver, "2468" if cards > 1 else "")


def choose_course(driver: Driver, course: Course) -> None:
    """By keys: up from the chosen interview to the course at the top."""
    screen = driver.flow.preparing.choose
    key = f"course:{course.id}"
    for _ in range(8):
        if screen.presets.chosen_key() == key:
            return
        driver.press(Key.Key_Up)
    raise AssertionError(f"the course is not offered: {screen.presets._cards}")


def join(driver: Driver) -> None:
    driver.tab_to(driver.flow.preparing.choose.course.join)
    driver.press(Key.Key_Space)


def take_it(driver: Driver) -> None:
    driver.tab_to(driver.flow.preparing.choose.go)
    driver.press(Key.Key_Return)


def to_overview(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    answer(driver)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.OVERVIEW)


def test_without_a_course_today_nothing_is_different(
    training: TrainingStore, trainer: Staff, booth: Booth
) -> None:
    tomorrow = TODAY + timedelta(days=1)
    training.add_course(replace(CLASS, begins_on=tomorrow, ends_on=tomorrow), trainer)
    driver = booth(preset="quick")
    to_choose(driver)
    screen = driver.flow.preparing.choose

    assert [key for key in screen.presets._cards if key.startswith("course:")] == []
    assert screen.banks.isVisible() and screen.own.isVisible() and not screen.course.isVisible()


def test_who_ticks_belongs_to_the_class_and_reads_so_at_the_end(
    training: TrainingStore, course: Course, booth: Booth, tmp_path: Path
) -> None:
    driver = booth(preset="quick")
    to_choose(driver)
    assert driver.flow.preparing.choose.presets.chosen_key() == "quick"
    choose_course(driver, course)
    assert not driver.flow.preparing.choose.banks.isVisible()
    join(driver)
    take_it(driver)
    check_devices(driver)
    session = driver.flow.ledger.session
    assert session is not None
    (joined,) = training.joinings(session.id)
    assert (joined.course_id, joined.ticket, joined.text_version) == (
        course.id,
        "A-0001",
        COURSE_TEXT_VERSION,
    )
    to_overview(driver)
    driver.tab_to(driver.flow.concluding.overview.finish)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THANKS)
    told = [text for _, text in driver.flow.concluding.thanks._sentences()]

    assert "It belongs to **Data 3** as long as it stays." in told
    assert [one.n_asked for one in training.member_visits(course.id)] == [1]
    assert training.course(course.id).n_members == 1


def test_who_does_not_tick_practises_just_the_same(
    training: TrainingStore, course: Course, booth: Booth
) -> None:
    driver = booth(preset="quick")
    to_choose(driver)
    choose_course(driver, course)
    take_it(driver)
    check_devices(driver)

    assert driver.flow.visit.preset_id == "quick" and driver.flow.ledger.session is not None
    assert driver.flow.ledger.course == "" and training.course(course.id).n_members == 0


def test_nothing_that_is_deleted_at_once_is_offered_to_join(course: Course, booth: Booth) -> None:
    driver = booth(preset="quick")
    to_choose(driver, cards=1)
    choose_course(driver, course)
    panel = driver.flow.preparing.choose.course

    assert not panel.join.isVisible() and "practise just the same" in panel.cannot.text()
    take_it(driver)
    driver.wait_for(Step.DEVICES)


def test_a_company_of_the_fair_asks_its_own_questions(
    training: TrainingStore, trainer: Staff, booth: Booth
) -> None:
    fair = training.add_course(FAIR, trainer, COMPANIES)
    driver = booth(preset="quick")
    to_choose(driver)
    choose_course(driver, fair)
    driver.tab_to(driver.flow.preparing.choose.course.companies)
    driver.press(Key.Key_Right)
    join(driver)
    take_it(driver)
    check_devices(driver)

    assert {one.bank_id for one in driver.flow.visit.questions} == {"office"}
    assert driver.flow.ledger.course == "Autumn fair"
    driver.flow.end_visit("stopped")
    assert [one.entry_id for one in training.member_visits(fair.id)] == [fair.entries[1].id]


def test_an_earlier_ticket_joins_the_visits_of_one_person(
    training: TrainingStore, course: Course, booth: Booth, tmp_path: Path
) -> None:
    store = Store(tmp_path / "data")
    earlier = begin(store, KEEP)
    store.end_session(earlier.id)
    training.join(course.id, earlier.id, COURSE_TEXT_VERSION)
    store.close()
    driver = booth(preset="quick")
    to_choose(driver)
    choose_course(driver, course)
    join(driver)
    field = driver.flow.preparing.choose.course.ticket
    driver.tab_to(field.edit)
    driver.type("A-0777")
    driver.press(Key.Key_Return)
    assert driver.flow.visit.step is Step.CHOOSE
    assert "No visit of this course has this ticket" in field.problem.text()
    field.set_text("")
    driver.type("a1")
    assert not field.problem.isVisible()
    driver.press(Key.Key_Return)
    check_devices(driver)

    assert driver.flow.ledger.ticket == Ticket("A-0002").code
    assert training.course(course.id).n_members == 1
    assert training.is_member(course.id, "A-0002")


def test_it_is_left_on_the_result_screen(training: TrainingStore, course: Course, booth: Booth) -> None:
    driver = booth(preset="quick")
    to_choose(driver)
    choose_course(driver, course)
    join(driver)
    take_it(driver)
    check_devices(driver)
    to_overview(driver)
    driver.tab_to(driver.flow.concluding.overview.consents)
    driver.press(Key.Key_Return)
    screen = driver.flow.preparing.consent
    driver.tab_to(screen.in_course)
    driver.press(Key.Key_Space)
    driver.tab_to(screen.go)
    driver.press(Key.Key_Return)
    driver.wait(driver.flow.concluding.overview.isVisible)

    assert training.course(course.id).n_members == 0 and driver.flow.ledger.course == ""
    driver.tab_to(driver.flow.concluding.overview.consents)
    driver.press(Key.Key_Return)
    assert not screen.in_course.isVisible()


def test_it_is_left_when_a_kept_visit_is_opened_again(
    training: TrainingStore, course: Course, booth: Booth
) -> None:
    first = booth(preset="quick")
    to_choose(first)
    choose_course(first, course)
    join(first)
    take_it(first)
    check_devices(first)
    to_overview(first)
    finish(first)
    first.flow.close()
    second = booth(preset="quick")
    second.wait(lambda: second.flow.returning.can_reopen)
    second.flow.returning.ask_for_ticket()
    second.type("A-0001")
    second.press(Key.Key_Return)
    second.type("2468")
    second.press(Key.Key_Return)
    second.wait_for(Step.OVERVIEW)
    assert second.flow.ledger.course == "Data 3"
    second.flow.concluding.consents.open()
    second.flow.preparing.consent.in_course.setChecked(False)
    second.flow.preparing.consent.go.click()

    assert training.course(course.id).n_members == 0


def test_whoever_comes_next_finds_no_tick(course: Course, booth: Booth) -> None:
    driver = booth(preset="quick")
    to_choose(driver)
    choose_course(driver, course)
    join(driver)
    driver.flow.end_visit("stopped")
    to_choose(driver)
    assert driver.flow.preparing.choose.presets.chosen_key() == "quick"
    choose_course(driver, course)

    assert not driver.flow.preparing.choose.course.join.isChecked()


def test_another_choice_takes_the_visit_out_again(
    training: TrainingStore, course: Course, booth: Booth
) -> None:
    driver = booth(preset="quick")
    to_choose(driver)
    choose_course(driver, course)
    join(driver)
    take_it(driver)
    check_devices(driver)
    flow = driver.flow
    flow.go(replace(flow.visit, step=Step.CHOOSE))
    flow.preparing.choose.chose.emit("quick", "common")
    check_devices(driver)

    assert flow.ledger.course == "" and training.course(course.id).n_members == 0


def test_a_course_that_went_meanwhile_stops_nobody(
    training: TrainingStore, trainer: Staff, course: Course, booth: Booth
) -> None:
    driver = booth(preset="quick")
    to_choose(driver)
    choose_course(driver, course)
    join(driver)
    training.delete_course(course.id, "cancelled", trainer)
    take_it(driver)
    check_devices(driver)

    assert driver.flow.ledger.session is not None and driver.flow.ledger.course == ""
    assert "no such course" in driver.flow.window.toast.text()


def test_what_asks_of_a_bank_that_is_gone_is_not_offered(
    training: TrainingStore, trainer: Staff, booth: Booth
) -> None:
    training.add_course(replace(CLASS, bank_id="gone"), trainer)
    training.add_course(FAIR, trainer, (COMPANIES[0], replace(COMPANIES[1], preset_id="gone")))
    driver = booth(preset="quick")
    to_choose(driver)
    (offer,) = driver.flow.preparing.courses.offers()

    assert [one.company for one in offer.choices] == ["Hana"] and offer.minutes == 1


def test_without_a_tick_of_any_kind_a_course_is_no_hindrance(course: Course, booth: Booth) -> None:
    driver = booth(preset="quick")
    to_first_question(driver)

    assert driver.flow.ledger.course == ""
