"""What stands out of the noise: the speaker's own loudness, the noise between, band by band.

The noise is measured where the speaker surely does not speak, again and again (an automatic gain
raises it in every pause), and taken as a straight line across speech. A frame is active when its four
strongest bands stand out further than the noise itself ever wavers; people talking far away waver
much, a fan little.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.level import STEP_S, decibels
from interview_sim.signals.types import BoolArray, FloatArray

DIGITAL_SILENCE_DB: Final = -100.0
"""Below what any converter gives: a gate that is shut, or sound that was lost."""

OWN_RANGE_DB: Final = 18.0
"""Loud voiced sound of the one who speaks; a voice across the room is softer (1 m to 8 m: 18 dB)."""

_SPEECH_RANGE_DB: Final = 30.0
"""From the strongest vowels down to the weakest consonants (Fletcher 1953: 28 dB), in each band."""

_STRONGEST_BANDS: Final = 4
_STANDS_OUT_DB: Final = 4.0
_SPREADS: Final = 4.0
_MARGIN_S: Final = 0.2
_LOCAL_S: Final = 0.5
_EVERY_S: Final = 0.1
_BLOCK: Final = 3000
_NEAR_S: Final = 4.0
_LEANING_DB: Final = 9.0
_ENOUGH: Final = 30


@dataclass(frozen=True, slots=True, eq=False)
class Loudness:
    """One entry per 10 ms. `smooth_db`: level over 50 ms; `own_db`: how loud the speaker is around here;
    `is_active`: whether the frame stands out of the noise.
    """

    smooth_db: FloatArray
    own_db: FloatArray
    is_active: BoolArray


def loudness(level_db: FloatArray, band_power: NDArray[np.float32], is_speech: BoolArray) -> Loudness:
    """Judge every frame. `is_speech`: where the network hears speech (of anybody); at least one frame."""
    smooth_db = decibels(_smoothed(10 ** (level_db / 10), 5))
    own_db = own_loudness_db(level_db, is_speech)
    is_own = is_speech & (smooth_db >= own_db - OWN_RANGE_DB)
    standing_db, is_between = _standing_out_db(band_power, level_db, is_own)
    wavering_db = standing_db[is_between]
    middle_db = float(np.median(wavering_db))
    spread_db = 1.4826 * float(np.median(np.abs(wavering_db - middle_db)))
    return Loudness(smooth_db, own_db, standing_db >= max(_STANDS_OUT_DB, middle_db + _SPREADS * spread_db))


def own_loudness_db(level_db: FloatArray, is_speech: BoolArray) -> FloatArray:
    """The loud tenth of the speech within 4 s, at most 9 dB under that of the whole answer, per 10 ms."""
    whole_db = float(np.percentile(level_db[is_speech], 90))
    centres = np.arange(0, level_db.size, round(1 / STEP_S))
    reach = round(_NEAR_S / STEP_S)
    local_db = []
    for centre in centres:
        near = slice(max(0, centre - reach), centre + reach + 1)
        heard_db = level_db[near][is_speech[near]]
        local_db.append(np.percentile(heard_db, 90) if heard_db.size >= _ENOUGH else whole_db)
    lowest_db = np.maximum(local_db, whole_db - _LEANING_DB)
    return np.interp(np.arange(level_db.size), centres, lowest_db)


def _standing_out_db(
    band_power: NDArray[np.float32], level_db: FloatArray, is_own: BoolArray
) -> tuple[FloatArray, BoolArray]:
    """Mean excess of the four strongest bands over the floor, and which frames are surely noise."""
    margin = round(_MARGIN_S / STEP_S)
    is_between = _smoothed(is_own, 2 * margin + 1) < 0.5 / (2 * margin + 1)
    if np.count_nonzero(is_between) < _ENOUGH:
        is_between = level_db <= np.percentile(level_db, 10)
    speech = np.percentile(band_power[is_own], 95, axis=0) if is_own.any() else band_power.max(axis=0)
    softest_db = decibels(speech.astype(np.float64)) - _SPEECH_RANGE_DB
    places, noise_db = _noise_db(band_power, level_db, is_own, is_between)
    strongest_db = np.empty(level_db.size)
    for first in range(0, level_db.size, _BLOCK):
        frames = np.arange(first, min(first + _BLOCK, level_db.size))
        here_db = np.stack([np.interp(frames, places, band_db) for band_db in noise_db.T], axis=1)
        bands_db = decibels(band_power[frames].astype(np.float64))
        excess_db = np.maximum(0.0, bands_db - np.maximum(here_db, softest_db))
        strongest_db[frames] = np.sort(excess_db, axis=1)[:, -_STRONGEST_BANDS:].mean(axis=1)
    three = np.lib.stride_tricks.sliding_window_view(np.pad(strongest_db, 1, mode="edge"), 3)
    return np.median(three, axis=1), is_between


def _noise_db(
    band_power: NDArray[np.float32], level_db: FloatArray, is_own: BoolArray, is_between: BoolArray
) -> tuple[NDArray[np.int64], FloatArray]:
    """Frames at which the noise was measured, shape (k,), and its level in each band, shape (k, 13)."""
    if np.mean(level_db[is_between] <= DIGITAL_SILENCE_DB) > 0.5:
        # A gate shuts the pauses out: what is left of the noise stands right beside the speech.
        beside = ~is_own & (level_db > DIGITAL_SILENCE_DB)
        if np.count_nonzero(beside) >= _ENOUGH:
            softer = np.percentile(band_power[beside], 25, axis=0).astype(np.float64)
            return np.zeros(1, np.int64), decibels(softer[None]) + 3.0
    between = np.flatnonzero(is_between)
    reach = round(_LOCAL_S / 2 / STEP_S)
    places, medians = [], []
    for group in np.split(between, np.flatnonzero(np.diff(between) > 1) + 1):
        for centre in _centres(group):
            # A slice: comparing the whole stretch at each centre made three hours of silence take minutes.
            near = slice(max(int(group[0]), centre - reach), min(int(group[-1]), centre + reach) + 1)
            places.append(centre)
            medians.append(np.median(band_power[near], axis=0))
    return np.asarray(places, np.int64), decibels(np.asarray(medians, np.float64))


def _centres(group: NDArray[np.int64]) -> NDArray[np.int64]:
    """Every 0.1 s of a stretch; the middle of one that is shorter than 0.2 s."""
    step = round(_EVERY_S / STEP_S)
    return group[::step] if group.size >= 2 * step else group[group.size // 2 :][:1]


def _smoothed(values: FloatArray | BoolArray, n: int) -> FloatArray:
    """Mean over `n` entries around each, n odd; zeros beyond the ends."""
    return np.convolve(values, np.ones(n) / n)[n // 2 :][: values.size]
