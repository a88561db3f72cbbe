"""`interview-sim analyse`: recordings in; analysis.json, report.html and report.pdf out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from interview_sim.cli.invocation import Invocation, invocation, print_json
from interview_sim.cli.progress import StageProgress
from interview_sim.errors import InputMissing, InterviewSimError, OptionInvalid
from interview_sim.messages import message_of
from interview_sim.results import JsonValue

if TYPE_CHECKING:
    from interview_sim.analysis import LoadedModels
    from interview_sim.measures import AskedQuestion

Spoken = Literal["ko", "en", "auto"]


def command(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Recordings that PyAV reads.")],
    question: Annotated[
        str | None, typer.Option(metavar="BANK/QUESTION", help="What was asked, for the key points.")
    ] = None,
    spoken: Annotated[str, typer.Option(help="The language spoken: ko, en or auto.")] = "auto",
    model: Annotated[
        str, typer.Option(metavar="NAME|PATH", help="Speech model of the catalogue, or its folder.")
    ] = "whisper-base",
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where the results go; default: beside each file.")
    ] = None,
    follow: Annotated[bool, typer.Option("--follow", help="The recording is still being written.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the analysis on standard output.")] = False,
) -> None:
    """Analyse recordings; one folder a file when there are several."""
    from interview_sim.analysis import load_models

    call = invocation(ctx)
    asked = _asked(question, call)
    chosen = _spoken(spoken)
    _all_exist(files)
    models = load_models(call.data_dir, model)
    documents: list[JsonValue] = []
    n_refused = 0
    for file in files:
        folder = _folder_for(file, files, out)
        try:
            documents.append(_analyse_one(file, folder, asked, chosen, models, follow, call))
        except InterviewSimError as error:
            if len(files) == 1:
                raise
            n_refused += 1
            sys.stderr.write(f"error: {file.name}: {message_of(error, call.language)}\n")
            continue
        if not as_json:
            sys.stdout.write(f"{folder}\n")
    if as_json:
        print_json(documents[0] if len(files) == 1 else documents)
    if n_refused:
        raise typer.Exit(2)


def _analyse_one(
    file: Path,
    folder: Path,
    asked: AskedQuestion,
    spoken: Spoken,
    models: LoadedModels,
    follow: bool,
    call: Invocation,
) -> JsonValue:
    """Analyse one file and write its folder; returns the JSON document."""
    from interview_sim.analysis import analyse
    from interview_sim.cli.analysis_files import write_analysis_files
    from interview_sim.results.json import to_json
    from interview_sim.weights import model_folder

    with StageProgress(file.name) as progress:
        analysis = analyse(file, asked, spoken=spoken, models=models, follow=follow, progress=progress.report)
        progress.report("report", 0.0)
        write_analysis_files(
            analysis, file, folder, asked, call.language, model_folder("pretendard", call.data_dir)
        )
    return to_json(analysis)


def _asked(name: str | None, call: Invocation) -> AskedQuestion:
    from interview_sim.banks import find_question
    from interview_sim.measures import AskedQuestion

    if name is None:
        return AskedQuestion(question=None, answer_limit_s=None)
    _bank, question = find_question(name, (call.data_dir / "banks",))
    return AskedQuestion(question=question, answer_limit_s=question.answer_s)


def _spoken(value: str) -> Spoken:
    if value == "ko":
        return "ko"
    if value == "en":
        return "en"
    if value == "auto":
        return "auto"
    raise OptionInvalid(option="--spoken", value=value, allowed="ko, en, auto")


def _all_exist(files: list[Path]) -> None:
    """A name that is wrong is said before a minute is spent on the others."""
    for file in files:
        if not file.exists():
            raise InputMissing(file=file)


def _folder_for(file: Path, files: list[Path], out: Path | None) -> Path:
    """`out` itself for one file; a folder of the file's name below it for several, told apart by number."""
    if out is None:
        return file.parent / f"{file.stem}-analysis"
    if len(files) == 1:
        return out
    same = [other for other in files if other.stem == file.stem]
    suffix = "" if len(same) == 1 else f"-{same.index(file) + 1}"
    return out / f"{file.stem}{suffix}"
