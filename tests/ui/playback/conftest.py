"""Recordings with numbered pictures, and a player that remembers what it showed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage

from bench.numbered import number_in, write_numbered
from interview_sim.ui.playback.player import RecordingPlayer
from tests.ui.conftest import stage, theme  # noqa: F401

FPS = 30


def number_shown(image: QImage) -> int | None:
    """The number in a picture that the player gave."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return number_in(rows[:, : grey.width()])


def times(seconds: float, *, from_s: float = 0.0, jitter_s: float = 0.0) -> list[float]:
    """Times of pictures at 30 a second, each of them up to `jitter_s` early or late."""
    dice = random.Random(5)
    return [
        from_s + max(0.0, number / FPS + dice.uniform(-jitter_s, jitter_s))
        for number in range(round(seconds * FPS))
    ]


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty seconds, regular."""
    return write_numbered(tmp_path_factory.mktemp("films") / "film.mkv", times(20))


@pytest.fixture(scope="session")
def uneven_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve seconds from a camera that is not regular and begins after the sound."""
    shown_s = times(12, from_s=0.5, jitter_s=0.012)
    return write_numbered(tmp_path_factory.mktemp("films") / "uneven.mkv", shown_s, sound_from_s=0.1)


@dataclass
class Seen:
    """What a player said and showed."""

    player: RecordingPlayer
    numbers: list[int | None] = field(default_factory=list)
    positions: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    spans: list[int] = field(default_factory=list)
    kinds: list[tuple[bool, bool]] = field(default_factory=list)

    def number(self) -> int | None:
        """The picture that is on the screen."""
        return self.numbers[-1] if self.numbers else None


@pytest.fixture
def seen(theme) -> Iterator[Seen]:  # noqa: F811
    player = RecordingPlayer()
    seen = Seen(player)
    player.picture_changed.connect(lambda image: seen.numbers.append(number_shown(image)))
    player.position_changed.connect(seen.positions.append)
    player.failed.connect(lambda code, facts: seen.failures.append(code))
    player.remarked.connect(lambda code, facts: seen.remarks.append(code))
    player.span_started.connect(seen.spans.append)
    player.opened.connect(lambda *kind: seen.kinds.append(kind))
    yield seen
    player.close()
    player.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
