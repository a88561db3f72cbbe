"""The kiosk with less: no camera, no microphone, a camera that vanishes, no result."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_sim.ui.kiosk.visit.steps import Step
from tests.devices import MjpegCamera
from tests.ui.kiosk.walking import (
    Booth,
    Key,
    about,
    answer,
    choose,
    consent,
    quick,
    to_first_question,
)


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
