"""`interview-sim review` and `editor` on the command line: their help, and windows that end politely."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HELP = """
import sys
from interview_sim.cli.entry import run
run([sys.argv[1], "--help"])
sys.exit(any(name.split(".")[0] in ("PySide6", "cv2", "av", "sqlalchemy") for name in sys.modules))
"""


DESKS = pytest.mark.parametrize("desk", ["review", "editor"])


@DESKS
def test_help_names_the_option_and_loads_no_window(desk: str) -> None:
    done = subprocess.run([sys.executable, "-c", HELP, desk], capture_output=True, text=True, timeout=60)

    assert done.returncode == 0 and "--windowed" in done.stdout


@DESKS
def test_what_it_does_not_know_is_one_line_and_exit_2(tmp_path: Path, desk: str) -> None:
    command = [sys.executable, "-m", "interview_sim", "--language", "en", "--data-dir", str(tmp_path)]
    done = subprocess.run([*command, desk, "--nonsense"], capture_output=True, text=True, timeout=60)

    assert done.returncode == 2
    assert done.stderr.startswith("error: ") and done.stderr.count("\n") == 1


@DESKS
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no polite kill")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_polite_end_is_exit_0(tmp_path: Path, number: signal.Signals, desk: str) -> None:
    command = [sys.executable, "-m", "interview_sim", "--data-dir", str(tmp_path), desk, "--windowed"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as program:
        log = tmp_path / "logs" / f"{desk}.log"
        until_s = time.monotonic() + 30
        while not (log.exists() and "door stands" in log.read_text("utf-8")):
            assert program.poll() is None and time.monotonic() < until_s
            time.sleep(0.1)
        program.send_signal(number)
        said = program.communicate(timeout=30)[1]

    assert program.returncode == 0 and "Traceback" not in said
    assert "ended: 0" in log.read_text("utf-8")
