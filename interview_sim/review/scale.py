"""A rating scale: items from 1 to 5, the behaviour they stand for, and the machine's figure beside them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from interview_sim.messages import Language
from interview_sim.results import Analysis, Measured

LOWEST: Final = 1
HIGHEST: Final = 5
ANCHORED: Final = (1, 3, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The same words in both languages."""

    ko: str
    en: str

    def in_language(self, language: Language) -> str:
        """The words in `language`."""
        return self.ko if language == "ko" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineLink:
    """The machine's figure that an item can be compared with, and how it becomes 1 to 5.

    `read` is "points" (0..100 of the scorecard), "value" (the measure's own), or "seconds.PART" (seconds
    of a part of the story). `limits`: four numbers, ascending; the score is 1 plus how many are reached.
    """

    measure: str
    read: str
    limits: tuple[float, float, float, float]

    def score(self, analysis: Analysis) -> int | None:
        """The machine's 1..5 for an answer; None where it was not measured or is not sure."""
        figure = self._figure(analysis)
        return None if figure is None else LOWEST + sum(figure >= limit for limit in self.limits)

    def _figure(self, analysis: Analysis) -> float | None:
        found = analysis.measures.get(self.measure)
        if not isinstance(found, Measured):
            return None
        if self.read == "points":
            scored = analysis.score.of(self.measure)
            return None if scored is None else scored.points
        if self.read == "value":
            return found.value
        seconds = found.details.get("seconds")
        if not isinstance(seconds, dict):
            return None
        told_s = seconds.get(self.read.removeprefix("seconds."), 0.0)
        return float(told_s) if isinstance(told_s, int | float) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingItem:
    """One thing to judge. `low` and `high` stand beside the boxes; `anchors` are the behaviour at 1, 3, 5."""

    id: str
    name: Phrase
    low: Phrase
    high: Phrase
    anchors: tuple[tuple[int, Phrase], ...]
    is_core: bool
    machine: MachineLink | None = None

    def anchor(self, score: int) -> Phrase | None:
        """The behaviour that `score` stands for; None between the anchors (2 and 4)."""
        return dict(self.anchors).get(score)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingScale:
    """All items, in the order of the screen. `source`, `machine_source`: "Korean / English"."""

    name: str
    version: str
    source: str
    machine_source: str
    items: tuple[RatingItem, ...]
    comparable_with: tuple[str, ...] = ()

    @property
    def core(self) -> tuple[RatingItem, ...]:
        """The items that are always shown."""
        return tuple(item for item in self.items if item.is_core)

    @property
    def others(self) -> tuple[RatingItem, ...]:
        """The items behind "more"."""
        return tuple(item for item in self.items if not item.is_core)

    def item(self, item_id: str) -> RatingItem | None:
        """The item of that name."""
        return next((item for item in self.items if item.id == item_id), None)

    def open_core(self, rated: Collection[str]) -> tuple[RatingItem, ...]:
        """The items that must still be rated before the rating can be saved."""
        return tuple(item for item in self.core if item.id not in rated)

    def is_comparable(self, scale: str, version: str) -> bool:
        """Whether a stored rating of that scale and version means the same as one of today."""
        return scale == self.name and version in (self.version, *self.comparable_with)
