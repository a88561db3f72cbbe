"""The desk's window: its lock, its people, its pages, its keys, and its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from interview_sim.ui.background import Background
from interview_sim.ui.language import set_language
from interview_sim.ui.staff.key_help import KeyTable
from interview_sim.ui.staff.signing.pages import SigningPages
from interview_sim.ui.staff.window import DeskWindow
from interview_sim.ui.widgets import Choice, QuestionDialog
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings
from tests.ui.staff.signing.people import People


class _Work(QWidget):
    """A page with something of a visitor, and something half written."""

    def __init__(self) -> None:
        super().__init__()
        self.ticket, self.remark = QLabel("A-0412"), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.ticket)
        column.addWidget(self.remark)
        self.is_saved = True

    def focus_first(self) -> None:
        self.remark.setFocus()

    def may_close(self) -> str | None:
        return None if self.is_saved else "The rating of A-0412 is not saved."


class Desk:
    """A window over people in memory, and what it told."""

    def __init__(self, qtbot, background: Background) -> None:
        self.qtbot = qtbot
        self.people = People(pins={"Kim": "1111", "Lee": "2222"})
        self.background = background
        self.signing = SigningPages("counsellor", self.people, background)
        self.window = DeskWindow(self.signing, lock_after_min=15, is_windowed=True)
        self.work = _Work()
        self.window.add_page("records", "Records", self.work)
        self.told: list[tuple[str, str]] = []
        self.window.entered.connect(lambda staff: self.told.append(("entered", staff.name)))
        self.window.locked.connect(lambda: self.told.append(("locked", "")))
        self.window.unlocked.connect(lambda: self.told.append(("unlocked", "")))
        qtbot.addWidget(self.window)
        self.window.open()
        qtbot.waitUntil(self._is_in_front, timeout=15_000)
        self.settle()

    def _is_in_front(self) -> bool:
        """Asked again and again: the focus may still be on its way from a window that has just closed."""
        self.window.activateWindow()
        return self.window.isActiveWindow()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.background.is_idle, timeout=5000)

    def sign_in(self, name: str, pin: str) -> None:
        page = self.signing.sign_in
        page.names.choose(str(list(self.people.pins).index(name) + 1))
        page.pin.set_text(pin)
        QTest.keyClick(page.pin.edit, Qt.Key.Key_Return)
        self.settle()


@pytest.fixture
def desk(theme, qtbot) -> Iterator[Desk]:
    background = Background(name="door")
    one = Desk(qtbot, background)
    yield one
    one.window.allow_closing()
    one.window.close()
    background.close()


def test_nothing_is_seen_before_somebody_has_signed_in(desk: Desk) -> None:
    before = (desk.work.isVisible(), desk.window.top.isVisible())
    desk.sign_in("Kim", "1111")

    assert before == (False, False)
    assert desk.work.isVisible() and desk.told == [("entered", "Kim")]
    assert desk.window.top.person.text() == "Kim · locks after 15 min"


def test_ctrl_l_locks_and_the_same_person_finds_everything_as_it_was(desk: Desk) -> None:
    desk.sign_in("Kim", "1111")
    desk.work.remark.setText("half a senten")
    desk.work.remark.setFocus()
    QTest.keyClick(desk.work.remark, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    shown = (desk.work.isVisible(), desk.window.top.isVisible(), desk.window.is_locked)
    desk.sign_in("Kim", "1111")

    assert shown == (False, False, True)
    assert desk.work.remark.text() == "half a senten" and desk.work.remark.hasFocus()
    assert desk.told == [("entered", "Kim"), ("locked", ""), ("unlocked", "")]


def test_somebody_else_begins_anew_and_was_warned_before(desk: Desk) -> None:
    desk.sign_in("Kim", "1111")
    desk.work.is_saved = False
    desk.window.lock()
    desk.settle()
    desk.signing.sign_in.names.choose("2")
    warned = desk.signing.sign_in.note.text()
    desk.sign_in("Lee", "2222")

    assert "Kim has left work unsaved" in warned
    assert desk.told[-1] == ("entered", "Lee")


def test_a_wrong_pin_leaves_it_locked(desk: Desk) -> None:
    desk.sign_in("Kim", "1111")
    desk.window.lock()
    desk.settle()
    desk.sign_in("Kim", "2222")

    assert desk.window.is_locked and not desk.work.isVisible()


def test_questions_messages_and_menus_are_hidden_too_and_come_back(desk: Desk) -> None:
    desk.sign_in("Kim", "1111")
    question = desk.window.ask("Delete A-0412?", "", Choice(key="no", text="No"))
    over_all = QuestionDialog(desk.window, "A-0412", "", safe=Choice(key="no", text="No"))
    desk.window.toast.show_message("A-0412 was exported.", stays=True)
    menu = QMenu(desk.window)
    menu.addAction("A-0412")
    menu.popup(desk.window.pos())
    desk.window.lock()
    desk.settle()
    hidden = [one.isVisible() for one in (question, over_all, desk.window.toast, menu)]
    desk.sign_in("Kim", "1111")

    assert hidden == [False] * 4
    assert question.isVisible() and over_all.isVisible()


def test_somebody_elses_questions_are_gone(desk: Desk, qtbot) -> None:
    desk.sign_in("Kim", "1111")
    desk.window.ask("Delete A-0412?", "", Choice(key="no", text="No"))
    desk.window.lock()
    desk.settle()
    desk.sign_in("Lee", "2222")

    assert desk.window.open_dialog() is None


def test_it_warns_and_locks_itself_when_nobody_moves(desk: Desk) -> None:
    now = [0.0]
    desk.window._idle._now_s = lambda: now[0]
    desk.sign_in("Kim", "1111")
    states = []
    for now[0] in (839.0, 840.0, 899.0, 900.0):
        desk.window._idle.look()
        states.append((desk.window.toast.isVisible(), desk.window.is_locked))

    assert states == [(False, False), (True, False), (True, False), (False, True)]


def test_a_hand_or_a_playing_film_keeps_it_open(desk: Desk) -> None:
    now, plays = [0.0], [False]
    desk.window._idle._now_s = lambda: now[0]
    desk.window.keep_awake(lambda: plays[0])
    desk.sign_in("Kim", "1111")
    now[0] = 800.0
    QTest.mouseClick(desk.work, Qt.MouseButton.LeftButton)
    now[0] = 1500.0
    desk.window._idle.look()
    after_a_click = desk.window.is_locked
    plays[0] = True
    for now[0] in (2000.0, 4000.0):
        desk.window._idle.look()
    while_playing = desk.window.is_locked
    plays[0] = False
    for now[0] in (4001.0, 4839.0, 4841.0, 4902.0):
        desk.window._idle.look()

    assert (after_a_click, while_playing, desk.window.is_locked) == (False, False, True)


def test_f2_and_f3_work_everywhere_also_at_the_door(desk: Desk, theme) -> None:
    QTest.keyClick(desk.signing.sign_in.pin.edit, Qt.Key.Key_F2)
    at_door = theme.is_larger_text
    desk.sign_in("Kim", "1111")
    QTest.keyClick(desk.work.remark, Qt.Key.Key_F2)
    QTest.keyClick(desk.work.remark, Qt.Key.Key_F3)
    desk.qtbot.wait(10)

    assert (at_door, theme.is_larger_text) == (True, False)
    assert desk.window.windowTitle() == "면접 연습실 · 상담사 책상"


def test_f1_lists_the_keys_that_pages_told(desk: Desk) -> None:
    rows = (("J K L", "back, stop, on"),)
    desk.window.set_key_table("player", lambda: KeyTable(title="Player", rows=rows))
    locked = _help(desk)
    desk.sign_in("Kim", "1111")
    shown = _help(desk)

    assert locked is None and shown is not None
    words = {label.text() for label in shown.findChildren(QLabel)}
    assert {"Player", "back, stop, on", "Everywhere"} <= words


def _help(desk: Desk) -> QuestionDialog | None:
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    return desk.window.open_dialog()


def test_the_ring_comes_with_a_key_and_goes_with_a_click(desk: Desk) -> None:
    desk.sign_in("Kim", "1111")
    QTest.mouseClick(desk.work.remark, Qt.MouseButton.LeftButton)
    by_mouse = desk.window._ring.isVisible()
    QTest.keyClick(desk.work.remark, Qt.Key.Key_A)
    by_key = desk.window._ring.isVisible()
    QTest.mouseClick(desk.window.top.lock, Qt.MouseButton.RightButton)

    assert (by_mouse, by_key, desk.window._ring.isVisible()) == (False, True, False)


def test_unsaved_work_is_asked_about_before_the_window_closes(desk: Desk, qtbot) -> None:
    desk.sign_in("Kim", "1111")
    desk.work.is_saved = False
    desk.window.close()
    dialog = desk.window.open_dialog()
    assert dialog is not None
    said = dialog.accessibleName()
    dialog.answer("stay")
    stayed = desk.window.isVisible()
    desk.window.close()
    with qtbot.waitSignal(desk.window.closing):
        desk.window.open_dialog().answer("close")

    assert "A-0412" in said and stayed and not desk.window.isVisible()


def test_behind_the_lock_the_question_on_closing_names_nobody(desk: Desk) -> None:
    desk.sign_in("Kim", "1111")
    desk.work.is_saved = False
    desk.window.lock()
    desk.settle()
    desk.window.close()
    dialog = desk.window.open_dialog()

    assert dialog is not None and "A-0412" not in dialog.accessibleName()
    assert desk.window.isVisible()


def test_saved_work_closes_at_once(desk: Desk, qtbot) -> None:
    desk.sign_in("Kim", "1111")
    with qtbot.waitSignal(desk.window.closing):
        desk.window.close()


def test_a_second_page_has_its_button_and_titles_change_their_language(desk: Desk, qtbot) -> None:
    alone = desk.window.top.pages["records"].isVisible()
    titles: Callable[[], str] = lambda: "통계" if desk.window.windowTitle().startswith("면") else "Figures"  # noqa: E731
    desk.window.add_page("figures", titles, QWidget())
    desk.sign_in("Kim", "1111")
    with qtbot.waitSignal(desk.window.page_shown) as shown:
        desk.window.top.pages["figures"].click()
    set_language("ko")
    qtbot.wait(10)

    assert alone is False and shown.args == ["figures"]
    assert desk.window.current_page() == "figures"
    assert desk.window.top.pages["figures"].text() == "통계"


def test_adding_somebody_brings_the_work_back(desk: Desk) -> None:
    desk.sign_in("Kim", "1111")
    desk.window._ask_new_staff()
    page = desk.signing.add
    at_page = page.isVisible()
    page.name.set_text("Park")
    page.pin.set_text("3333")
    page.again.set_text("3333")
    QTest.keyClick(page.again.edit, Qt.Key.Key_Return)
    desk.settle()

    assert at_page and desk.work.isVisible() and "Park" in desk.people.pins
    assert desk.window.toast.text() == "Park was added."


@pytest.mark.parametrize("is_larger", [False, True])
@pytest.mark.parametrize("size", [WIDE, COMPACT])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_bar_and_help_fit(desk: Desk, theme, qtbot, language, size, is_larger) -> None:
    theme.set_larger_text(is_larger)
    set_language(language)
    for name in ("figures", "comparing"):
        desk.window.add_page(name, name.title(), QWidget())
    desk.sign_in("Kim", "1111")
    desk.window.resize(*size)
    desk.window.show_help()
    qtbot.wait(300)

    assert findings(desk.window) == []
