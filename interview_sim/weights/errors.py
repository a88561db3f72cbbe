"""What can go wrong with model files, each with a cure in `assets/messages/weights.toml`."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class ModelUnknown(InterviewSimError):
    """No row of the catalogue has this name. Facts: model, known."""

    code = "model-unknown"


class ModelNotInstalled(InterviewSimError):
    """The model's files are in none of the folders. Facts: model."""

    code = "model-not-installed"


class ModelNotFetched(InterviewSimError):
    """No source gave the right files. Facts: model, why (one clause per source)."""

    code = "model-not-fetched"


class ModelDamaged(InterviewSimError):
    """Installed files do not have the bytes of the catalogue. Facts: models, files."""

    code = "model-damaged"


class NothingToImport(InterviewSimError):
    """A folder or archive holds no complete model of the catalogue. Facts: file, missing."""

    code = "model-import-nothing"


class CatalogueInvalid(InterviewSimError):
    """The catalogue itself cannot be read. Facts: file, why."""

    code = "model-catalogue-invalid"


class SourceFailed(Exception):
    """One source did not deliver; the next one is tried. Never leaves the room."""
