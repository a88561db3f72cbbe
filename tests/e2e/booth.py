"""The kiosk as it stands in the centre: its own process, screen, sound server and data folder.

Where it is is read from its log (`screen: consent`). Everything is done by keys.
"""

from __future__ import annotations

import re
import time

from tests.e2e.program import Program


class Booth(Program):
    """Starts `interview-sim kiosk` and follows it from screen to screen."""

    command = "kiosk"

    def wait_for(self, name: str, within_s: float = 60.0) -> None:
        """Wait until the kiosk shows the screen called `name` after the last one waited for."""
        self.wait_for_line(rf"screen: {re.escape(name)}\b", within_s)
        time.sleep(0.6)

    def now_shown(self) -> str:
        """The screen that the log names last."""
        return re.findall(r"screen: (\w+)", self.log())[-1]
