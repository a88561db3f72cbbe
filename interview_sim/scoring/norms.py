"""Norms of one language and age group: good ranges, weights and their sources, as read from TOML.

`MeasureNorm` knows the two questions that scoring asks of a value: its band and its points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from interview_sim.results import Band, Norm, SpokenLanguage

GOOD_POINTS: Final = 100.0
POOR_LIMIT_POINTS: Final = 50.0
FAIR_END_POINTS: Final = 60.0
_VALUE_DIGITS: Final = 4
"""A value is judged as analysis.json writes it, so that figure and band never disagree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureNorm:
    """One measure's norm. The good range holds its ends; an end that is None is open.

    `poor_below` and `poor_above` are the last fair values, `poor_from` the first poor one; None where
    that side is never poor. Without a good range the measure has no band and `weight` is 0.

    `error` is the measure's own error in its unit, `error_share` the same as a share of the value; the larger
    holds. In eight answers of ten the true value lies no further away. `estimated_error_share` holds where
    the finding is marked as estimated, `calibrated_error` where this visitor was calibrated. `lower_bound`:
    there is at least as much as the value says. `note` is said where there is no band.
    """

    unit: str
    weight: float = 0.0
    advice_weight: float = 0.0
    good_low: float | None = None
    good_high: float | None = None
    poor_below: float | None = None
    poor_above: float | None = None
    poor_from: float | None = None
    scale_low: float = 0.0
    scale_high: float = 0.0
    source: str = ""
    error: float = 0.0
    error_share: float = 0.0
    estimated_error_share: float = 0.0
    calibrated_error: float = 0.0
    error_source: str = ""
    lower_bound: bool = False
    note: str = ""

    @property
    def has_band(self) -> bool:
        """Whether values are judged at all."""
        return self.good_low is not None or self.good_high is not None

    @property
    def drawn(self) -> Norm | None:
        """The norm as reports draw it, None without a band."""
        if not self.has_band:
            return None
        return Norm(
            good_low=self.good_low,
            good_high=self.good_high,
            scale_low=self.scale_low,
            scale_high=self.scale_high,
            unit=self.unit,
            source=self.source,
            error_source=self.error_source,
        )

    def band(self, value: float) -> Band | None:
        """The band of `value`; None without a good range."""
        if not self.has_band:
            return None
        judged = round(value, _VALUE_DIGITS)
        if self._is_poor(judged):
            return "poor"
        is_low = self.good_low is not None and judged < self.good_low
        is_high = self.good_high is not None and judged > self.good_high
        return "fair" if is_low or is_high else "good"

    def points(self, value: float) -> float | None:
        """Points 0..100 of `value`: 100 in the good range, 50 where poor begins, 0 at the scale's end.

        On a side that is never poor they fall to 60 at the scale's end. Straight lines between, so that
        a small change never makes a jump.
        """
        if not self.has_band:
            return None
        judged = round(value, _VALUE_DIGITS)
        if self.good_low is not None and judged < self.good_low:
            return _falling(self.good_low - judged, self.good_low, self.poor_below, self.scale_low)
        if self.good_high is not None and judged > self.good_high:
            poor_high = self.poor_above if self.poor_above is not None else self.poor_from
            return _falling(judged - self.good_high, self.good_high, poor_high, self.scale_high)
        return GOOD_POINTS

    def _is_poor(self, judged: float) -> bool:
        return (
            (self.poor_below is not None and judged < self.poor_below)
            or (self.poor_above is not None and judged > self.poor_above)
            or (self.poor_from is not None and judged >= self.poor_from)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Norms:
    """All norms for one spoken language and age group. `version` is what reports and analyses name:
    the file's own version and the hash of what it says, so that an edited limit is another version."""

    version: str
    language: SpokenLanguage
    measures: Mapping[str, MeasureNorm]
    age_group: str | None = None

    def of(self, name: str) -> MeasureNorm | None:
        """The norm of the measure `name`."""
        return self.measures.get(name)

    @property
    def total_weight(self) -> float:
        """Sum of all weights, more than 0."""
        return sum(norm.weight for norm in self.measures.values())


def _falling(distance: float, good_end: float, poor_limit: float | None, scale_end: float) -> float:
    """Points at `distance` outside the good end."""
    whole = abs(scale_end - good_end)
    if poor_limit is None:
        return _between(distance, 0.0, whole, GOOD_POINTS, FAIR_END_POINTS)
    to_poor = abs(poor_limit - good_end)
    if distance <= to_poor:
        return _between(distance, 0.0, to_poor, GOOD_POINTS, POOR_LIMIT_POINTS)
    return _between(distance, to_poor, whole, POOR_LIMIT_POINTS, 0.0)


def _between(at: float, low: float, high: float, at_low: float, at_high: float) -> float:
    if high <= low:
        return at_high
    share = min(1.0, max(0.0, (at - low) / (high - low)))
    return at_low + share * (at_high - at_low)
