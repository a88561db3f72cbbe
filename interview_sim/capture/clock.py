"""The one clock of capture: pictures and sound are dated by it and by nothing else."""

from __future__ import annotations

import time


def now_s() -> float:
    """Seconds on a clock that never jumps; its zero has no meaning.

    `perf_counter`, because `monotonic` moves in steps of 15 ms on Windows.
    """
    return time.perf_counter()
