"""The kiosk as a program: application, window, and its end."""

from __future__ import annotations

import logging

from interview_sim.ui.application import end_by_signal, make_application
from interview_sim.ui.kiosk.flow.flow import Flow
from interview_sim.ui.kiosk.options import KioskOptions

log = logging.getLogger(__name__)


def run(options: KioskOptions) -> int:
    """Run the kiosk until its window is closed; returns the exit code."""
    app = make_application(options.data_dir, "kiosk")
    flow = Flow(options)
    flow.start()
    end_by_signal(app, flow.window.allow_closing)
    code = app.exec()
    flow.close()
    log.info("kiosk ended: %d", code)
    return code
