"""Stretches of speech with exact edges: voice activity says that, the level says from when to when.

The network decides every 32 ms, reacts late and bridges short silences; the level knows nothing of
speech but shows edges and pauses to 10 ms. Both together: docs/measures.md, "pauses".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.results import Span
from interview_sim.signals.level import STEP_S
from interview_sim.signals.sampling import RATE_HZ
from interview_sim.signals.types import BoolArray, FloatArray
from interview_sim.signals.voice_activity import SPEECH_ENDS, SPEECH_STARTS, WINDOW

SHORTEST_PAUSE_S: Final = 0.2
"""Silences below this are stops of the tongue inside words; pauses count from 0.25 s."""

_SHORTEST_SPEECH_S: Final = 0.06
_REACH_S: Final = 0.3
_HOLE_S: Final = 0.05
_ABOVE_NOISE_DB: Final = 6.0
_BELOW_SPEECH_DB: Final = 28.0
_CERTAINLY_DB: Final = 10.0


def speech_spans(probabilities: NDArray[np.float32], level_db: FloatArray) -> tuple[Span, ...]:
    """Spans in seconds, in order, at least 0.2 s apart.

    `probabilities`: one per 32 ms; `level_db`: one per 10 ms, dBFS.
    """
    regions = list(_regions(_per_frame(probabilities, level_db.size)))
    noise_db = _noise_db(level_db, regions)
    spans: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(regions):
        earliest = max(regions[number - 1][1] if number else 0, spans[-1][1] if spans else 0)
        latest = regions[number + 1][0] if number + 1 < len(regions) else level_db.size
        loudness = _loudness(level_db, start, end, noise_db)
        spans += _refined(loudness, start, end, earliest, latest)
    return tuple((start * STEP_S, end * STEP_S) for start, end in _merged(spans))


def noise_level_db(level_db: FloatArray, spans: tuple[Span, ...]) -> float:
    """Median level outside speech (0.2 s around it left out), dBFS; NaN below 0.3 s of it."""
    quiet = _outside(level_db.size, [(round(s / STEP_S), round(e / STEP_S)) for s, e in spans])
    if np.count_nonzero(quiet) * STEP_S < 0.3:
        return float("nan")
    return float(np.median(level_db[quiet]))


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


def _outside(n_frames: int, regions: list[tuple[int, int]]) -> BoolArray:
    margin = round(0.2 / STEP_S)
    quiet = np.ones(n_frames, np.bool_)
    for start, end in regions:
        quiet[max(0, start - margin) : end + margin] = False
    return quiet


def _noise_db(level_db: FloatArray, regions: list[tuple[int, int]]) -> float:
    quiet = level_db[_outside(level_db.size, regions)]
    if quiet.size * STEP_S >= 0.3:
        return float(np.median(quiet))
    return float(np.percentile(level_db, 5)) if level_db.size else 0.0


@dataclass(frozen=True, slots=True)
class _Loudness:
    """Frames that stand out of the noise (`loud`), and those that are no silence in a region (`active`)."""

    loud: BoolArray
    active: BoolArray


def _loudness(level_db: FloatArray, start: int, end: int, noise_db: float) -> _Loudness:
    """Judged by this region's own loudness; where the noise is as loud as speech nothing is silence."""
    speech_db = float(np.percentile(level_db[start:end], 90))
    threshold_db = max(noise_db + _ABOVE_NOISE_DB, speech_db - _BELOW_SPEECH_DB)
    return _Loudness(level_db >= threshold_db, level_db >= min(threshold_db, speech_db - _CERTAINLY_DB))


def _refined(
    loudness: _Loudness, start: int, end: int, earliest: int, latest: int
) -> Iterator[tuple[int, int]]:
    """The region with its edges on the level and split at its silences."""
    reach, n_frames = round(_REACH_S / STEP_S), loudness.loud.size
    first = _walk_back(loudness.loud, start, max(earliest, start - reach))
    back = _walk_back(loudness.loud[::-1], n_frames - end, max(n_frames - latest, n_frames - end - reach))
    inside = [(first + a, first + b) for a, b in runs(loudness.active[first : n_frames - back])]
    for a, b in _merged(inside):
        if (b - a) * STEP_S >= _SHORTEST_SPEECH_S:
            yield a, b


def _walk_back(loud: BoolArray, edge: int, limit: int) -> int:
    """Earliest frame that is reached from `edge` over loud frames with holes of up to 0.05 s."""
    hole = round(_HOLE_S / STEP_S)
    reached, position = edge, edge
    while position > limit and reached - position <= hole:
        position -= 1
        if loud[position]:
            reached = position
    return reached


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans joined over silences below the shortest pause."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and (start - merged[-1][1]) * STEP_S < SHORTEST_PAUSE_S:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
