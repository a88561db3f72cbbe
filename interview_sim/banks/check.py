"""Judging files without using them: what `banks validate` says of a file or a folder."""

from __future__ import annotations

from pathlib import Path

from interview_sim.banks.decoding import decode, read_bytes
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.exchange import BANK_ENDINGS, read_bank
from interview_sim.banks.files import is_preset_text, parse_bank, parse_preset
from interview_sim.banks.packs.pack import PACK_ENDING
from interview_sim.banks.packs.reading import read_pack
from interview_sim.errors import InputMissing


def files_below(path: Path) -> list[Path]:
    """A file itself, or all bank and preset files in a folder and its `presets/`.

    Raises:
        InputMissing: there is nothing of that name, or nothing in it.
    """
    if not path.is_dir():
        return [path]
    found = [file for folder in (path, path / "presets") for file in sorted(folder.glob("*.y*ml"))]
    if not found:
        raise InputMissing(file=path / "*.yaml")
    return found


def check_file(path: Path) -> tuple[Problem, ...]:
    """All problems of a bank, preset or pack, in the order of its lines; none when it can be used.

    Raises:
        InputMissing: there is no such file.
        ExchangeFormatUnknown: its name ends in something that is no bank.
    """
    try:
        if path.suffix.lower() == PACK_ENDING:
            read_pack(path)
        elif path.suffix.lower() in (".yaml", ".yml"):
            text = decode(read_bytes(path), str(path))
            parse = parse_preset if is_preset_text(text) else parse_bank
            parse(text, str(path))
        else:
            read_bank(path)
    except BankInvalid as error:
        return error.problems
    return ()


__all__ = ["BANK_ENDINGS", "check_file", "files_below"]
