"""Where model files are: the data folder, then extra read-only folders.

A model counts as installed when one folder holds every file of one of its editions with the right
size. The bytes were hashed when they came in; `verify` hashes them again.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from interview_sim.weights.catalogue import Edition, ModelRow

ENVIRONMENT = "INTERVIEW_SIM_MODELS"


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledModel:
    """A model that is here: its row, which edition, and the folder with its files."""

    row: ModelRow
    edition: Edition
    folder: Path

    @property
    def identity(self) -> str:
        """Name and first digits of the largest file's sha256, such as `whisper-base@905e5b8336bc`."""
        largest = max(self.edition.files, key=lambda file: file.size_bytes)
        return f"{self.row.name}@{largest.sha256[:12]}"


def models_folder(data_dir: Path) -> Path:
    """The folder below the data folder into which models are installed."""
    return data_dir / "models"


def extra_folders() -> tuple[Path, ...]:
    """Read-only folders named by INTERVIEW_SIM_MODELS, separated as in PATH."""
    named = os.environ.get(ENVIRONMENT, "")
    return tuple(Path(part).expanduser() for part in named.split(os.pathsep) if part)


def find_installed(row: ModelRow, data_dir: Path) -> InstalledModel | None:
    """Where the model is, or None. Looks at names and sizes only, so it is quick."""
    places = [models_folder(data_dir) / row.name]
    for extra in extra_folders():
        places += [extra / row.name, extra]
    for place in places:
        for edition in row.editions:
            if _holds(place, edition):
                return InstalledModel(row=row, edition=edition, folder=place)
    return None


def _holds(folder: Path, edition: Edition) -> bool:
    for file in edition.files:
        path = folder / file.name
        if not path.is_file() or path.stat().st_size != file.size_bytes:
            return False
    return True
