"""Loudness: how far the voice stands above the room, clipping, and sentences that fade at their end."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from interview_sim.measures.registry import measure
from interview_sim.measures.silences import phrases
from interview_sim.measures.tracks import frames_within, mean_level_db
from interview_sim.results import Event, JsonValue, Measured, Measurement, NotMeasured, Span
from interview_sim.signals.types import SpeechTrack, VoiceTrack

QUIETEST_ROOM_DB: Final = -75.0
MIN_SPEECH_S: Final = 1.0
PHRASE_PAUSE_S: Final = 0.5
MIN_PHRASE_S: Final = 2.0
ENDING_S: Final = 0.5
FALL_DB: Final = 8.0
CLIPPED_SHARE: Final = 0.001
QUIET_S: Final = 3.0


@measure("loudness", unit="dB", needs=("speech", "voice"))
def loudness(speech: SpeechTrack, voice: VoiceTrack) -> Measurement:
    """Level of the speech (mean power) over the level of the stretches without speech, dB.

    A room quieter than -75 dBFS counts as -75: no microphone is better, such silence is digital.
    Events: "fall" where a phrase's last 0.5 s of voice is 8 dB or more below the phrase, and
    "quiet", the quietest 3 s of speech. Not measured without a stretch of noise ("no_noise_level").
    """
    inside = frames_within(voice.level_db.size, voice.step_s, speech.spans)
    if inside.sum() * voice.step_s < MIN_SPEECH_S:
        return NotMeasured(reason="too_short", facts={"needed": f"{MIN_SPEECH_S:.0f}"})
    if math.isnan(voice.noise_level_db):
        return NotMeasured(reason="no_noise_level")
    level_db = mean_level_db(voice.level_db[inside])
    noise_db = max(voice.noise_level_db, QUIETEST_ROOM_DB)
    falls, n_phrases = _falls(speech, voice)
    details: dict[str, JsonValue] = {
        "speech_level_db": level_db,
        "noise_level_db": voice.noise_level_db,
        "clipped_share": voice.clipped_share,
        "is_clipped": voice.clipped_share > CLIPPED_SHARE,
        "phrases": n_phrases,
        "falls": len(falls),
    }
    quiet = _quietest(speech, voice)
    events = tuple(sorted((*falls, *quiet), key=lambda event: (event.start_s, event.label)))
    return Measured(value=max(level_db - noise_db, 0.0), events=events, details=details)


def _falls(speech: SpeechTrack, voice: VoiceTrack) -> tuple[list[Event], int]:
    """Phrases whose end fades, and how many phrases were long enough to tell."""
    found = []
    n_phrases = 0
    for span in phrases(speech.spans, PHRASE_PAUSE_S):
        if span[1] - span[0] < MIN_PHRASE_S:
            continue
        fall = _fall_db(span, voice)
        if fall is None:
            continue
        n_phrases += 1
        if fall >= FALL_DB:
            start_s = max(span[0], span[1] - 2 * ENDING_S)
            found.append(Event(start_s=start_s, end_s=span[1], label="fall", details={"fall_db": fall}))
    return found, n_phrases


def _fall_db(span: Span, voice: VoiceTrack) -> float | None:
    """How far the last 0.5 s of voice of a phrase lies below the rest, dB; None where little is voiced."""
    inside = frames_within(voice.level_db.size, voice.step_s, [span])
    voiced = np.flatnonzero(inside & np.isfinite(voice.f0_hz))
    n_ending = max(1, round(ENDING_S / voice.step_s))
    if voiced.size < 3 * n_ending:
        return None
    ending_db = mean_level_db(voice.level_db[voiced[-n_ending:]])
    return mean_level_db(voice.level_db[voiced[:-n_ending]]) - ending_db


def _quietest(speech: SpeechTrack, voice: VoiceTrack) -> list[Event]:
    """The quietest 3 s that hold at least 2 s of speech."""
    inside = frames_within(voice.level_db.size, voice.step_s, speech.spans)
    n_window = round(QUIET_S / voice.step_s)
    if inside.size < n_window:
        return []
    power = np.where(inside, 10 ** (np.nan_to_num(voice.level_db, nan=-200.0, neginf=-200.0) / 10), 0.0)
    window = np.ones(n_window)
    counts = np.convolve(inside, window, mode="valid")
    means = np.convolve(power, window, mode="valid") / np.maximum(counts, 1)
    means[counts * voice.step_s < QUIET_S * 2 / 3] = np.inf
    first = int(np.argmin(means))
    if not math.isfinite(means[first]):
        return []
    start_s = first * voice.step_s
    return [Event(start_s=start_s, end_s=start_s + QUIET_S, label="quiet")]
