"""What every window process begins and ends with: application, look, logs, and a polite end by a signal."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLoggingCategory, QTimer
from PySide6.QtWidgets import QApplication

from interview_sim.settings.logs import set_up_logging
from interview_sim.ui.theme import install_theme
from interview_sim.weights import model_folder

log = logging.getLogger(__name__)
_WAKING_MS = 250
_QUIET = "qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg.info=false"
"""Libraries of sound systems that are not installed here are nobody's business on the terminal."""


def make_application(data_dir: Path, log_name: str) -> QApplication:
    """The process's application with the look installed, logging to `<data>/logs/<log_name>.log`.

    Raises DataFolderNotWritable.
    """
    set_up_logging(data_dir, log_name)
    QLoggingCategory.setFilterRules(_QUIET)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("interview-sim")
    install_theme(app, model_folder("pretendard", data_dir))
    return app


def end_by_signal(app: QApplication, allow_closing: Callable[[], object]) -> None:
    """Ctrl-C and a polite kill close the window in order before the program ends.

    Python hands a signal over wherever it happens to be, in the middle of a painting too; a window that
    is closed there takes the ground from under Qt. So it is only noted, and looked at between events.
    """
    asked: list[int] = []

    def look() -> None:
        if asked:
            log.info("asked to end by signal %d", asked[0])
            allow_closing()
            app.quit()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _frame: asked.append(number))
    # Python sees a signal only while Python runs: wake up now and then.
    waking = QTimer(app, interval=_WAKING_MS)
    waking.timeout.connect(look)
    waking.start()
