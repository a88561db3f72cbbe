"""Paper, PDF, package: written in a thread, so that the window goes on; one at a time."""

from __future__ import annotations

import logging
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from interview_sim.errors import InterviewSimError
from interview_sim.reports.model import SessionReport
from interview_sim.ui.kiosk.visit.sticks import Packed, Stick, write_package
from interview_sim.ui.printing import a4_printer, print_pdf

log = logging.getLogger(__name__)


class TakingHome(QObject):
    """`done(way, folder or "")`, `refused(way, code, facts)`; `way` is paper, pdf or package."""

    done = Signal(str, str)
    refused = Signal(str, str, dict)
    _pdf_ready = Signal(str)

    def __init__(self, parent: QObject | None = None, *, fonts: Path | None = None) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._thread: threading.Thread | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._pdf_ready.connect(self._print)

    @property
    def is_busy(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def save_pdf(self, report: SessionReport, stick: Stick, title: str) -> None:
        """The report alone onto the stick."""
        self._run("pdf", lambda: str(write_package(stick, title, [self._pdf(report)])))

    def save_package(self, report: SessionReport, stick: Stick, title: str) -> None:
        """Report as web page and PDF, and the visitor's own recordings as mp4."""
        self._run(
            "package",
            lambda: str(write_package(stick, title, [_page(report), self._pdf(report), *_films(report)])),
        )

    def print_report(self, report: SessionReport) -> None:
        """Print the PDF's pages on the default printer."""
        self._folder = tempfile.TemporaryDirectory(prefix="interview-sim-")
        path = Path(self._folder.name) / "report.pdf"

        def write() -> str:
            self._pdf(report).write(path)
            self._pdf_ready.emit(str(path))
            return ""

        self._run("paper", write, tells_done=False)

    def wait(self, seconds: float = 30.0) -> None:
        """Wait until nothing is being written."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _pdf(self, report: SessionReport) -> Packed:
        from interview_sim.reports.pdf import write_pdf

        return Packed(name="report.pdf", write=lambda path: write_pdf(report, path, fonts=self._fonts))

    def _run(self, way: str, work: Callable[[], str], *, tells_done: bool = True) -> None:
        if self.is_busy:
            return

        def run() -> None:
            try:
                where = work()
            except InterviewSimError as error:
                log.warning("%s not taken home: %s", way, error.code)
                self.refused.emit(way, error.code, error.facts)
                return
            if tells_done:
                self.done.emit(way, where)

        self._thread = threading.Thread(target=run, name=f"take-home-{way}", daemon=True)
        self._thread.start()

    def _print(self, path: str) -> None:
        printer = a4_printer()
        printed = print_pdf(Path(path), printer)
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
        if printed:
            self.done.emit("paper", "")
        else:
            self.refused.emit("paper", "output-not-writable", {"file": printer.printerName(), "why": "-"})


def _page(report: SessionReport) -> Packed:
    from interview_sim.reports.html import write_html

    return Packed(name="report.html", write=lambda path: write_html(report, path))


def _films(report: SessionReport) -> list[Packed]:
    numbered = [(number, answer.recording) for number, answer in enumerate(report.answers, 1)]
    return [_film(number, recording) for number, recording in numbered if recording is not None]


def _film(number: int, recording: Path) -> Packed:
    from interview_sim.recording import remux

    return Packed(name=f"answer-{number}.mp4", write=lambda path: remux(recording, path))
