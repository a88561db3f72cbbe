"""The kiosk for pictures: `python -m tests.e2e.staged --data-dir DIR kiosk ...`, as on the command line.

Two things are arranged: the questions are drawn the same way each time, and where
`INTERVIEW_SIM_STAGED_FINDING` names a file, the worker answers with the finding in it. (No free Korean
voice speaks a whole answer, so the Korean pictures show the finding of the layout's example.)
"""

from __future__ import annotations

import os
import random
import sys
from dataclasses import replace

from interview_sim.ui.kiosk import app
from interview_sim.ui.kiosk.options import KioskOptions

FINDING = "INTERVIEW_SIM_STAGED_FINDING"
_SEED = 0
_WORKER = """
import json, sys
finding = json.loads(open({finding!r}, encoding="utf-8").read())
def tell(**reply): print(json.dumps(reply), flush=True)
tell(event="ready", models={{}})
for line in sys.stdin:
    request = json.loads(line)
    if request["do"] == "analyse":
        tell(id=request["id"], event="progress", stage="sound", share=0.7)
        tell(id=request["id"], event="done", analysis=finding)
    elif request["do"] == "calibrate":
        tell(id=request["id"], event="done", calibration=None)
"""


class _Arranged(random.Random):
    def __init__(self) -> None:
        super().__init__(_SEED)


_run = app.run


def run(options: KioskOptions) -> int:
    """The kiosk with the arranged worker."""
    finding = os.environ.get(FINDING)
    if finding:
        worker = (sys.executable, "-c", _WORKER.format(finding=finding))
        options = replace(options, worker_command=worker)
    return _run(options)


if __name__ == "__main__":
    from interview_sim.cli.entry import main

    random.SystemRandom = _Arranged  # type: ignore[assignment, misc]
    app.run = run
    sys.exit(main())
