"""Import: the same files from a folder, a zip or a USB stick."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_sim.errors import InputMissing
from interview_sim.weights import import_from
from interview_sim.weights.catalogue import Catalogue
from interview_sim.weights.errors import NothingToImport

from .conftest import CONTENT, url_source

MakeCatalogue = Callable[..., Catalogue]
NOWHERE = url_source("http://127.0.0.1:9")


def _write(folder: Path, content: dict[str, bytes]) -> Path:
    folder.mkdir(parents=True)
    for name, body in content.items():
        (folder / name).write_bytes(body)
    return folder


def _read(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_folder_deep_on_a_stick_with_renamed_files(make_catalogue: MakeCatalogue, tmp_path: Path) -> None:
    _write(tmp_path / "stick" / "a" / "b", {f"copy of {name}": body for name, body in CONTENT.items()})

    (model,) = import_from(tmp_path / "stick", tmp_path / "data", catalogue=make_catalogue(NOWHERE))

    assert _read(model.folder) == CONTENT


@pytest.mark.parametrize("inside_a_folder", [False, True])
def test_a_zip(make_catalogue: MakeCatalogue, tmp_path: Path, inside_a_folder: bool) -> None:
    stick = _write(tmp_path / "stick", {})
    with zipfile.ZipFile(stick / "models.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in CONTENT.items():
            archive.writestr(f"whisper/{name}", body)

    path = stick if inside_a_folder else stick / "models.zip"
    (model,) = import_from(path, tmp_path / "data", catalogue=make_catalogue(NOWHERE))

    assert _read(model.folder) == CONTENT


def test_a_half_complete_model_is_refused_and_the_lacking_file_named(
    make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    stick = _write(tmp_path / "stick", {"model.bin": CONTENT["model.bin"]})

    with pytest.raises(NothingToImport) as caught:
        import_from(stick, tmp_path / "data", catalogue=make_catalogue(NOWHERE))

    assert "config.json" in caught.value.facts["missing"]
    assert not (tmp_path / "data" / "models" / "toy").exists()


def test_other_bytes_of_the_same_size_are_not_taken(make_catalogue: MakeCatalogue, tmp_path: Path) -> None:
    stick = _write(tmp_path / "stick", {name: body[::-1] for name, body in CONTENT.items()})

    with pytest.raises(NothingToImport):
        import_from(stick, tmp_path / "data", catalogue=make_catalogue(NOWHERE))


def test_a_path_that_is_not_there(make_catalogue: MakeCatalogue, tmp_path: Path) -> None:
    with pytest.raises(InputMissing):
        import_from(tmp_path / "nothing", tmp_path / "data", catalogue=make_catalogue(NOWHERE))
