"""The pictures of docs/pictures: every kiosk screen, in Korean and English, at both sizes.

    python -m tests.pictures DEMO_FOLDER [OUT]

DEMO_FOLDER is what `interview-sim demo --out DEMO_FOLDER` left: overview and replay show its
recordings and figures. The camera picture is the demo's photograph (public domain).
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from interview_sim.demo.photograph import load_photograph
from interview_sim.demo.puppet import Pose, Puppet
from interview_sim.reports.interview import interview_report
from interview_sim.reports.model import ReportAnswer, SessionReport
from interview_sim.results.json import from_json
from interview_sim.settings import data_dir
from interview_sim.ui.kiosk.screens.overview import OverviewScreen
from interview_sim.ui.kiosk.screens.replay import ReplayScreen
from interview_sim.ui.language import set_language
from interview_sim.ui.theme import install_theme, theme
from interview_sim.ui.widgets import FocusRing
from interview_sim.weights import model_folder
from tests.ui.kiosk import showing

SIZES = {"1920": (1920, 1080), "1366": (1366, 768)}
WAIT_S = 4.0
SCREENS: dict[str, Callable[[], QWidget]] = {
    "welcome": showing.welcome,
    "consent": showing.consent,
    "about": showing.about,
    "choose": showing.choose,
    "device": showing.devices,
    "calibration": showing.calibration,
    "rules": showing.rules,
    "think": showing.think,
    "answer": showing.answer,
    "saved": showing.saved,
    "analysing": showing.analysing,
    "take-home": showing.take_home,
    "thanks": showing.thanks,
}
# The first page of the README and the screens with most text are kept large; all are kept small.
LARGE = ("welcome", "consent", "device", "think", "answer", "overview", "replay")


def demo_report(folder: Path, language: str) -> SessionReport:
    """The demo's answers as the result of a visit."""
    import json

    answers = []
    for number, path in enumerate(sorted(folder.glob("answer-*/analysis.json")), 1):
        title = f"질문 {number}" if language == "ko" else f"Question {number}"
        answers.append(
            ReportAnswer(
                title=title,
                question_text="",
                analysis=from_json(json.loads(path.read_text("utf-8"))),
                recording=folder / f"{path.parent.name}.mkv",
            )
        )
    return interview_report(answers, language="ko" if language == "ko" else "en", title="", ticket="A-0412")


def main(demo: Path, out: Path) -> None:
    """Write `OUT/<screen>-<language>-<width>.png`."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    install_theme(app, model_folder("pretendard", data_dir()))
    theme().set_reduced_motion(True)
    bgr = Puppet(load_photograph()).picture(Pose())
    height, width = bgr.shape[:2]
    face = QImage(bgr.tobytes(), width, height, width * 3, QImage.Format.Format_BGR888).copy()
    showing.picture = lambda *_: face  # type: ignore[assignment]
    out.mkdir(parents=True, exist_ok=True)
    for language in ("ko", "en"):
        for name, size in SIZES.items():
            for screen, make in {**SCREENS, **_results(demo, language)}.items():
                if name == "1366" or screen in LARGE:
                    _take(make, size, language, out / f"{screen}-{language}-{name}.png")


def _results(demo: Path, language: str) -> dict[str, Callable[[], QWidget]]:
    report = demo_report(demo, language)

    def overview() -> QWidget:
        screen = OverviewScreen()
        screen.show_report(report, kept_days=30)
        return screen

    def replay() -> QWidget:
        screen = ReplayScreen()
        screen.show_report(report)
        screen.play_action(report.score.next_actions[0])
        return screen

    return {"overview": overview, "replay": replay}


def _take(make: Callable[[], QWidget], size: tuple[int, int], language: str, path: Path) -> None:
    set_language("ko" if language == "ko" else "en")
    theme().set_window_size(*size)
    window = QWidget()
    window.setObjectName("canvas")
    window.resize(*size)
    screen = make()
    screen.setParent(window)
    screen.setGeometry(0, 0, *size)
    FocusRing(window)
    window.show()
    window.activateWindow()
    screen.focus_first()  # type: ignore[attr-defined]
    _let_pass(WAIT_S if isinstance(screen, ReplayScreen) else 0.5)
    window.grab().save(str(path))
    if isinstance(screen, ReplayScreen):
        screen.stop()
    # 256 colours are enough for paper, ink and one face, and keep the repository small.
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(256).save(path, optimize=True)
    window.deleteLater()
    _let_pass(0.1)


def _let_pass(seconds: float) -> None:
    end_s = time.monotonic() + seconds
    while time.monotonic() < end_s:
        QCoreApplication.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "docs/pictures"))
