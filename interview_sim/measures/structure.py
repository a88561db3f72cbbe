"""Structure: situation, task, action and result of a story, and which of them was left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, get_args

from interview_sim.measures.lexicon import lexicon
from interview_sim.measures.registry import measure
from interview_sim.measures.words import Sentence, running_text, sentences, sure_share, too_unsure
from interview_sim.results import (
    Event,
    JsonValue,
    Measured,
    Measurement,
    NotMeasured,
    SpokenLanguage,
    Transcript,
)
from interview_sim.signals.types import Missing

if TYPE_CHECKING:
    from interview_sim.banks import Question

Part = Literal["situation", "task", "action", "result"]

PARTS: Final[tuple[Part, ...]] = get_args(Part)
MIN_WORDS: Final = 15
MIN_SENTENCES: Final = 3
# The three steps of an in-depth set ask for one part of the story each.
_PARTS_OF_STEP: Final[dict[str | None, tuple[Part, ...]]] = {
    "situation": ("situation", "task"),
    "difficulty": ("task",),
    "solution": ("action", "result"),
}
_KINDS_WITHOUT_STORY: Final = ("self_introduction", "situational", "practice")


@measure("structure", unit="parts", needs="transcript", wants="question")
def structure(transcript: Transcript, question: Question | Missing, language: SpokenLanguage) -> Measurement:
    """Number of parts of a story that were told, 0..4, by cue words and order.

    Events: the span of each part, label situation, task, action or result. `details.missing` names the
    parts that this question asks for (`details.asked`) and that were not found. Not measured where a
    question asks for no story, such as an introduction or a role-play ("no_story"), and where no cue
    word was heard ("no_cues"). Without a known question `details.asked` is empty and nothing is
    advised from it.
    """
    if not isinstance(question, Missing) and question.kind in _KINDS_WITHOUT_STORY:
        return NotMeasured(reason="no_story")
    unsure = too_unsure(transcript, MIN_WORDS)
    if unsure is not None:
        return unsure
    told = sentences(running_text(transcript), language)
    if len(told) < MIN_SENTENCES:
        return NotMeasured(reason="too_few_sentences", facts={"needed": str(MIN_SENTENCES)})
    parts = parts_of_sentences([sentence.text for sentence in told], language)
    events = _spans(told, parts)
    found = {event.label for event in events}
    if not found:
        return NotMeasured(reason="no_cues", details={"sentences": len(told)})
    asked = () if isinstance(question, Missing) else _PARTS_OF_STEP.get(question.step, PARTS)
    seconds: dict[str, JsonValue] = {
        part: sum(event.seconds for event in events if event.label == part) for part in PARTS
    }
    missing: list[JsonValue] = [part for part in asked or PARTS if part not in found]
    return Measured(
        value=float(len(found)),
        usable_share=sure_share(transcript),
        events=events,
        details={
            "seconds": seconds,
            "missing": missing,
            "asked": list(asked),
            "in_order": _is_in_order(events),
            "sentences": len(told),
        },
    )


def parts_of_sentences(texts: Sequence[str], language: SpokenLanguage) -> tuple[Part | None, ...]:
    """The part of each sentence: most cue words, of equals the one that comes next in the story.

    A sentence without cue words belongs to the part before it; None before the first cue.
    """
    parts: list[Part | None] = []
    current: Part | None = None
    for text in texts:
        hits = {part: _hits(part, text, language) for part in PARTS}
        most = max(hits.values())
        if most:
            tied = [part for part in PARTS if hits[part] == most]
            current = _next_in_story(current, tied)
        parts.append(current)
    return tuple(parts)


def _next_in_story(current: Part | None, tied: Sequence[Part]) -> Part:
    """Of `tied`, the current part, else the first that comes after it, else the first."""
    if current is not None and current in tied:
        return current
    place = -1 if current is None else PARTS.index(current)
    return next((part for part in tied if PARTS.index(part) > place), tied[0])


def _hits(part: Part, text: str, language: SpokenLanguage) -> int:
    return sum(1 for cue in _cues(part, language) if cue.search(text.lower()))


@cache
def _cues(part: Part, language: SpokenLanguage) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(cue) for cue in lexicon("structure")[language][part])


def _spans(told: Sequence[Sentence], parts: Sequence[Part | None]) -> tuple[Event, ...]:
    """Neighbouring sentences of one part as one event."""
    events: list[Event] = []
    for sentence, part in zip(told, parts, strict=True):
        if part is None:
            continue
        if events and events[-1].label == part:
            start_s = events[-1].start_s
            events[-1] = Event(start_s=start_s, end_s=max(sentence.end_s, start_s), label=part)
        else:
            events.append(Event(start_s=sentence.start_s, end_s=sentence.end_s, label=part))
    return tuple(events)


def _is_in_order(events: Sequence[Event]) -> bool:
    """Whether the parts begin in the order of a story."""
    firsts = list(dict.fromkeys(event.label for event in events))
    return firsts == [part for part in PARTS if part in firsts]
