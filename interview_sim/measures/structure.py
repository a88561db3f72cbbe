"""Structure: situation, task, action and result of a story, and which of them was left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from interview_sim.measures.registry import measure
from interview_sim.measures.wording.story import PARTS, Part, parts_of_sentences
from interview_sim.measures.wording.words import Sentence, running_text, sentences, sure_share, too_unsure
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

MIN_WORDS: Final = 15
MIN_SENTENCES: Final = 3
UNASKED_PARTS: Final = 3
# The three steps of an in-depth set ask for one part of the story each.
_PARTS_OF_STEP: Final[dict[str | None, tuple[Part, ...]]] = {
    "situation": ("situation", "task"),
    "difficulty": ("task",),
    "solution": ("action", "result"),
}
_KINDS_WITHOUT_STORY: Final = ("self_introduction", "situational", "practice")
# What a question says that asks for a story of something that happened.
_ASKS_FOR_STORY: Final = {
    "ko": re.compile(
        r"경험|적이 있|예를 들어|사례|겪은|기억에 남|있었던|일을 하나|어떻게 보내셨|"
        r"(?:해 본|했던|하신|바꾼|도운|이룬|한) (?:일|것)"
    ),
    "en": re.compile(
        r"\b(?:experiences?|examples?|(?:a|one) (?:time|case|situation|mistake|story)|have you ever|once|"
        r"that you (?:did|made|had|solved|changed|started)|how did you)\b"
    ),
}


@measure("structure", unit="parts", needs="transcript", wants="question")
def structure(transcript: Transcript, question: Question | Missing, language: SpokenLanguage) -> Measurement:
    """Number of parts of a story that were told, 0..4, by cue words, tense, who acts, and order.

    Events: the span of each part, label situation, task, action or result. `details.missing` names the
    parts that this question asks for (`details.asked`) and that were not found. Not measured where a
    question asks for no story, such as an introduction, a role-play or an opinion ("no_story"; where an
    opinion is backed by a story of three parts or more, it is measured and nothing is missing), and
    where nothing of a story was heard ("no_cues"). Without a known question `details.asked` is empty
    and nothing is advised from it.
    """
    if not isinstance(question, Missing) and question.kind in _KINDS_WITHOUT_STORY:
        return NotMeasured(reason="no_story")
    unsure = too_unsure(transcript, MIN_WORDS)
    if unsure is not None:
        return unsure
    told = sentences(running_text(transcript), language)
    if len(told) < MIN_SENTENCES:
        return NotMeasured(reason="too_few_sentences", facts={"needed": str(MIN_SENTENCES)})
    asked = asked_parts(question, language)
    parts = parts_of_sentences([sentence.text for sentence in told], language, asked)
    events = _spans(told, parts)
    found = {event.label for event in events}
    if not found:
        return NotMeasured(reason="no_cues", details={"sentences": len(told)})
    is_unasked = not asked and not isinstance(question, Missing)
    if is_unasked and len(found) < UNASKED_PARTS:
        return NotMeasured(reason="no_story")
    seconds: dict[str, JsonValue] = {
        part: sum(event.seconds for event in events if event.label == part) for part in PARTS
    }
    missing: list[JsonValue] = [part for part in asked or PARTS if part not in found and not is_unasked]
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


def asked_parts(question: Question | Missing, language: SpokenLanguage) -> tuple[Part, ...]:
    """The parts of a story that `question` asks for, none where it asks for an opinion or is not known.

    A follow-up asks for the part that was left out before, or for none.
    """
    from interview_sim.banks import FollowUpQuestion

    if isinstance(question, FollowUpQuestion):
        part = question.follows.rule.missing_part
        return () if part is None else (part,)
    if isinstance(question, Missing) or question.kind in _KINDS_WITHOUT_STORY:
        return ()
    if question.step is not None:
        return _PARTS_OF_STEP[question.step]
    text = question.text.in_language(language)
    return PARTS if any(pattern.search(text.lower()) for pattern in _ASKS_FOR_STORY.values()) else ()


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
