"""The wheel in an environment that holds nothing else, used from the root folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def run(
    *command: str | Path, cwd: str | Path = "/", timeout: float = 280
) -> subprocess.CompletedProcess[str]:
    """`command` without anything of this environment or checkout on its path."""
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))
    }
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, env=clean, capture_output=True, text=True, timeout=timeout
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built with the build backend that this environment has, so that nothing is downloaded for it."""
    out = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The `interview-sim` of an environment into which only the wheel was installed."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, with_pip=True)
    python = folder / SCRIPTS / "python"
    installed = run(
        python, "-m", "pip", "install", "--quiet", "--no-compile", "--disable-pip-version-check", wheel
    )
    assert installed.returncode == 0, installed.stderr
    yield folder / SCRIPTS / "interview-sim"
    shutil.rmtree(folder)  # a gigabyte that pytest would keep


def test_the_data_that_people_edit_travels_in_the_wheel(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    edited = [
        path
        for folder in ("assets", "question_banks")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    ]

    assert len(edited) > 10
    missing = [
        path for path in edited if f"interview_sim/_data/{path.relative_to(ROOT).as_posix()}" not in inside
    ]
    assert missing == []
    assert [name for name in inside if "/tests/" in name or name.startswith("tests/")] == []


@pytest.mark.timeout(600)
def test_the_installed_program_helps_and_finds_its_data(program: Path, tmp_path: Path) -> None:
    helped = run(program, "--help")
    assert helped.returncode == 0, helped.stderr
    assert "doctor" in helped.stdout

    checked = run(program, "--data-dir", tmp_path / "data", "doctor", "--json")
    assert checked.returncode == 0, checked.stderr
    assert {
        check["state"] for check in json.loads(checked.stdout)["checks"] if check["name"] == "folder"
    } == {"ok"}


@pytest.mark.timeout(600)
def test_the_installed_program_shows_the_demo_from_the_root_folder(program: Path, tmp_path: Path) -> None:
    shown = run(program, "--data-dir", tmp_path / "data", "demo", "--spoken", "en", "--out", tmp_path / "out")

    assert shown.returncode == 0, shown.stderr
    reports = {path.suffix for path in (tmp_path / "out").rglob("*.*") if path.stat().st_size}
    assert {".html", ".pdf", ".json"} <= reports
