"""`interview-sim editor`: question banks, interviews, criteria and courses for trainers."""

from __future__ import annotations

from typing import Annotated

import typer

from interview_sim.cli.invocation import invocation


def command(
    ctx: typer.Context,
    windowed: Annotated[bool, typer.Option("--windowed", help="In a small window.")] = False,
) -> None:
    """The trainer's editor: question banks, interviews, criteria and courses, without a terminal."""
    call = invocation(ctx)
    from interview_sim.ui.editor.app import run
    from interview_sim.ui.staff.options import StaffOptions

    options = StaffOptions(data_dir=call.data_dir, is_windowed=windowed, language=call.chosen_language)
    raise typer.Exit(run(options))
