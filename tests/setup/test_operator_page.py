"""The operator's page names what there is: every setting with its limits, commands that exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from interview_sim.settings import Settings

PAGE = (Path(__file__).parents[2] / "docs" / "operator.md").read_text("utf-8")
ENGLISH, KOREAN = PAGE.split("\n# 한국어\n")


@pytest.mark.parametrize("part", [ENGLISH, KOREAN], ids=["en", "ko"])
def test_every_setting_is_explained(part: str) -> None:
    assert [name for name in Settings.model_fields if f"| `{name}` |" not in part] == []


@pytest.mark.parametrize("part", [ENGLISH, KOREAN], ids=["en", "ko"])
@pytest.mark.parametrize("name", ["idle_s", "idle_report_s", "keep_days"])
def test_limits_are_those_of_the_program(part: str, name: str) -> None:
    field = Settings.model_json_schema()["properties"][name]
    row = next(line for line in part.splitlines() if f"| `{name}` |" in line)

    found = [int(number) for number in re.findall(r"\d+", row.split("|")[3])]
    assert found == [field["default"], field["minimum"], field["maximum"]]


@pytest.mark.parametrize("group", ["sessions", "models"])
def test_commands_exist(group: str) -> None:
    named = set(re.findall(rf"interview-sim {group} ([a-z]+)", PAGE))
    helped = subprocess.run(
        [sys.executable, "-m", "interview_sim", group, "--help"], capture_output=True, text=True, timeout=60
    ).stdout

    assert named
    assert {command for command in named if not re.search(rf"^  {command} ", helped, re.MULTILINE)} == set()


def test_both_languages_have_the_same_parts() -> None:
    shapes = [
        [
            len(re.findall(pattern, part, re.MULTILINE))
            for pattern in (r"^## ", r"^\|", r"^```", r"^- ", r"^\d\.")
        ]
        for part in (ENGLISH, KOREAN)
    ]
    assert shapes[0] == shapes[1]
