"""Response latency: how long it takes until the first word."""

from __future__ import annotations

from interview_sim.measures.registry import measure
from interview_sim.results import Event, Measured, Measurement
from interview_sim.signals.types import SpeechTrack


@measure("response_latency", unit="s", needs="speech")
def response_latency(speech: SpeechTrack) -> Measurement:
    """Seconds from the answer's first sample to the first frame of speech."""
    first_s = speech.spans[0][0]
    return Measured(value=first_s, events=(Event(start_s=0.0, end_s=first_s, label="wait"),))
