"""Pitch and spectral movement every 10 ms, in fixed stretches of 9.6 s.

Praat (through parselmouth) sees each stretch with 0.48 s around it, at sample numbers that never
depend on how the sound arrived; stretches without speech are left out and cost nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.hum import without_hum
from interview_sim.signals.level import FRAME, STEP_S
from interview_sim.signals.sampling import RATE_HZ, Samples
from interview_sim.signals.types import FloatArray

STRETCH: Final = 153_600
MARGIN: Final = 7_680

PITCH_FLOOR_HZ: Final = 60.0
PITCH_CEILING_HZ: Final = 500.0

N_CANDIDATES: Final = 4

_SHORTEST: Final = round(0.2 * RATE_HZ)
_WINDOW: Final = 400
_FFT: Final = 512
_N_BANDS: Final = 24
_LOW_HZ: Final = 100.0
_HIGH_HZ: Final = 4000.0
_DYNAMIC_RANGE_DB: Final = 40.0
_LAG: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class VoiceStretch:
    """One entry per 10 ms. `f0_hz` NaN where unvoiced; `candidates_hz`, `strengths` shape (frames, 4): what
    the pitch may be, with Praat's strengths 0..1, zeros where there are fewer; `movement_db` mean change
    of the level-free spectrum over 60 ms, dB. NaN where nothing was computed.
    """

    f0_hz: NDArray[np.float32]
    candidates_hz: NDArray[np.float32]
    strengths: NDArray[np.float32]
    movement_db: NDArray[np.float32]


def no_voice(n_frames: int) -> VoiceStretch:
    """A stretch in which nobody speaks."""
    nothing = np.full(n_frames, np.nan, np.float32)
    none = np.zeros((n_frames, N_CANDIDATES), np.float32)
    return VoiceStretch(f0_hz=nothing, candidates_hz=none, strengths=none, movement_db=nothing)


def measure_voice(samples: Samples, n_before: int, n_frames: int) -> VoiceStretch:
    """Measure `n_frames` frames that begin `n_before` samples into `samples`."""
    if samples.size < _SHORTEST:
        return no_voice(n_frames)
    import parselmouth

    times_s = (n_before + (np.arange(n_frames) + 0.5) * FRAME) / RATE_HZ
    pitch = parselmouth.Sound(without_hum(samples), RATE_HZ).to_pitch_ac(
        time_step=STEP_S, pitch_floor=PITCH_FLOOR_HZ, pitch_ceiling=PITCH_CEILING_HZ, octave_jump_cost=0.5
    )
    f0_hz = _nearest(pitch.selected_array["frequency"], pitch, times_s)
    candidates_hz, strengths = _candidates(pitch, times_s)
    return VoiceStretch(
        f0_hz=np.asarray(np.where(f0_hz > 0, f0_hz, np.nan), np.float32),
        candidates_hz=candidates_hz,
        strengths=strengths,
        movement_db=_movement_db(samples, n_before, n_frames),
    )


def _candidates(pitch: Any, times_s: FloatArray) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The strongest candidates in Hz and their strengths, both of shape (n, 4)."""
    frames = pitch.to_array()
    strengths = np.where(frames["frequency"] > 0, np.nan_to_num(frames["strength"]), 0.0)
    strongest = np.argsort(-strengths, axis=0, kind="stable")[:N_CANDIDATES]
    missing = ((0, N_CANDIDATES - strongest.shape[0]), (0, 0))
    columns = []
    for table in (frames["frequency"], strengths):
        rows = np.pad(np.take_along_axis(table, strongest, axis=0), missing)
        at_times = np.stack([_nearest(row, pitch, times_s) for row in rows], axis=1)
        columns.append(np.nan_to_num(at_times).astype(np.float32))
    return columns[0], columns[1]


def _nearest(values: FloatArray, track: Any, times_s: FloatArray) -> FloatArray:
    """The track's values at the frames nearest to `times_s`; NaN more than one frame outside."""
    indices = np.rint((times_s - track.x1) / track.dx).astype(np.int64)
    inside = (indices >= -1) & (indices <= values.size)
    return np.where(inside, values[np.clip(indices, 0, values.size - 1)], np.nan)


def _movement_db(samples: Samples, n_before: int, n_frames: int) -> NDArray[np.float32]:
    """How much the shape of the spectrum (24 mel bands, mean level taken out) changes within 60 ms."""
    spectrum_db = _band_levels_db(samples, n_before - _LAG * FRAME, n_frames + 2 * _LAG)
    change_db = np.abs(spectrum_db[2 * _LAG :] - spectrum_db[: -2 * _LAG])
    return np.asarray(change_db.mean(axis=1), np.float32)


def _band_levels_db(samples: Samples, first: int, n_frames: int) -> FloatArray:
    """Level-free band levels, shape (n_frames, 24), of frames of 10 ms from sample `first` on."""
    reach = (_WINDOW - FRAME) // 2
    padded = np.pad(samples.astype(np.float64), (_WINDOW + _LAG * FRAME, 2 * _WINDOW + _LAG * FRAME))
    begin = first - reach + _WINDOW + _LAG * FRAME
    windows = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[begin::FRAME][:n_frames]
    power = np.abs(np.fft.rfft(windows * np.hamming(_WINDOW), _FFT, axis=1)) ** 2
    levels_db = 10 * np.log10(power @ _mel_bands().T + 1e-10)
    levels_db = np.maximum(levels_db, levels_db.max(axis=1, keepdims=True) - _DYNAMIC_RANGE_DB)
    return np.asarray(levels_db - levels_db.mean(axis=1, keepdims=True))


@cache
def _mel_bands() -> FloatArray:
    """Triangular bands, equally wide in mel (O'Shaughnessy 1987), shape (24, 257)."""
    frequencies_hz = np.fft.rfftfreq(_FFT, 1 / RATE_HZ)
    edges_mel = np.linspace(_mel(_LOW_HZ), _mel(_HIGH_HZ), _N_BANDS + 2)
    edges_hz = 700 * (10 ** (edges_mel / 2595) - 1)
    low, centre, high = edges_hz[:-2, None], edges_hz[1:-1, None], edges_hz[2:, None]
    rising, falling = (frequencies_hz - low) / (centre - low), (high - frequencies_hz) / (high - centre)
    return np.asarray(np.maximum(0, np.minimum(rising, falling)))


def _mel(frequency_hz: float) -> float:
    return float(2595 * np.log10(1 + frequency_hz / 700))
