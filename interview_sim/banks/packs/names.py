"""Names inside a pack: only such as name one file below the folder, the same on every system."""

from __future__ import annotations

import re
import stat
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from interview_sim.banks.errors import Problem
from interview_sim.banks.packs.pack import pack_problem

_FORBIDDEN = re.compile(r'[\\:*?"<>|\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_MAX_LETTERS: Final = 240


def name_problems(path: Path, entries: Sequence[zipfile.ZipInfo]) -> Iterator[Problem]:
    """Everything that is wrong with the names and kinds of a pack's members."""
    seen: dict[str, str] = {}
    for entry in entries:
        name = entry.orig_filename
        if not is_safe_name(name) or name != entry.filename:
            yield pack_problem(path, "pack-path", name)
            continue
        mode = entry.external_attr >> 16
        if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
            yield pack_problem(path, "pack-link", name)
        if entry.flag_bits & 1:
            yield pack_problem(path, "pack-encrypted", name)
        folded = unicodedata.normalize("NFC", name).casefold()
        if folded in seen:
            code = "pack-twice" if seen[folded] == name else "pack-clash"
            yield pack_problem(path, code, name, other=seen[folded])
        seen[folded] = name


def is_safe_name(name: str) -> bool:
    """Whether a name is a path downwards of plain names: not absolute, no "..", no device, no odd letters."""
    parts = name.split("/")
    return (
        0 < len(name) <= _MAX_LETTERS
        and not _FORBIDDEN.search(name)
        and not any("\ud800" <= letter <= "\udfff" for letter in name)
        and all(part not in ("", ".", "..") and part == part.strip(" ").rstrip(".") for part in parts)
        and not any(_RESERVED.fullmatch(part) for part in parts)
    )
