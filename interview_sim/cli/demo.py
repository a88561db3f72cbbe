"""`interview-sim demo`: a whole session without devices, against known truth."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_sim.cli.invocation import invocation, print_json
from interview_sim.cli.progress import StageProgress
from interview_sim.errors import OptionInvalid
from interview_sim.messages import Language, message

if TYPE_CHECKING:
    from rich.table import Table

    from interview_sim.demo.comparison import Row
    from interview_sim.demo.session import DemoSession
    from interview_sim.results import SpokenLanguage

_TABLE_WIDTH = 110


def command(
    ctx: typer.Context,
    spoken: Annotated[str, typer.Option(help="The language spoken: ko or en.")] = "en",
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where the results go; default: in the data folder.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as one JSON document.")] = False,
) -> None:
    """Speak, film, record, analyse and compare two planned answers; about a minute and a half."""
    from interview_sim.demo.results import demo_text, document, write_results
    from interview_sim.demo.session import run_demo
    from interview_sim.synthesis import windows_voice

    call = invocation(ctx)
    folder = out if out is not None else call.data_dir / "demo"
    told: list[str] = []

    def tell(code: str) -> None:
        told.append(code)
        sys.stderr.write(f"{message(code, {}, call.language)}\n")

    with StageProgress(demo_text("title", call.language)) as bar:
        session = run_demo(
            folder,
            call.data_dir,
            spoken=_spoken(spoken),
            synthesise=windows_voice,
            tell=tell,
            progress=lambda stage, share: bar.report(demo_text(stage, call.language), share),
        )
        bar.report(demo_text("reporting", call.language), 0.0)
        write_results(session, folder, call.language)
    if as_json:
        print_json(document(session, folder, told))
    else:
        _print(session, folder, call.language)


def _spoken(value: str) -> SpokenLanguage:
    if value == "ko":
        return "ko"
    if value == "en":
        return "en"
    raise OptionInvalid(option="--spoken", value=value, allowed="ko, en")


def _print(session: DemoSession, folder: Path, language: Language) -> None:
    from rich.console import Console

    from interview_sim.demo.results import demo_text

    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else _TABLE_WIDTH)
    rows = [row for answer in session.answers for row in answer.rows]
    for number, answer in enumerate(session.answers, 1):
        console.print(_table(f"{demo_text('answer', language)} {number}", answer.rows, language))
    captures = [answer.capture for answer in session.answers]
    lines = (
        demo_text("summary", language).format(
            total=len(rows),
            inside=sum(row.is_inside is True for row in rows),
            missing=sum(row.is_inside is None for row in rows),
        ),
        demo_text("took", language).format(
            pictures=sum(capture.pictures for capture in captures),
            dropped=sum(capture.dropped for capture in captures),
            lost=sum(capture.sound_lost_s for capture in captures),
            wait=session.wait_s,
        ),
        demo_text("files", language).format(folder=folder),
    )
    sys.stdout.write("\n".join(lines) + "\n")


def _table(title: str, rows: tuple[Row, ...], language: Language) -> Table:
    from rich.table import Table

    from interview_sim.demo.results import demo_text

    table = Table(title=title, title_justify="left")
    table.add_column(demo_text("what", language))
    for key in ("planned", "measured", "difference", "tolerance"):
        table.add_column(demo_text(key, language), justify="right")
    table.add_column(demo_text("verdict", language))
    for row in rows:
        table.add_row(demo_text(row.name, language), *_cells(row), _verdict(row, language))
    return table


def _cells(row: Row) -> tuple[str, str, str, str]:
    """Planned, measured, difference and what is allowed, as text."""
    digits = row.digits
    if row.measured is None or row.difference is None:
        return f"{row.planned:.{digits}f}", "-", "-", f"±{row.allowed:.{digits}f}"
    return (
        f"{row.planned:.{digits}f}",
        f"{row.measured:.{digits}f}",
        f"{row.difference:+.{digits}f}",
        f"±{row.allowed:.{digits}f}",
    )


def _verdict(row: Row, language: Language) -> str:
    from interview_sim.demo.results import demo_text
    from interview_sim.messages import has_message

    if row.is_inside is None:
        known = row.reason is not None and has_message(row.reason)
        return message(str(row.reason), {}, language).what if known else "-"
    return demo_text("inside" if row.is_inside else "outside", language)
