"""Answer length: the share of the allowed time that was used for speaking."""

from __future__ import annotations

from interview_sim.measures.registry import measure
from interview_sim.measures.timing.silences import extent
from interview_sim.results import Measured, Measurement
from interview_sim.signals.types import SpeechTrack


@measure("answer_length", unit="share", needs=("answer_limit_s", "speech"))
def answer_length(speech: SpeechTrack, answer_limit_s: float) -> Measurement:
    """Seconds from the first to the last speech, divided by the time allowed; at most 1.

    Pauses inside the answer count as used. Not measured without a limit ("no_time_limit").
    """
    start_s, end_s = extent(speech.spans)
    used_s = min(end_s - start_s, answer_limit_s)
    return Measured(
        value=used_s / answer_limit_s,
        details={
            "used_s": used_s,
            "limit_s": answer_limit_s,
            "unused_s": max(0.0, answer_limit_s - end_s),
        },
    )
