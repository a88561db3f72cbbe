"""What every command knows of its call: the data folder and the language."""

from __future__ import annotations

import json
import locale
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import typer

from interview_sim.errors import OutputNotWritable
from interview_sim.messages import Language
from interview_sim.results import JsonValue
from interview_sim.settings import data_dir as resolve_data_dir


@dataclass(frozen=True, slots=True, kw_only=True)
class Invocation:
    """Options that stand before the command. `chosen_language` is None when none was given."""

    data_dir_option: Path | None = None
    chosen_language: Language | None = None

    @property
    def data_dir(self) -> Path:
        """The folder below which everything that is stored lies."""
        return resolve_data_dir(self.data_dir_option)

    @property
    def language(self) -> Language:
        """The language of sentences on the terminal: the option, else the system's."""
        return self.chosen_language or system_language()


def invocation(ctx: typer.Context) -> Invocation:
    """The call's options, from the typer context of any command."""
    found = ctx.find_object(Invocation)
    return found if found is not None else Invocation()


def system_language() -> Language:
    """Korean where the system speaks Korean, else English."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    name = named or locale.getlocale()[0] or ""
    return "ko" if name.lower().startswith(("ko", "korean")) else "en"


def print_json(document: JsonValue) -> None:
    """The result as one JSON document on standard output."""
    print_text(json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False))


def print_error(sentence: str) -> None:
    """One line on standard error: what happened and what to do."""
    sys.stderr.write(f"error: {' '.join(sentence.split())}\n")


def print_text(text: str) -> None:
    """`text` and a line break on standard output, at once.

    Raises:
        OutputNotWritable: what standard output leads to takes no more (a full disk).
        BrokenPipeError: nobody reads it any more.
    """
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputNotWritable(file="stdout", why=error.strerror or error) from error
