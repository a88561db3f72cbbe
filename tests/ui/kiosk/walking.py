"""The steps of a visit by keys, for the tests that begin further on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from interview_sim.ui.kiosk.visit.steps import Step
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
