"""Sound files of a bank's questions: copied below the bank's folder under names that are never used twice.

Earlier versions of a bank name earlier files; so none is written over, and none is deleted here.
"""

from __future__ import annotations

import hashlib
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
    from interview_sim.banks.files import write_bytes
    from interview_sim.banks.question import AUDIO_ENDINGS

    ending = source.suffix.lower()
    if ending not in AUDIO_ENDINGS:
        raise OptionInvalid(option="sound", value=source.name, allowed=", ".join(AUDIO_ENDINGS))
    try:
        size = source.stat().st_size
        if size > MOST_BYTES:
            allowed = f"<= {MOST_BYTES // 1_000_000} MB"
            raise OptionInvalid(option="sound", value=f"{size // 1_000_000} MB", allowed=allowed)
        data = source.read_bytes()
    except OSError as error:
        raise InputNotReadable(file=source, why=error.strerror or str(error)) from error
    name = f"{bank_id}/{hashlib.sha256(data).hexdigest()[:16]}{ending}"
    path = data_dir / "banks" / name
    if not path.is_file():
        write_bytes(path, data)
    return name


def sound_file(data_dir: Path, facts: Facts, language: str) -> Path | None:
    """The file in which a question is spoken, where there is one."""
    audio = facts.get("audio")
    name = audio.get(language) if isinstance(audio, dict) else None
    if not isinstance(name, str):
        return None
    folder = (data_dir / "banks").resolve()
    path = (folder / name).resolve()
    return path if path.is_relative_to(folder) and path.is_file() else None
