from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Staff
from tests.sessions.building import Clock


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[DeskStore]:
    opened = DeskStore(tmp_path / "data", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def by(desk: DeskStore) -> Staff:
    return desk.add_staff("counsellor", "김상담", "24680")
