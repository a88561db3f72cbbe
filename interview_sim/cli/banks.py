"""`interview-sim banks`: list, validate, lint and diff question banks; spreadsheets and packs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NoReturn

import typer

from interview_sim.cli.bank_rows import (
    bank_line,
    bank_row,
    change_line,
    change_row,
    file_row,
    finding_row,
    preset_line,
    preset_row,
)
from interview_sim.cli.invocation import invocation, print_json
from interview_sim.errors import OptionInvalid
from interview_sim.messages import Language
from interview_sim.results import JsonValue

if TYPE_CHECKING:
    from interview_sim.banks import Preset, Problem, QuestionBank

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)


_AsJson = Annotated[bool, typer.Option("--json", help="Print the result as one JSON document.")]
_NOT_USABLE = 2


@app.command("list")
def list_banks(ctx: typer.Context, as_json: _AsJson = False) -> None:
    """Banks and presets: shipped ones and the centre's own."""
    from interview_sim.banks import available_banks, available_presets

    folders = _folders(ctx)
    banks, presets = available_banks(folders), available_presets(folders)
    if as_json:
        rows: list[JsonValue] = [bank_row(bank) for bank in banks]
        print_json({"banks": rows, "presets": [preset_row(one) for one in presets]})
        return
    language = invocation(ctx).language
    lines = [*(bank_line(bank, language) for bank in banks), *(preset_line(one, language) for one in presets)]
    for line in lines:
        typer.echo(line)


@app.command("validate")
def validate_files(
    ctx: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="Bank or preset files, or folders of them.")],
    as_json: _AsJson = False,
) -> None:
    """Every problem of bank and preset files: file, line, what is wrong, what to do."""
    from interview_sim.banks.check import check_file, files_below

    files = [file for path in paths for file in files_below(path)]
    problems = {file: check_file(file) for file in files}
    language = invocation(ctx).language
    if as_json:
        print_json([file_row(file, found, language) for file, found in problems.items()])
    for file, found in problems.items():
        for problem in found:
            sys.stderr.write(f"error: {problem.sentence(language)}\n")
        if not found and not as_json:
            typer.echo(f"{file}: ok")
    if any(problems.values()):
        raise typer.Exit(_NOT_USABLE)


@app.command("lint")
def lint(
    ctx: typer.Context,
    bank_id: Annotated[str, typer.Argument(metavar="ID", help="A bank's id, or a file.")],
    as_json: _AsJson = False,
) -> None:
    """What is worth mending in a bank's wording; exit code 2 when something must be mended."""
    from interview_sim.banks import find_bank
    from interview_sim.banks.lint import lint_bank

    bank, folders = _bank(ctx, bank_id), _folders(ctx)
    also = [question for other in bank.include for question in find_bank(other, folders).questions]
    findings = lint_bank(bank, also=also)
    language = invocation(ctx).language
    if as_json:
        print_json([finding_row(finding, language) for finding in findings])
    else:
        for finding in findings:
            typer.echo(finding.sentence(language))
        typer.echo(_LINT_SUM[language].format(n=len(findings), questions=len(bank.questions)))
    if any(finding.severity == "error" for finding in findings):
        raise typer.Exit(_NOT_USABLE)


@app.command("export")
def export(
    ctx: typer.Context,
    item_id: Annotated[str, typer.Argument(metavar="ID", help="A bank's or preset's id, or a bank's file.")],
    file: Annotated[Path, typer.Argument(help="Where to: .yaml, .xlsx, .csv, or .ispack for other booths.")],
    also: Annotated[list[str] | None, typer.Option(help="Another bank or preset for the .ispack.")] = None,
    as_json: _AsJson = False,
) -> None:
    """Write a bank to a .yaml, .xlsx or .csv file, a preset to .yaml, or several of both to a pack."""
    from interview_sim.banks import BankInvalid
    from interview_sim.cli.bank_packs import export_item, export_pack, pack_line, pack_rows

    data_dir = invocation(ctx).data_dir
    if file.suffix.lower() == ".ispack":
        pack = export_pack(data_dir, [item_id, *(also or [])], file)
        if as_json:
            print_json({"file": str(file), "items": pack_rows(pack)})
        else:
            typer.echo(pack_line(pack))
        return
    if also:
        raise OptionInvalid(option="--also", value=" ".join(also), allowed="FILE.ispack")
    try:
        item = export_item(data_dir, item_id, file)
    except BankInvalid as error:
        _refuse(error.problems, invocation(ctx).language)
    _tell(as_json, item, file)


@app.command("import")
def import_file(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A .yaml, .xlsx, .csv or .ispack file.")],
    conflicts: Annotated[
        str | None, typer.Option(metavar="mine|theirs", help="Whose wins where a pack and this booth differ.")
    ] = None,
    as_json: _AsJson = False,
) -> None:
    """Take a bank, preset or pack into the data folder, as a whole or not at all."""
    from interview_sim.banks import BankInvalid
    from interview_sim.cli.bank_packs import import_item, import_pack, taken_line, taken_row

    if conflicts not in (None, "mine", "theirs"):
        raise OptionInvalid(option="--conflicts", value=conflicts, allowed="mine, theirs")
    called = invocation(ctx)
    try:
        if file.suffix.lower() != ".ispack":
            item, target, remarks = import_item(called.data_dir, file)
            for remark in remarks:
                sys.stderr.write(f"note: {remark.sentence(called.language)}\n")
            _tell(as_json, item, target)
            return
        rows = import_pack(called.data_dir, file, conflicts)
    except BankInvalid as error:
        _refuse(error.problems, called.language)
    if as_json:
        print_json({"file": str(file), "items": [taken_row(row) for row in rows]})
        return
    for row in rows:
        typer.echo(taken_line(row, called.language))


@app.command("diff")
def diff(
    ctx: typer.Context,
    old: Annotated[str, typer.Argument(metavar="A", help="A bank's id, or a file.")],
    new: Annotated[str, typer.Argument(metavar="B", help="A bank's id, or a file.")],
    as_json: _AsJson = False,
) -> None:
    """What turns bank A into bank B."""
    from interview_sim.banks.diff import diff_banks

    changes = diff_banks(_bank(ctx, old), _bank(ctx, new))
    if as_json:
        print_json([change_row(change) for change in changes])
        return
    for change in changes:
        typer.echo(change_line(change))


def _folders(ctx: typer.Context) -> tuple[Path, ...]:
    from interview_sim.cli.bank_packs import own_folder

    return (own_folder(invocation(ctx).data_dir),)


def _bank(ctx: typer.Context, name: str) -> QuestionBank:
    """A bank by its id, or by its file where the name looks like one."""
    from interview_sim.banks import BankInvalid
    from interview_sim.cli.bank_packs import find_bank_or_file

    try:
        return find_bank_or_file(invocation(ctx).data_dir, name)
    except BankInvalid as error:
        _refuse(error.problems, invocation(ctx).language)


def _refuse(problems: Sequence[Problem], language: Language) -> NoReturn:
    """All problems, a line each, then exit code 2."""
    for problem in problems:
        sys.stderr.write(f"error: {problem.sentence(language)}\n")
    raise typer.Exit(_NOT_USABLE)


def _tell(as_json: bool, item: QuestionBank | Preset, file: Path) -> None:
    from interview_sim.banks import QuestionBank

    if as_json:
        row = bank_row(item) if isinstance(item, QuestionBank) else preset_row(item)
        print_json({**row, "file": str(file)})
        return
    n_questions = len(item.questions) if isinstance(item, QuestionBank) else item.n_questions
    typer.echo(f"{item.id} v{item.version} ({n_questions})  {file}")


_LINT_SUM: Final = {
    "ko": "질문 {questions}개에서 살펴볼 곳 {n}군데를 찾았습니다.",
    "en": "{n} remarks on {questions} questions.",
}
