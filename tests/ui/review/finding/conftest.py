"""A column with made-up visits."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from interview_sim.ui.background import Background
from interview_sim.ui.review.finding.column import FindingColumn
from tests.ui.review.finding.visits import TODAY


@pytest.fixture
def background(theme) -> Iterator[Background]:
    one = Background(name="test")
    yield one
    one.close()


@pytest.fixture
def column(background: Background, stage) -> FindingColumn:
    """Staged, in English, on the day of the made-up visits; without a source."""
    one = FindingColumn(background)
    one.model.today = lambda: TODAY
    stage(one, (340, 900))
    one.activateWindow()
    return one


@pytest.fixture
def settle(qtbot, background: Background) -> Callable[[FindingColumn], None]:
    """Waits until nothing is under way."""

    def wait(column: FindingColumn) -> None:
        def is_settled() -> bool:
            return not column._pause.isActive() and column.model.is_settled and background.is_idle

        qtbot.waitUntil(is_settled, timeout=5000)

    return wait
