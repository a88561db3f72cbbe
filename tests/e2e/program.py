"""One window of the program as a process of its own, followed by what its log says.

The log says where somebody is (`screen: consent`, `page: sessions`) and holds nothing of a visit.
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


class Program:
    """Starts `interview-sim <command>` and follows it; `command` is the window's."""

    command = "kiosk"

    def __init__(
        self, screen: Screen, data_dir: Path, environment: Mapping[str, str], program: str = "interview_sim"
    ) -> None:
        self.screen = screen
        self._program = program
        self.data_dir = data_dir
        self._environment = {**os.environ, **environment, **screen.environment}
        self._seen = 0

    def start(self, *arguments: str) -> None:
        """Start it with these options."""
        self._seen = self._log_length()
        self._errors = (self.data_dir.parent / f"{self.command}-errors.txt").open("ab")
        self._process = subprocess.Popen(
            [sys.executable, "-m", self._program, "--data-dir", str(self.data_dir), self.command, *arguments],
            env=self._environment,
            stderr=self._errors,
            start_new_session=True,
        )

    @property
    def pid(self) -> int:
        """Its own process."""
        return self._process.pid

    def end(self, within_s: float = 20.0) -> int:
        """As the system asks a program to end (SIGTERM); returns its exit code."""
        self._process.terminate()
        return self.ended(within_s)

    def ended(self, within_s: float = 20.0) -> int:
        """Wait until it has ended by itself; returns its exit code."""
        code = self._process.wait(timeout=within_s)
        self._errors.close()
        return code

    @property
    def is_running(self) -> bool:
        """Whether it is still there."""
        return self._process.poll() is None

    def wait_for_line(self, pattern: str, within_s: float = 30.0) -> re.Match[str]:
        """Wait until the log says so, after the last line waited for."""
        end_s = time.monotonic() + within_s
        while time.monotonic() < end_s:
            found = re.compile(pattern).search(self.log(), self._seen)
            if found is not None:
                self._seen = found.end()
                return found
            if not self.is_running:
                raise AssertionError(f"{self.command} ended with {self._process.returncode}: {self.errors()}")
            time.sleep(0.1)
        shown = self.screen.picture(self.data_dir.parent / "failed.png")
        raise AssertionError(
            f"no '{pattern}' within {within_s} s, see {shown}; the log ends: {self.log()[-1500:]}"
        )

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
        """What it wrote to standard error; not what the sound system says of a machine that was busy."""
        path = self.data_dir.parent / f"{self.command}-errors.txt"
        lines = path.read_text("utf-8", errors="replace").splitlines(keepends=True)
        return "".join(line for line in lines if "underrun occurred" not in line)[-3000:]

    def log(self) -> str:
        """Its log so far."""
        path = self.data_dir / "logs" / f"{self.command}.log"
        return path.read_text("utf-8") if path.exists() else ""

    def _log_length(self) -> int:
        return len(self.log())
