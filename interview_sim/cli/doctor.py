"""`interview-sim doctor`: what works on this machine, and what to do about the rest.

Exit code 0 whatever is found: it was asked to look, and looked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from interview_sim.cli.invocation import invocation, print_json
from interview_sim.results import JsonValue

if TYPE_CHECKING:
    from interview_sim.cli.checkup import Check
    from interview_sim.messages import Language

_MARKS = {"ok": "●", "hint": "◐", "missing": "◇"}
_WORDS = {
    "ko": {"ok": "됩니다", "hint": "일부만 됩니다", "missing": "안 됩니다"},
    "en": {"ok": "works", "hint": "partly", "missing": "does not work"},
}


def command(
    ctx: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
    start: Annotated[
        bool, typer.Option("--start", help="Look only at what the kiosk needs to start.")
    ] = False,
) -> None:
    """What works on this machine, and what to do about the rest."""
    from interview_sim.cli.checkup import examine, examine_start

    call = invocation(ctx)
    checks = list((examine_start if start else examine)(call.data_dir))
    if as_json:
        print_json({"checks": [_json(check, call.language) for check in checks]})
    else:
        _print_table(checks, call.language)


def _json(check: Check, language: Language) -> JsonValue:
    told = check.sentences(language)
    return {
        "name": check.name,
        "state": check.state,
        "code": check.code,
        "facts": dict(check.facts),
        "what": told.what,
        "cure": told.cure if check.state != "ok" else "",
    }


def _print_table(checks: list[Check], language: Language) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for check in checks:
        told = check.sentences(language)
        cure = "" if check.state == "ok" else f"\n{told.cure}"
        mark = f"{_MARKS[check.state]} {_WORDS[language][check.state]}"
        table.add_row(Text(mark), Text(f"{told.what}{cure}"))
    Console(soft_wrap=False).print(table)
