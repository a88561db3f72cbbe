"""Response latency: how long it takes until the first word."""

from __future__ import annotations

from typing import Final

from interview_sim.measures.registry import measure
from interview_sim.measures.timing.silences import overlap_s
from interview_sim.results import Event, Measured, Measurement, NotMeasured, Span
from interview_sim.signals.types import SpeechTrack

MAX_LOST_S: Final = 0.5
"""A word is shorter: with less of the sound lost, none can have been missed."""


@measure("response_latency", unit="s", needs="speech")
def response_latency(speech: SpeechTrack, lost_spans: tuple[Span, ...] = ()) -> Measurement:
    """Seconds from the answer's first sample to the first frame of speech.

    Not measured where the recording lost half a second of sound and more before it ("sound_lost").
    """
    first_s = speech.spans[0][0]
    lost_s = overlap_s(lost_spans, 0.0, first_s)
    if lost_s >= MAX_LOST_S:
        return NotMeasured(reason="sound_lost", facts={"seconds": f"{lost_s:.1f}"})
    return Measured(value=first_s, events=(Event(start_s=0.0, end_s=first_s, label="wait"),))
