"""Bands, points and the three next actions that come out of the measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from interview_sim.results.measurement import Span

Band = Literal["good", "fair", "poor"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """The good range of a measure and where it comes from, for the drawing of its scale.

    `good_low`/`good_high` None means open on that side. `scale_low`..`scale_high` is the axis.
    `error_source` says who measured the measure's own error, "" where nobody did.
    """

    good_low: float | None
    good_high: float | None
    scale_low: float
    scale_high: float
    unit: str
    source: str
    error_source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredMeasure:
    """A measure's place in the score. `points` 0..100 and `band` are None where there is no norm
    for this visitor, nothing was measured, or what was measured is not sure; `weight` is its share before
    leaving out the unmeasured.

    `likely` is where the true value lies in eight answers of ten, in the measure's unit; None where the
    error is not known. `possible_bands` are the bands that it touches, best first. `is_about`: the value
    is not sure enough for one band, and is shown with "about". `is_lower_bound`: there is at least as much
    as the value says. `note` is said in place of a band, "Korean / English".
    """

    name: str
    band: Band | None
    points: float | None
    weight: float
    norm: Norm | None
    likely: Span | None = None
    possible_bands: tuple[Band, ...] = ()
    is_about: bool = False
    is_lower_bound: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextAction:
    """One thing to do better and the seconds that prove it.

    `code` names the advice; its title, where-line and mark word in both languages stand in
    `assets/advice/advice.toml`, filled from `facts`. `start_s`..`end_s` are the seconds to play
    (about six), `mark_start_s`..`mark_end_s` the moment inside them.
    """

    code: str
    measure: str
    start_s: float
    end_s: float
    mark_start_s: float
    mark_end_s: float
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """Points per measure, overall points and at most three next actions.

    `overall` is None when less than 60 % of the weights were measured; `measured_weight` says how much.
    """

    overall: float | None
    measured_weight: float
    measures: tuple[ScoredMeasure, ...]
    next_actions: tuple[NextAction, ...]

    def of(self, name: str) -> ScoredMeasure | None:
        """The scored measure called `name`."""
        return next((measure for measure in self.measures if measure.name == name), None)
