"""A trainer's window, the preview over it, and devices that are a film."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from interview_sim.banks import Question
from interview_sim.results import Analysis
from interview_sim.results.json import to_json
from interview_sim.sessions.desk.types import Staff
from interview_sim.ui.editor.preview.flow import PreviewFlow
from interview_sim.ui.speech import Speech
from interview_sim.ui.staff.options import StaffOptions
from interview_sim.ui.staff.program import StaffProgram
from tests.recording.films import Film
from tests.ui.conftest import COMPACT, stage, theme  # noqa: F401
from tests.ui.editor.preview.questions import question

WORKER = """
import json, sys
finding = open({finding!r}, encoding="utf-8").read()
def tell(**reply): print(json.dumps(reply), flush=True)
tell(event="ready", models={{}})
for line in sys.stdin:
    request = json.loads(line)
    if request["do"] == "analyse":
        open({asked!r}, "a", encoding="utf-8").write(line)
        tell(id=request["id"], event="progress", stage="sound", share=0.5)
        if finding.startswith("failed:"):
            tell(id=request["id"], event="failed", code=finding.split(":")[1], facts={{}})
        elif finding:
            tell(id=request["id"], event="done", analysis=json.loads(finding))
"""


class Trainer:
    """Somebody who previews a question."""

    def __init__(self, program: StaffProgram, preview: PreviewFlow, qtbot: QtBot, folder: Path) -> None:
        self.program, self.preview, self.bot, self.folder = program, preview, qtbot, folder
        self.field = program.window.findChild(QLineEdit, "field-below")

    def show(self, one: Question | None = None) -> None:
        """Preview a question, its devices open or refused."""
        self.preview.show(one or question(), "own-bank")
        self.wait(lambda: not self.preview.devices.is_opening)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.focused(), key)
            QApplication.processEvents()

    def focused(self) -> QWidget:
        return self.program.window.focusWidget() or self.program.window

    def wait(self, condition: Callable[[], bool], timeout_ms: int = 30_000) -> None:
        self.bot.waitUntil(condition, timeout=timeout_ms)

    def page(self) -> QWidget | None:
        """The page in front, None where no preview is open."""
        return self.preview.cover.page() if self.preview.is_open and self.preview.cover else None

    def type_answer(self, text: str) -> None:
        """Type an answer and wait until it was looked at."""
        page = self.preview.looking.page
        page.text.setPlainText(text)
        self.wait(lambda: not page._pause.isActive() and self.preview.looking.judging.is_idle)
        QApplication.processEvents()

    def asked(self) -> list[dict[str, object]]:
        """What the worker was asked."""
        path = self.folder / "asked.jsonl"
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []

    def recordings(self) -> list[Path]:
        """Trial recordings that are on the disk."""
        return sorted((self.folder / "data" / "trials").rglob("*.mkv"))


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve seconds with a flash and a click each."""
    path = tmp_path_factory.mktemp("film") / "film.mkv"
    Film(seconds=12.0, width_px=320, height_px=240).write(path)
    return path


Start = Callable[..., Trainer]


@pytest.fixture
def trainer(theme, qtbot, tmp_path: Path, film: Path, monkeypatch) -> Iterator[Start]:  # noqa: F811
    """Starts the program with a preview; `finding`: what the worker finds, a code after "failed:", or ""."""
    monkeypatch.setenv("INTERVIEW_SIM_MODELS", str(tmp_path / "no-models"))
    # The system's voices differ and take their time; what is found is told by the tests of the voice.
    monkeypatch.setattr(Speech, "start", lambda speech: speech._found([]))
    theme.set_reduced_motion(True)
    started: list[Trainer] = []

    def start(
        *,
        camera: str | None = None,
        microphone: str | None = None,
        finding: Analysis | str = "",
        size: tuple[int, int] = COMPACT,
        language: str = "en",
        **more: object,
    ) -> Trainer:
        told, script = tmp_path / "finding.json", tmp_path / "worker.py"
        told.write_text(finding if isinstance(finding, str) else json.dumps(to_json(finding)), "utf-8")
        script.write_text(WORKER.format(finding=str(told), asked=str(tmp_path / "asked.jsonl")))
        program = StaffProgram(
            StaffOptions(data_dir=tmp_path / "data", is_windowed=True, language=language), "trainer"
        )
        field = QLineEdit()
        field.setObjectName("field-below")
        program.window.add_page("questions", "Questions", field)
        preview = PreviewFlow(
            program,
            camera=str(film) if camera is None else camera,
            microphone=str(film) if microphone is None else microphone,
            worker_command=[sys.executable, str(script)],
            **more,  # type: ignore[arg-type]
        )
        qtbot.addWidget(program.window)
        program.start()
        program.window.resize(*size)
        # The door asks who there is; what it focuses comes before the trainer's own place.
        qtbot.waitUntil(lambda: program.background.is_idle, timeout=30_000)
        program.signing.signed_in.emit(Staff(id=1, role="trainer", name="Lee"))
        program.window.activateWindow()
        field.setFocus()
        started.append(Trainer(program, preview, qtbot, tmp_path))
        return started[-1]

    yield start
    for one in started:
        one.program.window.allow_closing()
        one.program.window.close()
        one.program.close()
    QApplication.processEvents()
