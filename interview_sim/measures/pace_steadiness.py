"""Pace steadiness: how much the pace of each ten seconds varies."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np

from interview_sim.measures.registry import measure
from interview_sim.measures.timing.amount import Amount, amount_said
from interview_sim.measures.timing.silences import extent, overlap_s
from interview_sim.results import (
    JsonValue,
    Measured,
    Measurement,
    NotMeasured,
    Span,
    SpokenLanguage,
    Transcript,
)
from interview_sim.signals.types import Missing, SpeechTrack, VoiceTrack

WINDOW_S: Final = 10.0
MIN_LAST_WINDOW_S: Final = 5.0
MIN_WINDOWS: Final = 3
MIN_SPOKEN_S: Final = 2.0
"""A window with less speech is a pause, not a slow stretch."""


@measure("pace_steadiness", unit="share", needs="speech", wants=("transcript", "voice"))
def pace_steadiness(
    speech: SpeechTrack,
    transcript: Transcript | Missing,
    voice: VoiceTrack | Missing,
    language: SpokenLanguage,
) -> Measurement:
    """Coefficient of variation of the pace over windows of 10 s, 0 for an even pace.

    `details.track`: `[t_s, rate]` of each window, t_s its middle; windows with less than 2 s of
    speech are pauses and left out. Not measured with fewer than three
    windows ("too_short"; the track is given all the same) and for the reasons of speech_rate.
    """
    said = amount_said(speech, transcript, voice, language)
    if isinstance(said, NotMeasured):
        return said
    spans = [span for span in windows(extent(speech.spans)) if _spoken_s(speech, said, span) >= MIN_SPOKEN_S]
    rates = [60 * said.within(*span) / (span[1] - span[0] - overlap_s(said.unheard, *span)) for span in spans]
    details: dict[str, JsonValue] = {
        "track": [[sum(span) / 2, rate] for span, rate in zip(spans, rates, strict=True)],
        "method": said.method,
        "estimated": said.is_estimated,
        "window_s": WINDOW_S,
    }
    if len(spans) < MIN_WINDOWS:
        needed = WINDOW_S * (MIN_WINDOWS - 1) + MIN_LAST_WINDOW_S
        return NotMeasured(reason="too_short", facts={"needed": f"{needed:.0f}"}, details=details)
    return Measured(value=float(np.std(rates) / np.mean(rates)), details=details)


def _spoken_s(speech: SpeechTrack, said: Amount, window: Span) -> float:
    """Seconds of speech in `window` whose words were understood."""
    pieces = [(max(window[0], start_s), min(window[1], end_s)) for start_s, end_s in said.unheard]
    return overlap_s(speech.spans, *window) - sum(
        overlap_s(speech.spans, start_s, end_s) for start_s, end_s in pieces if end_s > start_s
    )


def windows(whole: Span) -> tuple[Span, ...]:
    """Windows of 10 s over `whole`, seconds; a rest of less than 5 s belongs to the last one."""
    start_s, end_s = whole
    n_whole = max(1, int((end_s - start_s + WINDOW_S - MIN_LAST_WINDOW_S) // WINDOW_S))
    edges = [start_s + WINDOW_S * number for number in range(n_whole)] + [end_s]
    return tuple(pairwise(edges))
