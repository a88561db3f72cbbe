"""What the painters of all rows are given: the answer, what of it is in view, where things lie."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from interview_sim.ui.review.tracks.data import DeskTracks
from interview_sim.ui.review.tracks.time_view import TimeView
from interview_sim.ui.review.tracks.waveform import Waveform
from interview_sim.ui.widgets.track_data import TrackData
from interview_sim.ui.widgets.track_rows import Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """`ground.data` is what is in view; `is_curves_ready` says whether curves can be painted already.

    `dirty` are the x between which something has to be painted anew; painters may leave out the rest.
    """

    tracks: DeskTracks
    view: TimeView
    ground: Ground
    waveform: Waveform | None = None
    is_curves_ready: bool = False
    dirty: tuple[float, float] = (-inf, inf)

    @property
    def seen(self) -> TrackData:
        """What is in view."""
        return self.ground.data
