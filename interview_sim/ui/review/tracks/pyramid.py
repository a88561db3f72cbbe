"""A curve as lowest and highest values at several scales: hours are painted from two thousand numbers.

Knows no Qt. Times are seconds from the answer's first sample; NaN is "nothing there".
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float32]
_FACTOR: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CurvePiece:
    """A stretch of a curve: `low` and `high` (same length) every `step_s` from `start_s` on."""

    start_s: float
    step_s: float
    low: Values
    high: Values
    is_exact: bool = False
    """Whether every value is a single one, not the ends of several."""

    @property
    def at_s(self) -> NDArray[np.float64]:
        """The middle of each value's stretch."""
        return np.asarray(self.start_s + (np.arange(self.low.size) + 0.5) * self.step_s, np.float64)


class Curve:
    """Values every `step_s`; each further level holds a quarter as many.

    `low` and `high` have shape (values,), any real type; integers are multiplied by `unit`.
    """

    def __init__(self, step_s: float, low: NDArray, high: NDArray, *, unit: float = 1.0) -> None:  # type: ignore[type-arg]
        if low.shape != high.shape or low.ndim != 1:
            raise ValueError(f"low and high are of one length, not {low.shape} and {high.shape}")
        if step_s <= 0:
            raise ValueError(f"a step is longer than 0 s: {step_s}")
        self.step_s, self._unit = step_s, unit
        self._ranges: dict[tuple[float, float], tuple[float, float] | None] = {}
        self._levels = [(low, high)]
        while self._levels[-1][0].size > _FACTOR:
            self._levels.append(_quarter(*self._levels[-1]))

    @property
    def duration_s(self) -> float:
        """Seconds from the first to the end of the last value."""
        return self._levels[0][0].size * self.step_s

    @property
    def n_bytes(self) -> int:
        """Memory held by all levels."""
        return sum(low.nbytes + (0 if high is low else high.nbytes) for low, high in self._levels)

    def between(self, start_s: float, end_s: float, n_most: int) -> CurvePiece:
        """The stretch `start_s`..`end_s` in at most about `n_most` values, from the finest level that does.

        Stretches begin at whole multiples of their step, so that scrolling does not change them.
        """
        level = 0
        while level + 1 < len(self._levels) and (end_s - start_s) / self._step(level) > n_most:
            level += 1
        low, high = self._levels[level]
        step_s = self._step(level)
        first = min(max(0, int(start_s / step_s) - 1), low.size)
        last = min(max(first, int(np.ceil(end_s / step_s)) + 1), low.size)
        return CurvePiece(
            is_exact=low is high,
            start_s=first * step_s,
            step_s=step_s,
            low=low[first:last].astype(np.float32) * np.float32(self._unit),
            high=high[first:last].astype(np.float32) * np.float32(self._unit),
        )

    def range(self, low_share: float = 0.0, high_share: float = 1.0) -> tuple[float, float] | None:
        """The values at these shares (0..1) of all, in order of size; None where there are none."""
        key = (low_share, high_share)
        if key not in self._ranges:
            self._ranges[key] = self._range(*key)
        return self._ranges[key]

    def _range(self, low_share: float, high_share: float) -> tuple[float, float] | None:
        low, high = self._levels[0]
        known = np.concatenate([low[np.isfinite(low)], high[np.isfinite(high)]])
        if known.size == 0:
            return None
        ends = np.quantile(known, (low_share, high_share)) * self._unit
        return float(ends[0]), float(ends[1])

    def most(self) -> float:
        """The greatest distance from 0; 0.0 where there is nothing."""
        low, high = self._levels[-1]
        known = np.concatenate([low, high]).astype(np.float64)
        known = np.abs(known[np.isfinite(known)])
        return float(known.max(initial=0.0)) * self._unit

    def _step(self, level: int) -> float:
        return float(self.step_s * _FACTOR**level)


def curve_of(values: Sequence[float | None] | NDArray, step_s: float) -> Curve | None:  # type: ignore[type-arg]
    """A curve of single values, None where not one of them is known."""
    known = np.array(values, np.float32)
    return Curve(step_s, known, known) if np.isfinite(known).any() else None


def _quarter(low: NDArray, high: NDArray) -> tuple[NDArray, NDArray]:  # type: ignore[type-arg]
    return _joined(low, np.fmin), _joined(high, np.fmax)


def _joined(values: NDArray, least_or_most: np.ufunc) -> NDArray:  # type: ignore[type-arg]
    whole = values.size // _FACTOR * _FACTOR
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        joined = least_or_most.reduce(values[:whole].reshape(-1, _FACTOR), axis=1)
        if whole < values.size:
            joined = np.append(joined, least_or_most.reduce(values[whole:]))
    return np.asarray(joined, values.dtype)
