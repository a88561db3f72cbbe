"""The door: first start, signing in, waiting, locks, further people, another PIN."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.errors import PinWrong, StoreNewer
from interview_sim.settings import load_settings, save_settings, with_operator_code
from interview_sim.settings.errors import OperatorCodeMissing
from interview_sim.ui.background import Background
from interview_sim.ui.language import set_language
from interview_sim.ui.staff.signing.door import StoreDoor
from interview_sim.ui.staff.signing.pages import SigningPages
from interview_sim.ui.staff.signing.pin_field import PinField
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings
from tests.ui.staff.signing.people import People

Make = Callable[..., SigningPages]
PAGES = ("first", "sign_in", "add", "change_pin", "unlock", "forgot", "no_code", "forgive", "trouble")


@pytest.fixture
def make(theme, stage, qtbot) -> Iterator[Make]:
    rooms: list[Background] = []

    def made(people: People, size: tuple[int, int] = WIDE, language: str = "en") -> SigningPages:
        background = Background(name="door")
        rooms.append(background)
        pages = SigningPages("counsellor", people, background)
        stage(pages, size, language)
        pages.ask_who()
        settle(qtbot, pages)
        return pages

    yield made
    for one in rooms:
        one.close()


def settle(qtbot, pages: SigningPages) -> None:
    qtbot.waitUntil(lambda: pages._background.is_idle, timeout=5000)


def _enter(field, text: str) -> None:
    field.set_text(text)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)


def test_the_first_start_asks_for_name_and_pin_twice(make, qtbot) -> None:
    people = People()
    pages = make(people)
    page = pages.first
    page.name.set_text(" Counsellor Kim ")
    page.pin.set_text("2580")
    with qtbot.waitSignal(pages.signed_in) as entered:
        _enter(page.again, "2580")

    assert people.pins == {"Counsellor Kim": "2580"}
    assert entered.args[0].name == "Counsellor Kim"


@pytest.mark.parametrize(
    ("name", "pin", "again", "blamed"),
    [("", "2580", "2580", "name"), ("Kim", "258", "258", "pin"), ("Kim", "2580", "2581", "again")],
)
def test_what_is_wrong_is_said_at_its_field(make, name, pin, again, blamed) -> None:
    people = People()
    page = make(people).first
    page.name.set_text(name)
    page.pin.set_text(pin)
    _enter(page.again, again)

    said = {one: getattr(page, one).problem.text() for one in ("name", "pin", "again")}
    assert people.pins == {} and [one for one, text in said.items() if text] == [blamed]


def test_one_counsellor_types_the_pin_only(make, qtbot) -> None:
    pages = make(People(pins={"Kim": "2580"}))
    page = pages.sign_in
    shown = (page.isVisible(), page.names.isVisible(), page.title.text())
    with qtbot.waitSignal(pages.signed_in):
        _enter(page.pin, "2580")

    assert shown == (True, False, "Kim")
    assert page.pin.text() == ""


def test_among_several_the_name_is_chosen_by_arrow_keys(make, qtbot) -> None:
    pages = make(People(pins={"Kim": "1111", "Lee": "2222", "Park": "3333"}))
    page = pages.sign_in
    page.names.setFocus()
    QTest.keyClick(page.names, Qt.Key.Key_Down)
    QTest.keyClick(page.names, Qt.Key.Key_Return)
    with qtbot.waitSignal(pages.signed_in) as entered:
        _enter(page.pin, "2222")

    assert entered.args[0].name == "Lee"


def test_a_wrong_pin_is_said_and_a_third_one_has_to_wait(make, qtbot) -> None:
    people = People(pins={"Kim": "2580"})
    pages = make(people)
    page = pages.sign_in
    said = []
    for _ in range(3):
        _enter(page.pin, "9999")
        settle(qtbot, pages)
        said.append((page.pin.problem.text(), page.go.isEnabled()))
    _enter(page.pin, "2580")
    settle(qtbot, pages)

    assert said[0] == said[1] == ("That does not fit. Type it again.", True)
    assert "in 30 s" in said[2][0] and said[2][1] is False
    assert people.n_wrong == 3 and page.isVisible()


def test_the_wait_counts_down_and_ends(stage) -> None:
    now = [100.0]
    field = PinField(now_s=lambda: now[0])
    stage(field, (500, 200))
    ready: list[bool] = []
    field.ready_changed.connect(ready.append)
    field.show_refused(PinWrong(wait_s=90))
    said = []
    for now[0] in (100.0, 131.0, 189.5, 190.0):
        field.look()
        said.append((field.problem.text(), field.is_ready))

    assert [text for text, _ in said] == [
        "That does not fit. You can try again in 1:30 min.",
        "That does not fit. You can try again in 59 s.",
        "That does not fit. You can try again in 1 s.",
        "",
    ]
    assert [is_ready for _, is_ready in said] == [False, False, False, True]
    assert ready == [False, True]


def test_a_lock_says_so_and_the_operators_code_lifts_it(make, qtbot) -> None:
    people = People(pins={"Kim": "2580"}, locked={1})
    pages = make(people)
    page = pages.sign_in
    _enter(page.pin, "2580")
    settle(qtbot, pages)
    said, has_way_out = page.pin.problem.text(), page.unlock.isVisible()
    page.unlock.click()
    settle(qtbot, pages)
    for _ in range(3):
        _enter(pages.unlock.code, "1234")
        settle(qtbot, pages)
    refused = (pages.unlock.isVisible(), "in 30 s" in pages.unlock.code.problem.text())
    assert not pages.unlock.go.isEnabled() and not pages.unlock.new.isVisible()
    pages.unlock.code.forget()
    _enter(pages.unlock.code, "0000")
    settle(qtbot, pages)
    with qtbot.waitSignal(pages.signed_in):
        _enter(page.pin, "2580")

    assert "Kim is locked out" in said and has_way_out and refused == (True, True)


def _focused(pages: SigningPages) -> QWidget:
    """Where the keyboard is, whether or not the window is the one in front."""
    widget = pages.window().focusWidget()
    assert widget is not None
    return widget


def _type(pages: SigningPages, text: str) -> None:
    QTest.keyClicks(_focused(pages), text)
    QTest.keyClick(_focused(pages), Qt.Key.Key_Return)


def test_a_forgotten_pin_is_set_anew_with_the_operators_code_by_keyboard_alone(make, qtbot) -> None:
    people = People(pins={"Kim": "1111", "Lee": "2580"}, locked={2})
    pages = make(people)
    page = pages.sign_in
    page.names.setFocus()
    QTest.keyClick(_focused(pages), Qt.Key.Key_Down)
    while _focused(pages) is not page.forgot:
        QTest.keyClick(_focused(pages), Qt.Key.Key_Tab)
    QTest.keyClick(_focused(pages), Qt.Key.Key_Space)
    settle(qtbot, pages)
    asked = (pages.unlock.isVisible(), pages.unlock.lead.text())
    wrong_code, other_pin, last_field = ("1234", "9999", "9999"), ("0000", "9999", "9998"), ("9999",)
    for tried in (wrong_code, other_pin, last_field):
        for text in tried:
            _type(pages, text)
        settle(qtbot, pages)
    told = page.note.text()
    with qtbot.waitSignal(pages.signed_in) as entered:
        _type(pages, "9999")

    assert asked == (True, "Lee")
    assert "new PIN is set" in told and entered.args[0].name == "Lee"
    assert people.pins == {"Kim": "1111", "Lee": "9999"} and people.n_wrong_codes == 1
    assert [field.text() for field in (pages.unlock.code, pages.unlock.new, pages.unlock.again)] == [""] * 3


def test_wrong_codes_slow_down_and_leaving_the_page_forgives_nothing(make, qtbot) -> None:
    people = People(pins={"Kim": "2580"})
    pages = make(people)
    pages.sign_in.forgot.click()
    settle(qtbot, pages)
    page = pages.unlock
    for _ in range(3):
        for field, text in ((page.code, "1234"), (page.new, "9999"), (page.again, "9999")):
            field.set_text(text)
        QTest.keyClick(page.again.edit, Qt.Key.Key_Return)
        settle(qtbot, pages)
    QTest.keyClick(page.code.edit, Qt.Key.Key_Escape)
    pages.sign_in.forgot.click()
    settle(qtbot, pages)

    assert "in 30 s" in page.code.problem.text() and not page.go.isEnabled()
    assert people.pins == {"Kim": "2580"} and people.n_wrong_codes == 3


@pytest.mark.parametrize("language", ["ko", "en"])
def test_where_no_code_was_set_the_cure_is_said(make, qtbot, language) -> None:
    pages = make(People(pins={"Kim": "2580"}, operator_code=None), language=language)
    pages.sign_in.forgot.click()
    settle(qtbot, pages)
    page = pages.unlock
    fields = [one.isVisible() for one in (page.code, page.new, page.again, page.go)]

    assert "Ctrl+Shift+O" in page.problem.text() and not any(fields)
    assert _focused(pages) is page.back
    QTest.keyClick(page.back, Qt.Key.Key_Escape)
    assert pages.sign_in.isVisible()


def test_the_door_of_a_real_store(tmp_path) -> None:
    store = DeskStore(tmp_path)
    door = StoreDoor(tmp_path, lambda: store, "counsellor")
    kim = door.add_staff("Kim", "2580")
    with pytest.raises(OperatorCodeMissing):
        door.need_operator_code()
    with pytest.raises(OperatorCodeMissing):
        door.set_pin(kim.id, "0000", "1357")
    save_settings(tmp_path, with_operator_code(load_settings(tmp_path), "8642"))
    door.need_operator_code()
    waits = []
    for _ in range(3):
        with pytest.raises(PinWrong) as caught:
            door.set_pin(kim.id, "0000", "1357")
        waits.append(caught.value.facts["wait_s"])
    with pytest.raises(PinWrong):
        door.set_pin(kim.id, "8642", "1357")

    assert waits == ["0", "0", "30"] and door.sign_in(kim.id, "2580") == kim
    store.set_setting("operator-code-tries", {"n_wrong": 0, "wait_until": "2026-11-25T00:00:00+09:00"})
    door.set_pin(kim.id, "8642", "1357")
    assert door.sign_in(kim.id, "1357") == kim
    store.close()


def test_a_colleague_who_is_signed_in_lifts_a_lock(make, qtbot) -> None:
    people = People(pins={"Kim": "2580", "Lee": "1111", "Park": "2222"}, locked={3})
    pages = make(people)
    pages.ask_whom_to_forgive(people.staff()[0])
    settle(qtbot, pages)
    offered = [name for _, name in pages.forgive.names._options]
    pages.forgive.names.setFocus()
    QTest.keyClick(pages.forgive.names, Qt.Key.Key_Down)
    with qtbot.waitSignal(pages.forgiven) as forgiven:
        pages.forgive.go.click()

    assert offered == ["Lee", "Park"]
    assert forgiven.args[0].name == "Park" and people.locked == set()


def test_where_nobody_else_is_there_is_only_the_way_back(make, qtbot) -> None:
    people = People(pins={"Kim": "2580"})
    pages = make(people)
    pages.ask_whom_to_forgive(people.staff()[0])
    settle(qtbot, pages)

    assert pages.forgive.isVisible() and not pages.forgive.go.isVisible()
    assert "Nobody else" in pages.forgive.lead.text()


def test_somebody_is_added_by_who_is_signed_in_and_a_name_stands_once(make, qtbot) -> None:
    people = People(pins={"Kim": "2580"})
    pages = make(people)
    pages.ask_new_staff()
    for name in ("Kim", "Lee"):
        pages.add.name.set_text(name)
        pages.add.pin.set_text("1111")
        _enter(pages.add.again, "1111")
        settle(qtbot, pages)
        if name == "Kim":
            taken = pages.add.name.problem.text()

    assert "Kim" in taken and people.pins == {"Kim": "2580", "Lee": "1111"}


def test_the_own_pin_changes_with_the_old_one(make, qtbot) -> None:
    people = People(pins={"Kim": "2580"})
    pages = make(people)
    pages.ask_new_pin(people.staff()[0])
    page = pages.change_pin

    def fill(old: str, new: str, again: str) -> None:
        page.old.set_text(old)
        page.new.set_text(new)
        _enter(page.again, again)
        settle(qtbot, pages)

    fill("9999", "1111", "1111")
    wrong = page.old.problem.text()
    with qtbot.waitSignal(pages.pin_changed):
        fill("2580", "1111", "1111")

    assert wrong == "That does not fit. Type it again."
    assert people.pins == {"Kim": "1111"}


def test_a_page_of_its_own_says_why_the_store_does_not_open(make, qtbot) -> None:
    people = People(pins={"Kim": "2580"}, error=StoreNewer(file="x.db", found=9, known=2))
    pages = make(people)
    said = (pages.trouble.isVisible(), pages.trouble.lead.text(), pages.trouble.note.text())
    people.error = None
    pages.trouble.go.click()
    settle(qtbot, pages)

    assert said[0] and "newer program" in said[1] and "Update" in said[2]
    assert pages.sign_in.isVisible()


def test_esc_gives_up_adding_but_never_the_door(make, qtbot) -> None:
    pages = make(People(pins={"Kim": "2580"}))
    gone: list[bool] = []
    pages.left.connect(lambda: gone.append(True))
    QTest.keyClick(pages.sign_in.pin.edit, Qt.Key.Key_Escape)
    at_door = list(gone)
    pages.ask_new_staff()
    QTest.keyClick(pages.add.name.edit, Qt.Key.Key_Escape)

    assert at_door == [] and gone == [True]


@pytest.mark.parametrize("is_larger", [False, True])
@pytest.mark.parametrize("size", [WIDE, COMPACT])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_fits(make, theme, qtbot, name, language, size, is_larger) -> None:
    theme.set_larger_text(is_larger)
    people = People(pins={f"{number}번 상담사 선생님": "2580" for number in range(7)}, locked={1})
    if name == "first":
        people.pins.clear()
    if name == "trouble":
        people.error = StoreNewer(file="C:/ProgramData/interview-sim/sessions.db", found=9, known=2)
    pages = make(people, size, language)
    set_language(language)
    if name == "forgot":
        pages.sign_in.forgot.click()
        settle(qtbot, pages)
        pages.unlock.new.set_text("1")
        _enter(pages.unlock.code, "12")
        _enter(pages.unlock.again, "1")
        pages.unlock.show_refused(PinWrong(wait_s=40))
    if name == "no_code":
        people.operator_code = None
        pages.sign_in.forgot.click()
        settle(qtbot, pages)
    if name in ("sign_in", "unlock"):
        _enter(pages.sign_in.pin, "2580")
        settle(qtbot, pages)
    if name == "unlock":
        pages.sign_in.unlock.click()
        settle(qtbot, pages)
    if name == "add":
        pages.ask_new_staff()
        _enter(pages.add.again, "")
    if name == "change_pin":
        pages.ask_new_pin(people.staff()[0])
    if name == "forgive":
        pages.ask_whom_to_forgive(people.staff()[0])
        settle(qtbot, pages)
    qtbot.wait(20)

    assert pages.currentWidget() is getattr(pages, {"forgot": "unlock", "no_code": "unlock"}.get(name, name))
    assert findings(pages.currentWidget()) == []
