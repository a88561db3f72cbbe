"""How long a person waits for the first page, and a script for the help.

Each program is started as a process of its own on a private X server; the time runs until its
window is mapped on the screen (or until the help is printed). The baseline in the same run is a
PySide6 program with one empty window. Prints medians as a Markdown table.

    python -m bench.start_time [--runs 5]
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
from pathlib import Path

from tests.e2e.screen import Screen

EMPTY_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.setWindowTitle("empty")
window.resize(800, 600)
window.show()
app.exec()
"""


def until_mapped(command: list[str], title: str, screen: Screen) -> float:
    """Seconds from the start of `command` until a window called `title` is on the screen."""
    environment = {**os.environ, **screen.environment}
    started_s = time.monotonic()
    program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--name", title],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=60,
        )
        return time.monotonic() - started_s
    finally:
        program.kill()
        program.wait()


def until_ended(command: list[str]) -> float:
    """Seconds that `command` takes as a whole process."""
    started_s = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.monotonic() - started_s


def row(name: str, measure: Callable[[], float], n_runs: int) -> None:
    """One line of the table; the first run warms the disk cache and does not count."""
    measure()
    seconds = [measure() for _ in range(n_runs)]
    print(f"| {name} | {statistics.median(seconds):.2f} | {min(seconds):.2f}–{max(seconds):.2f} |")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    n_runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name, Screen() as screen:
        kiosk = [
            sys.executable, "-m", "interview_sim", "--data-dir", str(Path(name) / "data"), "--language", "en",
            "kiosk", "--windowed", "--camera", "none", "--microphone", "none",
        ]  # fmt: skip
        print("| what | seconds, median | least–most |\n|---|---|---|")
        row(
            "kiosk: first page on the screen",
            lambda: until_mapped(kiosk, "Interview rehearsal", screen),
            n_runs,
        )
        empty = [sys.executable, "-c", EMPTY_WINDOW]
        row("baseline: an empty PySide6 window", lambda: until_mapped(empty, "empty", screen), n_runs)
        row(
            "`interview-sim --help`",
            lambda: until_ended([sys.executable, "-m", "interview_sim", "--help"]),
            n_runs,
        )
        row("baseline: `python -c pass`", lambda: until_ended([sys.executable, "-c", "pass"]), n_runs)


if __name__ == "__main__":
    main()
