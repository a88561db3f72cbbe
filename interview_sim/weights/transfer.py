"""Take model files from a folder, a zip or a USB stick.

Files are known by size and sha256, whatever they are called and however deep they lie; the same
promises hold as for an installation (`staging.py`).
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from interview_sim.errors import InputMissing, OutputNotWritable
from interview_sim.weights.catalogue import Catalogue, Edition, ModelFile, ModelRow, load_catalogue
from interview_sim.weights.errors import ModelNotFetched, NothingToImport, SourceFailed
from interview_sim.weights.folders import InstalledModel
from interview_sim.weights.hashing import copy_bytes
from interview_sim.weights.progress import InstallStep, Progress, ignore_progress
from interview_sim.weights.staging import Staging


class _Found(Protocol):
    """A file that may be one of the catalogue's, wherever it lies."""

    @property
    def size_bytes(self) -> int: ...

    def open(self) -> IO[bytes]: ...


@dataclass(frozen=True, slots=True)
class _InFolder:
    path: Path
    size_bytes: int

    def open(self) -> IO[bytes]:
        return self.path.open("rb")


@dataclass(frozen=True, slots=True)
class _InZip:
    archive: zipfile.ZipFile
    member: zipfile.ZipInfo

    @property
    def size_bytes(self) -> int:
        return self.member.file_size

    def open(self) -> IO[bytes]:
        return self.archive.open(self.member)


def import_from(
    path: Path, data_dir: Path, progress: Progress = ignore_progress, *, catalogue: Catalogue | None = None
) -> tuple[InstalledModel, ...]:
    """Install every model whose files lie complete at `path`; returns what was installed.

    Raises `InputMissing`, `NothingToImport` (with what is missing, when a part was there),
    `ModelNotFetched` (a file changed while it was copied) or `OutputNotWritable`.
    """
    if not path.exists():
        raise InputMissing(file=path)
    catalogue = catalogue or load_catalogue()
    try:
        by_hash = _files_by_hash(path, catalogue)
        found = [_complete_edition(row, by_hash) for row in catalogue.rows]
        installed = tuple(
            _take(row, edition, by_hash, data_dir, progress)
            for row, edition in zip(catalogue.rows, found, strict=True)
            if edition is not None
        )
    except (OSError, zipfile.BadZipFile) as error:
        raise OutputNotWritable(file=getattr(error, "filename", None) or data_dir, why=error) from error
    except SourceFailed as failure:
        raise ModelNotFetched(model=path, why=failure) from failure
    if not installed:
        raise NothingToImport(file=path, missing=_missing_clause(catalogue, by_hash))
    return installed


def _files_by_hash(path: Path, catalogue: Catalogue) -> dict[str, _Found]:
    """Files at `path` that are of the catalogue, by sha256; only those of a fitting size are hashed."""
    wanted = {file.size_bytes for row in catalogue.rows for edition in row.editions for file in edition.files}
    by_hash: dict[str, _Found] = {}
    for found in _walk(path, wanted):
        if found.size_bytes in wanted:
            with found.open() as file:
                by_hash.setdefault(hashlib.file_digest(file, "sha256").hexdigest(), found)  # type: ignore[arg-type]
    return by_hash


def _walk(path: Path, wanted: set[int]) -> Iterator[_Found]:
    """Every file at or below `path`, members of zips too (a model file that is itself a zip stays one)."""
    paths = sorted(path.rglob("*")) if path.is_dir() else [path]
    for candidate in paths:
        if not candidate.is_file():
            continue
        size_bytes = candidate.stat().st_size
        yield _InFolder(candidate, size_bytes)
        is_archive = candidate.suffix.lower() == ".zip" or candidate == path
        if is_archive and size_bytes not in wanted and zipfile.is_zipfile(candidate):
            archive = zipfile.ZipFile(candidate)
            yield from (_InZip(archive, member) for member in archive.infolist() if not member.is_dir())


def _complete_edition(row: ModelRow, by_hash: dict[str, _Found]) -> Edition | None:
    complete = (e for e in row.editions if all(file.sha256 in by_hash for file in e.files))
    return next(complete, None)


def _take(
    row: ModelRow, edition: Edition, by_hash: dict[str, _Found], data_dir: Path, progress: Progress
) -> InstalledModel:
    staging = Staging(data_dir, row, edition)
    for file in staging.missing():
        _copy(by_hash[file.sha256], file, staging)
        progress(
            InstallStep(
                model=row.name,
                source="import",
                done_bytes=staging.arrived_bytes(),
                total_bytes=edition.size_bytes,
            )
        )
    return InstalledModel(row=row, edition=edition, folder=staging.publish())


def _copy(found: _Found, file: ModelFile, staging: Staging) -> None:
    with found.open() as source, staging.part(file).open("wb") as part:
        copy_bytes(source, part)
    staging.accept(file)


def _missing_clause(catalogue: Catalogue, by_hash: dict[str, _Found]) -> str:
    """Which files a half-complete model lacks, as " (NAME: FILE, FILE)"; empty when none is half there."""
    clauses = []
    for row in catalogue.rows:
        lacking = [[f.name for f in e.files if f.sha256 not in by_hash] for e in row.editions]
        sizes = [len(edition.files) for edition in row.editions]
        best = min(zip(lacking, sizes, strict=True), key=lambda pair: len(pair[0]) / pair[1])
        if len(best[0]) < best[1]:
            clauses.append(f"{row.name}: {', '.join(best[0])}")
    return f" ({'; '.join(clauses)})" if clauses else ""
