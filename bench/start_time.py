"""How long until the first page stands: prints a table, each beside its baseline from the same run.

The kiosk under a screen of its own, from starting the process until its first page is painted, beside
an empty PySide6 window; `--help` beside a Python that does nothing. Rounds are taken in turn, medians
are shown, so that the machine's load falls on all of them alike. Needs Xvfb and xdotool.

    python -m bench.start_time [--rounds 7]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tests.e2e.booth import Booth
from tests.e2e.screen import Screen

_EMPTY_WINDOW = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.tell)
    def tell(self):
        print(time.time(), flush=True)
        app.quit()

app = QApplication([])
window = Window()
window.setGeometry(app.primaryScreen().geometry())
window.showFullScreen()
app.exec()
"""


def kiosk(screen: Screen) -> float:
    """Milliseconds until the first page of the kiosk is painted."""
    with tempfile.TemporaryDirectory() as name:
        booth = Booth(screen, Path(name) / "data", {})
        began_s = time.time()
        booth.start("--camera", "none", "--microphone", "none")
        line = booth.wait_for_line(r"(?m)^(\S+ \S+) .*first page painted")
        painted = datetime.strptime(line[1], "%Y-%m-%d %H:%M:%S,%f").astimezone()
        booth.end()
    return 1000 * (painted.timestamp() - began_s)


def empty_window(screen: Screen) -> float:
    """Milliseconds until an empty window is painted."""
    began_s = time.time()
    told = _run("-c", _EMPTY_WINDOW, environment=screen.environment)
    return 1000 * (float(told) - began_s)


def help_page(_screen: Screen) -> float:
    """Milliseconds until `--help` has printed its page and ended."""
    began_s = time.time()
    _run("-m", "interview_sim", "--help")
    return 1000 * (time.time() - began_s)


def bare_python(_screen: Screen) -> float:
    """Milliseconds for a Python that does nothing."""
    began_s = time.time()
    _run("-c", "pass")
    return 1000 * (time.time() - began_s)


def _run(*arguments: str, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **(environment or {})},
    )
    return done.stdout


ROWS: tuple[tuple[str, Callable[[Screen], float], Callable[[Screen], float]], ...] = (
    ("kiosk: first page painted (baseline: empty PySide6 window)", kiosk, empty_window),
    ("`interview-sim --help` (baseline: Python that does nothing)", help_page, bare_python),
)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    print("| what | median ms | fastest | slowest | baseline: median ms | above it |")
    print("|---|---|---|---|---|---|")
    with Screen(1920, 1080) as screen:
        for what, take, baseline in ROWS:
            # The first round warms the disk's cache and does not count.
            pairs = [(take(screen), baseline(screen)) for _ in range(rounds + 1)][1:]
            own, plain = (sorted(column) for column in zip(*pairs, strict=True))
            median, least = statistics.median(own), statistics.median(plain)
            figures = [median, own[0], own[-1], least, median - least]
            print(f"| {what} | " + " | ".join(f"{figure:.0f}" for figure in figures) + " |")


if __name__ == "__main__":
    main()
