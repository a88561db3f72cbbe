"""Finding a phrase in what was said, whatever forms its words take, and whether it was said or denied.

The phrases are those of a question's expected points, as trainers write them: "경로 분석", "줄다",
"예를 들어", "앞으로", "숨기지 않다", "in charge", "because", "did not check".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from interview_sim.measures.wording import english_denial, korean_denial
from interview_sim.measures.wording.content import BaseWord, free_words, turn_of_phrase
from interview_sim.measures.wording.jamo import begins_like, sounds
from interview_sim.measures.wording.morphology import Morpheme, morphemes
from interview_sim.measures.wording.wanted import (
    FULL,
    LEMMAS,
    LINKING_ENGLISH,
    MIN_LITERAL_LETTERS,
    Matching,
    Wanted,
    wanted_phrase,
)
from interview_sim.measures.wording.words import RunningText, is_sure, sentences
from interview_sim.results import SpokenLanguage

EXTRA_WORDS: Final = 3
_CONTRACTED: Final = {"ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅣ": "ㅕ", "ㅐ": "ㅐ", "ㅏ": "ㅏ", "ㅓ": "ㅓ"}

__all__ = [
    "FULL",
    "LEMMAS",
    "Matching",
    "Mention",
    "Place",
    "Said",
    "find_phrase",
    "half_said",
    "mentions",
    "said_words",
]

Place = tuple[int, int]
"""Characters `text[start:end]` of the running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said: the running text, and the sure words of each sentence in their base form."""

    running: RunningText
    by_sentence: tuple[tuple[BaseWord, ...], ...]
    morphemes: tuple[Morpheme, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place where all words of a phrase stand, and whether the text denies it there."""

    start: int
    end: int
    is_denied: bool


def said_words(running: RunningText, language: SpokenLanguage) -> Said:
    """`running` made ready for finding phrases. Words of low probability are left out."""
    told = sentences(running, language)
    ends = [sentence.end for sentence in told]
    row = morphemes(running.text) if language == "ko" else ()
    strange = {running.index_at(m.start) for m in row if not m.is_known or m.tag == "SL"}
    rows: list[list[BaseWord]] = [[] for _ in told]
    for word in free_words(running.text, language):
        index = running.index_at(word.start)
        if not is_sure(running.words[index]):
            continue
        if language == "ko" and (index in strange or word.start == running.starts[index]):
            word = replace(_as_heard(word, running, index), is_strange=index in strange)
        rows[min(bisect_right(ends, word.start), len(rows) - 1)].append(word)
    return Said(running=running, by_sentence=tuple(map(tuple, rows)), morphemes=row)


def find_phrase(phrase: str, said: Said, language: SpokenLanguage, matching: Matching = FULL) -> Place | None:
    """The first place where `phrase` was said and not denied, or None.

    All its words in one sentence with at most three others between them; in English in their order.
    A Korean phrase that lives by its particle (앞으로, 까지) or ending (하겠다) is looked for as written.
    A phrase that denies (숨기지 않다) is found where its words are denied.
    """
    found = next(
        (mention for mention in mentions(phrase, said, language, matching) if not mention.is_denied), None
    )
    return None if found is None else (found.start, found.end)


def mentions(
    phrase: str, said: Said, language: SpokenLanguage, matching: Matching = FULL
) -> tuple[Mention, ...]:
    """All places where the words of `phrase` stand, in order, said or denied."""
    wanted = wanted_phrase(phrase, language, matching)
    places = {*_in_sentences(wanted, said), *_as_written(wanted, said.running)}
    turn = turn_of_phrase(phrase, language) if matching.same_words else None
    if turn is not None:
        places.update(_matches(turn, said.running))
    return tuple(
        Mention(start=start, end=end, is_denied=_is_against(wanted, said, (start, end), language, matching))
        for start, end in sorted(places)
    )


def half_said(phrase: str, said: Said, language: SpokenLanguage) -> bool:
    """Whether at least half, but not all, of the words of `phrase` stand together somewhere.

    One of them at least says something: of "the lesson", "the" alone is nothing.
    """
    wanted = wanted_phrase(phrase, language, FULL)
    if len(wanted.words) < 2:
        return False
    places = range(len(wanted.words))
    telling = [place for place in places if not wanted.words[place] <= LINKING_ENGLISH] or list(places)
    reach = len(wanted.words) + EXTRA_WORDS
    windows = (words[first : first + reach] for words in said.by_sentence for first in range(len(words)))
    told = (window for window in windows if _n_fitting(window, wanted, telling))
    best = max((_n_fitting(window, wanted, places) for window in told), default=0)
    return len(wanted.words) > best >= len(wanted.words) / 2


def _n_fitting(window: Sequence[BaseWord], wanted: Wanted, places: Sequence[int]) -> int:
    """How many of the phrase's words stand in `window`."""
    return sum(any(_fits(word, wanted, place) for word in window) for place in places)


def _as_heard(word: BaseWord, running: RunningText, index: int) -> BaseWord:
    """`word` with the sounds from its beginning to the end of the next written word."""
    behind = running.starts[min(index + 2, len(running.starts)) :][:1]
    end = behind[0] if behind else len(running.text)
    written = running.text[word.start : end]
    return replace(word, heard=sounds(word.lemma if written[0].isascii() else written))


def _in_sentences(wanted: Wanted, said: Said) -> Iterator[Place]:
    n_wanted = len(wanted.words)
    reach = n_wanted + EXTRA_WORDS if n_wanted > 1 else 1
    for words in said.by_sentence if n_wanted else ():
        for first, word in enumerate(words):
            if wanted.whole and word.heard and _sounds_like(word, wanted.whole):
                yield word.start, _end_of(said.running.text, word.start, len(wanted.literal))
            elif _starts(word, wanted):
                length = _length_of(wanted, words[first : first + reach])
                if length:
                    last = words[first + length - 1]
                    yield word.start, _word_end(said.running, last) if last.is_strange else last.end


def _starts(word: BaseWord, wanted: Wanted) -> bool:
    places = range(1) if wanted.is_ordered else range(len(wanted.words))
    return any(_fits(word, wanted, index) for index in places)


def _fits(word: BaseWord, wanted: Wanted, index: int) -> bool:
    """Whether `word` is the phrase's word number `index`, in any form, or sounds like it."""
    if word.lemma in wanted.words[index]:
        return True
    if not word.heard or not wanted.sounds:
        return False
    return any(_sounds_like(word, sound) for sound in wanted.sounds[index])


def _sounds_like(word: BaseWord, sound: str) -> bool:
    return begins_like(word.heard, sound, is_word=not word.is_strange)


def _length_of(wanted: Wanted, window: Sequence[BaseWord]) -> int:
    """How many words of `window` it takes to have all that is wanted; 0 where it has not."""
    missing = list(range(len(wanted.words)))
    for place, word in enumerate(window):
        candidates = missing[:1] if wanted.is_ordered else missing
        hit = next((index for index in candidates if _fits(word, wanted, index)), None)
        if hit is not None:
            missing.remove(hit)
        if not missing:
            return place + 1
    return 0


def _as_written(wanted: Wanted, running: RunningText) -> Iterator[Place]:
    """A Korean phrase as it is written: what the analyser may cut differently."""
    if wanted.is_inside:
        yield from _inside_words(wanted.literal, running)
        return
    if wanted.literal:
        yield from _at_word_starts(wanted.literal, running)
    if wanted.noun:
        pattern = rf"(?<!\S){wanted.noun}(?=하|했|한|할|합|해|드리|드렸|드려)"
        yield from _matches(re.compile(pattern), running)


def _matches(pattern: re.Pattern[str], running: RunningText) -> Iterator[Place]:
    """Where `pattern` matches at a sure word."""
    for found in pattern.finditer(running.text):
        if is_sure(running.word_at(found.start())):
            yield found.span()


def _at_word_starts(letters: str, running: RunningText) -> Iterator[Place]:
    """`letters` at the start of a sure word, blanks or none; a verb by its stem, 알아보다 as 알아봤."""
    stems = _verb_stems(letters)
    for index, start in enumerate(running.starts):
        if not is_sure(running.words[index]):
            continue
        near = running.text[start : start + 2 * len(letters)].lower().replace(" ", "")
        if near.startswith(letters):
            yield start, _end_of(running.text, start, len(letters))
        elif stems and sounds(near).startswith(stems):
            yield start, _end_of(running.text, start, len(letters) - 1)


def _verb_stems(letters: str) -> tuple[str, ...]:
    """The sounds of a verb's stem of at least three syllables, also drawn together with -아/어."""
    if not letters.endswith("다") or len(letters) < MIN_LITERAL_LETTERS + 1:
        return ()
    plain = sounds(letters.removesuffix("다"))
    drawn = _CONTRACTED.get(plain[-1])
    return (plain, plain[:-1] + drawn) if drawn else (plain,)


def _inside_words(letters: str, running: RunningText) -> Iterator[Place]:
    """`letters` anywhere in a sure word."""
    start = running.text.find(letters) if letters else -1
    while start >= 0:
        if is_sure(running.word_at(start)):
            yield start, start + len(letters)
        start = running.text.find(letters, start + 1)


def _is_against(
    wanted: Wanted, said: Said, place: Place, language: SpokenLanguage, matching: Matching
) -> bool:
    """Whether the text at `place` says the contrary of the phrase."""
    if not matching.denial or wanted.takes_all:
        return False
    if language == "en":
        return english_denial.is_denied(said.running.text, _last_word(said, place)) != wanted.is_denial
    starts = [morpheme.start for morpheme in said.morphemes]
    first = bisect_left(starts, place[0])
    last = max(bisect_left(starts, place[1]) - 1, first)
    if first >= len(starts):
        return False
    return (
        korean_denial.is_denied(said.morphemes, first, _governing(said.morphemes, first, last))
        != wanted.is_denial
    )


def _governing(row: Sequence[Morpheme], first: int, last: int) -> int:
    """The last morpheme of substance between `first` and `last`."""
    free = ("NNG", "NNP", "NNB", "NR", "NP", "XR", "SL", "MAG", "VV", "VA", "VX", "MM")
    return next((place for place in range(last, first, -1) if row[place].tag.split("-")[0] in free), first)


def _last_word(said: Said, place: Place) -> int:
    """Where the last word of an English phrase begins."""
    words = [word for row in said.by_sentence for word in row if place[0] <= word.start < place[1]]
    return words[-1].start if words else place[0]


def _word_end(running: RunningText, word: BaseWord) -> int:
    """The end of the written word that `word` is part of."""
    index = running.index_at(word.start)
    return running.starts[index] + len(running.words[index].text.strip())


def _end_of(text: str, start: int, n_letters: int) -> int:
    """The place behind `n_letters` letters from `start`, blanks not counted."""
    place = start
    while n_letters and place < len(text):
        n_letters -= not text[place].isspace()
        place += 1
    return place
