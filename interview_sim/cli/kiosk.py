"""`interview-sim kiosk`: the visitor's session, full screen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from interview_sim.cli.invocation import invocation

STICK_ENVIRONMENT = "INTERVIEW_SIM_STICK"
"""A folder that stands in for a USB stick, for a try-out without one."""

_SOURCE = "An index, a device name, a file (plays in real time), a URL, or none."


def command(
    ctx: typer.Context,
    windowed: Annotated[bool, typer.Option("--windowed", help="In a window that can be closed.")] = False,
    camera: Annotated[str | None, typer.Option("--camera", metavar="SRC", help=_SOURCE)] = None,
    microphone: Annotated[str | None, typer.Option("--microphone", metavar="SRC", help=_SOURCE)] = None,
    preset: Annotated[
        str | None, typer.Option("--preset", metavar="ID", help="The interview marked.")
    ] = None,
    bank: Annotated[str | None, typer.Option("--bank", metavar="ID", help="The bank marked.")] = None,
) -> None:
    """The visitor's session, full screen."""
    call = invocation(ctx)
    _check_ids(call.data_dir, preset, bank)
    _check_sources(camera, microphone)
    from interview_sim.ui.kiosk.app import run
    from interview_sim.ui.kiosk.options import KioskOptions

    stick = os.environ.get(STICK_ENVIRONMENT)
    options = KioskOptions(
        data_dir=call.data_dir,
        is_windowed=windowed,
        camera=camera,
        microphone=microphone,
        preset=preset,
        bank=bank,
        language=call.chosen_language,
        stick=Path(stick) if stick else None,
    )
    raise typer.Exit(run(options))


def _check_ids(data_dir: Path, preset: str | None, bank: str | None) -> None:
    """A wrong name is said on the terminal, not in front of a visitor. Raises BankMissing."""
    from interview_sim.banks import find_bank, find_preset

    folders = (data_dir / "banks",)
    if preset is not None:
        find_preset(preset, folders)
    if bank is not None:
        find_bank(bank, folders)


def _check_sources(*sources: str | None) -> None:
    """The same for a file that is not there. Raises InputMissing."""
    from interview_sim.capture import parse_source

    for source in sources:
        parse_source(source)
