"""The kiosk as a program: application, look, logs, window, and its end."""

from __future__ import annotations

import logging
import signal
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from interview_sim.settings.logs import set_up_logging
from interview_sim.ui.kiosk.flow.flow import Flow
from interview_sim.ui.kiosk.options import KioskOptions
from interview_sim.ui.theme import install_theme
from interview_sim.weights import model_folder

log = logging.getLogger(__name__)


def run(options: KioskOptions) -> int:
    """Run the kiosk until its window is closed; returns the exit code."""
    set_up_logging(options.data_dir, "kiosk")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("interview-sim")
    install_theme(app, model_folder("pretendard", options.data_dir))
    flow = Flow(options)
    flow.start()
    _end_by_signal(app, flow)
    code = app.exec()
    flow.close()
    log.info("kiosk ended: %d", code)
    return code


def _end_by_signal(app: QApplication, flow: Flow) -> None:
    """Ctrl-C and a polite kill close the recording in hand before the program ends."""

    def end(_number: int, _frame: object) -> None:
        flow.window.allow_closing()
        app.quit()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    # Python sees a signal only while Python runs: wake up now and then.
    waking = QTimer(app, interval=250)
    waking.timeout.connect(lambda: None)
    waking.start()
