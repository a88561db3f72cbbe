"""Where speech ends in a room that rings on: the tail after the last sound is the room's, not the voice's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from interview_sim.signals.level import STEP_S
from interview_sim.signals.types import BoolArray, FloatArray

_LOOK_BACK_S: Final = 0.4
_TAIL_DB: Final = 15.0
_OFF_LINE_DB: Final = 4.0
_SHORTEST_S: Final = 0.04
_LONGEST_S: Final = 0.15
"""15 dB more in a room of 0.6 s (60 dB) take 0.15 s; what fades longer is a voice that fades."""

_RINGING_S: Final = 0.08
"""From 8 to 25 dB below: 0.08 s mean that the room needs 0.3 s for 60 dB. Voices alone stop faster."""


def without_tails(
    level_db: FloatArray, spans: Sequence[tuple[int, int]], is_certain: BoolArray
) -> list[tuple[int, int]]:
    """The spans (in frames), their ends moved before the room's tail where this room rings.

    A tail falls steadily, is 15 dB and more below the voice before it, and holds nothing that
    `is_certain` to be speech.
    """
    falls_s = [fall for start, end in spans if (fall := _fall_s(level_db, start, end)) is not None]
    if not falls_s or np.percentile(falls_s, 25) < _RINGING_S:
        return list(spans)
    return [(start, _end(level_db, start, end, is_certain)) for start, end in spans]


def _peak_db(level_db: FloatArray, start: int, end: int) -> float:
    return float(level_db[max(start, end - round(_LOOK_BACK_S / STEP_S)) : end].max())


def _last_above(level_db: FloatArray, start: int, end: int, threshold_db: float) -> int:
    """One behind the last frame of start..end that is not below the threshold."""
    above = np.flatnonzero(level_db[start:end] >= threshold_db)
    return start + int(above[-1]) + 1 if above.size else start


def _fall_s(level_db: FloatArray, start: int, end: int) -> float | None:
    """Seconds from 8 to 25 dB below the last loud sound; None where noise or speech comes before."""
    peak_db = _peak_db(level_db, start, end)
    begin = _last_above(level_db, start, end, peak_db - 8.0)
    here = min(end, level_db.size - 1)
    while here + 1 < level_db.size and peak_db - 25.0 < level_db[here] >= level_db[here + 1] - 1.0:
        here += 1
    if level_db[here] > peak_db - 24.0 or not _is_steady(level_db[begin:here]):
        return None
    return (here - begin) * STEP_S


def _end(level_db: FloatArray, start: int, end: int, is_certain: BoolArray) -> int:
    loud = _last_above(level_db, start, end, _peak_db(level_db, start, end) - _TAIL_DB)
    certain = start + int(np.flatnonzero(is_certain[start:end])[-1]) + 1 if is_certain[start:end].any() else 0
    cut = max(loud, certain)
    tail_db = level_db[cut:end]
    if not _SHORTEST_S <= (end - cut) * STEP_S <= _LONGEST_S + STEP_S / 2:
        return end
    return cut if _is_steady(tail_db) else end


def _is_steady(tail_db: FloatArray) -> bool:
    """Whether it falls along a straight line, as sound in a room does; a consonant stays, then stops."""
    line_db = np.linspace(tail_db[0], tail_db[-1], tail_db.size) if tail_db.size else tail_db
    return bool(np.all(np.abs(tail_db - line_db) < _OFF_LINE_DB))
