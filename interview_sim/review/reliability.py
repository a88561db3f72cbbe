"""How far people who rate the same things agree beyond chance: weighted kappa and intraclass correlation.

Pure arithmetic of ratings; knows no scales, no takes, no screens. A figure comes with a 95 % interval; where
everything was rated alike there is none, since chance alone would give the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

Method = Literal["weighted_kappa", "icc_a1"]

_Z_95: Final = 1.959963984540054
_TAIL: Final = 0.975
_ZERO: Final = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """A coefficient (1: always the same, 0: as chance would give) with its 95 % interval."""

    method: Method
    value: float
    low: float
    high: float


def quadratic_weights(n_categories: int) -> NDArray[np.float64]:
    """Disagreement by the square of the distance, 0 on the diagonal, 1 in the corners; (n, n)."""
    steps = np.arange(n_categories, dtype=np.float64)
    distance = np.abs(steps[:, None] - steps[None, :]) / max(n_categories - 1, 1)
    return np.asarray(distance**2, dtype=np.float64)


def weighted_kappa(table: ArrayLike, disagreement: ArrayLike | None = None) -> Reliability | None:
    """Agreement of two raters on ordered categories (J. Cohen 1968, Psychological Bulletin 70, 213-220).

    The interval is value +- 1.96 standard errors of a large sample (Fleiss, Cohen and Everitt 1969,
    Psychological Bulletin 72, 323-327), cut to -1..1. With quadratic weights the value is nearly the
    intraclass correlation (Fleiss and Cohen 1973).

    Args:
        table: shape (k, k), how often the first rater chose row and the second column.
        disagreement: shape (k, k), 0 on the diagonal, larger is worse; quadratic when None.

    Returns:
        None where chance alone would give full agreement (everything rated alike).
    """
    counts = np.asarray(table, dtype=np.float64)
    worse = quadratic_weights(counts.shape[0]) if disagreement is None else np.asarray(disagreement, float)
    n, weights = float(counts.sum()), 1 - worse / worse.max()
    if not n:
        return None
    shares = counts / n
    rows, columns = shares.sum(axis=1), shares.sum(axis=0)
    observed, expected = float((weights * shares).sum()), float(rows @ weights @ columns)
    if 1 - expected < _ZERO:
        return None
    value = (observed - expected) / (1 - expected)
    of_row, of_column = weights @ columns, rows @ weights
    parts = weights - (of_row[:, None] + of_column[None, :]) * (1 - value)
    spread = float((shares * parts**2).sum()) - (value - expected * (1 - value)) ** 2
    error = float(np.sqrt(max(spread, 0.0) / n)) / (1 - expected)
    return _told("weighted_kappa", value, value - _Z_95 * error, value + _Z_95 * error)


def intraclass(ratings: ArrayLike) -> Reliability | None:
    """Absolute agreement of several raters, one rating each: ICC(2,1), also called ICC(A,1).

    Two-way model, raters a sample of those who might rate. Value and 95 % interval by the F
    distribution after Shrout and Fleiss 1979 (Psychological Bulletin 86, 420-428; formulas for case 2),
    cut to -1..1; a negative value counts as 0 in the degrees of freedom.

    Args:
        ratings: shape (n takes, k raters), complete, n and k at least 2.

    Returns:
        None where everything was rated alike.
    """
    values = np.asarray(ratings, dtype=np.float64)
    n, k = values.shape
    if n < 2 or k < 2:
        raise ValueError(f"at least two takes and two raters: {n} x {k}")
    between, judges, rest = _mean_squares(values)
    whole = between + (k - 1) * rest + k * (judges - rest) / n
    if whole < _ZERO:
        return None
    value = (between - rest) / whole
    freedom = _freedom(max(value, 0.0), n, k, judges, rest)
    low, high = _interval(between, judges, rest, n, k, freedom)
    return _told("icc_a1", value, low, high)


def _mean_squares(values: NDArray[np.float64]) -> tuple[float, float, float]:
    """Mean squares between takes, between raters, and of what is left."""
    n, k = values.shape
    mean = values.mean()
    takes = k * float(((values.mean(axis=1) - mean) ** 2).sum())
    raters = n * float(((values.mean(axis=0) - mean) ** 2).sum())
    left = max(float(((values - mean) ** 2).sum()) - takes - raters, 0.0)
    return takes / (n - 1), raters / (k - 1), left / ((n - 1) * (k - 1))


def _freedom(value: float, n: int, k: int, judges: float, rest: float) -> float:
    """Satterthwaite's degrees of freedom of the denominator."""
    of_rest = n * (1 + (k - 1) * value) - k * value
    top = (k * value * judges + of_rest * rest) ** 2
    bottom = (n - 1) * (k * value * judges) ** 2 + (of_rest * rest) ** 2
    return (k - 1) * (n - 1) * top / bottom if bottom > _ZERO**2 else float((k - 1) * (n - 1))


def _interval(
    between: float, judges: float, rest: float, n: int, k: int, freedom: float
) -> tuple[float, float]:
    from scipy.special import fdtri

    noise = k * judges + (k * n - k - n) * rest
    if noise + between < _ZERO:
        return 1.0, 1.0
    above, below = float(fdtri(n - 1, freedom, _TAIL)), float(fdtri(freedom, n - 1, _TAIL))
    low = n * (between - above * rest) / (above * noise + n * between)
    high = n * (below * between - rest) / (noise + n * below * between)
    return low, high


def _told(method: Method, value: float, low: float, high: float) -> Reliability:
    """The figures inside -1..1 (floats may step out by a hair), the interval around the value."""
    inside = float(np.clip(value, -1.0, 1.0))
    return Reliability(
        method=method,
        value=inside,
        low=min(inside, float(np.clip(low, -1.0, 1.0))),
        high=max(inside, float(np.clip(high, -1.0, 1.0))),
    )
