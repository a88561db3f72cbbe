"""The waveform of a recording: its lowest and highest sample every 5 ms, read while it is shown.

Knows no Qt; run it in a thread. Three hours take 12 MB, however they are read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.recording import open_recording, read_sound
from interview_sim.ui.review.tracks.pyramid import Curve

RATE_HZ: Final = 16_000
STEP_S: Final = 0.005
_PER_BUCKET: Final = round(RATE_HZ * STEP_S)
_FULL_SCALE: Final = 32_767
_FIRST_SHOWN_S: Final = 10.0
_SHOWN_AGAIN: Final = 1.3
_Bounds = NDArray[np.int16]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Waveform:
    """What was read so far: amplitudes -1..1. `curve` is None where a recording has no sound."""

    curve: Curve | None
    duration_s: float
    is_complete: bool


def read_waveform(
    path: Path,
    *,
    stop: Callable[[], bool] = lambda: False,
    grown: Callable[[Waveform], None] | None = None,
) -> Waveform:
    """Read the sound of `path` to its end, or until `stop()` says so (then `is_complete` is False).

    `grown` is called from this thread with what there is, after 10 s of sound and each time there is
    a third more. Raises what `open_recording` and `read_sound` raise.
    """
    growing = _Growing()
    shown_again_s = _FIRST_SHOWN_S
    with open_recording(path) as source:
        for block in read_sound(source, rate_hz=RATE_HZ):
            if stop():
                return growing.waveform(is_complete=False)
            growing.add(block.samples)
            if grown is not None and growing.duration_s >= shown_again_s:
                grown(growing.waveform(is_complete=False))
                shown_again_s = growing.duration_s * _SHOWN_AGAIN
    growing.finish()
    return growing.waveform(is_complete=True)


class _Growing:
    """Buckets in order. What was handed out is never written again: arrays only grow behind it."""

    def __init__(self) -> None:
        self._low: _Bounds = np.empty(4096, np.int16)
        self._high: _Bounds = np.empty(4096, np.int16)
        self._n_buckets = 0
        self._rest = np.empty(0, np.float32)

    @property
    def duration_s(self) -> float:
        return self._n_buckets * STEP_S

    def add(self, samples: NDArray[np.float32]) -> None:
        if self._rest.size:
            samples = np.concatenate([self._rest, samples])
        whole = samples.size // _PER_BUCKET * _PER_BUCKET
        self._rest = samples[whole:].copy()
        self._append(samples[:whole].reshape(-1, _PER_BUCKET))

    def finish(self) -> None:
        if self._rest.size:
            self._append(self._rest.reshape(1, -1))
            self._rest = np.empty(0, np.float32)

    def _append(self, buckets: NDArray[np.float32]) -> None:
        until = self._n_buckets + len(buckets)
        if until > self._low.size:
            self._low, self._high = (_longer(kept, until) for kept in (self._low, self._high))
        self._low[self._n_buckets : until] = _as_int16(buckets.min(axis=1))
        self._high[self._n_buckets : until] = _as_int16(buckets.max(axis=1))
        self._n_buckets = until

    def waveform(self, *, is_complete: bool) -> Waveform:
        low, high = self._low[: self._n_buckets], self._high[: self._n_buckets]
        curve = Curve(STEP_S, low, high, unit=1 / _FULL_SCALE) if self._n_buckets else None
        return Waveform(curve=curve, duration_s=self.duration_s, is_complete=is_complete)


def _longer(kept: _Bounds, least: int) -> _Bounds:
    grown = np.empty(max(least, kept.size * 2), np.int16)
    grown[: kept.size] = kept
    return grown


def _as_int16(values: NDArray[np.float32]) -> _Bounds:
    return np.asarray(np.round(np.clip(values, -1.0, 1.0) * _FULL_SCALE), np.int16)
