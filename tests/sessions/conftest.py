from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_sim.sessions import Store
from tests.sessions.building import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    opened = Store(tmp_path / "data", clock=clock)
    yield opened
    opened.close()
