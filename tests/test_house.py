"""The house stays easy to live in: every room is on the plan, no file is a junk drawer."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "interview_sim"
FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("room", sorted(path for path in PACKAGE.iterdir() if not path.name.startswith("_")))
def test_every_room_stands_in_the_plan(room: Path) -> None:
    name = f"{room.name}/" if room.is_dir() else room.name

    assert name in (ROOT / "ARCHITECTURE.md").read_text("utf-8")


def test_every_module_says_its_one_job() -> None:
    silent = [path for path in FILES if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]

    assert silent == []


def test_no_file_holds_two_jobs() -> None:
    long = [path for path in FILES if len(path.read_text("utf-8").splitlines()) > 400]
    nameless = [
        path
        for path in FILES
        if path.stem in {"utils", "util", "helper", "helpers", "common", "manager", "misc"}
    ]

    assert (long, nameless) == ([], [])


def test_every_command_is_in_the_readme() -> None:
    from interview_sim.cli.commands import COMMANDS

    readme = (ROOT / "README.md").read_text("utf-8")

    assert [name for name in COMMANDS if f"interview-sim {name}" not in readme] == []
