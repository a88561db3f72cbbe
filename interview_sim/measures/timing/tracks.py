"""Frames of a voice track inside spans of time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from interview_sim.results import Span
from interview_sim.signals.types import BoolArray, FloatArray


def frames_within(n_frames: int, step_s: float, spans: Sequence[Span]) -> BoolArray:
    """Which of `n_frames` frames of `step_s` seconds have their middle inside one of `spans`."""
    middles_s = (np.arange(n_frames) + 0.5) * step_s
    inside = np.zeros(n_frames, dtype=np.bool_)
    for start_s, end_s in spans:
        inside |= (middles_s >= start_s) & (middles_s < end_s)
    return inside


def mean_level_db(level_db: FloatArray) -> float:
    """Level of the mean power of `level_db`, dBFS; -inf for no frames and for digital silence."""
    heard = level_db[np.isfinite(level_db)]
    if level_db.size == 0 or heard.size == 0:
        return float("-inf")
    return float(10 * np.log10(np.sum(10 ** (heard / 10)) / level_db.size))
