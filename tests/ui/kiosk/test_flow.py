"""The real window driven by keys, with real capture from a film, the real store and real reports."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from interview_sim.capture import Capture
from interview_sim.sessions import SessionQuery, Store
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.language import current_language
from interview_sim.ui.theme import Theme
from tests.devices import MjpegCamera
from tests.ui.kiosk.conftest import Driver

Booth = Callable[..., Driver]
Key = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
QUICK = """
schema: 1
id: quick
version: 1
name: {{en: Quick}}
summary: {{en: For tests.}}
minutes: 1
sources: [{{title: made up, date: "2026"}}]
think_s: {think_s}
answer_s: {answer_s}
retries: {retries}
parts: [{{kind: basic, draw: {draw}}}]
"""


def quick(tmp_path: Path, *, draw: int = 2, retries: int = 0, think_s: int = 60, answer_s: int = 60) -> str:
    """A centre's own preset, short enough for tests."""
    folder = tmp_path / "data" / "banks" / "presets"
    folder.mkdir(parents=True, exist_ok=True)
    text = QUICK.format(draw=draw, retries=retries, think_s=think_s, answer_s=answer_s)
    (folder / "quick.yaml").write_text(text, "utf-8")
    return "quick"


def consent(driver: Driver, *, cards: int = 1, is_14: bool = True) -> None:
    """Tick the first `cards` cards and say the age, by keys."""
    driver.press(Key.Key_Return)
    driver.wait_for(Step.CONSENT)
    screen = driver.flow.preparing.consent
    for card in screen.cards[:cards]:
        driver.tab_to(card)
        driver.press(Key.Key_Space)
    driver.tab_to(screen.age)
    driver.press(Key.Key_Right, *([] if is_14 else [Key.Key_Right]))
    driver.tab_to(screen.go)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ABOUT)


def about(driver: Driver, pin: str = "") -> None:
    if pin:
        driver.tab_to(driver.flow.preparing.about.pin.edit)
        driver.type(pin)
    driver.tab_to(driver.flow.preparing.about.go)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.CHOOSE)


def choose(driver: Driver) -> None:
    driver.tab_to(driver.flow.preparing.choose.go)
    driver.press(Key.Key_Return)


def check_devices(driver: Driver) -> None:
    """Start as it is, whatever the verdicts are."""
    driver.wait_for(Step.DEVICES)
    driver.wait(lambda: driver.flow.devices.is_open)
    screen = driver.flow.checking.devices
    driver.wait(lambda: screen.go.text() != "")
    driver.tab_to(screen.anyway if screen.anyway.isVisible() else screen.go)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.RULES)


def answer(driver: Driver, seconds: float = 1.2) -> None:
    """Think no longer, answer for a moment, done."""
    driver.wait_for(Step.THINK)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ANSWER)
    driver.qtbot.wait(round(seconds * 1000))
    driver.wait(lambda: driver.focused() is driver.flow.asking.answer.finish)
    driver.press(Key.Key_Space)
    driver.wait_for(Step.SAVED)


def to_first_question(driver: Driver, *, cards: int = 1, pin: str = "") -> None:
    consent(driver, cards=cards)
    about(driver, pin)
    choose(driver)
    check_devices(driver)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THINK)


def finish(driver: Driver) -> None:
    """From the overview to the first page."""
    driver.tab_to(driver.flow.concluding.overview.finish)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THANKS)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.WELCOME)


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


@pytest.mark.parametrize(("camera", "microphone"), [("none", None), (None, "none"), ("none", "none")])
def test_each_step_works_with_less(
    booth: Booth, tmp_path: Path, camera: str | None, microphone: str | None
) -> None:
    driver = booth(preset=quick(tmp_path, draw=1), camera=camera, microphone=microphone)
    consent(driver)
    about(driver)
    choose(driver)
    driver.wait_for(Step.DEVICES)
    driver.qtbot.wait(800)
    screen = driver.flow.checking.devices
    driver.tab_to(screen.anyway if screen.anyway.isVisible() else screen.go)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.RULES)
    driver.press(Key.Key_Return)
    answer(driver)
    driver.press(Key.Key_Return)

    last = Step.THANKS if camera == microphone == "none" else Step.OVERVIEW
    driver.wait_for(last)

    assert driver.flow.visit.step is last


def test_a_camera_that_vanishes_costs_only_its_picture(
    booth: Booth, tmp_path: Path, network_camera: MjpegCamera
) -> None:
    driver = booth(preset=quick(tmp_path, draw=1), camera=network_camera.url)
    to_first_question(driver)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ANSWER)
    driver.wait(lambda: driver.flow.devices.has_camera)
    driver.qtbot.wait(700)
    network_camera.stop()
    driver.wait(lambda: "camera has gone" in driver.flow.asking.answer.heard.text(), 30_000)
    driver.wait(lambda: driver.focused() is driver.flow.asking.answer.finish)
    driver.press(Key.Key_Space)
    driver.wait_for(Step.SAVED)

    made = driver.flow.visit.takes[0]
    assert made.lost == ("camera",) and made.is_interrupted and made.recording is not None
    assert driver.flow.asking.saved.retry.isVisible()


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


FAILING = """
import json, sys
print(json.dumps(dict(event="ready", models={{}})), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    if request["do"] == "analyse":
        reply = dict(id=request["id"], event="failed", code="analysis-failed", facts={{}})
        print(json.dumps(reply), flush=True)
"""


def test_without_a_result_the_visitor_is_told_and_goes_home(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path, draw=1), worker=FAILING)
    to_first_question(driver)
    answer(driver)
    driver.press(Key.Key_Return)
    driver.wait(lambda: driver.flow.window.open_dialog() is not None)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THANKS)

    assert driver.flow.window.open_dialog() is None


def test_the_real_worker_answers_without_models(booth: Booth, tmp_path: Path) -> None:
    driver = booth(preset=quick(tmp_path, draw=1), worker=None)
    to_first_question(driver)
    answer(driver, seconds=3.0)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.OVERVIEW, 90_000)

    report = driver.flow.concluding._report
    assert report is not None
    analysis = report.answers[0].analysis
    assert analysis.models == {"speech": None, "face": None} and analysis.transcript is None
    assert analysis.duration_s == pytest.approx(driver.flow.visit.takes[0].seconds, abs=0.3)
