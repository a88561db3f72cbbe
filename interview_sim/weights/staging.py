"""The folder beside the models in which files gather until all of them are right.

Promises: a model's folder appears by one rename, complete and hashed, or not at all; what was
fetched before a cut is kept (`NAME.part`) and used again. One staging folder per edition.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from interview_sim.errors import OutputNotWritable
from interview_sim.weights.catalogue import Edition, ModelFile, ModelRow
from interview_sim.weights.errors import SourceFailed
from interview_sim.weights.folders import models_folder
from interview_sim.weights.hashing import has_bytes_of


class Staging:
    """Files of one edition on their way in."""

    def __init__(self, data_dir: Path, row: ModelRow, edition: Edition) -> None:
        self.edition = edition
        self._target = models_folder(data_dir) / row.name
        self.folder = models_folder(data_dir) / ".partial" / f"{row.name}-{edition.name}"
        self._finished: set[str] = set()
        self.folder.mkdir(parents=True, exist_ok=True)
        self._check_space()

    def part(self, file: ModelFile) -> Path:
        """Where the incomplete bytes of `file` gather."""
        return self.folder / f"{file.name}.part"

    def has(self, file: ModelFile) -> bool:
        """Whether `file` is here, complete; its bytes are hashed on the first question."""
        if file.name not in self._finished and has_bytes_of(self.folder / file.name, file):
            self._finished.add(file.name)
        return file.name in self._finished

    def missing(self) -> tuple[ModelFile, ...]:
        """Files that are not here yet."""
        return tuple(file for file in self.edition.files if not self.has(file))

    def accept(self, file: ModelFile) -> None:
        """Take `NAME.part` as `NAME` if its bytes are right; else delete it and raise `SourceFailed`."""
        part = self.part(file)
        if not has_bytes_of(part, file):
            part.unlink(missing_ok=True)
            raise SourceFailed(f"{file.name}: the bytes are not those of the catalogue")
        part.replace(self.folder / file.name)
        self._finished.add(file.name)

    def arrived_bytes(self) -> int:
        """How many bytes of the edition are here, finished or not."""
        paths = (path for path in self.folder.iterdir() if path.is_file())
        return min(self.edition.size_bytes, sum(path.stat().st_size for path in paths))

    def publish(self) -> Path:
        """Rename the complete staging folder to the model's folder; an older one goes away."""
        keep = {file.name for file in self.edition.files}
        for path in self.folder.iterdir():
            if path.name not in keep:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        old = self.folder.with_name(f"{self.folder.name}.old")
        if self._target.exists():
            shutil.rmtree(old, ignore_errors=True)
            self._target.rename(old)
        self.folder.rename(self._target)
        shutil.rmtree(old, ignore_errors=True)
        return self._target

    def discard(self) -> None:
        """Throw away what has gathered: another edition was installed."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _check_space(self) -> None:
        missing_bytes = self.edition.size_bytes - self.arrived_bytes()
        free_bytes = shutil.disk_usage(self.folder).free
        if free_bytes < missing_bytes * 2:
            need_mb = round(missing_bytes * 2 / 1e6)
            raise OutputNotWritable(
                file=self.folder, why=f"{need_mb} MB needed, {free_bytes // 10**6} MB free"
            )
