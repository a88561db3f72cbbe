"""Model files: the catalogue, their sources, their hashes, and where they are.

A file is used only when it has the sha256 of the catalogue; a half download is never used. Knows
nothing of what the models do.
"""

from __future__ import annotations

from pathlib import Path

from interview_sim.weights.catalogue import Catalogue, ModelRow
from interview_sim.weights.catalogue import load_catalogue as catalogue
from interview_sim.weights.check import CheckedModel, verify
from interview_sim.weights.folders import InstalledModel, find_installed
from interview_sim.weights.install import install
from interview_sim.weights.progress import InstallStep, Progress
from interview_sim.weights.transfer import import_from

__all__ = [
    "Catalogue",
    "CheckedModel",
    "InstallStep",
    "InstalledModel",
    "ModelRow",
    "Progress",
    "catalogue",
    "import_from",
    "install",
    "installed_model",
    "model_folder",
    "verify",
]


def installed_model(name: str, data_dir: Path) -> InstalledModel | None:
    """The installed model called `name` with its folder and identity, or None. Raises `ModelUnknown`."""
    return find_installed(catalogue().row(name), data_dir)


def model_folder(name: str, data_dir: Path) -> Path | None:
    """The folder with the files of the model called `name`, or None when it is not installed."""
    found = installed_model(name, data_dir)
    return found.folder if found else None
