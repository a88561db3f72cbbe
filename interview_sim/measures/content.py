"""Words of a text in their base form: all free words, and those that say what it is about.

Korean by Kiwi's morphemes (조사 and 어미 stripped, verbs in their dictionary form); English by small
letters and a light stemmer for plural, -ing, -ed and -ly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Final

from interview_sim.measures.lexicon import lexicon
from interview_sim.measures.morphology import morphemes
from interview_sim.results import SpokenLanguage

_CONTENT_TAGS: Final = ("NNG", "NNP", "VV", "VA", "XR", "SL", "SN")
_FREE_TAGS: Final = (*_CONTENT_TAGS, "NNB", "NR", "NP", "VX", "VCN", "MM", "MAG", "MAJ", "IC")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseWord:
    """A word in its base form and its place `text[start:end]`."""

    lemma: str
    start: int
    end: int


def free_words(text: str, language: SpokenLanguage) -> tuple[BaseWord, ...]:
    """Every word of `text` but particles and endings, in order."""
    if language == "ko":
        return _korean(text, _FREE_TAGS)
    return tuple(
        BaseWord(lemma=stem(found.group()), start=found.start(), end=found.end())
        for found in _WORD.finditer(text)
    )


def content_words(text: str, language: SpokenLanguage) -> tuple[BaseWord, ...]:
    """The words of `text` that say what it is about, in order."""
    small = small_words(language)
    if language == "ko":
        return tuple(word for word in _korean(text, _CONTENT_TAGS) if word.lemma not in small)
    return tuple(
        word
        for word in free_words(text, "en")
        if text[word.start : word.end].lower().replace("’", "'") not in small
    )


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


def _korean(text: str, tags: tuple[str, ...]) -> tuple[BaseWord, ...]:
    """Words of these tags. Kiwi cuts 일했다 now into 일 and 하다, now not: short nouns keep their 하다."""
    row = morphemes(text)
    found: list[BaseWord] = []
    for morpheme, behind in zip_longest(row, row[1:]):
        if morpheme.tag.split("-")[0] not in tags or (found and found[-1].end > morpheme.start):
            continue
        lemma, end = morpheme.lemma.lower(), morpheme.end
        is_verb = behind is not None and behind.form == "하" and behind.tag in ("XSV", "VV")
        if is_verb and behind.start == end and morpheme.tag == "NNG" and len(lemma) == 1:
            lemma, end = f"{lemma}하다", behind.end
        found.append(BaseWord(lemma=lemma, start=morpheme.start, end=end))
    return tuple(found)
