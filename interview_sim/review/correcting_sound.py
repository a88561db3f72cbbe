"""Filled pauses and pauses that a counsellor added or took away: lists of events, spans of speech."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from interview_sim.measures.timing.silences import PAUSE_S, extent, silences
from interview_sim.results import Event, Span, SpokenLanguage
from interview_sim.review.matching import NEAR_S
from interview_sim.sessions.desk.types import Correction
from interview_sim.signals.spans import apart_s, overlap_s

COUNSELLOR: Final = "counsellor"
_SOUND: Final[dict[SpokenLanguage, str]] = {"ko": "음", "en": "um"}
_ROUNDING_S: Final = 1e-6


class FillerList:
    """The filled pauses of an answer while corrections are made to them."""

    def __init__(self, events: Sequence[Event], language: SpokenLanguage, duration_s: float) -> None:
        self.events = tuple(events)
        self._language: SpokenLanguage = language
        self._duration_s = duration_s

    def correct(self, correction: Correction) -> str:
        """Add or remove one; a reason code where that contradicts what is there."""
        return self._add(correction) if correction.action == "add" else self._remove(correction)

    def _add(self, correction: Correction) -> str:
        start_s, end_s = correction.span
        if start_s >= self._duration_s:
            return "outside_answer"
        rivals = [event for event in self.events if _is_same_place(event, correction.span)]
        if any(event.details.get("track") != "acoustic" for event in rivals):
            return "already_there"
        added = Event(
            start_s=start_s,
            end_s=min(end_s, self._duration_s),
            label=correction.label.strip() or _SOUND[self._language],
            details={"track": "lexical", "source": COUNSELLOR},
        )
        others = [event for event in self.events if event not in rivals]
        self.events = tuple(sorted((*others, added), key=lambda event: (event.start_s, event.end_s)))
        return ""

    def _remove(self, correction: Correction) -> str:
        near = [event for event in self.events if apart_s(_span(event), correction.span) <= NEAR_S]
        if not near:
            return "not_there"

        def fit(event: Event) -> tuple[float, bool, float]:
            is_named = event.label == correction.before
            return overlap_s(_span(event), correction.span), is_named, -event.start_s

        gone = max([event for event in near if event.label == correction.before] or near, key=fit)
        self.events = tuple(event for event in self.events if event is not gone)
        return ""


class SpeechSpans:
    """The stretches of speech of an answer while pauses are put in and taken out."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = tuple(spans)

    def correct(self, correction: Correction) -> str:
        """Add or remove one pause; a reason code where that contradicts what is there."""
        if not self.spans:
            return "pause_outside"
        return self._add(correction.span) if correction.action == "add" else self._remove(correction.span)

    def _add(self, span: Span) -> str:
        first_s, last_s = extent(self.spans)
        if span[0] <= first_s or span[1] >= last_s:
            return "pause_outside"
        if span[1] - span[0] < PAUSE_S - _ROUNDING_S:
            return "pause_too_short"
        if any(_touches(span, pause) for pause in silences(self.spans)):
            return "already_there"
        self.spans = tuple(piece for each in self.spans for piece in _without(each, span))
        return ""

    def _remove(self, span: Span) -> str:
        near = [pause for pause in silences(self.spans) if overlap_s(pause, span) > 0]
        if not near:
            return "not_there"
        gone = max(near, key=lambda pause: (overlap_s(pause, span), -pause[0]))
        joined: list[Span] = []
        for start_s, end_s in self.spans:
            if joined and (joined[-1][1], start_s) == gone:
                joined[-1] = (joined[-1][0], end_s)
            else:
                joined.append((start_s, end_s))
        self.spans = tuple(joined)
        return ""


def _span(event: Event) -> Span:
    return event.start_s, event.end_s


def _is_same_place(event: Event, span: Span) -> bool:
    """Whether they share half of the shorter one."""
    shorter_s = min(event.seconds, span[1] - span[0])
    shared_s = overlap_s(_span(event), span)
    if not shorter_s:
        return apart_s(_span(event), span) == 0
    return shared_s >= shorter_s / 2


def _touches(first: Span, second: Span) -> bool:
    return first[0] <= second[1] and second[0] <= first[1]


def _without(speech: Span, pause: Span) -> list[Span]:
    """What is left of a stretch of speech when `pause` is cut out."""
    pieces = [(speech[0], min(speech[1], pause[0])), (max(speech[0], pause[1]), speech[1])]
    return [(start_s, end_s) for start_s, end_s in pieces if end_s > start_s]
