"""The usage page over a real store and the banks in use, and the file that is written from it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from interview_sim.banks import find_bank
from interview_sim.sessions import Asked, Store
from interview_sim.sessions.desk.types import Staff
from interview_sim.ui.editor.usage.flow import PAGE, UsageFlow
from interview_sim.ui.editor.usage.shown import Wanted
from interview_sim.ui.staff.options import StaffOptions
from interview_sim.ui.staff.program import StaffProgram
from tests.sessions.building import begin
from tests.sessions.desk.visits import ALL
from tests.sessions.training.test_question_figures import ANSWERED

BANK = find_bank("common")
FIRST = BANK.questions[0]


@pytest.fixture
def flow(theme, qtbot, tmp_path: Path) -> Iterator[UsageFlow]:
    program = StaffProgram(StaffOptions(data_dir=tmp_path, is_windowed=True, language="en"), "trainer")
    qtbot.addWidget(program.window)
    made = UsageFlow(program)
    program.window.add_page(PAGE, made.title, made.page)
    program.window.staff = Staff(id=1, role="trainer", name="Park")
    yield made
    program.window.allow_closing()
    program.window.close()


def answer(tmp_path: Path, n: int) -> None:
    store = Store(tmp_path)
    asked = Asked(
        question_id=FIRST.id,
        bank_id="common",
        bank_version=str(BANK.version),
        question_text={},
        answer_limit_s=90.0,
    )
    for _ in range(n):
        session = begin(store, ALL)
        for one in (asked, replace(asked, question_id="gone")):
            take = store.add_take(session.id, one)
            store.finish_take(take.id, seconds=45.0)
            store.save_analysis(take.id, ANSWERED)
        store.end_session(session.id)
    store.close()


def settle(flow: UsageFlow, qtbot) -> None:
    qtbot.waitUntil(lambda: flow.is_idle, timeout=10_000)


def test_before_the_first_visit_nothing_was_asked(flow, qtbot, tmp_path: Path) -> None:
    flow.refresh()
    settle(flow, qtbot)

    assert flow.page.bank.chosen_key() == "common"
    assert "No question of this bank" in flow.page.empty.words.text()
    assert list(tmp_path.rglob("*.sqlite3")) == []


def test_visits_are_told_from_ten_on(flow, qtbot, tmp_path: Path) -> None:
    answer(tmp_path, 9)
    flow._program.window.page_shown.emit(PAGE)
    settle(flow, qtbot)
    few = flow.page.table.texts()
    answer(tmp_path, 1)
    flow.refresh()
    settle(flow, qtbot)

    texts = {row[1]: row[2:] for row in flow.page.table.texts()}
    assert [row[2:] for row in few] == [["9", "–", "–", "–"]] * 2
    assert texts["gone"] == texts[FIRST.text.in_language("en")] == ["10", "0%", "47%", "50%"]


def test_this_version_and_this_year(flow, qtbot, tmp_path: Path) -> None:
    answer(tmp_path, 10)
    for period in ("version", "year"):
        flow.show_usage(Wanted(bank_id="common", period=period))  # type: ignore[arg-type]
        settle(flow, qtbot)
        assert flow.page.period.chosen_key() == period
        assert flow.page.table.texts()[0][2] == "10"


def test_a_question_leads_to_the_form(flow, qtbot, tmp_path: Path) -> None:
    answer(tmp_path, 1)
    flow.refresh()
    settle(flow, qtbot)
    with qtbot.waitSignal(flow.question_asked) as caught:
        flow.page.table.opened.emit(FIRST.id)

    assert caught.args == ["common", FIRST.id]


def test_the_file_is_read_back(flow, qtbot, tmp_path: Path) -> None:
    answer(tmp_path, 10)
    flow.refresh()
    settle(flow, qtbot)
    target = tmp_path / f"{date.today():%Y}.csv"
    flow.page.export_wanted.emit(target)
    settle(flow, qtbot)
    rows = {row["question_id"]: row for row in csv.DictReader(io.StringIO(target.read_text("utf-8-sig")))}

    assert rows[FIRST.id]["asked"] == "10" and rows[FIRST.id]["question"] == FIRST.text.in_language("en")
    assert "the result 0%" in rows["gone"]["parts"]
    assert flow._program.window.toast.text() == f"Saved: {target}"
