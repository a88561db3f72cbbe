"""`interview-sim analyse`: recordings in; analysis.json, report.html and report.pdf out."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from interview_sim.cli.invocation import Invocation, invocation, print_error, print_json, print_text
from interview_sim.cli.progress import StageProgress
from interview_sim.errors import (
    InputIsFolder,
    InputMissing,
    InputNotReadable,
    InterviewSimError,
    OptionInvalid,
    OutputNotWritable,
)
from interview_sim.messages import message, message_of
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
    folders = _folders_for(files, out)
    _check_ends(files, folders)
    models = load_models(call.data_dir, model)
    documents: list[JsonValue] = []
    for file, folder in zip(files, folders, strict=True):
        try:
            documents.append(_analyse_one(file, folder, asked, chosen, models, follow, call))
        except InterviewSimError as error:
            if len(files) == 1:
                raise
            documents.append(None)
            print_error(str(message_of(error, call.language)))
            continue
        if not as_json:
            print_text(str(folder))
    if as_json:
        print_json(documents[0] if len(files) == 1 else documents)
    if None in documents:
        raise typer.Exit(2)
    _tell_missing(models, model, call)


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


def _tell_missing(models: LoadedModels, speech_model: str, call: Invocation) -> None:
    """What is missing in the result for want of a model, and how to get it."""
    from interview_sim.analysis import FACE_MODEL

    for name, wanted in (("speech", speech_model), ("face", FACE_MODEL)):
        if models.names.get(name) is None:
            sys.stderr.write(f"{message('model-not-installed', {'model': wanted}, call.language)}\n")


def _check_ends(files: list[Path], folders: list[Path]) -> None:
    """What is wrong with a name or a place is said before a minute is spent on the others."""
    for file in files:
        try:
            if not file.exists():
                raise InputMissing(file=file)
            if file.is_dir():
                raise InputIsFolder(file=file)
            file.open("rb").close()
        except OSError as error:
            raise InputNotReadable(file=file, why=error.strerror or error) from error
    for folder in folders:
        try:
            there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
        except OSError as error:
            raise OutputNotWritable(file=folder, why=error.strerror or error) from error
        if not there.is_dir():
            raise OutputNotWritable(file=folder, why=os.strerror(errno.ENOTDIR))
        if not os.access(there, os.W_OK):
            raise OutputNotWritable(file=folder, why=os.strerror(errno.EACCES))


def _folders_for(files: list[Path], out: Path | None) -> list[Path]:
    """`out` itself for one file; a folder of the file's name below it for several.

    Names are told apart by number, also where they differ in upper and lower case only. Results
    never land in one another, whatever the files are called.
    """
    if out is not None and len(files) == 1:
        return [out]
    folders: list[Path] = []
    taken: set[str] = set()
    for file in files:
        wanted = file.parent / f"{file.stem}-analysis" if out is None else out / file.stem
        folder, number = wanted, 1
        while os.path.normpath(folder).casefold() in taken:
            number += 1
            folder = wanted.with_name(f"{wanted.name}-{number}")
        taken.add(os.path.normpath(folder).casefold())
        folders.append(folder)
    return folders
