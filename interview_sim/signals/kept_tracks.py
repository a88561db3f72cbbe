"""What of the signals stays with a finding, so that its pictures need not measure again.

`pitch_hz` every 0.05 s, `head_yaw_deg` and `head_pitch_deg` every 0.1 s, as `VoiceTrack` and
`FaceTrack` give them; a track whose signal is missing is left out.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from interview_sim.results import Track
from interview_sim.signals.types import FaceTrack, FloatArray, Missing, VoiceTrack

PITCH_STEP_S: Final = 0.05
HEAD_STEP_S: Final = 0.1
_VOICED_SHARE: Final = 0.4
_FARTHEST_S: Final = 0.15


def kept_tracks(
    voice: VoiceTrack | Missing, face: FaceTrack | Missing, duration_s: float
) -> dict[str, Track]:
    """The tracks by name; a value stands for the middle of its step, None where nothing was measured."""
    tracks: dict[str, Track] = {}
    if isinstance(voice, VoiceTrack):
        tracks["pitch_hz"] = _pitch(voice)
    if isinstance(face, FaceTrack) and face.t_s.size:
        tracks["head_yaw_deg"] = _head(face.t_s, face.yaw_deg, duration_s)
        tracks["head_pitch_deg"] = _head(face.t_s, face.pitch_deg, duration_s)
    return tracks


def _pitch(voice: VoiceTrack) -> Track:
    """Median of the voiced frames of each step, where two in five are voiced."""
    n = max(1, round(PITCH_STEP_S / voice.step_s))
    padded = np.pad(voice.f0_hz, (0, -voice.f0_hz.size % n), constant_values=np.nan).reshape(-1, n)
    is_voiced = np.isfinite(padded)
    is_enough = is_voiced.mean(axis=1) >= _VOICED_SHARE
    median_hz = np.full(is_enough.size, np.nan)
    median_hz[is_enough] = np.nanmedian(padded[is_enough], axis=1)
    return Track(step_s=n * voice.step_s, values=_values(median_hz))


def _head(t_s: FloatArray, angle_deg: FloatArray, duration_s: float) -> Track:
    """The nearest picture's angle, where one is near enough."""
    middles_s = (np.arange(math.ceil(duration_s / HEAD_STEP_S)) + 0.5) * HEAD_STEP_S
    nearest = np.rint(np.interp(middles_s, t_s, np.arange(t_s.size))).astype(np.int64)
    is_near = np.abs(t_s[nearest] - middles_s) <= _FARTHEST_S
    return Track(step_s=HEAD_STEP_S, values=_values(np.where(is_near, angle_deg[nearest], np.nan)))


def _values(values: FloatArray) -> tuple[float | None, ...]:
    return tuple(round(float(value), 1) if math.isfinite(value) else None for value in values)
