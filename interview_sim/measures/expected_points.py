"""Expected points: which of the things that the question hopes to hear were said, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from interview_sim.measures.registry import measure
from interview_sim.measures.wording.phrases import FULL, Matching, Said, half_said, mentions, said_words
from interview_sim.measures.wording.words import running_text, sure_share, too_unsure
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

    A phrase counts as said when its words stand close together in one sentence, in any form, with a
    recogniser's slip in long words, and not denied (잘 못합니다, I never report). Events: the first mention
    of each point, label = its id. A point that was only denied has its second in `denied_at_s`, one of
    whose phrase only half was heard has that phrase in `half`: neither counts as said. Points without
    words in the language that was spoken are left out; without any point nothing is measured
    ("no_expected_points").
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
        mention, denied = _first_mentions(point.id, phrases[point.id], said, language)
        half = None if mention else _half(phrases[point.id], said, language)
        rows.append(_row(point, mention, denied, half))
        if mention is not None:
            events.append(mention[1])
    return Measured(
        value=len(events) / len(points),
        usable_share=sure_share(transcript),
        events=tuple(sorted(events, key=lambda event: (event.start_s, event.label))),
        details={"said": len(events), "total": len(points), "points": rows},
    )


def said_points(
    question: Question, transcript: Transcript, language: SpokenLanguage, matching: Matching = FULL
) -> frozenset[str]:
    """The ids of the points that were said, looked for as `matching` says; for measuring the measure."""
    said = said_words(running_text(transcript), language)
    return frozenset(
        point.id
        for point in question.expected_points
        if _first_mentions(point.id, _phrases(point, language), said, language, matching)[0] is not None
    )


Heard = tuple[str, Event]
"""The phrase that was heard, and where."""


def _phrases(point: ExpectedPoint, language: SpokenLanguage) -> tuple[str, ...]:
    label = (point.label.ko if language == "ko" else point.label.en) or ""
    return tuple(phrase for phrase in (*point.synonyms.in_language(language), label) if phrase.strip())


def _row(point: ExpectedPoint, mention: Heard | None, denied: Heard | None, half: str | None) -> JsonValue:
    is_denied = mention is None and denied is not None
    return {
        "id": point.id,
        "label_ko": point.label.in_language("ko"),
        "label_en": point.label.in_language("en"),
        "said": mention is not None,
        "phrase": None if mention is None else mention[0],
        "at_s": None if mention is None else mention[1].start_s,
        "denied_at_s": denied[1].start_s if is_denied and denied is not None else None,
        "half": half,
    }


def _first_mentions(
    point_id: str,
    phrases: Sequence[str],
    said: Said,
    language: SpokenLanguage,
    matching: Matching = FULL,
) -> tuple[Heard | None, Heard | None]:
    """The earliest places at which one of `phrases` was said, and at which one was denied."""
    found = sorted(
        (mention.is_denied, mention.start, mention.end, phrase)
        for phrase in phrases
        for mention in mentions(phrase, said, language, matching)
    )
    firsts: dict[bool, Heard] = {}
    for is_denied, start, end, phrase in found:
        if is_denied not in firsts:
            start_s, end_s = said.running.span(start, end)
            firsts[is_denied] = phrase, Event(start_s=start_s, end_s=end_s, label=point_id)
    return firsts.get(False), firsts.get(True)


def _half(phrases: Sequence[str], said: Said, language: SpokenLanguage) -> str | None:
    """The first phrase of which only half was heard."""
    return next((phrase for phrase in phrases if half_said(phrase, said, language)), None)
