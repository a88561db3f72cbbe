"""Answers at the kiosk: time, another take, a rest, stopping; and the next visitor begins anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_sim.sessions import SessionQuery, Store
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.language import current_language
from interview_sim.ui.theme import Theme
from tests.ui.kiosk.walking import (
    Booth,
    Key,
    answer,
    quick,
    to_first_question,
)


def test_time_ends_by_itself(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path, draw=2, think_s=1, answer_s=5))
    to_first_question(driver)

    driver.wait_for(Step.ANSWER)
    driver.wait_for(Step.SAVED)

    made = driver.flow.visit.takes[0]
    assert made.recording is not None and made.recording.stat().st_size > 5_000
    assert made.seconds == pytest.approx(5.0, abs=0.6)


def test_a_retry_stands_beside_the_first_take(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path, draw=1, retries=1))
    to_first_question(driver)
    answer(driver)
    driver.tab_to(driver.flow.asking.saved.retry)
    driver.press(Key.Key_Return)
    answer(driver)
    assert not driver.flow.asking.saved.retry.isVisible()
    driver.press(Key.Key_Return)
    driver.wait_for(Step.OVERVIEW)

    report = driver.flow.concluding._report
    assert report is not None
    assert [(one.take, one.retake_of) for one in report.answers] == [(1, None), (2, 0)]


def test_stopping_deletes_and_goes_back(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path))
    to_first_question(driver)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ANSWER)
    driver.qtbot.wait(500)

    driver.press(Key.Key_Escape)
    dialog = driver.flow.window.open_dialog()
    assert dialog is not None and "go on meanwhile" in dialog._text.text()
    driver.press(Key.Key_Escape)
    assert driver.flow.visit.step is Step.ANSWER and driver.flow.devices.is_recording
    driver.press(Key.Key_Escape, Key.Key_Left, Key.Key_Return)

    assert driver.flow.visit.step is Step.WELCOME
    assert not list((tmp_path / "data").rglob("*.mkv"))
    assert not driver.flow.devices.is_open


def test_stopping_in_mid_answer_keeps_what_was_to_be_kept(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path))
    to_first_question(driver, cards=2, pin="2468")
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ANSWER)
    driver.qtbot.wait(1500)
    driver.press(Key.Key_Escape, Key.Key_Left, Key.Key_Return)
    assert driver.flow.visit.step is Step.WELCOME

    store = Store(tmp_path / "data")
    (session,) = store.sessions(SessionQuery(is_kept=True)).sessions
    (take,) = store.takes(session.id)
    assert session.ended_how == "stopped"
    assert take.seconds == pytest.approx(1.5, abs=0.8) and store.recording_path(take).exists()


def test_a_rest_costs_no_retry(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path, draw=1))
    to_first_question(driver)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ANSWER)
    driver.qtbot.wait(700)

    driver.press(Key.Key_F1)
    dialog = driver.flow.window.open_dialog()
    assert dialog is not None
    dialog.buttons["rest"].setFocus()
    driver.press(Key.Key_Return)
    driver.wait_for(Step.SAVED)
    driver.press(Key.Key_Return)

    assert driver.flow.visit.must_repeat
    assert driver.focused() is driver.flow.asking.saved.retry
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THINK)


def test_text_size_and_language_are_reset_for_the_next_visitor(booth: Booth, theme: Theme) -> None:
    driver = booth()
    driver.press(Key.Key_Return)
    driver.press(Key.Key_F2)
    driver.press(Key.Key_F3)
    assert theme.is_larger_text and current_language() == "ko"

    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Left, Key.Key_Return)

    assert driver.flow.visit.step is Step.WELCOME
    assert not theme.is_larger_text and current_language() == "en"
