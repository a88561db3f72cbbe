"""All checks in the order a person would mend things."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from interview_sim.cli.checkup.check import Check
from interview_sim.cli.checkup.data import (
    criteria_checks,
    demo_voice_check,
    folder_checks,
    machine_check,
    model_checks,
    settings_checks,
    store_check,
)
from interview_sim.cli.checkup.devices import camera_check, device_checks
from interview_sim.cli.checkup.screen import display_check, screen_checks
from interview_sim.settings import read_settings


def examine(data_dir: Path) -> Iterator[Check]:
    """Every check, as it is made; together a few seconds."""
    loaded = read_settings(data_dir)
    yield from screen_checks()
    yield from device_checks(loaded.settings)
    yield from model_checks(data_dir, loaded.settings)
    yield from folder_checks(data_dir)
    yield store_check(data_dir)
    yield from settings_checks(loaded.problems, loaded.settings)
    yield from criteria_checks(data_dir)
    yield machine_check()
    yield demo_voice_check()


def examine_start(data_dir: Path) -> Iterator[Check]:
    """Only what decides whether the kiosk can start: display and camera; under a second."""
    yield display_check()
    yield camera_check(read_settings(data_dir).settings)
