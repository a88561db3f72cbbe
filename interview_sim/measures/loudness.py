"""Loudness: how far the voice stands above the room, clipping, and sentences that fade at their end."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from interview_sim.measures.registry import measure
from interview_sim.measures.timing.silences import phrases
from interview_sim.measures.timing.tracks import frames_within, mean_level_db
from interview_sim.results import Event, JsonValue, Measured, Measurement, NotMeasured, Span
from interview_sim.signals.types import SpeechTrack, VoiceTrack

QUIETEST_ROOM_DB: Final = -75.0
MIN_SPEECH_S: Final = 1.0
PHRASE_PAUSE_S: Final = 0.5
MIN_PHRASE_S: Final = 2.0
ENDING_S: Final = 0.3
"""About two Korean syllables: what goes missing in 했습니다 is -니다."""

FALL_DB: Final = 10.0
"""Half as loud (S. S. Stevens 1955); real sentences that do not fade end 3 dB softer in the median."""

SHOWN_S: Final = 1.0
LOUD_PERCENTILE: Final = 90
CLIPPED_SHARE: Final = 0.001
QUIET_S: Final = 3.0


@measure("loudness", unit="dB", needs=("speech", "voice"))
def loudness(speech: SpeechTrack, voice: VoiceTrack) -> Measurement:
    """Level of the speech (mean power without the noise in it) over the level of the noise, dB.

    A room quieter than -75 dBFS counts as -75: no microphone is better, such silence is digital.
    Events: "fall" where a phrase's last 0.3 s are 10 dB or more below the rest of it, and "quiet", the
    quietest 3 s of speech. Not measured where no noise was heard at all ("no_noise_level").
    """
    inside = frames_within(voice.level_db.size, voice.step_s, speech.spans)
    if inside.sum() * voice.step_s < MIN_SPEECH_S:
        return NotMeasured(reason="too_short", facts={"needed": f"{MIN_SPEECH_S:.0f}"})
    if math.isnan(voice.noise_level_db):
        return NotMeasured(reason="no_noise_level")
    level_db = mean_level_db(voice.level_db[inside])
    noise_db = max(voice.noise_level_db, QUIETEST_ROOM_DB)
    over_db = _without_noise_db(level_db, voice.noise_level_db) - noise_db
    falls, n_phrases = _falls(speech, voice)
    details: dict[str, JsonValue] = {
        "speech_level_db": level_db,
        "noise_level_db": voice.noise_level_db,
        "clipped_share": voice.clipped_share,
        "is_clipped": bool(voice.clipped_share > CLIPPED_SHARE),
        "phrases": n_phrases,
        "falls": len(falls),
    }
    quiet = _quietest(speech, voice)
    events = tuple(sorted((*falls, *quiet), key=lambda event: (event.start_s, event.label)))
    return Measured(value=max(over_db, 0.0), events=events, details=details)


def _without_noise_db(level_db: float, noise_db: float) -> float:
    """Level of the speech alone, where both were heard together; no less than 10 dB under the noise."""
    share = 10 ** ((noise_db - level_db) / 10)
    return level_db + 10 * math.log10(max(1 - share, 0.1 * share, 1e-9))


def _falls(speech: SpeechTrack, voice: VoiceTrack) -> tuple[list[Event], int]:
    """Phrases whose end fades, and how many phrases were long enough to tell."""
    found = []
    n_phrases = 0
    for start_s, end_s in phrases(speech.spans, PHRASE_PAUSE_S):
        if end_s - start_s < MIN_PHRASE_S:
            continue
        n_phrases += 1
        fall_db = _fall_db((start_s, end_s), voice)
        if fall_db >= FALL_DB:
            first_s = max(start_s, end_s - SHOWN_S)
            found.append(Event(start_s=first_s, end_s=end_s, label="fall", details={"fall_db": fall_db}))
    return found, n_phrases


def _fall_db(span: Span, voice: VoiceTrack) -> float:
    """How far the loud tenth of a phrase's last 0.3 s lies below the loud tenth of the rest, dB."""
    level_db = voice.level_db[frames_within(voice.level_db.size, voice.step_s, [span])]
    n_ending = round(ENDING_S / voice.step_s)
    if level_db.size <= n_ending:
        return 0.0
    rest_db, ending_db = level_db[:-n_ending], level_db[-n_ending:]
    return float(np.percentile(rest_db, LOUD_PERCENTILE) - np.percentile(ending_db, LOUD_PERCENTILE))


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
