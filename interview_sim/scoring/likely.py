"""How sure a value is: where the true one likely lies, and which bands that touches.

A measure's own error is data of the norms (`error`, `error_share`): in eight answers of ten the true value
lies no further away. A measure that knows better says so itself (`details.likely_range`), as one that
counts does. From this follow two statements that reports and screens make:

- "about": the error reaches into another band. So it does wherever it is larger than the width of the
  band, and for a value that lies closer to a band's edge than its error.
- no band at all: the finding itself says that it is uncertain or estimated (`is_unsure`). Such a value
  is shown, but has no band and no points, and is no ground for advice.
"""

from __future__ import annotations

from typing import Final

from interview_sim.results import Band, Measured, Measurement, Span, says_unsure
from interview_sim.scoring.norms import MeasureNorm

_BEST_FIRST: Final[tuple[Band, ...]] = ("good", "fair", "poor")
_STEP: Final = 1e-4
"""The last digit in which analysis.json writes a value."""


def is_unsure(found: Measurement) -> bool:
    """Whether the finding says of itself that it is uncertain or estimated."""
    return isinstance(found, Measured) and says_unsure(found.details)


def likely_span(found: Measured, norm: MeasureNorm) -> Span | None:
    """Where the true value lies in eight answers of ten, in the measure's unit; None where nobody knows.

    Never below zero, and for a share never above one. Of a lower bound only what is above it, unless the
    measure itself says that some of what it counted may be none.
    """
    if found.value is None:
        return None
    own = own_range(found)
    low, high = own or _range_of(found.value, found, norm)
    if low == high == found.value:
        return None
    low = found.value if norm.lower_bound and own is None else min(low, found.value)
    high = max(high, found.value)
    ceiling = 1.0 if norm.unit == "share" else high
    return max(0.0, low), max(found.value, min(high, ceiling))


def own_range(found: Measured) -> Span | None:
    """The range that the measure itself gives."""
    given = found.details.get("likely_range")
    if not isinstance(given, list | tuple) or len(given) != 2:
        return None
    low, high = given
    if not isinstance(low, int | float) or not isinstance(high, int | float):
        return None
    return float(low), float(high)


def _range_of(value: float, found: Measured, norm: MeasureNorm) -> Span:
    """The value and the norm's error about it."""
    share = max(norm.error_share, norm.estimated_error_share if is_unsure(found) else 0.0)
    is_calibrated = bool(found.details.get("is_calibrated")) and norm.calibrated_error > 0
    error = max(norm.calibrated_error if is_calibrated else norm.error, share * abs(value))
    return value - error, value + error


def possible_bands(span: Span, norm: MeasureNorm) -> tuple[Band, ...]:
    """All bands between the ends of `span`, the best first; empty without a norm."""
    low, high = span
    limits = (norm.good_low, norm.good_high, norm.poor_below, norm.poor_above, norm.poor_from)
    places = [low, high]
    for limit in limits:
        if limit is not None:
            places += [at for at in (limit - _STEP, limit, limit + _STEP) if low <= at <= high]
    found = {norm.band(at) for at in places}
    return tuple(band for band in _BEST_FIRST if band in found)
