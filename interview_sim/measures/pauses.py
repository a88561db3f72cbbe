"""Pauses: silences inside the answer, by length."""

from __future__ import annotations

from collections import Counter

from interview_sim.measures.registry import measure
from interview_sim.measures.timing.silences import extent, overlap_s, pause_label, silences
from interview_sim.results import Event, JsonValue, Measured, Measurement, Span
from interview_sim.signals.types import SpeechTrack


@measure("pauses", unit="count", needs="speech")
def pauses(speech: SpeechTrack, lost_spans: tuple[Span, ...] = ()) -> Measurement:
    """Number of pauses of 2 s and more between the first and the last speech.

    Events: every silence of 0.25 s and more, label "short", "long" (from 2 s) or "break" (from 4 s).
    Silence before the first word is response_latency, after the last it is unused time. Where the
    recording lost its sound nobody knows whether there was a pause: none is counted there.
    """
    events = tuple(
        Event(start_s=start_s, end_s=end_s, label=pause_label(end_s - start_s))
        for start_s, end_s in silences(speech.spans)
        if not overlap_s(lost_spans, start_s, end_s)
    )
    counts = Counter(event.label for event in events)
    start_s, end_s = extent(speech.spans)
    total_s = sum(event.seconds for event in events)
    details: dict[str, JsonValue] = {
        "short": counts["short"],
        "long": counts["long"],
        "break": counts["break"],
        "total_s": total_s,
        "longest_s": max((event.seconds for event in events), default=0.0),
        "silent_share": total_s / (end_s - start_s) if end_s > start_s else 0.0,
        "lost_s": overlap_s(lost_spans, start_s, end_s),
    }
    return Measured(value=float(counts["long"] + counts["break"]), events=events, details=details)
