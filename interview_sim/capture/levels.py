"""How loud it is: levels for the screen, and the last seconds of sound to play back."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass

import numpy as np

from interview_sim.capture.types import CapturedSound, SoundClip, SoundLevel
from interview_sim.recording.types import SoundSamples

_NOW_S = 0.3
_PAST_S = 10.0
_KEPT_S = 30.0
_FULL_SCALE = 0.999
_FLOOR_DBFS = -120.0
_QUIET_SHARE = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    t_s: float
    samples: SoundSamples
    power: float
    peak: float
    n_clipped: int


class SoundMeter:
    """Keeps the last 30 s of sound as mono blocks; one thread adds, any thread asks."""

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._lock = threading.Lock()
        self._blocks: deque[_Heard] = deque()

    def add(self, sound: CapturedSound) -> None:
        """Take in a block."""
        mono = sound.samples.mean(axis=1, dtype=np.float32)
        if not mono.size:
            return
        block = _Heard(
            t_s=sound.t_s,
            samples=mono,
            power=float(np.mean(mono**2)),
            peak=float(np.abs(mono).max()),
            n_clipped=int(np.count_nonzero(np.abs(sound.samples) >= _FULL_SCALE)),
        )
        with self._lock:
            self._blocks.append(block)
            while self._blocks[0].t_s < sound.t_s - _KEPT_S:
                self._blocks.popleft()

    def level(self) -> SoundLevel:
        """Levels now."""
        past = self._last(_PAST_S)
        if not past:
            return SoundLevel(
                rms_dbfs=_FLOOR_DBFS, peak_dbfs=_FLOOR_DBFS, noise_floor_dbfs=_FLOOR_DBFS, clipped_share=0.0
            )
        now = [block for block in past if block.t_s >= past[-1].t_s - _NOW_S]
        n_samples = sum(block.samples.size for block in past)
        return SoundLevel(
            rms_dbfs=_power_db(float(np.mean([block.power for block in now]))),
            peak_dbfs=_power_db(max(block.peak for block in now) ** 2),
            noise_floor_dbfs=_power_db(float(np.quantile([block.power for block in past], _QUIET_SHARE))),
            clipped_share=min(1.0, sum(block.n_clipped for block in past) / n_samples),
        )

    def recent(self, seconds: float) -> SoundClip:
        """The last `seconds` (at most 30) in one piece."""
        samples = [block.samples for block in self._last(seconds)]
        whole = np.concatenate(samples) if samples else np.zeros(0, np.float32)
        n_most = round(seconds * self._rate_hz)
        return SoundClip(rate_hz=self._rate_hz, samples=whole[max(0, whole.size - n_most) :])

    def _last(self, seconds: float) -> list[_Heard]:
        with self._lock:
            blocks = list(self._blocks)
        return [block for block in blocks if block.t_s > blocks[-1].t_s - seconds]


def _power_db(power: float) -> float:
    """Mean square to dBFS, not below -120."""
    return float(max(_FLOOR_DBFS, 10 * np.log10(max(power, 1e-13))))
