"""The kiosk as it stands in the centre: its own process, screen, sound server and data folder.

Where it is is read from its log (`screen: consent`), which says where a visit stands and holds
nothing of it. Everything is done by keys.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from tests.e2e.screen import Screen


class Booth:
    """Starts `interview-sim kiosk` and follows it from screen to screen."""

    def __init__(
        self, screen: Screen, data_dir: Path, environment: Mapping[str, str], program: str = "interview_sim"
    ) -> None:
        self.screen = screen
        self._program = program
        self.data_dir = data_dir
        self._environment = {**os.environ, **environment, **screen.environment}
        self._seen = 0

    def start(self, *arguments: str) -> None:
        """Start the kiosk with these options."""
        self._seen = self._log_length()
        self._errors = (self.data_dir.parent / "kiosk-errors.txt").open("ab")
        self._process = subprocess.Popen(
            [sys.executable, "-m", self._program, "--data-dir", str(self.data_dir), "kiosk", *arguments],
            env=self._environment,
            stderr=self._errors,
            start_new_session=True,
        )

    def wait_for(self, name: str, within_s: float = 60.0) -> None:
        """Wait until the kiosk shows the screen called `name` after the last one waited for."""
        self._wait(re.compile(rf"screen: {re.escape(name)}\b"), within_s)
        time.sleep(0.6)

    def _wait(self, pattern: re.Pattern[str], within_s: float) -> re.Match[str]:
        end_s = time.monotonic() + within_s
        while time.monotonic() < end_s:
            found = pattern.search(self.log(), self._seen)
            if found is not None:
                self._seen = found.end()
                return found
            if not self.is_running:
                raise AssertionError(f"the kiosk ended with {self._process.returncode}: {self.errors()}")
            time.sleep(0.1)
        shown = self.screen.picture(self.data_dir.parent / "failed.png")
        raise AssertionError(
            f"no '{pattern.pattern}' within {within_s} s, see {shown}; the log ends: {self.log()[-1500:]}"
        )

    @property
    def pid(self) -> int:
        """The kiosk's own process."""
        return self._process.pid

    def end(self, within_s: float = 20.0) -> int:
        """As the system asks a program to end (SIGTERM); returns its exit code."""
        self._process.terminate()
        return self.ended(within_s)

    def ended(self, within_s: float = 20.0) -> int:
        """Wait until the kiosk has ended by itself; returns its exit code."""
        code = self._process.wait(timeout=within_s)
        self._errors.close()
        return code

    @property
    def is_running(self) -> bool:
        """Whether the kiosk is still there."""
        return self._process.poll() is None

    def now_shown(self) -> str:
        """The screen that the log names last."""
        return re.findall(r"screen: (\w+)", self.log())[-1]

    def wait_for_line(self, pattern: str, within_s: float = 30.0) -> re.Match[str]:
        """Wait until the log says so, after the last line waited for."""
        return self._wait(re.compile(pattern), within_s)

    def kill(self) -> None:
        """As if somebody pulled the plug: the whole process group, at once."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(timeout=20)
        self._errors.close()

    def stop(self) -> None:
        """End what is still running."""
        if self._process.poll() is None:
            self.kill()

    def errors(self) -> str:
        """What the kiosk wrote to standard error."""
        return (self.data_dir.parent / "kiosk-errors.txt").read_text("utf-8", errors="replace")[-3000:]

    def log(self) -> str:
        """The kiosk's log so far."""
        path = self.data_dir / "logs" / "kiosk.log"
        return path.read_text("utf-8") if path.exists() else ""

    def _log_length(self) -> int:
        return len(self.log())
