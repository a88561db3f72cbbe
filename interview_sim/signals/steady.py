"""Steady voiced stretches: a voice that stays on one sound, as in 음, 어, um, or a lengthened vowel.

Alone they are possible hesitations and no more (F1 0.4-0.6 against hand-marked filled pauses:
docs/measures.md); they confirm and time what the recogniser's second pass heard.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from interview_sim.results import Span
from interview_sim.signals.level import STEP_S
from interview_sim.signals.speech_spans import runs
from interview_sim.signals.types import BoolArray, FloatArray

SHORTEST_S: Final = 0.2

_STEADY_DB: Final = 3.0
_EDGE_DB: Final = 6.0
_SMOOTH: Final = 5
_REACH: Final = 15


def steady_spans(movement_db: FloatArray, is_voiced: BoolArray, is_speech: BoolArray) -> tuple[Span, ...]:
    """Voiced stretches of at least 0.2 s whose spectrum changes less than 3 dB within 60 ms.

    Edges reach up to 0.15 s further over voiced frames that change less than 6 dB. All inputs have one
    entry per 10 ms; the spans are seconds, in order, and do not overlap.
    """
    if not movement_db.size:
        return ()
    smooth_db = np.convolve(np.nan_to_num(movement_db, nan=99.0), np.ones(_SMOOTH) / _SMOOTH, mode="same")
    voiced = is_voiced & is_speech
    near = voiced & (np.nan_to_num(movement_db, nan=99.0) < _EDGE_DB)
    spans: list[Span] = []
    for start, end in runs(voiced & (smooth_db < _STEADY_DB)):
        if (end - start) * STEP_S < SHORTEST_S:
            continue
        first, last = _reach(near, start, -1), _reach(near, end - 1, +1) + 1
        earliest_s = spans[-1][1] if spans else 0.0
        spans.append((max(earliest_s, first * STEP_S), last * STEP_S))
    return tuple(spans)


def _reach(near: BoolArray, frame: int, step: int) -> int:
    for _ in range(_REACH):
        if not 0 <= frame + step < near.size or not near[frame + step]:
            break
        frame += step
    return frame
