"""What only the operator may do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_sim.settings import Settings, load_settings, operator_code_fits
from interview_sim.ui.idle import IdleWatch
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.kiosk.window import KioskWindow
from interview_sim.ui.theme import Theme
from tests.ui.kiosk.conftest import Driver

Booth = Callable[..., Driver]
Key = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_the_first_start_asks_for_a_code_and_then_demands_it(booth: Booth, tmp_path: Path) -> None:
    driver = booth()
    driver.press(Key.Key_O, modifier=CTRL_SHIFT)
    screen = driver.flow.operating.screen
    assert driver.flow.operating.is_open
    screen.rows["centre_name"].show_value("Centre")
    screen.save.click()
    assert driver.flow.operating.is_open and "four" in screen.code.problem.text()
    screen.code.set_text("4711")
    screen.save.click()

    settings = load_settings(tmp_path / "data")
    assert settings.centre_name == "Centre" and operator_code_fits(settings, "4711")
    for code, is_open in (("0000", False), ("4711", True)):
        driver.press(Key.Key_O, modifier=CTRL_SHIFT)
        driver.type(code)
        driver.press(Key.Key_Return)
        assert driver.flow.operating.is_open is is_open


def test_a_wrong_value_is_told_with_what_would_work(booth: Booth) -> None:
    driver = booth()
    driver.press(Key.Key_O, modifier=CTRL_SHIFT)
    screen = driver.flow.operating.screen
    screen.code.set_text("4711")
    screen.rows["keep_days"].show_value("900")
    screen.save.click()

    assert driver.flow.operating.is_open
    assert "365" in screen.rows["keep_days"].problem.text()
    assert screen.rows["idle_s"].problem.text() == ""


def test_tab_meets_every_row_in_its_order(booth: Booth) -> None:
    driver = booth()
    driver.press(Key.Key_O, modifier=CTRL_SHIFT)
    screen = driver.flow.operating.screen
    met: list[str] = []
    while driver.focused() is not screen.save:
        met += [key for key, row in screen.rows.items() if row.isAncestorOf(driver.focused())]
        driver.press(Key.Key_Tab)

    assert list(dict.fromkeys(met)) == list(screen.rows)


def test_settings_open_between_visits_only(booth: Booth) -> None:
    driver = booth()
    driver.press(Key.Key_Return)
    driver.press(Key.Key_O, modifier=CTRL_SHIFT)

    assert driver.flow.visit.step is Step.CONSENT and not driver.flow.operating.is_open


def test_the_full_screen_does_not_close(qtbot: QtBot, theme: Theme) -> None:
    window = KioskWindow(is_windowed=False)
    window.open()
    assert not window.close() and window.isVisible()

    window.leave_full_screen()

    with qtbot.waitSignal(window.closing):
        assert window.close()
    window.deleteLater()


@pytest.mark.parametrize(
    ("limit_s", "at_s", "is_warned"), [(90.0, 89.9, False), (90.0, 90.0, True), (None, 999.0, False)]
)
def test_idle_warning(qtbot: QtBot, limit_s: float | None, at_s: float, is_warned: bool) -> None:
    now = [0.0]
    watch = IdleWatch(lambda: limit_s, warning_s=30, now_s=lambda: now[0])
    warned: list[bool] = []
    watch.warned.connect(lambda: warned.append(True))
    now[0] = at_s

    watch.look()

    assert bool(warned) is is_warned


def test_a_hand_takes_the_warning_back(qtbot: QtBot) -> None:
    now = [0.0]
    watch = IdleWatch(lambda: 90.0, warning_s=30, now_s=lambda: now[0])
    told: list[str] = []
    watch.returned.connect(lambda: told.append("returned"))
    watch.expired.connect(lambda: told.append("expired"))
    now[0] = 95
    watch.look()
    now[0] = 110
    watch.touch()
    now[0] = 195
    watch.look()
    assert told == ["returned"]

    now[0] = 240
    watch.look()
    now[0] = 270
    watch.look()

    assert told == ["returned", "expired"]


def test_default_settings_offer_what_is_shipped() -> None:
    from interview_sim.banks import shipped_presets

    assert set(Settings().presets) <= {preset.id for preset in shipped_presets()}
