"""The desk over a real store: from the first PIN to the list, and what other programs change meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_sim.sessions import Consents, Store
from interview_sim.sessions.database import FILE_NAME
from interview_sim.ui.review.program import DeskProgram
from interview_sim.ui.staff.options import StaffOptions
from tests.sessions.building import TEXT
from tests.sessions.desk.visits import SHOWN, visit

KEPT_ALONE = Consents(record=True, keep=True, text_version=TEXT)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def desk(theme, qtbot, tmp_path: Path) -> Iterator[DeskProgram]:
    program = DeskProgram(StaffOptions(data_dir=tmp_path, is_windowed=True, language="en"))
    qtbot.addWidget(program.window)
    program.start()
    _settle(program, qtbot)
    yield program
    program.window.allow_closing()
    program.window.close()


def _settle(desk: DeskProgram, qtbot) -> None:
    def is_settled() -> bool:
        model = desk.finding.model
        return desk.background.is_idle and desk._looking.is_idle and model.is_settled

    qtbot.wait(20)
    qtbot.waitUntil(is_settled, timeout=10_000)


def _begin(desk: DeskProgram, qtbot, name: str = "Kim", pin: str = "2580") -> None:
    page = desk.signing.first
    page.name.set_text(name)
    page.pin.set_text(pin)
    page.again.set_text(pin)
    QTest.keyClick(page.again.edit, Qt.Key.Key_Return)
    _settle(desk, qtbot)


def _tickets(desk: DeskProgram) -> list[str]:
    model = desk.finding.model
    return [model.line(line).ticket for line in range(model.rowCount())]


def test_from_the_first_pin_to_the_visits_that_were_shown(store, desk, qtbot) -> None:
    shown = visit(store, SHOWN, nickname="하늘")
    alone = visit(store, KEPT_ALONE, pin="1234")
    at_door = desk.signing.first.isVisible()
    _begin(desk, qtbot)
    listed = _tickets(desk)
    desk.finding.search.setText(alone.ticket.code)
    desk.finding._search()
    _settle(desk, qtbot)
    desk.finding.focus_list()
    with qtbot.waitSignal(desk.finding.private_asked) as asked:
        QTest.keyClick(desk.finding.list, Qt.Key.Key_Return)
    dialog = desk.window.open_dialog()
    dialog.entry.pin.set_text("1234")
    with qtbot.waitSignal(desk.private_opened) as opened:
        QTest.keyClick(dialog.entry.pin.edit, Qt.Key.Key_Return)

    assert at_door and listed == [shown.ticket.code]
    assert asked.args == [alone.ticket.code]
    assert opened.args[0].session.id == alone.id


def test_a_group_is_found_by_its_name(store, desk, qtbot) -> None:
    from interview_sim.banks.words import keys, word

    group = keys("group")[0]
    visit(store, SHOWN, group=group)
    visit(store, SHOWN)
    _begin(desk, qtbot)
    desk.finding.search.setText(f'group:"{word("group", group, "ko")}"')
    desk.finding._search()
    _settle(desk, qtbot)

    assert desk.finding.model.rowCount() == 1


def test_what_the_booth_adds_meanwhile_appears_by_itself(store, desk, qtbot) -> None:
    visit(store, SHOWN)
    _begin(desk, qtbot)
    before = desk.finding.model.rowCount()
    visit(store, SHOWN)
    desk.revision.look()
    qtbot.waitUntil(lambda: desk.finding.model.rowCount() == 2, timeout=5000)

    assert before == 1


def test_pins_are_kept_and_asked_for_at_the_next_start(theme, qtbot, tmp_path: Path, store) -> None:
    first = DeskProgram(StaffOptions(data_dir=tmp_path, is_windowed=True, language="en"))
    qtbot.addWidget(first.window)
    first.start()
    _settle(first, qtbot)
    _begin(first, qtbot, name="Kim")
    first.window.allow_closing()
    first.window.close()
    again = DeskProgram(StaffOptions(data_dir=tmp_path, is_windowed=True, language="ko"))
    qtbot.addWidget(again.window)
    again.start()
    _settle(again, qtbot)
    page = again.signing.sign_in
    shown = (page.isVisible(), page.title.text(), again.finding.isVisible())
    page.pin.set_text("2580")
    QTest.keyClick(page.pin.edit, Qt.Key.Key_Return)
    _settle(again, qtbot)
    in_work = again.finding.isVisible()
    again.window.allow_closing()
    again.window.close()

    assert shown == (True, "Kim", False) and in_work


def test_a_store_that_cannot_be_read_is_told_at_the_door(theme, qtbot, tmp_path: Path, store) -> None:
    visit(store, SHOWN)
    store.close()
    for rest in tmp_path.glob(f"{FILE_NAME}-*"):
        rest.unlink()
    (tmp_path / FILE_NAME).write_bytes(b"this is no database" * 200)
    desk = DeskProgram(StaffOptions(data_dir=tmp_path, is_windowed=True, language="en"))
    qtbot.addWidget(desk.window)
    desk.start()
    _settle(desk, qtbot)
    told = (desk.signing.trouble.isVisible(), desk.signing.trouble.lead.text())
    desk.window.allow_closing()
    desk.window.close()

    assert told[0] and "cannot be read" in told[1]
