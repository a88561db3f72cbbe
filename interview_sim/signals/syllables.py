"""Syllable nuclei: peaks of intensity over voiced sound.

N. H. de Jong and T. Wempe (2009), "Praat script to detect syllable nuclei and measure speech rate
automatically", Behavior Research Methods 41, 385-390: peaks within 25 dB of the loudest (99th
percentile), with a dip of more than 2 dB before the next, that are voiced. The method is known to
miss syllables in fast speech.
"""

from __future__ import annotations

import itertools
from typing import Final

import numpy as np

from interview_sim.signals.level import STEP_S
from interview_sim.signals.types import BoolArray, FloatArray

_RANGE_DB: Final = 25.0
_DIP_DB: Final = 2.0


def syllable_nuclei_s(intensity_db: FloatArray, is_voiced: BoolArray, is_speech: BoolArray) -> FloatArray:
    """Times of the nuclei in seconds, shape (n,). All inputs have one entry per 10 ms."""
    heard = np.isfinite(intensity_db) & is_speech
    if not heard.any():
        return np.zeros(0)
    threshold_db = np.percentile(intensity_db[heard], 99) - _RANGE_DB
    contour = np.where(heard, intensity_db, -np.inf)
    peaks = [peak for peak in _peaks(contour) if contour[peak] > threshold_db]
    nuclei = [peak for peak in _with_dips(contour, peaks) if is_voiced[peak]]
    return (np.asarray(nuclei, np.float64) + 0.5) * STEP_S


def _peaks(contour: FloatArray) -> list[int]:
    rises = contour[1:-1] > contour[:-2]
    falls = contour[1:-1] >= contour[2:]
    return [int(index) + 1 for index in np.flatnonzero(rises & falls)]


def _with_dips(contour: FloatArray, peaks: list[int]) -> list[int]:
    """Peaks from which the intensity falls by more than 2 dB before the next one rises, and the last."""
    pairs = itertools.pairwise(peaks)
    kept = [peak for peak, after in pairs if contour[peak] - contour[peak:after].min() > _DIP_DB]
    return kept + peaks[-1:]
