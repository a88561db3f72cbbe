"""A data folder of its own for each test, with the models of this machine."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from interview_sim.settings import data_dir


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder; models are found where this machine has them."""
    places = [os.environ.get("INTERVIEW_SIM_MODELS", ""), str(data_dir(None) / "models")]
    monkeypatch.setenv("INTERVIEW_SIM_MODELS", os.pathsep.join(place for place in places if place))
    return tmp_path / "data"
