"""Hash installed models again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from interview_sim.weights.catalogue import Catalogue, load_catalogue
from interview_sim.weights.folders import InstalledModel, find_installed, models_folder
from interview_sim.weights.hashing import has_bytes_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedModel:
    """A model that was found and the names of files whose bytes are wrong or that are missing."""

    name: str
    folder: Path
    wrong_files: tuple[str, ...]


def verify(data_dir: Path, *, catalogue: Catalogue | None = None) -> tuple[CheckedModel, ...]:
    """Hash every installed model of the catalogue; a folder that is there but incomplete is wrong too."""
    catalogue = catalogue or load_catalogue()
    checked = []
    for row in catalogue.rows:
        here = find_installed(row, data_dir)
        own = models_folder(data_dir) / row.name
        if here is not None:
            checked.append(_check(here))
        elif own.is_dir():
            checked.append(_check(InstalledModel(row=row, edition=row.editions[-1], folder=own)))
    return tuple(checked)


def _check(model: InstalledModel) -> CheckedModel:
    wrong = [file.name for file in model.edition.files if not has_bytes_of(model.folder / file.name, file)]
    return CheckedModel(name=model.row.name, folder=model.folder, wrong_files=tuple(wrong))
