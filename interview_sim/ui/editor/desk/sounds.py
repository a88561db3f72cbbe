"""Sounds and clips of a bank's questions: copied below the bank's folder under names never used twice.

Earlier versions of a bank name earlier files; so none is written over, and none is deleted here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from interview_sim.errors import InputNotReadable, OptionInvalid

if TYPE_CHECKING:
    from interview_sim.banks.drafting import Facts

MOST_BYTES: Final = 20_000_000


def keep_sound(data_dir: Path, bank_id: str, source: Path) -> str:
    """Copy a sound file to the bank; its name as questions give it.

    Raises:
        OptionInvalid: it is no sound file of a kind that can be used, or too large.
        InputNotReadable: it cannot be read.
        OutputNotWritable: the data folder cannot be written.
    """
    from interview_sim.banks.question import AUDIO_ENDINGS

    ending = source.suffix.lower()
    if ending not in AUDIO_ENDINGS:
        raise OptionInvalid(option="sound", value=source.name, allowed=", ".join(AUDIO_ENDINGS))
    try:
        size = source.stat().st_size
        if size > MOST_BYTES:
            allowed = f"<= {MOST_BYTES // 1_000_000} MB"
            raise OptionInvalid(option="sound", value=f"{size // 1_000_000} MB", allowed=allowed)
    except OSError as error:
        raise InputNotReadable(file=source, why=error.strerror or str(error)) from error
    return kept_name(data_dir, bank_id, source)


def kept_name(data_dir: Path, bank_id: str, source: Path) -> str:
    """Copy a file to the bank under a name of its content; the name as questions give it.

    Raises InputNotReadable, OutputNotWritable.
    """
    from interview_sim.banks.files import write_bytes

    try:
        data = source.read_bytes()
    except OSError as error:
        raise InputNotReadable(file=source, why=error.strerror or str(error)) from error
    name = f"{bank_id}/{hashlib.sha256(data).hexdigest()[:16]}{source.suffix.lower()}"
    path = data_dir / "banks" / name
    if not path.is_file():
        write_bytes(path, data)
    return name


def sound_file(data_dir: Path, facts: Facts, language: str) -> Path | None:
    """The file in which a question is spoken, where there is one."""
    return _named_file(data_dir, facts, "audio", language)


def clip_file(data_dir: Path, facts: Facts, language: str) -> Path | None:
    """The clip on which a question is asked, where there is one."""
    return _named_file(data_dir, facts, "clip", language)


def _named_file(data_dir: Path, facts: Facts, field: str, language: str) -> Path | None:
    files = facts.get(field)
    name = files.get(language) if isinstance(files, Mapping) else None
    return kept_file(data_dir, name) if isinstance(name, str) else None


def kept_file(data_dir: Path, name: str) -> Path | None:
    """The file of that name below the folder of the centre's banks, where there is one."""
    folder = (data_dir / "banks").resolve()
    path = (folder / name).resolve()
    return path if path.is_relative_to(folder) and path.is_file() else None
