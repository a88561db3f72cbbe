"""Syllable nuclei: voiced peaks of a contour in which every band of the spectrum counts alike.

The total intensity hardly dips at a nasal or liquid between vowels, so that peaks of intensity (N. H. de
Jong and T. Wempe 2009, Behavior Research Methods 41, 385-390) lose such syllables, more of them in
Korean than in English. In the upper bands the same consonants fall by 20 dB. Here the level of each
band is taken in dB over its floor and all are averaged, as in the sub-band methods of N. Morgan and
E. Fosler-Lussier (1998, ICASSP, 729-732) and D. Wang and S. Narayanan (2007, IEEE Transactions on Audio,
Speech and Language Processing 15, 2190-2201). A band's floor is the noise in it, so that drowned
bands are silent, and what is a dip is measured against the contour's own height: noise changes the
number of nuclei by a few in a hundred down to a speech level of 10 dB over it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.bands import EDGES_HZ
from interview_sim.signals.level import STEP_S
from interview_sim.signals.types import BoolArray, FloatArray

_N_BANDS: Final = sum(1 for edge_hz in EDGES_HZ[1:] if edge_hz <= 5000)
"""Above 5 kHz fricatives are louder than vowels."""

_RANGE_DB: Final = 30.0
"""What lies further below the loudest band is not heard as part of a vowel."""

_NOISE_MARGIN: Final = 2.0
_SMOOTH_S: Final = 0.015
"""Standard deviation of the smoothing: nothing above 9 Hz is left, faster than anybody speaks."""

_LEAST_HEIGHT_SHARE: Final = 0.2
_LEAST_DIP_SHARE: Final = 0.02
"""Of the contour's height: half a decibel of about 20 in a quiet room."""

_RIPPLE_SHARE: Final = 0.05
_RIPPLE_INTERVAL_SHARE: Final = 0.4
_LONGEST_INTERVAL: Final = 60
"""Peaks much closer than this speaker's others, with a shallow dip between, are one long vowel: Y. Zhang and
J. Glass 2009, "Speech rhythm guided syllable nuclei detection", ICASSP, 3797-3800."""

_VOICED_WITHIN: Final = 2
_CLEAR_OF_SPEECH: Final = 20
_LEAST_NOISE: Final = 30


def syllable_nuclei_s(
    band_power: NDArray[np.float32], is_voiced: BoolArray, is_speech: BoolArray
) -> FloatArray:
    """Times of the nuclei in seconds, shape (n,), in order.

    All inputs have one entry per 10 ms; `band_power`: mean square in each band of `signals.bands`, shape
    (frames, 13).
    """
    n_frames = min(band_power.shape[0], is_voiced.size, is_speech.size)
    heard = is_speech[:n_frames]
    if not heard.any():
        return np.zeros(0)
    contour_db = _contour_db(band_power[:n_frames], heard)
    height_db = float(np.percentile(contour_db[heard], 95))
    if height_db <= 0:
        return np.zeros(0)
    contour_db = np.where(heard, contour_db, 0.0)
    peaks = _peaks(contour_db, _LEAST_DIP_SHARE * height_db)
    loud = [peak for peak in peaks if contour_db[peak] > _LEAST_HEIGHT_SHARE * height_db]
    voiced = is_voiced[:n_frames]
    nuclei = [
        peak for peak in loud if voiced[max(0, peak - _VOICED_WITHIN) : peak + _VOICED_WITHIN + 1].any()
    ]
    in_rhythm = _without_ripples(contour_db, nuclei, _RIPPLE_SHARE * height_db)
    return (np.asarray(in_rhythm, np.float64) + 0.5) * STEP_S


def _contour_db(power: NDArray[np.float32], heard: BoolArray) -> FloatArray:
    """Mean level of the bands over their floors, smoothed, shape (frames,), at least 0."""
    bands = power.T[:_N_BANDS]
    loudest = max(float(np.percentile(band[heard], 95)) for band in bands)
    is_noise = _is_noise(heard)
    total_db = np.zeros(power.shape[0])
    for band in bands:
        noise = np.percentile(band, 5) if is_noise is None else np.median(band[is_noise])
        floor = max(loudest * 10 ** (-_RANGE_DB / 10), _NOISE_MARGIN * float(noise), 1e-12)
        total_db += 10 * np.log10(1 + band / floor)
    return _smoothed(total_db / _N_BANDS)


def _is_noise(heard: BoolArray) -> BoolArray | None:
    """Frames well outside speech; None where there are too few, and the quietest have to do."""
    near = np.convolve(heard, np.ones(2 * _CLEAR_OF_SPEECH + 1), mode="same") > 0.5
    return ~near if np.count_nonzero(~near) >= _LEAST_NOISE else None


def _smoothed(values: FloatArray) -> FloatArray:
    sigma = _SMOOTH_S / STEP_S
    reach = int(np.ceil(4 * sigma))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    return np.convolve(np.pad(values, reach, mode="edge"), weights / weights.sum(), mode="valid")


def _peaks(contour: FloatArray, dip: float) -> list[int]:
    """Frames of maxima that stand more than `dip` above the lowest points on both sides of them."""
    peaks: list[int] = []
    highest, place, lowest, is_rising = -np.inf, 0, np.inf, True
    for frame, value in enumerate(contour.tolist()):
        lowest = min(lowest, value)
        if value > highest:
            highest, place = value, frame
        if is_rising and value < highest - dip:
            peaks.append(place)
            lowest, is_rising = value, False
        elif not is_rising and value > lowest + dip:
            highest, place, is_rising = value, frame, True
    return [*peaks, place] if is_rising and np.isfinite(highest) else peaks


def _without_ripples(contour: FloatArray, peaks: list[int], dip: float) -> list[int]:
    """`peaks` without the lower of two that are out of rhythm: too close, with less than `dip` between."""
    intervals = np.diff(peaks)
    usual = intervals[intervals < _LONGEST_INTERVAL]
    if not usual.size:
        return peaks
    closest = _RIPPLE_INTERVAL_SHARE * float(np.median(usual))
    kept = list(peaks)
    while ripples := list(_ripples(contour, kept, closest, dip)):
        kept.remove(min(ripples)[1])
    return kept


def _ripples(
    contour: FloatArray, peaks: list[int], closest: float, dip: float
) -> Iterator[tuple[float, int]]:
    """(depth of the dip, the lower peak) of each pair out of rhythm."""
    for first, second in itertools.pairwise(peaks):
        if second - first < closest:
            lower = first if contour[first] < contour[second] else second
            depth = float(contour[lower] - contour[first : second + 1].min())
            if depth < dip:
                yield depth, lower
