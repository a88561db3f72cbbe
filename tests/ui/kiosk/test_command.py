"""`interview-sim kiosk` refuses on the terminal what a visitor should never see."""

import subprocess
import sys
from pathlib import Path

import pytest


def run(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "interview_sim",
        "--language",
        "en",
        "--data-dir",
        str(tmp_path),
        "kiosk",
    ]
    return subprocess.run([*command, *arguments], capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize(
    "arguments",
    [("--preset", "no-such"), ("--bank", "no-such"), ("--camera", "/no/such/film.mkv"), ("--nonsense",)],
)
def test_what_is_not_there_is_one_line_and_exit_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run(tmp_path, *arguments)

    assert done.returncode == 2
    assert done.stderr.startswith("error: ") and done.stderr.count("\n") == 1


def test_help_names_the_options(tmp_path: Path) -> None:
    done = run(tmp_path, "--help")

    assert done.returncode == 0
    for option in ("--windowed", "--camera", "--microphone", "--preset", "--bank"):
        assert option in done.stdout
