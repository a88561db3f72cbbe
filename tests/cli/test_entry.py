"""The command line's door: help without weight, one line per error, exit codes of the contract."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from interview_sim.cli.commands import COMMANDS

HEAVY = (
    "cv2",
    "av",
    "PySide6",
    "faster_whisper",
    "ctranslate2",
    "parselmouth",
    "kiwipiepy",
    "pyqtgraph",
    "typst",
    "vl_convert",
)


def interview_sim(*arguments: str, data_dir: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "interview_sim", "--data-dir", str(data_dir), *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        timeout=280,
        check=False,
    )


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_imports_nothing_heavy(command: str) -> None:
    code = (
        "import sys; from interview_sim.cli.entry import run; "
        f"status = run([{command!r}, '--help'] if {command!r} else ['--help']); "
        f"print('HEAVY', [name for name in {HEAVY!r} if name in sys.modules]); sys.exit(status)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert done.stdout.rstrip().endswith("HEAVY []")
    assert "Usage:" in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_table_is_listed_with_its_sentence(command: str, tmp_path: Path) -> None:
    done = interview_sim("--help", data_dir=tmp_path)

    assert command in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("no-such-command",),
        ("analyse",),
        ("analyse", "gone.mkv"),
        ("--language", "fr", "doctor"),
        ("analyse", "--spoken", "xx", "gone.mkv"),
    ],
)
def test_a_wrong_call_is_one_line_and_exit_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = interview_sim(*arguments, data_dir=tmp_path)

    lines = done.stderr.strip().splitlines()
    assert done.returncode == 2
    assert len(lines) == 1
    assert lines[0].startswith("error: ")


def test_the_error_speaks_the_language_asked_for(tmp_path: Path) -> None:
    done = interview_sim("--language", "ko", "analyse", "gone.mkv", data_dir=tmp_path)

    assert "찾을 수 없습니다" in done.stderr


def test_help_makes_no_data_folder(tmp_path: Path) -> None:
    interview_sim("analyse", "--help", data_dir=tmp_path / "data")

    assert not (tmp_path / "data").exists()
