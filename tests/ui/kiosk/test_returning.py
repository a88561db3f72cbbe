"""What a visit leaves behind: after a crash, with ticket and PIN, withdrawn, left alone."""

from __future__ import annotations

from pathlib import Path

from interview_sim.sessions import SessionQuery, Store
from interview_sim.ui.kiosk.visit.steps import Step
from tests.ui.kiosk.walking import (
    Booth,
    Key,
    answer,
    finish,
    quick,
    to_first_question,
)


def test_after_a_crash_the_answer_is_there_for_its_ticket(booth: Booth, tmp_path: Path) -> None:
    first = booth(preset=quick(tmp_path))
    to_first_question(first)
    answer(first)
    ticket = first.flow.ledger.ticket
    first.flow.close()

    second = booth()
    second.wait(lambda: second.flow.window.open_dialog() is not None)
    second.type(ticket.lower().replace("-", ""))
    second.press(Key.Key_Return)
    second.wait_for(Step.OVERVIEW)

    assert second.flow.ledger.ticket == ticket
    finish(second)
    assert Store(tmp_path / "data").sessions(SessionQuery()).total == 0


def test_a_stranger_does_not_see_it(booth: Booth, tmp_path: Path) -> None:
    first = booth(preset=quick(tmp_path))
    to_first_question(first)
    answer(first)
    first.flow.close()

    second = booth()
    second.wait(lambda: second.flow.window.open_dialog() is not None)
    second.type("A-0999")
    second.press(Key.Key_Return)

    assert second.flow.visit.step is Step.WELCOME
    assert "No unfinished" in second.flow.window.toast.text()


def test_a_kept_result_opens_with_ticket_and_pin(booth: Booth, tmp_path: Path) -> None:
    first = booth(preset=quick(tmp_path, draw=1))
    to_first_question(first, cards=2, pin="2468")
    answer(first)
    first.press(Key.Key_Return)
    first.wait_for(Step.OVERVIEW)
    finish(first)
    first.flow.close()
    assert Store(tmp_path / "data").sessions(SessionQuery(is_kept=True)).total == 1

    second = booth()
    second.wait(lambda: second.flow.preparing.welcome.reopen.isVisible())
    second.tab_to(second.flow.preparing.welcome.reopen)
    second.press(Key.Key_Return)
    second.type("A-0001")
    second.press(Key.Key_Return)
    second.type("2468")
    second.press(Key.Key_Return)
    second.wait_for(Step.OVERVIEW)
    finish(second)

    assert Store(tmp_path / "data").sessions(SessionQuery(is_kept=True)).total == 1


def test_withdrawing_the_consent_deletes_at_once(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path, draw=1))
    to_first_question(driver)
    answer(driver)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.OVERVIEW)
    driver.flow.concluding.overview.consents.click()
    driver.tab_to(driver.flow.preparing.consent.record)
    driver.press(Key.Key_Space)
    driver.tab_to(driver.flow.preparing.consent.go)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THANKS)

    assert Store(tmp_path / "data").sessions(SessionQuery()).total == 0
    assert not list((tmp_path / "data").rglob("*.mkv"))


def test_nobody_there_ends_the_visit(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path))
    to_first_question(driver)
    answer(driver)
    idle = driver.flow.idle
    now_s = idle._now_s()
    idle._now_s = lambda: now_s + 91
    idle.look()
    assert driver.flow.window.open_dialog() is not None
    idle._now_s = lambda: now_s + 91 + 31
    idle.look()

    assert driver.flow.visit.step is Step.WELCOME
    assert driver.flow.window.open_dialog() is None or not driver.flow.window.open_dialog().isVisible()
    assert Store(tmp_path / "data").sessions(SessionQuery()).total == 0
