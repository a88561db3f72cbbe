"""The courses page over a real store: what is written is offered at once, what is refused says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.training.store import TrainingStore
from interview_sim.sessions.training.types import CourseEntry, CourseFacts, EntryFacts
from interview_sim.ui.editor.courses.course_form import Written
from interview_sim.ui.editor.courses.flow import PAGE, CoursesFlow
from interview_sim.ui.staff.options import StaffOptions
from interview_sim.ui.staff.program import StaffProgram

TODAY = date.today()
FACTS = CourseFacts(name="Data 4", bank_id="common", preset_id="first-visit", begins_on=TODAY, ends_on=TODAY)


@pytest.fixture
def flow(theme, qtbot, tmp_path: Path) -> Iterator[CoursesFlow]:
    desk = DeskStore(tmp_path)
    trainer = desk.add_staff("trainer", "Park", "13579")
    desk.close()
    program = StaffProgram(StaffOptions(data_dir=tmp_path, is_windowed=True, language="en"), "trainer")
    qtbot.addWidget(program.window)
    made = CoursesFlow(program)
    program.window.add_page(PAGE, made.title, made.page)
    program.window.staff = trainer
    yield made
    program.window.allow_closing()
    program.window.close()


@pytest.fixture
def training(tmp_path: Path) -> Iterator[TrainingStore]:
    opened = TrainingStore(tmp_path)
    yield opened
    opened.close()


def settle(flow: CoursesFlow, qtbot) -> None:
    qtbot.waitUntil(lambda: flow.is_idle, timeout=10_000)


def test_a_saved_course_is_listed_and_offered(flow, qtbot, training: TrainingStore) -> None:
    flow._program.window.page_shown.emit(PAGE)
    settle(flow, qtbot)
    assert flow.page.empty.isVisibleTo(flow.page)
    flow.page.course_saved.emit(None, Written(facts=FACTS))
    settle(flow, qtbot)

    assert [one.name for one in training.choices(TODAY)] == ["Data 4"]
    assert flow.page.table.texts()[0][0] == "Data 4" and flow.page.table.chosen_key() == "1"
    assert flow._program.window.toast.text() == "Saved: Data 4"
    assert flow.page.form.bank.chosen_key() == "common"


def test_what_cannot_be_stored_stays_in_the_form(flow, qtbot, training: TrainingStore) -> None:
    flow.refresh()
    settle(flow, qtbot)
    flow.page.new.click()
    flow.page.form.note.set_text("kept")
    flow.page.save.click()
    settle(flow, qtbot)

    assert "name is empty" in flow.page.problem.words.text()
    assert flow.page.form.note.text() == "kept" and training.courses() == ()


def test_a_change_by_somebody_else_is_not_written_over(flow, qtbot, training: TrainingStore) -> None:
    flow.page.course_saved.emit(None, Written(facts=FACTS))
    settle(flow, qtbot)
    seen = training.course(1)
    by = flow._program.window.staff
    training.change_course(seen, replace(FACTS, name="Theirs"), by)
    flow.page.form.name.set_text("Mine")
    flow.page.save.click()
    settle(flow, qtbot)

    assert training.course(1).facts.name == "Theirs"
    assert "Somebody else has changed it" in flow.page.problem.words.text()
    assert flow.page.form.name.text() == "Mine"


def test_a_fair_is_changed_and_deleted(flow, qtbot, training: TrainingStore) -> None:
    fair = replace(FACTS, kind="fair", bank_id="", preset_id="")
    company = EntryFacts(company="Hana", bank_id="common", preset_id="first-visit")
    flow.page.course_saved.emit(None, Written(facts=fair, entries=(CourseEntry(id=0, facts=company),)))
    settle(flow, qtbot)
    flow.page.form.companies.rows[0].company.set_text("Duri")
    flow.page.save.click()
    settle(flow, qtbot)
    assert [one.company for one in training.choices(TODAY)] == ["Duri"]
    flow.page.deletion_wanted.emit(1, "over")
    settle(flow, qtbot)

    assert training.courses() == () and flow.page.empty.isVisibleTo(flow.page)
    assert flow._program.window.toast.text() == "The course was deleted."
