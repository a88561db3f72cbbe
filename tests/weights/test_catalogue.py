"""The shipped catalogue, and the command over it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_sim.cli.entry import run
from interview_sim.messages import has_message
from interview_sim.weights import catalogue, errors
from interview_sim.weights.catalogue import PackageSource, load_catalogue
from interview_sim.weights.errors import CatalogueInvalid


def test_the_shipped_catalogue_has_the_models_that_the_program_names() -> None:
    names = [row.name for row in catalogue().rows]

    expected = [
        "whisper-base",
        "whisper-tiny.en",
        "whisper-small",
        "whisper-large-v3-turbo",
        "face-landmarker",
        "pretendard",
    ]
    assert names == expected
    assert catalogue().default_names == ("whisper-base", "face-landmarker")


def test_packages_name_no_index() -> None:
    sources = [source for row in catalogue().rows for e in row.editions for source in e.sources]
    wheels = [wheel for source in sources if isinstance(source, PackageSource) for wheel in source.wheels]

    assert wheels and all("==" in wheel and "/" not in wheel for wheel in wheels)


@pytest.mark.parametrize("text", ["not toml [", "[[model]]\nname = 'x'\n"])
def test_a_broken_catalogue_is_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "models.toml"
    path.write_text(text)

    with pytest.raises(CatalogueInvalid):
        load_catalogue(path)


def test_every_error_of_the_room_has_its_sentences() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(getattr(kind, "code", None), str)]

    assert len(kinds) > 5 and all(has_message(kind.code) for kind in kinds)


@pytest.fixture(autouse=True)
def _no_extra_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INTERVIEW_SIM_MODELS", raising=False)


def test_list_says_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["--data-dir", str(tmp_path), "models", "list", "--json"])

    rows = json.loads(capsys.readouterr().out)
    assert code == 0
    assert {row["name"] for row in rows} == {row.name for row in catalogue().rows}
    assert all(row["installed"] is None for row in rows)


def test_an_unknown_model_is_one_line_and_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["--data-dir", str(tmp_path), "--language", "en", "models", "install", "whisper-huge"])

    said = capsys.readouterr()
    assert code == 2
    assert said.out == ""
    assert (
        said.err.startswith("error: There is no model called 'whisper-huge'.") and said.err.count("\n") == 1
    )


def test_verify_refuses_an_incomplete_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "models" / "face-landmarker"
    folder.mkdir(parents=True)
    (folder / "face_landmarker.task").write_bytes(b"cut off")

    code = run(["--data-dir", str(tmp_path), "--language", "en", "models", "verify", "--json"])

    said = capsys.readouterr()
    assert code == 2
    assert json.loads(said.out)[0]["wrong"] == ["face_landmarker.task"]
    assert "models install face-landmarker" in said.err
