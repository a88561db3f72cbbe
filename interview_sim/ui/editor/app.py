"""The trainer's editor as a program: application, window, and its end."""

from __future__ import annotations

import logging

from interview_sim.ui.application import end_by_signal, make_application
from interview_sim.ui.staff.options import StaffOptions

log = logging.getLogger(__name__)


def run(options: StaffOptions) -> int:
    """Run the editor until its window is closed; returns the exit code."""
    app = make_application(options.data_dir, "editor")
    from interview_sim.ui.editor.program import EditorProgram

    editor = EditorProgram(options)
    editor.start()
    end_by_signal(app, editor.window.allow_closing)
    code = app.exec()
    editor.close()
    log.info("editor ended: %d", code)
    return code
