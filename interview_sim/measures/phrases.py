"""Finding a phrase in what was said, whatever forms its words take.

The phrases are those of a question's expected points, as trainers write them: "경로 분석", "줄다",
"예를 들어", "앞으로", "in charge", "because".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from interview_sim.measures.content import BaseWord, free_words
from interview_sim.measures.morphology import morphemes
from interview_sim.measures.words import RunningText, is_sure, sentences
from interview_sim.results import SpokenLanguage

EXTRA_WORDS: Final = 3
MIN_LITERAL_LETTERS: Final = 3
# Verbs that are part of half of all Korean words: on their own they say nothing.
_EMPTY_VERBS: Final = frozenset({"하다", "되다", "이다"})

Place = tuple[int, int]
"""Characters `text[start:end]` of the running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said: the running text, and the sure words of each sentence in their base form."""

    running: RunningText
    by_sentence: tuple[tuple[BaseWord, ...], ...]


def said_words(running: RunningText, language: SpokenLanguage) -> Said:
    """`running` made ready for finding phrases. Words of low probability are left out."""
    told = sentences(running, language)
    ends = [sentence.end for sentence in told]
    rows: list[list[BaseWord]] = [[] for _ in told]
    for word in free_words(running.text, language):
        if is_sure(running.word_at(word.start)):
            rows[min(bisect_right(ends, word.start), len(rows) - 1)].append(word)
    return Said(running=running, by_sentence=tuple(map(tuple, rows)))


def find_phrase(phrase: str, said: Said, language: SpokenLanguage) -> Place | None:
    """The first place where `phrase` was said, or None.

    All its words in one sentence with at most three others between them; in English in their order.
    A Korean phrase that lives by its particle (앞으로, 까지) or ending (하겠다) is looked for as written.
    """
    if language == "en":
        return _in_sentences([word.lemma for word in free_words(phrase, "en")], said, is_ordered=True)
    spoken = [morpheme for morpheme in morphemes(phrase) if not morpheme.tag.startswith("S")]
    wanted = [word.lemma for word in free_words(phrase, "ko")]
    if not spoken:
        return None
    if not wanted or set(wanted) <= _EMPTY_VERBS:
        return _inside_words(phrase.removesuffix("다"), said.running)
    if spoken[-1].tag.startswith("J"):
        return _literal(phrase, said.running, min_letters=2)
    found = _in_sentences(wanted, said, is_ordered=False)
    return found or _literal(phrase, said.running, min_letters=MIN_LITERAL_LETTERS)


def _in_sentences(wanted: Sequence[str], said: Said, *, is_ordered: bool) -> Place | None:
    reach = len(wanted) + EXTRA_WORDS if len(wanted) > 1 else 1
    for words in said.by_sentence if wanted else ():
        for first, word in enumerate(words):
            if word.lemma != wanted[0] and (is_ordered or word.lemma not in wanted):
                continue
            length = _length_of(wanted, words[first : first + reach], is_ordered=is_ordered)
            if length:
                return word.start, words[first + length - 1].end
    return None


def _length_of(wanted: Sequence[str], window: Sequence[BaseWord], *, is_ordered: bool) -> int:
    """How many words of `window` it takes to have all of `wanted`; 0 where it has not."""
    missing = list(wanted)
    for index, word in enumerate(window):
        if word.lemma == missing[0] if is_ordered else word.lemma in missing:
            missing.remove(word.lemma)
        if not missing:
            return index + 1
    return 0


def _literal(phrase: str, running: RunningText, *, min_letters: int) -> Place | None:
    """A Korean phrase as it is written, at the start of a word: what the analyser may cut differently."""
    letters = phrase.lower().replace(" ", "")
    if len(letters) < min_letters or not letters.isalnum():
        return None
    for index, start in enumerate(running.starts):
        near = running.text[start : start + 2 * len(letters)].lower().replace(" ", "")
        if near.startswith(letters) and is_sure(running.words[index]):
            return start, _end_of(running.text, start, len(letters))
    return None


def _inside_words(letters: str, running: RunningText) -> Place | None:
    """`letters` anywhere in a sure word."""
    start = running.text.find(letters) if letters else -1
    while start >= 0:
        if is_sure(running.word_at(start)):
            return start, start + len(letters)
        start = running.text.find(letters, start + 1)
    return None


def _end_of(text: str, start: int, n_letters: int) -> int:
    """The place behind `n_letters` letters from `start`, blanks not counted."""
    place = start
    while n_letters:
        n_letters -= not text[place].isspace()
        place += 1
    return place
