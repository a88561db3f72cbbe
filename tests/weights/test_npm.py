"""Fonts come from an npm package, fetched by the user's own npm."""

from __future__ import annotations

import hashlib
import stat
import sys
import tarfile
from pathlib import Path

import pytest

from interview_sim.weights import install
from interview_sim.weights.catalogue import Catalogue, Edition, ModelFile, ModelRow, NpmSource
from interview_sim.weights.errors import ModelNotFetched

FONT = b"a font, for all that is known here" * 50


def catalogue_of(content: bytes) -> Catalogue:
    file = ModelFile(name="A.otf", size_bytes=len(content), sha256=hashlib.sha256(content).hexdigest())
    source = NpmSource(kind="npm", package="letters@1.0.0", members={"A.otf": "package/dist/A.otf"})
    edition = Edition(name="1", hashes="measured", files=(file,), source=(source,))
    row = ModelRow(name="letters", kind="font", what="letters", licence="OFL-1.1", edition=(edition,))
    return Catalogue(rows=(row,))


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for npm that packs one font, as the registry would give it."""
    if sys.platform == "win32":
        pytest.skip("the stand-in for npm is a shell script")
    (tmp_path / "A.otf").write_bytes(FONT)
    with tarfile.open(tmp_path / "letters-1.0.0.tgz", "w:gz") as archive:
        archive.add(tmp_path / "A.otf", "package/dist/A.otf")
    folder = tmp_path / "bin"
    folder.mkdir()
    script = folder / "npm"
    script.write_text(f'#!/bin/sh\nfor into; do :; done\ncp "{tmp_path}/letters-1.0.0.tgz" "$into"\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    monkeypatch.delenv("INTERVIEW_SIM_MODELS", raising=False)
    return folder


@pytest.mark.usefixtures("npm")
def test_a_font_is_taken_from_the_package(tmp_path: Path) -> None:
    (found,) = install(["letters"], tmp_path / "data", catalogue=catalogue_of(FONT))

    assert (found.folder / "A.otf").read_bytes() == FONT
    assert [path.name for path in found.folder.iterdir()] == ["A.otf"]


@pytest.mark.usefixtures("npm")
def test_a_font_with_other_bytes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelNotFetched):
        install(["letters"], tmp_path / "data", catalogue=catalogue_of(b"x" * len(FONT)))


def test_without_npm_the_error_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(ModelNotFetched) as refused:
        install(["letters"], tmp_path / "data", catalogue=catalogue_of(FONT))

    assert "npm is not installed" in refused.value.facts["why"]
