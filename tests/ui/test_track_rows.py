"""The rows of the replay: what is painted where."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from interview_sim.results import Event
from interview_sim.ui.theme import Theme
from interview_sim.ui.widgets.track_data import TrackData
from interview_sim.ui.widgets.track_rows import Ground, paint_pauses


def _painted(theme: Theme, *pauses: tuple[float, float]) -> QImage:
    """The row of pauses of a minute on 1200 pixels, the cursor at the end."""
    data = TrackData(
        duration_s=60.0,
        step_s=0.1,
        heights=(),
        phrases=(),
        words=(),
        fillers=(),
        pauses=tuple(Event(start_s=start_s, end_s=end_s, label="") for start_s, end_s in pauses),
        start_pause=None,
        gaze=(),
        gaze_reason="",
    )
    image = QImage(1200, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    ground = Ground(data=data, x=lambda at_s: at_s * 20, position_s=60.0, font=theme.font("small"))
    paint_pauses(painter, QRectF(0, 0, 1200, 48), ground)
    painter.end()
    return image


def test_a_breath_does_not_lie_on_the_words_of_a_long_pause(theme: Theme) -> None:
    """The words "2.5 s" stand right of the bar, where half a second of silence would cross them."""
    alone = _painted(theme, (10.0, 12.5))

    assert _painted(theme, (10.0, 12.5), (13.5, 13.9)) == alone
    assert _painted(theme, (10.0, 12.5), (30.0, 30.4)) != alone
    assert _painted(theme, (10.0, 12.5), (13.5, 14.8)) != alone
