"""sha256 of files, read in pieces so that a 1.6 GB model needs no memory."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import IO

from interview_sim.weights.catalogue import ModelFile

PIECE_BYTES = 1 << 20


def sha256_of(path: Path) -> str:
    """Lower-case hex sha256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def has_bytes_of(path: Path, expected: ModelFile) -> bool:
    """Whether `path` is a file with exactly the size and the sha256 of `expected`."""
    if not path.is_file() or path.stat().st_size != expected.size_bytes:
        return False
    return sha256_of(path) == expected.sha256


def copy_bytes(source: IO[bytes], target: IO[bytes]) -> None:
    """Copy everything from one open file to the other."""
    while piece := source.read(PIECE_BYTES):
        target.write(piece)
