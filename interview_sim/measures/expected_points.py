"""Expected points: which of the things that the question hopes to hear were said, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from interview_sim.measures.phrases import Said, find_phrase, said_words
from interview_sim.measures.registry import measure
from interview_sim.measures.words import running_text, sure_share, too_unsure
from interview_sim.results import (
    Event,
    JsonValue,
    Measured,
    Measurement,
    NotMeasured,
    SpokenLanguage,
    Transcript,
)

if TYPE_CHECKING:
    from interview_sim.banks import ExpectedPoint, Question

MIN_WORDS: Final = 5


@measure("expected_points", unit="share", needs=("question", "transcript"))
def expected_points(question: Question, transcript: Transcript, language: SpokenLanguage) -> Measurement:
    """Share 0..1 of the question's expected points that were said, label or synonym.

    A phrase counts as said when its words stand close together in one sentence, in any form.
    Events: the first mention of each point, label = its id. Points without words in the language that
    was spoken are left out; without any point nothing is measured ("no_expected_points").
    """
    phrases = {point.id: _phrases(point, language) for point in question.expected_points}
    points = [point for point in question.expected_points if phrases[point.id]]
    if not points:
        return NotMeasured(reason="no_expected_points")
    unsure = too_unsure(transcript, MIN_WORDS)
    if unsure is not None:
        return unsure
    said = said_words(running_text(transcript), language)
    rows: list[JsonValue] = []
    events: list[Event] = []
    for point in points:
        mention = _first_mention(point.id, phrases[point.id], said, language)
        rows.append(_row(point, mention))
        if mention is not None:
            events.append(mention[1])
    return Measured(
        value=len(events) / len(points),
        usable_share=sure_share(transcript),
        events=tuple(sorted(events, key=lambda event: (event.start_s, event.label))),
        details={"said": len(events), "total": len(points), "points": rows},
    )


Mention = tuple[str, Event]
"""The phrase that was heard, and where."""


def _phrases(point: ExpectedPoint, language: SpokenLanguage) -> tuple[str, ...]:
    label = (point.label.ko if language == "ko" else point.label.en) or ""
    return tuple(phrase for phrase in (*point.synonyms.in_language(language), label) if phrase.strip())


def _row(point: ExpectedPoint, mention: Mention | None) -> JsonValue:
    return {
        "id": point.id,
        "label_ko": point.label.in_language("ko"),
        "label_en": point.label.in_language("en"),
        "said": mention is not None,
        "phrase": None if mention is None else mention[0],
        "at_s": None if mention is None else mention[1].start_s,
    }


def _first_mention(
    point_id: str, phrases: Sequence[str], said: Said, language: SpokenLanguage
) -> Mention | None:
    """The earliest place at which one of `phrases` was said, with an event labelled by the point."""
    found = [
        (*place, phrase) for phrase in phrases if (place := find_phrase(phrase, said, language)) is not None
    ]
    if not found:
        return None
    start, end, phrase = min(found)
    start_s, end_s = said.running.span(start, end)
    return phrase, Event(start_s=start_s, end_s=end_s, label=point_id)
