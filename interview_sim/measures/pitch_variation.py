"""Pitch variation: how much the voice goes up and down."""

from __future__ import annotations

from typing import Final

import numpy as np

from interview_sim.measures.registry import measure
from interview_sim.measures.timing.tracks import frames_within
from interview_sim.results import Event, JsonValue, Measured, Measurement, NotMeasured
from interview_sim.signals.types import FloatArray, SpeechTrack, VoiceTrack

MIN_VOICED_S: Final = 3.0
MAX_DISTANCE_SEMITONES: Final = 12.0
FLAT_WINDOW_S: Final = 4.0


@measure("pitch_variation", unit="semitones", needs=("speech", "voice"))
def pitch_variation(speech: SpeechTrack, voice: VoiceTrack) -> Measurement:
    """Standard deviation of F0 inside speech, in semitones about the speaker's median.

    Frames an octave or more from the median are errors of the tracker and left out. Event "flat":
    the 4 s with the least variation. Not measured below 3 s of voice ("too_little_voice").
    """
    inside = frames_within(voice.f0_hz.size, voice.step_s, speech.spans)
    f0_hz = np.where(inside, voice.f0_hz, np.nan)
    voiced_s = float(np.isfinite(f0_hz).sum() * voice.step_s)
    if voiced_s < MIN_VOICED_S:
        facts: dict[str, JsonValue] = {"seconds": f"{voiced_s:.1f}", "needed": f"{MIN_VOICED_S:.0f}"}
        return NotMeasured(reason="too_little_voice", facts=facts)
    median_hz = float(np.nanmedian(f0_hz))
    semitones = 12 * np.log2(f0_hz / median_hz)
    semitones[np.abs(semitones) >= MAX_DISTANCE_SEMITONES] = np.nan
    kept = semitones[np.isfinite(semitones)]
    return Measured(
        value=float(np.std(kept)),
        usable_share=min(1.0, kept.size * voice.step_s / voiced_s),
        events=_flattest(semitones, voice.step_s),
        details={
            "median_hz": median_hz,
            "voiced_s": voiced_s,
            "range_semitones": float(np.percentile(kept, 95) - np.percentile(kept, 5)),
        },
    )


def _flattest(semitones: FloatArray, step_s: float) -> tuple[Event, ...]:
    """The 4 s of least variation among those that are voiced for at least a third."""
    n_window = round(FLAT_WINDOW_S / step_s)
    best: tuple[float, int] | None = None
    for first in range(0, semitones.size - n_window + 1, max(1, round(0.5 / step_s))):
        window = semitones[first : first + n_window]
        voiced = window[np.isfinite(window)]
        if voiced.size * 3 >= n_window and (best is None or float(np.std(voiced)) < best[0]):
            best = float(np.std(voiced)), first
    if best is None:
        return ()
    start_s = best[1] * step_s
    details: dict[str, JsonValue] = {"semitones": best[0]}
    return (Event(start_s=start_s, end_s=start_s + FLAT_WINDOW_S, label="flat", details=details),)
