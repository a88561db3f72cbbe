"""The player of recordings: where it starts to play."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from interview_sim.ui.kiosk.booth.answer_player import AnswerPlayer


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """Twelve seconds of grey."""
    path = tmp_path / "film.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for number in range(120):
            grey = np.full((48, 64, 3), number, dtype=np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(grey, format="rgb24")))
        container.mux(stream.encode(None))
    return path


def test_a_span_asked_for_while_the_file_opens_is_played_from_its_start(qtbot, theme, film: Path) -> None:
    player = AnswerPlayer()
    positions: list[float] = []
    player.position_changed.connect(positions.append)
    player.open(film)
    player.play_span((8.0, 9.0))
    qtbot.waitUntil(
        lambda: bool(positions) and not player.is_playing() and positions[-1] >= 9.0, timeout=8000
    )
    first_s = min(positions)
    player.close()
    player.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert first_s >= 7.9
