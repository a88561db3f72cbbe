"""The page over a real store: what visits left in it, and the files that are written from it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest

from interview_sim.sessions import Store
from interview_sim.ui.review.program import DeskProgram
from interview_sim.ui.review.statistics.flow import StatisticsFlow
from interview_sim.ui.review.statistics.shown import Wanted
from interview_sim.ui.staff.options import StaffOptions
from tests.sessions.desk.visits import ALL, visit


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def desk(theme, qtbot, tmp_path: Path, store: Store) -> Iterator[DeskProgram]:
    program = DeskProgram(StaffOptions(data_dir=tmp_path, is_windowed=True, language="en"))
    qtbot.addWidget(program.window)
    program.start()
    qtbot.waitUntil(lambda: program.background.is_idle)
    yield program
    program.window.allow_closing()
    program.window.close()


def statistics_of(desk: DeskProgram) -> StatisticsFlow:
    desk.furnish()
    return desk.statistics


def _begin(desk: DeskProgram, qtbot) -> None:
    page = desk.signing.first
    qtbot.waitUntil(page.isVisible, timeout=5000)
    for field, text in ((page.name, "Kim"), (page.pin, "2580"), (page.again, "2580")):
        field.set_text(text)
    QTest.keyClick(page.again.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.staff is not None, timeout=10_000)


def _show(desk: DeskProgram, flow: StatisticsFlow, qtbot) -> None:
    QTest.mouseClick(desk.window.top.pages["statistics"], Qt.MouseButton.LeftButton)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: flow.is_idle, timeout=10_000)


def test_few_visits_are_told_then_figures_stand(store, desk, qtbot, tmp_path: Path) -> None:
    flow = statistics_of(desk)
    for _ in range(9):
        visit(store, ALL, "하나", "둘", group="youth")
    _begin(desk, qtbot)
    _show(desk, flow, qtbot)
    few = flow.page.figures.empty.words.text()
    for _ in range(3):
        visit(store, ALL, "하나", group="youth")
    desk.window.show_page("records")
    _show(desk, flow, qtbot)
    values = [one.value.text() for one in flow.page.figures.large.figures]
    flow.page.period_chosen.emit(Wanted(group="youth"))
    qtbot.waitUntil(lambda: flow.is_idle, timeout=10_000)

    assert "so far there are 9" in few
    assert values[:3] == ["12", "21", "100%"]
    assert flow.page.figures.group.currentText() == "Young people"


def test_files_are_read_back(store, desk, qtbot, tmp_path: Path) -> None:
    flow = statistics_of(desk)
    for _ in range(12):
        visit(store, ALL, "하나", group="youth")
    _begin(desk, qtbot)
    _show(desk, flow, qtbot)
    flow.page.export_wanted.emit("csv", tmp_path / "a.csv")
    flow.page.export_wanted.emit("pdf", tmp_path / "a.pdf")
    qtbot.waitUntil(lambda: flow.is_idle, timeout=30_000)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "a.csv").read_bytes().decode("utf-8-sig"))))
    document = QPdfDocument()
    document.load(str(tmp_path / "a.pdf"))
    text = document.getAllText(0).text()

    assert rows[0]["visits"] == "12" and rows[0]["part"] == "total"
    assert "Interview rehearsal" in text and "12" in text
    assert desk.window.toast.text() == f"Saved: {tmp_path / 'a.pdf'}"


def test_a_folder_that_cannot_be_written_is_told(store, desk, qtbot, tmp_path: Path) -> None:
    flow = statistics_of(desk)
    for _ in range(12):
        visit(store, ALL, "하나")
    _begin(desk, qtbot)
    _show(desk, flow, qtbot)
    (tmp_path / "file").write_text("")
    flow.page.export_wanted.emit("csv", tmp_path / "file" / "a.csv")
    qtbot.waitUntil(lambda: flow.is_idle, timeout=10_000)

    assert "cannot be written" in desk.window.toast.text()


def test_the_other_parts_say_what_is_missing(store, desk, qtbot) -> None:
    flow = statistics_of(desk)
    visit(store, ALL, "하나")
    _begin(desk, qtbot)
    _show(desk, flow, qtbot)
    said = {}
    for name, part in (
        ("spread", flow.page.spread),
        ("agreement", flow.page.agreement),
        ("accuracy", flow.page.accuracy),
    ):
        flow.page.show_tab(name)
        qtbot.waitUntil(lambda: flow.is_idle, timeout=10_000)
        said[name] = part.empty.words.text()

    assert said["spread"].startswith("Not enough has been gathered to compare")
    assert said["agreement"].startswith("Nothing has been rated")
    assert said["accuracy"].startswith("Nothing has been corrected")
    assert flow.page.spread.measure.count() > 10


def test_thirty_visits_give_a_distribution(store, desk, qtbot) -> None:
    flow = statistics_of(desk)
    for n in range(30):
        visit(store, ALL, "하나", overall=50.0 + n)
    _begin(desk, qtbot)
    _show(desk, flow, qtbot)
    flow.page.show_tab("spread")
    qtbot.waitUntil(lambda: flow.is_idle and flow.page.spread.view.isVisible(), timeout=10_000)

    assert flow.page.spread.view.accessibleName().startswith("30 visits from 50 points to 79 points")
