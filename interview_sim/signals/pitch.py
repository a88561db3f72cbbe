"""A clean pitch track: this speaker's pitch, without octave errors.

Praat's candidates are judged a second time, when the whole answer and with it the speaker's range is
known (Hirst's two passes: D. Hirst 2011, "The analysis by synthesis of speech melody"). Within a piece
of voice the path is looked for that is strong, smooth and near the speaker's median.
"""

from __future__ import annotations

import itertools
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.level import STEP_S
from interview_sim.signals.speech_spans import runs
from interview_sim.signals.types import BoolArray, FloatArray

OWN_VOICE_DB: Final = 20.0
"""Voiced sound further than this below the loud tenth may be another voice, or the room's tail."""

_LOW_OF_FIRST_QUARTILE: Final = 0.75
_HIGH_OF_THIRD_QUARTILE: Final = 1.9
_JUMP_SEMITONES: Final = 6.0
_SHORTEST_S: Final = 0.08
_PASSES: Final = 2
_JUMP_COST: Final = 0.5
_BELOW_COST: Final = 0.3
_ABOVE_COST: Final = 0.05
"""An octave from the median, in units of strength; half an octave costs a quarter. Voices rise far
above their median and fall little below it (De Looze and Hirst 2008: from 0.75 of the first to 1.9
times the third quartile)."""

_OCTAVE_COST: Final = 0.01
"""Praat's: of two periods that fit as well the shorter one is the pitch."""

_RARELY: Final = 10.0


def chosen_pitch(
    f0_hz: FloatArray, candidates_hz: NDArray[np.float32], strengths: NDArray[np.float32], is_own: BoolArray
) -> FloatArray:
    """F0 in Hz per 10 ms, NaN where unvoiced or not `is_own`.

    `f0_hz`: the first choice, shape (frames,), which says what is voiced; `candidates_hz`, `strengths`:
    shape (frames, k), zeros where there are fewer.
    """
    chosen = np.where(is_own, f0_hz, np.nan)
    if not np.isfinite(chosen).any():
        return chosen
    voiced = list(runs(np.isfinite(chosen) & (candidates_hz[:, 0] > 0)))
    for _ in range(_PASSES):
        median = float(np.nanmedian(np.log2(chosen)))
        for start, end in voiced:
            octaves = np.log2(np.maximum(candidates_hz[start:end], 1.0)).astype(np.float64)
            away = octaves - median
            scores = np.where(candidates_hz[start:end] > 0, strengths[start:end], -_RARELY).astype(np.float64)
            scores += _OCTAVE_COST * away - np.where(away < 0, _BELOW_COST, _ABOVE_COST) * away**2
            chosen[start:end] = candidates_hz[np.arange(start, end), _best_path(octaves, scores)]
    return chosen


def _best_path(octaves: FloatArray, scores: FloatArray) -> NDArray[np.int64]:
    """The candidate of each frame on the path of the highest sum (Viterbi 1967); jumps cost."""
    n, k = scores.shape
    best, came_from = scores[0], np.zeros((n, k), np.int64)
    for frame in range(1, n):
        jumps = np.abs(octaves[frame][:, None] - octaves[frame - 1][None, :])
        ways = best[None, :] - _JUMP_COST * jumps
        came_from[frame] = np.argmax(ways, axis=1)
        best = scores[frame] + ways[np.arange(k), came_from[frame]]
    path = np.zeros(n, np.int64)
    path[-1] = int(np.argmax(best))
    for frame in range(n - 1, 0, -1):
        path[frame - 1] = came_from[frame, path[frame]]
    return path


def clean_pitch(f0_hz: FloatArray, is_speech: BoolArray) -> FloatArray:
    """`f0_hz` (one entry per 10 ms, NaN unvoiced) without what cannot be this speaker's pitch.

    Left out: frames outside speech; values beyond the speaker's own range (0.75 of the first and 1.9
    of the third quartile, after De Looze and Hirst 2008, a little wider for lively speech); pieces
    shorter than 0.08 s between jumps of more than 6 semitones in 10 ms.
    """
    clean = np.where(is_speech, f0_hz, np.nan)
    voiced = clean[np.isfinite(clean)]
    if not voiced.size:
        return clean
    first, third = np.percentile(voiced, [25, 75])
    in_range = (clean >= _LOW_OF_FIRST_QUARTILE * first) & (clean <= _HIGH_OF_THIRD_QUARTILE * third)
    clean = np.where(in_range, clean, np.nan)
    for start, end in runs(np.isfinite(clean)):
        _drop_jumping_pieces(clean[start:end])
    return clean


def _drop_jumping_pieces(run_hz: FloatArray) -> None:
    """Set short pieces between jumps to NaN, in place."""
    jumps = np.flatnonzero(np.abs(12 * np.diff(np.log2(run_hz))) > _JUMP_SEMITONES) + 1
    if not jumps.size:
        return
    edges = [0, *jumps.tolist(), run_hz.size]
    for start, end in itertools.pairwise(edges):
        if (end - start) * STEP_S < _SHORTEST_S:
            run_hz[start:end] = np.nan
