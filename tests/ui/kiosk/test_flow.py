"""The real window driven by keys, with real capture from a film, the real store and real reports."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from interview_sim.capture import Capture
from interview_sim.sessions import SessionQuery, Store
from interview_sim.ui.kiosk.visit.steps import Step
from tests.ui.kiosk.walking import (
    Booth,
    Key,
    about,
    answer,
    check_devices,
    choose,
    consent,
    quick,
    to_first_question,
)


def test_from_welcome_to_the_package_by_keys(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path))
    to_first_question(driver)
    ticket = driver.flow.ledger.ticket

    answer(driver)
    driver.press(Key.Key_Return)
    answer(driver)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.OVERVIEW)
    driver.tab_to(driver.flow.concluding.overview.package)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.TAKE_HOME)
    for button in (
        driver.flow.concluding.home.screen.pdf.button,
        driver.flow.concluding.home.screen.package.button,
    ):
        driver.tab_to(button)
        driver.press(Key.Key_Return)
        driver.wait(lambda: not driver.flow.concluding.home.home.is_busy, 60_000)
    driver.tab_to(driver.flow.concluding.home.screen.go)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THANKS)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.WELCOME)

    assert ticket == "A-0001"
    pdf_only, everything = sorted((tmp_path / "stick").iterdir(), key=lambda folder: len(folder.name))
    assert [path.name for path in pdf_only.iterdir()] == ["report.pdf"]
    assert (pdf_only / "report.pdf").read_bytes().startswith(b"%PDF")
    assert sorted(path.name for path in everything.iterdir()) == [
        "answer-1.mp4",
        "answer-2.mp4",
        "report.html",
        "report.pdf",
    ]
    assert Store(tmp_path / "data").sessions(SessionQuery()).total == 0
    assert not list((tmp_path / "data").rglob("*.mkv"))


def test_analysis_follows_from_the_first_moment_with_the_question(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path, draw=1))
    to_first_question(driver)
    driver.press(Key.Key_Return)
    driver.wait(lambda: len(driver.asked()) == 1)

    assert driver.flow.visit.step is Step.ANSWER
    request = driver.asked()[0]
    assert request["follow"] is True and request["answer_limit_s"] == 60.0
    assert request["question"]["id"] == driver.flow.visit.question.question.id  # type: ignore[index]


def test_without_record_nothing_is_stored(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path, draw=1))
    driver.press(Key.Key_Return)
    driver.wait_for(Step.CONSENT)
    driver.tab_to(driver.flow.preparing.consent.go)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ABOUT)
    about(driver)
    choose(driver)
    driver.wait_for(Step.RULES)
    driver.press(Key.Key_Return)
    answer(driver)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THANKS)

    assert driver.asked() == []
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["banks"]


def test_tab_follows_the_reading_order(booth: Booth) -> None:
    driver = booth()
    driver.press(Key.Key_Return)
    screen = driver.flow.preparing.consent
    seen = []
    for _ in range(6):
        seen.append(driver.focused())
        driver.press(Key.Key_Tab)

    assert seen == [*screen.cards, screen.back, screen.go]


def test_under_14_is_not_recorded(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path, draw=1))

    consent(driver, cards=4, is_14=False)

    assert not driver.flow.visit.records and driver.flow.visit.choices.n_ticked == 0


def test_the_age_is_asked_before_recording(booth: Booth) -> None:
    driver = booth()
    driver.press(Key.Key_Return, Key.Key_Space)
    driver.tab_to(driver.flow.preparing.consent.go)
    driver.press(Key.Key_Return)

    assert driver.flow.visit.step is Step.CONSENT
    assert driver.focused() is driver.flow.preparing.consent.age


def test_what_is_found_in_the_store_leaves_the_focus_where_it_is(booth: Booth, tmp_path: Path) -> None:
    """The search ends a moment after the first page is up, while somebody chooses the language."""
    driver = booth(preset=quick(tmp_path))
    welcome = driver.flow.preparing.welcome
    driver.flow.returning.wait()
    driver.tab_to(welcome.languages)
    driver.flow.returning._found.emit(([], 1))

    assert welcome.reopen.isVisible()
    assert driver.focused() is welcome.languages


def test_start_pressed_while_the_devices_open_still_records(
    booth: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_open = threading.Event()
    monkeypatch.setattr(Capture, "wait_until_ready", lambda *_: may_open.wait(30))
    driver = booth(preset=quick(tmp_path))
    consent(driver)
    about(driver)
    choose(driver)
    assert driver.flow.devices.is_opening
    driver.tab_to(driver.flow.checking.devices.go)
    driver.press(Key.Key_Return)
    may_open.set()
    driver.wait(lambda: driver.flow.visit.step in (Step.CALIBRATION, Step.RULES))

    assert driver.flow.ledger.session is not None


def test_one_question_typed_in(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset="practice")
    consent(driver)
    about(driver)
    driver.tab_to(driver.flow.preparing.choose.own.edit)
    driver.type("Why us?")
    driver.press(Key.Key_Return)
    check_devices(driver)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THINK)

    assert driver.flow.asking.think.question.text() == "Why us?"
    assert driver.flow.visit.think_s is None and driver.flow.visit.answer_s is None
    driver.press(Key.Key_Return)
    driver.wait(lambda: len(driver.asked()) == 1)
    assert driver.asked()[0]["question"] is None
