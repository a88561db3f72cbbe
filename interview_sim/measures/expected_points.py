"""Expected points: which of the things that the question hopes to hear were said, and when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from interview_sim.measures.content import ContentWord, content_words
from interview_sim.measures.registry import measure
from interview_sim.measures.words import RunningText, is_sure, running_text, sentences, sure_share, too_unsure
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
EXTRA_WORDS: Final = 3
MIN_LITERAL_LETTERS: Final = 3


@measure("expected_points", unit="share", needs=("question", "transcript"))
def expected_points(question: Question, transcript: Transcript, language: SpokenLanguage) -> Measurement:
    """Share 0..1 of the question's expected points that were said, label or synonym.

    A phrase counts as said when all its content words stand close together, in any order and form.
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
    running = running_text(transcript)
    said = _by_sentence(running, language)
    rows: list[JsonValue] = []
    events: list[Event] = []
    for point in points:
        mention = _first_mention(point.id, phrases[point.id], said, running, language)
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


def _by_sentence(running: RunningText, language: SpokenLanguage) -> list[list[ContentWord]]:
    """The sure content words of each sentence."""
    told = sentences(running, language)
    ends = [sentence.end for sentence in told]
    rows: list[list[ContentWord]] = [[] for _ in told]
    for word in content_words(running.text, language):
        if is_sure(running.word_at(word.start)):
            rows[bisect_right(ends, word.start)].append(word)
    return rows


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
    point_id: str,
    phrases: Sequence[str],
    said: Sequence[Sequence[ContentWord]],
    running: RunningText,
    language: SpokenLanguage,
) -> Mention | None:
    """The earliest place at which one of `phrases` was said, with an event labelled by the point."""
    found: list[tuple[int, int, str]] = []
    for phrase in phrases:
        place = _by_content(phrase, said, language)
        if place is None and language == "ko":
            place = _literal(phrase, running)
        if place is not None:
            found.append((*place, phrase))
    if not found:
        return None
    start, end, phrase = min(found)
    start_s, end_s = running.span(start, end)
    return phrase, Event(start_s=start_s, end_s=end_s, label=point_id)


def _by_content(
    phrase: str, said: Sequence[Sequence[ContentWord]], language: SpokenLanguage
) -> tuple[int, int] | None:
    """Characters of one sentence that hold all content words of `phrase` close together, or None."""
    wanted = {word.lemma for word in content_words(phrase, language)}
    reach = len(wanted) + EXTRA_WORDS if len(wanted) > 1 else 1
    for words in said if wanted else ():
        for first, word in enumerate(words):
            length = _length_of(wanted, words[first : first + reach]) if word.lemma in wanted else 0
            if length:
                return word.start, words[first + length - 1].end
    return None


def _length_of(wanted: set[str], window: Sequence[ContentWord]) -> int:
    """How many words of `window` it takes to have all of `wanted`; 0 where it has not."""
    missing = set(wanted)
    for index, word in enumerate(window):
        missing.discard(word.lemma)
        if not missing:
            return index + 1
    return 0


def _literal(phrase: str, running: RunningText) -> tuple[int, int] | None:
    """A Korean phrase as it is written, at the start of a word: what the analyser may cut differently."""
    letters = phrase.lower().replace(" ", "")
    if len(letters) < MIN_LITERAL_LETTERS or not letters.isalnum():
        return None
    for index, start in enumerate(running.starts):
        near = running.text[start : start + 2 * len(letters)].lower().replace(" ", "")
        if near.startswith(letters) and is_sure(running.words[index]):
            return start, _end_of(running.text, start, len(letters))
    return None


def _end_of(text: str, start: int, n_letters: int) -> int:
    """The place behind `n_letters` letters from `start`, blanks not counted."""
    place = start
    while n_letters:
        n_letters -= not text[place].isspace()
        place += 1
    return place
