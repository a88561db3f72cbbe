"""Stretches of speech with exact edges: who speaks the network says, from when to when the sound.

The network (Silero) hears speech in noise, but it decides every 32 ms, reacts late and bridges short
silences; the sound shows edges and pauses to 10 ms, but breath and clicks look like speech. Together:

- a pause is where nothing stands out of the noise *and* the network doubts (below 0.5);
- where the network is certain (0.95), somebody speaks however soft it is: measured on generated
  pauses it falls below 0.95 within 0.05 s of the voice's end, also over noise;
- every stretch needs voice. Sound without voice is a consonant beside one, up to 0.2 s (the longest
  fricatives and aspirated stops: Klatt 1976); longer it is breath, and short and apart it is a click.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.results import Span
from interview_sim.signals.level import STEP_S
from interview_sim.signals.noise_floor import DIGITAL_SILENCE_DB, OWN_RANGE_DB, Loudness, loudness
from interview_sim.signals.room_tail import without_tails
from interview_sim.signals.sampling import RATE_HZ
from interview_sim.signals.types import BoolArray, FloatArray
from interview_sim.signals.voice_activity import SPEECH_ENDS, SPEECH_STARTS, WINDOW

SHORTEST_PAUSE_S: Final = 0.2
"""Silences below this are stops of the tongue inside words; pauses count from 0.25 s."""

CERTAIN: Final = 0.95

_LEAST_NOISE_S: Final = 0.3
_CLICK_DB: Final = 6.0
_SHORTEST_SPEECH: Final = 6
_LAG: Final = 3
_VOICED: Final = 3
_VOICE_RANGE_DB: Final = 30.0
_BACKGROUND_DB: Final = 20.0
_CONSONANT: Final = 20
_STOP: Final = 12
_CLICK: Final = 4
_CLICK_STOP: Final = 6
_DIP_DB: Final = 6.0
_DIP: Final = 25

_Frames = tuple[int, int]


def speech_spans(
    probabilities: NDArray[np.float32],
    level_db: FloatArray,
    band_power: NDArray[np.float32],
    f0_hz: FloatArray,
) -> tuple[Span, ...]:
    """Spans in seconds, in order, at least 0.2 s apart.

    `probabilities`: one per 32 ms; the others one per 10 ms: dBFS, mean squares of shape (frames, 13)
    (`bands.BandMeter`), Hz with NaN where unvoiced.
    """
    heard = _per_frame(probabilities, level_db.size)
    is_speech = np.zeros(level_db.size, np.bool_)
    for start, end in _regions(heard):
        is_speech[start:end] = True
    if not is_speech.any():
        return ()
    loud = loudness(level_db, band_power, is_speech)
    is_certain = _certain(heard, level_db, loud)
    is_voiced = (np.isfinite(f0_hz) & (loud.smooth_db >= loud.own_db - _VOICE_RANGE_DB)) | is_certain
    pieces = _pieces(loud.is_active | is_certain, is_voiced, heard, loud.smooth_db)
    spans = [
        (start, end)
        for start, end in _merged(pieces, heard)
        if end - start >= _SHORTEST_SPEECH
        and heard[start:end].max() >= SPEECH_STARTS
        and np.max(loud.smooth_db[start:end] - loud.own_db[start:end]) >= -OWN_RANGE_DB
    ]
    return tuple((a * STEP_S, b * STEP_S) for a, b in without_tails(loud.smooth_db, spans, is_certain))


def noise_level_db(level_db: FloatArray, spans: tuple[Span, ...]) -> float:
    """Level of the room (mean power), dBFS; digital silence is none. NaN below 0.3 s of anything else.

    Measured outside speech, 0.2 s around it and what is more than 6 dB over the median (clicks) left
    out. Where there is less than 0.3 s of that, the softest twentieth of the frames, between the
    words: the room is that loud at most.
    """
    is_sound = level_db > DIGITAL_SILENCE_DB
    quiet_db = level_db[is_sound & _outside(level_db.size, spans)]
    if quiet_db.size * STEP_S >= _LEAST_NOISE_S:
        kept_db = quiet_db[quiet_db <= np.median(quiet_db) + _CLICK_DB]
        return float(10 * np.log10(np.mean(10 ** (kept_db / 10))))
    if np.count_nonzero(is_sound) * STEP_S < _LEAST_NOISE_S:
        return float("nan")
    return float(np.percentile(level_db[is_sound], 5))


def within(spans: tuple[Span, ...], n_frames: int) -> BoolArray:
    """Which of the first `n_frames` 10 ms frames lie inside the spans."""
    mask = np.zeros(n_frames, np.bool_)
    for start_s, end_s in spans:
        mask[round(start_s / STEP_S) : round(end_s / STEP_S)] = True
    return mask


def runs(mask: BoolArray) -> Iterator[tuple[int, int]]:
    """(start, end) of each run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def _certain(heard: NDArray[np.float32], level_db: FloatArray, loud: Loudness) -> BoolArray:
    """Frames in which the network is certain, 0.03 s before it ceases to be; no far voice, no gate."""
    is_certain = heard >= CERTAIN
    is_certain &= np.concatenate([is_certain[_LAG:], np.zeros(_LAG, np.bool_)])[: is_certain.size]
    return is_certain & (loud.smooth_db >= loud.own_db - _BACKGROUND_DB) & (level_db > DIGITAL_SILENCE_DB)


def _pieces(
    is_active: BoolArray, is_voiced: BoolArray, heard: NDArray[np.float32], smooth_db: FloatArray
) -> list[_Frames]:
    """Pieces with voice, and consonants beside them, in order."""
    voiced: list[_Frames] = []
    unvoiced: list[_Frames] = []
    active, n = _closed(is_active), smooth_db.size
    for start, end in active:
        if heard[start:end].max() < SPEECH_ENDS:
            continue
        voice = np.flatnonzero(is_voiced[start:end])
        if voice.size >= _VOICED:
            first, last = start + int(voice[0]), start + int(voice[-1]) + 1
            onset = n - _consonant_end(smooth_db[::-1], n - first, n - start)
            voiced.append((onset, _consonant_end(smooth_db, last, end)))
        elif end - start < _CONSONANT:
            unvoiced.append((start, end))
    if not voiced:
        # Whispered, or too noisy for pitch: the network alone.
        return [(a, b) for a, b in active if heard[a:b].max() >= SPEECH_STARTS]
    return sorted(voiced + [piece for piece in unvoiced if _is_beside(piece, voiced)])


def _closed(is_active: BoolArray) -> list[_Frames]:
    """Runs of active frames, holes of one frame closed."""
    closed: list[_Frames] = []
    for start, end in runs(is_active):
        if closed and start - closed[-1][1] <= 1:
            closed[-1] = (closed[-1][0], end)
        else:
            closed.append((start, end))
    return closed


def _consonant_end(smooth_db: FloatArray, voice_end: int, end: int) -> int:
    """Where the consonant behind the voice ends, when sound goes on until `end`: breath begins at a dip."""
    if end - voice_end <= _CONSONANT:
        return end
    behind_db = smooth_db[voice_end : voice_end + _DIP]
    dip = int(np.argmin(behind_db[:_CONSONANT]))
    is_dip = behind_db[dip] <= behind_db[dip:].max() - _DIP_DB
    return voice_end + (dip if is_dip else _CONSONANT)


def _is_beside(piece: _Frames, voiced: list[_Frames]) -> bool:
    """Whether a voice is no further than a stop of the tongue; for what is as short as a click, half that."""
    gaps = [max(piece[0] - end, start - piece[1]) for start, end in voiced]
    return min(gaps) <= (_CLICK_STOP if piece[1] - piece[0] <= _CLICK else _STOP)


def _merged(pieces: list[_Frames], heard: NDArray[np.float32]) -> list[_Frames]:
    """Pieces joined over silences below the shortest pause, and where the network never doubts."""
    merged: list[_Frames] = []
    for start, end in pieces:
        last = merged[-1][1] if merged else 0
        is_pause = not merged or (
            (start - last) * STEP_S >= SHORTEST_PAUSE_S - STEP_S / 2
            and heard[last : start + 1].min() < SPEECH_STARTS
        )
        if is_pause:
            merged.append((start, end))
        else:
            merged[-1] = (merged[-1][0], max(end, last))
    return merged


def _per_frame(probabilities: NDArray[np.float32], n_frames: int) -> NDArray[np.float32]:
    """The probability at the middle of each 10 ms frame."""
    if not probabilities.size:
        return np.zeros(n_frames, np.float32)
    window_s = WINDOW / RATE_HZ
    indices = ((np.arange(n_frames) + 0.5) * STEP_S / window_s).astype(np.int64)
    return probabilities[np.minimum(indices, probabilities.size - 1)]


def _regions(probabilities: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """Frames of speech by the network: begins at 0.5, lasts until below 0.35."""
    for start, end in runs(probabilities >= SPEECH_ENDS):
        if probabilities[start:end].max() >= SPEECH_STARTS:
            yield start, end


def _outside(n_frames: int, spans: tuple[Span, ...]) -> BoolArray:
    margin = round(0.2 / STEP_S)
    quiet = np.ones(n_frames, np.bool_)
    for start_s, end_s in spans:
        quiet[max(0, round(start_s / STEP_S) - margin) : round(end_s / STEP_S) + margin] = False
    return quiet
