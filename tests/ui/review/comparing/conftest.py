"""Films with numbered pictures, and a pair of players that remembers what it showed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from bench.numbered import write_numbered
from interview_sim.ui.review.comparing.pair_player import PairPlayer
from tests.ui.conftest import stage, theme  # noqa: F401
from tests.ui.playback.conftest import number_shown, times


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """By length: 16 s and 14 s with sound, 2 s, and sound alone."""
    folder = tmp_path_factory.mktemp("films")
    return {
        "long": write_numbered(folder / "long.mkv", times(16)),
        "middle": write_numbered(folder / "middle.mkv", times(14, jitter_s=0.01)),
        "short": write_numbered(folder / "short.mkv", times(2)),
    }


@dataclass
class Watched:
    """What both sides showed and said."""

    pair: PairPlayer
    numbers: list[int | None] = field(default_factory=lambda: [None, None])
    failures: list[tuple[int, str]] = field(default_factory=list)
    opened: set[int] = field(default_factory=set)

    def picture_drift_s(self) -> float | None:
        """How far apart the pictures on the screen are on the common clock."""
        left, right = self.numbers
        if left is None or right is None:
            return None
        clock = self.pair.clock
        return clock.shared_s(1, right / 30) - clock.shared_s(0, left / 30)


@pytest.fixture
def watched(theme) -> Iterator[Watched]:  # noqa: F811
    pair = PairPlayer()
    watched = Watched(pair)

    def show(side: int, image) -> None:
        watched.numbers[side] = number_shown(image)

    pair.side_picture_changed.connect(show)
    pair.side_failed.connect(lambda side, code, facts: watched.failures.append((side, code)))
    pair.side_opened.connect(lambda side, *_: watched.opened.add(side))
    yield watched
    pair.close()
    pair.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
