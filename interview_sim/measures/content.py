"""Content words of a text: what it speaks of, without particles, endings and small words.

Korean by Kiwi's morphemes (조사 and 어미 stripped, verbs in their dictionary form); English by small
letters, a list of small words, and a light stemmer for plural, -ing, -ed, -ly and -ation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from interview_sim.measures.lexicon import lexicon
from interview_sim.measures.morphology import morphemes
from interview_sim.results import SpokenLanguage

_KOREAN_TAGS: Final = ("NNG", "NNP", "VV", "VA", "XR", "SL", "SN")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentWord:
    """A content word in its base form and its place `text[start:end]`."""

    lemma: str
    start: int
    end: int


def content_words(text: str, language: SpokenLanguage) -> tuple[ContentWord, ...]:
    """The content words of `text`, in order."""
    return _korean(text) if language == "ko" else _english(text)


@cache
def small_words(language: SpokenLanguage) -> frozenset[str]:
    """Words that say nothing of what a text is about; `assets/lexicons/small_words.toml`."""
    return frozenset(lexicon("small_words")[language]["words"].split())


def stem(word: str) -> str:
    """An English word without its common endings, so that forms of one word compare equal.

    Not a dictionary: `managed`, `managing`, `manages` and `manage` share a stem, `manager` has its own.
    """
    base = re.sub(r"['’]s?$", "", word.lower())
    if len(base) <= 3:
        return base
    for ending, put in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh")):
        if base.endswith(ending):
            base = base[: -len(ending)] + put
            break
    else:
        base = re.sub(r"(?<=[^su])s$", "", base)
    base = re.sub(r"(?<=[a-z]{3})(?:ly)$", "", base)
    shorter = re.sub(r"(?:ed|ing)$", "", base)
    if shorter != base and re.search(r"[aeiouy]", shorter) and len(shorter) >= 3:
        base = re.sub(r"([bdgmnprt])\1$", r"\1", shorter)
    return re.sub(r"(?<=[a-z]{2})e$", "", re.sub(r"ied$|y$", "i", base))


def _korean(text: str) -> tuple[ContentWord, ...]:
    small = small_words("ko")
    return tuple(
        ContentWord(lemma=morpheme.lemma.lower(), start=morpheme.start, end=morpheme.end)
        for morpheme in morphemes(text)
        if morpheme.tag.split("-")[0] in _KOREAN_TAGS and morpheme.lemma not in small
    )


def _english(text: str) -> tuple[ContentWord, ...]:
    small = small_words("en")
    return tuple(
        ContentWord(lemma=stem(found.group()), start=found.start(), end=found.end())
        for found in _WORD.finditer(text)
        if found.group().lower().replace("’", "'") not in small
    )
