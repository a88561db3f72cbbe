"""The face model, and the photograph that moves as it is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from interview_sim import weights
from interview_sim.demo.photograph import load_photograph
from interview_sim.demo.puppet import Puppet
from interview_sim.settings import data_dir

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def face_model() -> Path:
    """The bundle's file, from the data folder or INTERVIEW_SIM_MODELS."""
    beside = ROOT.parent / "shared" / "models" / "face_landmarker.task"
    found = weights.model_folder("face-landmarker", data_dir(None))
    if found is not None:
        return found / "face_landmarker.task"
    if beside.is_file():
        return beside
    pytest.skip("the face model is not installed: interview-sim models install face-landmarker")


@pytest.fixture(scope="session")
def media() -> Path:
    """Real recordings beside the checkout."""
    folder = Path(os.environ.get("INTERVIEW_SIM_TEST_MEDIA", ROOT.parent / "shared" / "media"))
    if not folder.is_dir():
        pytest.skip(f"no recordings at {folder}: set INTERVIEW_SIM_TEST_MEDIA")
    return folder


@pytest.fixture(scope="session")
def puppet() -> Puppet:
    """The animated photograph."""
    return Puppet(load_photograph())
