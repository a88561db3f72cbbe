from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.training.store import TrainingStore
from tests.sessions.building import Clock


@pytest.fixture
def training(tmp_path: Path, clock: Clock) -> Iterator[TrainingStore]:
    opened = TrainingStore(tmp_path / "data", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[DeskStore]:
    opened = DeskStore(tmp_path / "data", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def trainer(desk: DeskStore) -> Staff:
    return desk.add_staff("trainer", "박강사", "13579")


@pytest.fixture
def counsellor(desk: DeskStore) -> Staff:
    return desk.add_staff("counsellor", "김상담", "24680")
