"""A judgement that is not saved yet, and the machine's view of one item. Plain values, no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from interview_sim.messages import Language
from interview_sim.reports.words import length_text, measure_name, measure_words
from interview_sim.results import Analysis
from interview_sim.review.scale import MachineLink, RatingItem, RatingScale

_SECONDS: Final = "seconds."


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingDraft:
    """Scores by item (1..5) and a remark, as far as somebody got."""

    scores: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    remark: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost."""
        return not self.scores and not self.remark.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineView:
    """What the machine says of an item: its 1..5 where it has one, and the figure in words, or why not."""

    score: int | None = None
    words: str = ""


def machine_views(scale: RatingScale, analysis: Analysis, language: Language) -> dict[str, MachineView]:
    """The machine's view of every item that it can say something about."""
    views = {item.id: _machine_view(item, analysis, language) for item in scale.items}
    return {item_id: view for item_id, view in views.items() if view is not None}


def _machine_view(item: RatingItem, analysis: Analysis, language: Language) -> MachineView | None:
    link = item.machine
    if link is None or link.measure not in analysis.measures:
        return None
    name = measure_name(link.measure, language)
    return MachineView(
        score=link.score(analysis), words=": ".join(_parts(name, _figure(link, analysis, language)))
    )


def _figure(link: MachineLink, analysis: Analysis, language: Language) -> str:
    """The figure that the score comes from: seconds told, or value and band, or why there is none."""
    found = analysis.measures[link.measure]
    seconds = found.details.get("seconds")
    if link.read.startswith(_SECONDS) and isinstance(seconds, dict):
        told_s = seconds.get(link.read.removeprefix(_SECONDS), 0.0)
        return length_text(told_s, language) if isinstance(told_s, int | float) else ""
    scored = analysis.score.of(link.measure)
    words = measure_words(link.measure, found, scored, language, spoken=analysis.language)
    return words.reason or " · ".join(_parts(words.value_said, words.band_word))


def _parts(*texts: str) -> list[str]:
    """Those that say something; a measure without a single figure has a dash for it."""
    return [text for text in texts if text.strip() not in ("", "–")]
