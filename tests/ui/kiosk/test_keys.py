"""What each key does on each screen, as the look says in section 8; overview and replay have their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from interview_sim.ui.kiosk.screens.answer import AnswerScreen, Asked
from interview_sim.ui.kiosk.screens.consent import ConsentScreen
from interview_sim.ui.kiosk.screens.device import DeviceScreen
from interview_sim.ui.kiosk.screens.think import ThinkScreen
from interview_sim.ui.kiosk.visit.checks import Verdict
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.language import current_language
from interview_sim.ui.theme import Theme
from tests.ui.kiosk import showing
from tests.ui.kiosk.conftest import Driver
from tests.ui.kiosk.test_flow import quick, to_first_question

Booth = Callable[..., Driver]
Key = Qt.Key


def _come_up(stage, screen: QWidget) -> None:
    stage(screen)
    screen.activateWindow()
    screen.focus_first()
    QApplication.processEvents()


def _press(
    screen: QWidget, *keys: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in keys:
        QTest.keyClick(screen.focusWidget() or screen, key, modifier)
        QApplication.processEvents()


# 1 Welcome


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_welcome_starts_by_enter_and_space(booth: Booth, key: Key) -> None:
    driver = booth()
    assert driver.focused() is driver.flow.preparing.welcome.start
    driver.press(key)
    driver.wait_for(Step.CONSENT)


def test_welcome_language_pair_switches_at_once_and_keeps_the_focus(booth: Booth) -> None:
    driver = booth()
    pair = driver.flow.preparing.welcome.languages
    driver.tab_to(pair)
    driver.press(Key.Key_Left)
    assert current_language() == "ko"
    assert driver.focused() is pair
    driver.press(Key.Key_Right)
    assert current_language() == "en"
    assert driver.focused() is pair


def test_welcome_has_nothing_to_stop(booth: Booth) -> None:
    driver = booth()
    driver.press(Key.Key_Escape)
    assert driver.flow.window.open_dialog() is None
    assert driver.flow.visit.step is Step.WELCOME


# Common


def test_escape_asks_and_the_focus_is_on_going_on(booth: Booth, theme: Theme) -> None:
    driver = booth()
    driver.press(Key.Key_Return)
    driver.wait_for(Step.CONSENT)
    driver.press(Key.Key_F2, Key.Key_F3)
    assert theme.is_larger_text
    assert current_language() == "ko"

    driver.press(Key.Key_Escape)
    dialog = driver.flow.window.open_dialog()
    assert dialog is not None
    assert driver.focused() is dialog.buttons["on"]
    driver.press(Key.Key_Escape)
    assert driver.flow.window.open_dialog() is None
    assert driver.flow.visit.step is Step.CONSENT


# 2 Consent


def test_consent_is_ticked_by_space_and_enter_and_enter_never_leaves(stage, qtbot) -> None:
    screen = showing.consent()
    assert isinstance(screen, ConsentScreen)
    _come_up(stage, screen)
    assert screen.focusWidget() is screen.record
    assert not any(card.isChecked() for card in screen.cards)
    assert screen.bottom.sentence.text() == "Nothing is chosen yet"

    with qtbot.assertNotEmitted(screen.consented, wait=50):
        _press(screen, Key.Key_Return)
        assert screen.record.isChecked()
        _press(screen, Key.Key_Space)
        assert not screen.record.isChecked()


def test_consent_tells_that_the_first_is_needed_and_ticks_nothing_itself(stage) -> None:
    screen = showing.consent()
    assert isinstance(screen, ConsentScreen)
    _come_up(stage, screen)
    screen.keep.setFocus()
    _press(screen, Key.Key_Space)

    assert screen.record.note.text() == "This one is needed too"
    assert not screen.record.isChecked()
    assert screen.bottom.sentence.text() == "One is chosen"
    assert screen.go.text() == "Practise without recording"
    screen.record.setChecked(True)
    assert screen.go.text() == "Go on with this choice"


# 3 Device check


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_devices_focus_the_cure(stage, qtbot, key: Key) -> None:
    screen = showing.devices()
    assert isinstance(screen, DeviceScreen)
    _come_up(stage, screen)

    assert screen.focusWidget() is screen.go
    assert screen.go.text() == "Measure the light again"
    with qtbot.waitSignal(screen.remeasure_asked, timeout=500):
        _press(screen, key)


def test_devices_start_when_all_is_well(stage, qtbot) -> None:
    screen = showing.devices()
    assert isinstance(screen, DeviceScreen)
    good = [
        Verdict(kind=kind, band="good", code="good", figure=18.0)
        for kind in ("light", "voice", "room", "headset")
    ]
    screen.show_verdicts(Verdict(kind="face", band="good", code="good"), tuple(good))
    _come_up(stage, screen)

    assert screen.focusWidget() is screen.go
    assert not screen.anyway.isVisible()
    with qtbot.waitSignal(screen.started, timeout=500):
        _press(screen, Key.Key_Return)


# 4 Think


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_think_answers_now(stage, qtbot, key: Key) -> None:
    screen = showing.think()
    assert isinstance(screen, ThinkScreen)
    _come_up(stage, screen)
    with qtbot.waitSignal(screen.answer_asked, timeout=500):
        _press(screen, key)


def test_think_reads_again_by_r(stage, qtbot) -> None:
    screen = showing.think()
    assert isinstance(screen, ThinkScreen)
    _come_up(stage, screen)
    with qtbot.waitSignal(screen.read_asked, timeout=500):
        _press(screen, Key.Key_R)


# 5 Answering


def _asked(*, done_after_s: float = 70.0, has_picture: bool = True) -> Asked:
    return Asked(
        about="Question 1/3",
        text="Why us?",
        is_recorded=True,
        is_practice=False,
        limit_s=90,
        done_after_s=done_after_s,
        has_picture=has_picture,
        has_sound=True,
    )


@pytest.fixture
def answering(stage) -> AnswerScreen:
    screen = AnswerScreen()
    screen.show_question(_asked(), camera="above")
    _come_up(stage, screen)
    return screen


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_an_answer_ends_by_key_only_once_the_interview_allows_it(answering, qtbot, key: Key) -> None:
    answering.show_time(58)
    assert answering.focusWidget() not in (answering.finish, answering.stop)
    with qtbot.assertNotEmitted(answering.done, wait=50):
        _press(answering, key)
    answering.show_time(70)
    assert answering.focusWidget() is answering.finish
    with qtbot.waitSignal(answering.done, timeout=500):
        _press(answering, key)


def test_v_hides_the_self_view_and_the_arrow_stays(answering: AnswerScreen) -> None:
    assert answering.view.isVisible()
    _press(answering, Key.Key_V)
    assert not answering.view.isVisible()
    assert answering.look.isVisible()

    answering.show_question(_asked(), camera="above")
    assert not answering.view.isVisible()
    answering.show_lost(has_picture=True, has_sound=True, sentence="")
    assert not answering.view.isVisible()
    _press(answering, Key.Key_V)
    assert answering.view.isVisible()


def test_v_shows_no_camera_that_is_gone(answering: AnswerScreen) -> None:
    answering.show_lost(has_picture=False, has_sound=True, sentence="The camera has gone.")
    _press(answering, Key.Key_V, Key.Key_V)
    assert not answering.view.isVisible()


def test_the_next_visitor_sees_himself_again(answering: AnswerScreen) -> None:
    _press(answering, Key.Key_V)
    answering.forget()
    answering.show_question(_asked(), camera="above")
    assert answering.view.isVisible()


def test_a_cue_stands_for_four_seconds_and_gives_way_to_what_lasts(answering: AnswerScreen) -> None:
    usual = "Your voice comes in well"
    answering.show_voice_heard()
    assert answering.heard.text() == usual
    answering.show_cue("A pause is fine.")
    assert answering.heard.text() == "A pause is fine."
    assert answering._cue_timer.interval() == 4000

    answering.show_lasting("The camera has gone.")
    answering.show_cue("Louder, please.")
    assert answering.heard.text() == "The camera has gone."
    answering.show_lasting("")
    answering.show_cue("")
    assert answering.heard.text() == usual


def test_escape_leaves_recording_and_clock_running(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path))
    to_first_question(driver)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ANSWER)
    driver.wait(lambda: driver.flow.devices.is_recording)
    driver.press(Key.Key_Escape)
    dialog = driver.flow.window.open_dialog()
    assert dialog is not None
    assert "go on meanwhile" in dialog._text.text()

    screen = driver.flow.asking.answer
    before = screen._now_s
    driver.wait(lambda: screen._now_s > before + 0.3)
    assert driver.flow.devices.is_recording
    driver.press(Key.Key_Escape)
    assert driver.flow.visit.step is Step.ANSWER


def test_the_page_says_that_a_voice_comes_in_only_when_one_did(answering: AnswerScreen) -> None:
    assert answering._asked is not None
    answering.show_question(answering._asked, camera="above")
    answering.show_level(0.0)
    assert answering.heard.text() == "The microphone is listening"
    answering.show_voice_heard()
    assert answering.heard.text() == "Your voice comes in well"
    answering.show_question(answering._asked, camera="above")

    assert answering.heard.text() == "The microphone is listening"
