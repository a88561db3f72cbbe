"""A booth whose camera and microphone are a film, and whose worker answers at once with a finding that
the real result types accept. Everything else is real: window, capture, recording, store, reports."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interview_sim.results.json import to_json
from interview_sim.ui.kiosk.flow.flow import Flow
from interview_sim.ui.kiosk.options import KioskOptions
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.theme import Theme
from tests.recording.films import Film
from tests.ui.answers import answer

WORKER = """
import json, sys
finding = json.loads(open({finding!r}, encoding="utf-8").read())
def tell(**reply): print(json.dumps(reply), flush=True)
tell(event="ready", models={{}})
for line in sys.stdin:
    request = json.loads(line)
    if request["do"] == "analyse":
        open({asked!r}, "a", encoding="utf-8").write(line)
        tell(id=request["id"], event="progress", stage="sound", share=0.5)
        tell(id=request["id"], event="done", analysis=finding)
    elif request["do"] == "calibrate":
        tell(id=request["id"], event="done", calibration=None)
"""

Key = Qt.Key


class Driver:
    """Presses keys like a visitor, and waits for screens."""

    def __init__(self, flow: Flow, qtbot: QtBot, folder: Path) -> None:
        self.flow, self.qtbot, self.folder = flow, qtbot, folder

    def press(self, *keys: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys on whatever has the focus."""
        for key in keys:
            QTest.keyClick(self.focused(), key, modifier)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focused(), text)

    def focused(self) -> QWidget:
        return QApplication.focusWidget() or self.flow.window

    def tab_to(self, widget: QWidget, most: int = 40) -> None:
        """Press Tab until the widget has the focus."""
        for _ in range(most):
            if self.focused() is widget:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {widget}; the focus is on {self.focused()}")

    def wait_for(self, step: Step, timeout_ms: int = 20_000) -> None:
        self.qtbot.waitUntil(lambda: self.flow.visit.step is step, timeout=timeout_ms)

    def wait(self, condition: Callable[[], bool], timeout_ms: int = 20_000) -> None:
        self.qtbot.waitUntil(condition, timeout=timeout_ms)

    def asked(self) -> list[dict[str, object]]:
        """What the worker was asked to analyse."""
        path = self.folder / "asked.jsonl"
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty seconds with a flash and a click each."""
    path = tmp_path_factory.mktemp("film") / "film.mkv"
    Film(seconds=20.0, width_px=320, height_px=240).write(path)
    return path


@pytest.fixture
def booth(
    qtbot: QtBot, theme: Theme, tmp_path: Path, film: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Driver]]:
    """Starts booths; each is closed at the end, with its threads and its worker."""
    monkeypatch.setenv("INTERVIEW_SIM_MODELS", str(tmp_path / "no-models"))
    drivers: list[Driver] = []

    def start(
        *,
        camera: str | None = None,
        microphone: str | None = None,
        worker: str | None = WORKER,
        **more: object,
    ) -> Driver:
        finding, script = tmp_path / "finding.json", tmp_path / "worker.py"
        finding.write_text(json.dumps(to_json(answer("en"))), "utf-8")
        asked = str(tmp_path / "asked.jsonl")
        script.write_text((worker or "").format(finding=str(finding), asked=asked))
        stick = tmp_path / "stick"
        stick.mkdir(exist_ok=True)
        options = KioskOptions(
            data_dir=tmp_path / "data",
            is_windowed=True,
            camera=str(film) if camera is None else camera,
            microphone=str(film) if microphone is None else microphone,
            language="en",
            stick=stick,
            worker_command=None if worker is None else (sys.executable, str(script)),
            **more,  # type: ignore[arg-type]
        )
        flow = Flow(options)
        flow.start()
        drivers.append(Driver(flow, qtbot, tmp_path))
        # On a real display without a window manager a window gets the keys only when it asks, and later.
        flow.window.activateWindow()
        qtbot.waitUntil(flow.window.isActiveWindow, timeout=20_000)
        return drivers[-1]

    yield start
    for driver in drivers:
        driver.flow.close()
        driver.flow.window.hide()
        driver.flow.window.deleteLater()
        driver.flow.deleteLater()
    QApplication.processEvents()
