"""`interview-sim models`: list, install, import and verify model files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from interview_sim.cli.invocation import invocation, print_json
from interview_sim.results import JsonValue
from interview_sim.weights import InstalledModel, InstallStep, Progress

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)

_AsJson = Annotated[bool, typer.Option("--json", help="Print the result as one JSON document.")]
_PLAIN_STEP_SHARE = 0.1


@app.command("list")
def list_models(ctx: typer.Context, as_json: _AsJson = False) -> None:
    """What there is, what is installed, its size and licence."""
    from interview_sim.weights import catalogue, installed_model

    data_dir = invocation(ctx).data_dir
    rows: list[JsonValue] = []
    for row in catalogue().rows:
        here = installed_model(row.name, data_dir)
        edition = here.edition if here else row.editions[0]
        rows.append(
            {
                "name": row.name,
                "kind": row.kind,
                "what": row.what,
                "licence": row.licence,
                "default": row.is_default,
                "installed": str(here.folder) if here else None,
                "identity": here.identity if here else None,
                "size_bytes": edition.size_bytes,
                "hashes": edition.hashes,
                "files": [file.model_dump() for file in edition.files],
            }
        )
    if as_json:
        print_json(rows)
        return
    for found in rows:
        assert isinstance(found, dict)
        _print_row(found)


def _print_row(row: dict[str, JsonValue]) -> None:
    size = f"{int(str(row['size_bytes'])) / 1e6:.0f} MB"
    state = f"installed: {row['installed']}" if row["installed"] else "missing"
    typer.echo(f"{row['name']:<24}{size:>8}  {row['licence']:<11} {state}\n    {row['what']}")


@app.command("install")
def install_models(
    ctx: typer.Context,
    names: Annotated[list[str] | None, typer.Argument(help="Without names: the default models.")] = None,
    as_json: _AsJson = False,
) -> None:
    """Fetch models from their sources, in order; only files with the right hash are accepted."""
    from interview_sim.weights import install

    with _shown_progress() as progress:
        installed = install(names or [], invocation(ctx).data_dir, progress)
    _print_installed(installed, as_json)


@app.command("import")
def import_models(
    ctx: typer.Context,
    path: Annotated[Path, typer.Argument(help="Folder, zip or USB stick with model files.")],
    as_json: _AsJson = False,
) -> None:
    """Take model files from a folder, zip or USB stick."""
    from interview_sim.weights import import_from

    with _shown_progress() as progress:
        installed = import_from(path, invocation(ctx).data_dir, progress)
    _print_installed(installed, as_json)


@app.command("verify")
def verify_models(ctx: typer.Context, as_json: _AsJson = False) -> None:
    """Hash every installed model again."""
    from interview_sim.weights import verify
    from interview_sim.weights.errors import ModelDamaged

    checked = verify(invocation(ctx).data_dir)
    if as_json:
        print_json([{"name": c.name, "folder": str(c.folder), "wrong": list(c.wrong_files)} for c in checked])
    else:
        for model in checked:
            typer.echo(f"{model.name:<24}{'damaged' if model.wrong_files else 'ok'}  {model.folder}")
    damaged = [model for model in checked if model.wrong_files]
    if damaged:
        files = ", ".join(f"{model.name}/{name}" for model in damaged for name in model.wrong_files)
        raise ModelDamaged(models=" ".join(model.name for model in damaged), files=files)


def _print_installed(installed: tuple[InstalledModel, ...], as_json: bool) -> None:
    if as_json:
        print_json([{"name": m.row.name, "identity": m.identity, "folder": str(m.folder)} for m in installed])
        return
    for model in installed:
        typer.echo(f"{model.identity}  {model.folder}")


@contextmanager
def _shown_progress() -> Iterator[Progress]:
    """A bar on a terminal, a line per tenth otherwise; both on standard error."""
    if not sys.stderr.isatty():
        yield _PlainLines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TransferSpeedColumn
    from rich.progress import Progress as Bars

    columns = TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn()
    with Bars(*columns, console=Console(stderr=True)) as bars:
        tasks = {}

        def show(step: InstallStep) -> None:
            key = step.model, step.source
            if key not in tasks:
                tasks[key] = bars.add_task(f"{step.model} ({step.source})", total=step.total_bytes)
            bars.update(tasks[key], completed=step.done_bytes)

        yield show


class _PlainLines:
    """One line when a source is tried and at every further tenth."""

    def __init__(self) -> None:
        self._last: tuple[str, str, int] | None = None

    def __call__(self, step: InstallStep) -> None:
        tenth = int(step.done_bytes / step.total_bytes / _PLAIN_STEP_SHARE)
        if self._last == (step.model, step.source, tenth):
            return
        self._last = (step.model, step.source, tenth)
        done_mb, total_mb = step.done_bytes / 1e6, step.total_bytes / 1e6
        sys.stderr.write(f"{step.model} ({step.source}): {done_mb:.1f} of {total_mb:.1f} MB\n")
        sys.stderr.flush()
