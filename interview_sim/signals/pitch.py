"""A clean pitch track: only inside speech, without octave jumps."""

from __future__ import annotations

import itertools
from typing import Final

import numpy as np

from interview_sim.signals.level import STEP_S
from interview_sim.signals.speech_spans import runs
from interview_sim.signals.types import BoolArray, FloatArray

_LOW_OF_FIRST_QUARTILE: Final = 0.75
_HIGH_OF_THIRD_QUARTILE: Final = 1.9
_JUMP_SEMITONES: Final = 6.0
_SHORTEST_S: Final = 0.08


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
