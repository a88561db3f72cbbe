"""A phrase of an expected point, made ready to be looked for: words, forms, sounds, denial.

What a trainer wrote ("숨기지 않다", "보고드리다", "did not check") becomes sets of base forms that do, how
the long ones sound, and whether the phrase itself denies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from interview_sim.measures.wording import english_denial, korean_denial
from interview_sim.measures.wording.content import BaseWord, alike, free_words, stem
from interview_sim.measures.wording.jamo import allowed_cost, sounds
from interview_sim.measures.wording.morphology import Morpheme, morphemes
from interview_sim.results import SpokenLanguage

MIN_LITERAL_LETTERS: Final = 3
# Verbs that are part of half of all Korean words: on their own they say nothing.
_EMPTY_VERBS: Final = frozenset({"하다", "되다", "이다", "수", "있다"})
# "do it for someone", "try": 도와주다, 보여 드리다, 물어보다 say no more than 돕다, 보이다, 묻다.
_FAVOURS: Final = frozenset({"주다", "드리다", "보다"})
_AUXILIARIES: Final = "do did does is am are was were be been have has had will would can could to i"
_EMPTY_ENGLISH: Final = frozenset(map(stem, _AUXILIARIES.split()))
_LINKS: Final = "the a an of in on at for from by with and or but my your our their his her its it this that"
LINKING_ENGLISH: Final = _EMPTY_ENGLISH | frozenset(map(stem, _LINKS.split()))
"""Words that stand in every English answer: of a phrase, they are not the half that was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """What is looked at besides the words' base forms: denial, a recogniser's slips, words of one sense."""

    denial: bool = True
    slips: bool = True
    same_words: bool = True


FULL: Final = Matching()
LEMMAS: Final = Matching(denial=False, slips=False, same_words=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A phrase ready for the search: per word the base forms that do, and how they sound.

    `is_denial`: the phrase itself denies (숨기지 않다), its words must be denied in the text too.
    `takes_all`: its denial is all it is (안 되다, without), so that denial in the text says nothing.
    `literal`: letters to be looked for as written, at a word's start, or inside words (`is_inside`).
    `noun`: a noun that also counts as written where 하다 or 드리다 follows: Kiwi takes 보고했다 for 보다.
    """

    words: tuple[frozenset[str], ...] = ()
    sounds: tuple[tuple[str, ...], ...] = ()
    whole: str = ""
    is_denial: bool = False
    takes_all: bool = False
    is_ordered: bool = False
    literal: str = ""
    noun: str = ""
    is_inside: bool = False


@lru_cache(maxsize=4096)
def wanted_phrase(phrase: str, language: SpokenLanguage, matching: Matching) -> Wanted:
    """`phrase` ready for the search, as far as `matching` goes."""
    return _english(phrase, matching) if language == "en" else _korean(phrase, matching)


def _english(phrase: str, matching: Matching) -> Wanted:
    words = free_words(phrase, "en")
    denying = [word for word in words if english_denial.is_negator(phrase[word.start : word.end])]
    content = [word for word in words if word not in denying and word.lemma not in _EMPTY_ENGLISH]
    is_denial = matching.denial and len(denying) % 2 == 1 and bool(content)
    rows = [_forms(word.lemma, "en", matching) for word in (content if is_denial else words)]
    takes_all = bool(denying) and not is_denial
    return Wanted(words=tuple(rows), is_denial=is_denial, takes_all=takes_all, is_ordered=True)


def _korean(phrase: str, matching: Matching) -> Wanted:
    row = [m for m in morphemes(phrase) if m.tag in ("SL", "SN") or not m.tag.startswith("S")]
    words = list(free_words(phrase, "ko"))
    letters = phrase.lower().replace(" ", "")
    if not row:
        return Wanted()
    lemmas = {word.lemma for word in words}
    if not words or lemmas <= {"하다", "되다", "이다"}:
        return Wanted(literal=phrase.removesuffix("다"), is_inside=True)
    if row[-1].tag.startswith("J"):
        return Wanted(literal=letters if len(letters) >= 2 else "")
    denying = {m.start for place, m in enumerate(row) if korean_denial.is_negator(row, place)}
    content = [word for word in words if word.start not in denying and word.lemma not in _EMPTY_VERBS]
    is_denial = matching.denial and len(denying) % 2 == 1 and bool(content)
    if is_denial:
        words = content
    if matching.same_words:
        words = _of_any_verb(_without_favours(words, row))
    long_enough = len(letters) >= MIN_LITERAL_LETTERS and letters.isalnum() and not is_denial
    nouns = [m.form for m in row if m.tag == "NNG" and len(m.form) > 1]
    return Wanted(
        noun=nouns[0] if len(words) == len(nouns) == 1 else "",
        takes_all=bool(denying) and not is_denial,
        words=tuple(_forms(word.lemma, "ko", matching) for word in words),
        sounds=tuple(_sounds_of(word.lemma, matching) for word in words) if matching.slips else (),
        whole=sounds(_stem(letters)) if matching.slips and long_enough else "",
        is_denial=is_denial,
        literal=letters if long_enough else "",
    )


def _forms(lemma: str, language: SpokenLanguage, matching: Matching) -> frozenset[str]:
    return alike(lemma, language) if matching.same_words else frozenset({lemma})


def _sounds_of(lemma: str, matching: Matching) -> tuple[str, ...]:
    """How the word's forms sound that are long enough to be known with a slip."""
    rows = (sounds(_stem(form)) for form in sorted(_forms(lemma, "ko", matching)))
    return tuple(row for row in rows if allowed_cost(len(row)))


def _stem(lemma: str) -> str:
    return lemma.removesuffix("다") if len(lemma) > 1 else lemma


def _without_favours(words: Sequence[BaseWord], row: Sequence[Morpheme]) -> list[BaseWord]:
    """`words` without helping verbs, where a verb or noun of substance is left."""
    helping = {m.start for m in row if m.tag == "VX" or m.lemma == "드리다"}
    kept = [word for word in words if not (word.start in helping and word.lemma in _FAVOURS)]
    is_enough = bool({word.lemma for word in kept} - _EMPTY_VERBS - {"말하다", "쓰다"})
    return kept if is_enough else list(words)


def _of_any_verb(words: Sequence[BaseWord]) -> list[BaseWord]:
    """하고 싶다 and 할 수 있다 are said of any verb: 돕고 싶다, 줄일 수 있다."""
    is_of_any = bool({"싶다", "수"} & {word.lemma for word in words})
    kept = [word for word in words if not (is_of_any and word.lemma in ("하다", "되다"))]
    return kept or list(words)
