"""Films that play as camera and microphone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.recording.films import Film


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty seconds with a flash and a click each."""
    path = tmp_path_factory.mktemp("film") / "film.mkv"
    Film(seconds=20.0, width_px=320, height_px=240).write(path)
    return path


@pytest.fixture(scope="module")
def short_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("film") / "short.mkv"
    Film(seconds=2.0).write(path)
    return path
