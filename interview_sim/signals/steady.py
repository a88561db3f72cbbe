"""Steady voiced stretches: a voice that stays on one sound, as in 음, 어, um, or a lengthened vowel.

Alone they are possible hesitations and no more (F1 0.4-0.6 against hand-marked filled pauses:
docs/measures.md); they confirm and time what the recogniser's second pass heard. Short ones are
ordinary vowels: a schwa in running speech lasts 0.05-0.1 s, a filled pause 0.2-0.5 s (Shriberg 2001).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from interview_sim.results import Span
from interview_sim.signals.level import STEP_S
from interview_sim.signals.speech_spans import runs
from interview_sim.signals.types import BoolArray, FloatArray

SHORTEST_S: Final = 0.06
HESITATION_S: Final = 0.35
LENGTHENED_S: Final = 0.25
"""A steady vowel from here on is lengthened: twice an ordinary one (0.05-0.12 s in running speech)."""

PAUSE_S: Final = 0.25

_STEADY_DB: Final = 3.5
_EDGE_DB: Final = 6.0
_SMOOTH: Final = 3
_REACH: Final = 10
_TOUCH_S: Final = 0.1


def steady_spans(movement_db: FloatArray, is_voiced: BoolArray, is_speech: BoolArray) -> tuple[Span, ...]:
    """Voiced stretches of at least 0.06 s whose spectrum changes less than 3.5 dB within 60 ms.

    Edges reach up to 0.1 s further over voiced frames that change less than 6 dB. All inputs have one
    entry per 10 ms; the spans are seconds, in order, and do not overlap.
    """
    if not movement_db.size:
        return ()
    known_db = np.nan_to_num(movement_db, nan=99.0)
    smooth_db = np.convolve(known_db, np.ones(_SMOOTH) / _SMOOTH, mode="same")
    voiced = is_voiced & is_speech
    near = voiced & (known_db < _EDGE_DB)
    found = [
        (start, end)
        for start, end in runs(voiced & (smooth_db < _STEADY_DB))
        if (end - start) * STEP_S >= SHORTEST_S - STEP_S / 2
    ]
    spans: list[Span] = []
    for number, (start, end) in enumerate(found):
        latest = found[number + 1][0] if number + 1 < len(found) else near.size
        first = max(_reach(near, start, -1), round(spans[-1][1] / STEP_S) if spans else 0)
        last = min(_reach(near, end - 1, +1) + 1, latest)
        spans.append((first * STEP_S, last * STEP_S))
    return tuple(spans)


def possible_hesitations(steady: Sequence[Span], speech: Sequence[Span]) -> tuple[Span, ...]:
    """Steady stretches of at least 0.35 s beside a pause: all that sound alone can say of hesitating."""
    return tuple(span for span in steady if span[1] - span[0] >= HESITATION_S and touches_pause(span, speech))


def touches_pause(span: Span, speech: Sequence[Span]) -> bool:
    """Whether a silence of 0.25 s, or the answer's start or end, lies within 0.1 s of the span."""
    return follows_pause(span, speech) or precedes_pause(span, speech)


def follows_pause(span: Span, speech: Sequence[Span]) -> bool:
    """Whether a silence of 0.25 s or the answer's start ends within 0.1 s of the span's start."""
    return any(a - _TOUCH_S <= span[0] <= b + _TOUCH_S for a, b in _silences(speech))


def precedes_pause(span: Span, speech: Sequence[Span]) -> bool:
    """Whether a silence of 0.25 s or the answer's end begins within 0.1 s of the span's end."""
    return any(a - _TOUCH_S <= span[1] <= b + _TOUCH_S for a, b in _silences(speech))


def _silences(speech: Sequence[Span]) -> list[Span]:
    ends = [float("-inf"), *(end_s for _, end_s in speech)]
    starts = [*(start_s for start_s, _ in speech), float("inf")]
    return [(a, b) for a, b in zip(ends, starts, strict=True) if b - a >= PAUSE_S]


def _reach(near: BoolArray, frame: int, step: int) -> int:
    for _ in range(_REACH):
        if not 0 <= frame + step < near.size or not near[frame + step]:
            break
        frame += step
    return frame
