"""A visit that its visitor keeps alone opens with ticket and PIN, or says why not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.sessions.errors import PinLocked, PinWrong, SessionUnknown
from interview_sim.ui.review.finding.private_dialog import PrivateDialog
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings


@pytest.fixture
def below(stage) -> QWidget:
    one = QWidget()
    stage(one, (1366, 768))
    return one


class _Store:
    def __init__(self, *refusals: InterviewSimError) -> None:
        self.refusals = list(refusals)
        self.asked: list[tuple[str, str]] = []

    def open(self, ticket: str, pin: str) -> str:
        self.asked.append((ticket, pin))
        if self.refusals:
            raise self.refusals.pop(0)
        return "visit"


def _give(dialog: PrivateDialog, pin: str, qtbot, background) -> None:
    dialog.entry.pin.set_text(pin)
    QTest.keyClick(dialog.entry.pin.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: background.is_idle, timeout=5000)


def test_the_right_pin_opens_and_closes_the_question(below, background, qtbot) -> None:
    store = _Store()
    dialog = PrivateDialog(below, background, store.open, "A-0403")
    with qtbot.waitSignal(dialog.opened) as opened:
        _give(dialog, "2580", qtbot, background)

    assert opened.args == ["visit"] and store.asked == [("A-0403", "2580")]


def test_a_wrong_pin_keeps_it_open_and_waits(below, background, qtbot) -> None:
    store = _Store(PinWrong(wait_s=0), PinWrong(wait_s=30))
    dialog = PrivateDialog(below, background, store.open, "A-0403")
    said = []
    for _ in range(3):
        _give(dialog, "1111", qtbot, background)
        said.append((dialog.entry.pin.problem.text(), dialog.buttons["open"].isEnabled()))

    assert dialog.isVisible() and len(store.asked) == 2
    assert said[0][1] is True and "in 30 s" in said[1][0] and said[1][1] is False


def test_an_unknown_ticket_is_said_at_the_ticket(below, background, qtbot) -> None:
    dialog = PrivateDialog(below, background, _Store(SessionUnknown(session="A-9999")).open)
    dialog.entry.ticket.set_text("A-9999")
    _give(dialog, "1111", qtbot, background)

    assert "A-9999" in dialog.entry.ticket.problem.text() and dialog.entry.pin.text() == ""


def test_a_locked_ticket_says_who_can_lift_it(below, background, qtbot) -> None:
    dialog = PrivateDialog(below, background, _Store(PinLocked(ticket="A-0403")).open, "A-0403")
    _give(dialog, "1111", qtbot, background)

    assert "A-0403 is locked" in dialog.entry.pin.problem.text()
    assert not dialog.buttons["open"].isEnabled()


def test_esc_gives_up_and_nothing_comes_back_later(below, background, qtbot) -> None:
    store = _Store()
    dialog = PrivateDialog(below, background, store.open, "A-0403")
    opened: list[object] = []
    dialog.opened.connect(opened.append)
    dialog.entry.pin.set_text("2580")
    dialog.answer("open")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: background.is_idle, timeout=5000)

    assert opened == []


@pytest.mark.parametrize("is_larger", [False, True])
@pytest.mark.parametrize("size", [WIDE, COMPACT])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_with_a_refusal_everything_fits(stage, theme, background, qtbot, language, size, is_larger) -> None:
    one = QWidget()
    stage(one, size, language)
    theme.set_larger_text(is_larger)
    store = _Store(PinWrong(wait_s=40))
    dialog = PrivateDialog(one, background, store.open, "A-0403")
    _give(dialog, "1111", qtbot, background)
    for _ in range(3):
        QApplication.processEvents()

    assert dialog.entry.pin.problem.isVisible()
    assert findings(dialog) == [] and one.rect().contains(dialog._panel.geometry())
    assert not dialog._body.is_scrolling()
