"""Repetition: the same word too often, the same sentence again, a story of an earlier answer again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from interview_sim.measures.registry import measure
from interview_sim.measures.wording.content import BaseWord, content_words
from interview_sim.measures.wording.jamo import begins_like, sounds
from interview_sim.measures.wording.words import (
    RunningText,
    Sentence,
    bare,
    is_sure,
    running_text,
    sentences,
    sure_share,
    too_unsure,
)
from interview_sim.results import Event, JsonValue, Measured, Measurement, SpokenLanguage, Transcript
from interview_sim.signals.types import Missing

if TYPE_CHECKING:
    from interview_sim.banks import Question

MIN_WORDS: Final = 15
MIN_TIMES: Final = 5
MIN_WORD_SHARE: Final = 0.06
MIN_LEMMAS: Final = 4
SAME_SHARE: Final = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A sentence with what it speaks of."""

    sentence: Sentence
    lemmas: frozenset[str]
    written: tuple[str, ...]


@measure("repetition", unit="count", needs="transcript", wants="question")
def repetition(
    transcript: Transcript,
    question: Question | Missing,
    language: SpokenLanguage,
    earlier: tuple[Transcript, ...],
) -> Measurement:
    """Number of things said again: words used too often and sentences told before.

    A word counts when it comes at least five times and is 6 % of the content words; words of the
    question itself never do. A sentence counts when it shares 60 % of its content words, at least four,
    with one before it, in this answer or an earlier one, or 60 % of its written words, at least four, in
    the same order (a recogniser's slip in a long one allowed). Labels: word, sentence, earlier_answer.
    """
    unsure = too_unsure(transcript, MIN_WORDS)
    if unsure is not None:
        return unsure
    running = running_text(transcript)
    asked = "" if isinstance(question, Missing) else question.text.in_language(language)
    words = _words_again(running, language, {word.lemma for word in content_words(asked, language)})
    told = _told(running, language)
    inside = _sentences_again(told)
    before = [row for past in earlier for row in _told(running_text(past), language)]
    outside = [_again(row, "earlier_answer") for row in told if any(_is_same(row, other) for other in before)]
    counts = Counter(str(event.details["word"]) for event in words)
    events = tuple(
        sorted((*words, *inside, *outside), key=lambda event: (event.start_s, event.end_s, event.label))
    )
    listed: list[JsonValue] = [{"word": word, "count": count} for word, count in counts.most_common()]
    return Measured(
        value=float(len(counts) + len(inside) + len(outside)),
        usable_share=sure_share(transcript),
        events=events,
        details={"words": listed, "sentences": len(inside), "earlier_answers": len(outside)},
    )


def _words_again(running: RunningText, language: SpokenLanguage, asked: set[str]) -> list[Event]:
    said = [word for word in content_words(running.text, language) if is_sure(running.word_at(word.start))]
    counts = Counter(word.lemma for word in said)
    again = {
        lemma
        for lemma, count in counts.items()
        if count >= MIN_TIMES
        and count >= MIN_WORD_SHARE * len(said)
        and lemma not in asked
        and len(lemma) > 1
    }
    return [_mention(word, running) for word in said if word.lemma in again]


def _mention(word: BaseWord, running: RunningText) -> Event:
    start_s, end_s = running.span(word.start, word.end)
    return Event(start_s=start_s, end_s=end_s, label="word", details={"word": word.lemma})


def _told(running: RunningText, language: SpokenLanguage) -> list[_Told]:
    """Sentences that say enough to be compared."""
    rows = (
        _Told(
            sentence=sentence,
            lemmas=frozenset(word.lemma for word in content_words(sentence.text, language)),
            written=tuple(bare(word) for word in sentence.text.split() if bare(word)),
        )
        for sentence in sentences(running, language)
    )
    return [row for row in rows if len(row.written) >= MIN_LEMMAS]


def _sentences_again(told: Sequence[_Told]) -> list[Event]:
    return [
        _again(row, "sentence")
        for index, row in enumerate(told)
        if any(_is_same(row, other) for other in told[:index])
    ]


def _again(row: _Told, label: str) -> Event:
    return Event(start_s=row.sentence.start_s, end_s=row.sentence.end_s, label=label)


def _is_same(row: _Told, other: _Told) -> bool:
    shared = len(row.lemmas & other.lemmas)
    if shared >= MIN_LEMMAS and shared >= SAME_SHARE * min(len(row.lemmas), len(other.lemmas)):
        return True
    in_order = _in_order(row.written, other.written)
    shorter = min(len(row.written), len(other.written))
    return in_order >= MIN_LEMMAS and in_order >= SAME_SHARE * shorter


def _in_order(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both have in the same order (longest common subsequence)."""
    if len({word[0] for word in one} & {word[0] for word in other}) < 2:
        return 0
    above = [0] * (len(other) + 1)
    for word in one:
        row = [0]
        for column, match in enumerate(other):
            row.append(above[column] + 1 if _is_alike(word, match) else max(row[-1], above[column + 1]))
        above = row
    return above[-1]


def _is_alike(word: str, other: str) -> bool:
    """The same word, or a long one that begins the same and sounds alike."""
    if word == other:
        return True
    return word[0] == other[0] and len(word) > 2 and begins_like(sounds(word), sounds(other))
