"""The counsellor's desk as a program: application, window, and its end."""

from __future__ import annotations

import logging

from interview_sim.ui.application import end_by_signal, make_application
from interview_sim.ui.staff.options import StaffOptions

log = logging.getLogger(__name__)


def run(options: StaffOptions) -> int:
    """Run the desk until its window is closed; returns the exit code."""
    app = make_application(options.data_dir, "review")
    from interview_sim.ui.review.program import DeskProgram

    desk = DeskProgram(options)
    desk.start()
    end_by_signal(app, desk.window.allow_closing)
    code = app.exec()
    desk.close()
    log.info("desk ended: %d", code)
    return code
