"""Words of a text in their base form: all free words, and those that say what it is about.

Korean by Kiwi's morphemes (조사 and 어미 stripped, verbs in their dictionary form); English by small
letters and a light stemmer for plural, -ing, -ed and -ly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from interview_sim.criteria import cached_until_changed, lexicon
from interview_sim.measures.reading.latin import latin_reading
from interview_sim.measures.wording.morphology import Morpheme, morphemes
from interview_sim.results import SpokenLanguage

_CONTENT_TAGS: Final = ("NNG", "NNP", "VV", "VA", "XR", "SL", "SN")
_FREE_TAGS: Final = (*_CONTENT_TAGS, "NNB", "NR", "NP", "VX", "VCN", "MM", "MAG", "MAJ")
# What hangs on a noun without making another word of it: 동료들, 선배님, 하나씩, 체계적.
_LOOSE: Final = "들 씩 째 쯤 끼리 당 짜리 네 적 별 여 경 님 가량 어치 성"
_LOOSE_SUFFIXES: Final = frozenset(_LOOSE.split())
# Small numbers before a counter: 두 번 and 2번 are one, whichever a recogniser writes.
_NUMBERS: Final = {
    "한": "1",
    "두": "2",
    "세": "3",
    "네": "4",
    "삼": "3",
    "사": "4",
    "오": "5",
    "육": "6",
    "칠": "7",
}
_ENGLISH_NUMBERS: Final = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "ten": "10",
}
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseWord:
    """A word in its base form and its place `text[start:end]`.

    `heard`: how the written word sounds from here on (`jamo.sounds`), where it was looked at; `is_strange`:
    no dictionary has it.
    """

    lemma: str
    start: int
    end: int
    heard: str = ""
    is_strange: bool = False


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


@cached_until_changed
def small_words(language: SpokenLanguage) -> frozenset[str]:
    """Words that say nothing of what a text is about; `assets/lexicons/small_words.toml`."""
    return frozenset(lexicon("small_words")[language]["words"].split())


def stem(word: str) -> str:
    """An English word without its common endings, so that forms of one word compare equal.

    Not a dictionary: `managed`, `managing`, `manages` and `manage` share a stem, `manager` has its own.
    """
    base = re.sub(r"['’]s?$", "", word.lower())
    base = _ENGLISH_NUMBERS.get(base, base)
    if len(base) <= 3:
        return base
    for ending, put in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh")):
        if base.endswith(ending):
            base = base[: -len(ending)] + put
            break
    else:
        base = re.sub(r"(?<=[^su])s$", "", base)
    base = re.sub(r"(?<=[a-z]{4})(?<!supp)(?:ly)$", "", base)
    shorter = re.sub(r"(?:ed|ing)$", "", base)
    if shorter != base and re.search(r"[aeiouy]", shorter) and len(shorter) >= 3:
        base = re.sub(r"([bdgmnprt])\1$", r"\1", shorter)
    return re.sub(r"(?<=[a-z]{2})e$", "", re.sub(r"ied$|y$", "i", base))


@cached_until_changed
def alike(lemma: str, language: SpokenLanguage) -> frozenset[str]:
    """`lemma` and the words that say the same; `assets/lexicons/same_words.toml`. English: stems."""
    return frozenset({lemma}).union(*_groups(language).get(lemma, ()))


@cached_until_changed
def turn_of_phrase(phrase: str, language: SpokenLanguage) -> re.Pattern[str] | None:
    """How `phrase` is said without its words, where the lexicon knows a way."""
    pattern = lexicon("same_words")[language]["turns"].get(phrase)
    return None if pattern is None else re.compile(pattern, re.IGNORECASE)


@cached_until_changed
def _groups(language: SpokenLanguage) -> dict[str, list[frozenset[str]]]:
    table = lexicon("same_words")[language]
    base = stem if language == "en" else str
    found: dict[str, list[frozenset[str]]] = {}
    for line in table["same"].strip().splitlines():
        group = frozenset(base(word) for word in line.split())
        for word in group:
            found.setdefault(word, []).append(group)
    for word, others in table["also"].items():
        found.setdefault(base(word), []).append(frozenset(base(other) for other in others.split()))
    return found


def _korean(text: str, tags: tuple[str, ...]) -> tuple[BaseWord, ...]:
    """Words of these tags, with the 하다, prefix or suffix that makes another word of them."""
    row = morphemes(text)
    found: list[BaseWord] = []
    for place, morpheme in enumerate(row):
        if morpheme.tag.split("-")[0] not in tags or (found and found[-1].end > morpheme.start):
            continue
        found.append(_whole_word(row, place))
    return tuple(found)


def _whole_word(row: Sequence[Morpheme], place: int) -> BaseWord:
    """The word around the morpheme at `place`.

    Kiwi cuts 일했다 now into 일 and 하다, now not: short nouns keep their 하다, and so does 잘. 불합격 is not
    합격, 손님 no 손, 시각화 no 시각.
    """
    morpheme = row[place]
    lemma, start, end = morpheme.lemma.lower(), morpheme.start, morpheme.end
    before = row[place - 1] if place else None
    behind = row[place + 1] if place + 1 < len(row) else None
    if morpheme.tag == "SL":
        lemma = latin_reading(morpheme.form) or lemma  # SQL and 에스큐엘 are one
    if morpheme.tag == "VA" and lemma == "적다":
        lemma = "적은"  # few, not to write down
    is_noun = morpheme.tag in ("NNG", "NNP", "XR")
    if before is not None and before.tag == "XPN" and before.end == start and is_noun:
        lemma, start = before.form + lemma, before.start
    if behind is None:
        return BaseWord(lemma=lemma, start=start, end=end)
    if behind.tag == "NNB" and morpheme.tag in ("MM", "NR"):
        lemma = _NUMBERS.get(lemma, lemma)
    gap = behind.start - end
    if behind.form == "하" and behind.tag in ("XSV", "VV"):
        if (morpheme.tag == "NNG" and len(lemma) == 1 and not gap) or (lemma == "잘" and gap <= 1):
            lemma, end = f"{lemma}하다", behind.end
    elif is_noun and behind.tag == "XSN" and not gap:
        is_loose = behind.form in _LOOSE_SUFFIXES and not (behind.form == "님" and len(lemma) == 1)
        if not is_loose:
            lemma, end = lemma + behind.form, behind.end
    return BaseWord(lemma=lemma, start=start, end=end)
