"""Whether a transcript is in the language that the answer was expected in."""

from __future__ import annotations

import re
from typing import Final

from interview_sim.results import SpokenLanguage

MOST_SHARE: Final = 0.5
MIN_WORDS: Final = 5
_HANGUL: Final = re.compile("[가-힣]")
_ENGLISH: Final = re.compile("[a-z]{2}|^(?:I|a)$")


def is_other_language(text: str, language: SpokenLanguage) -> bool:
    """Whether most words of `text`, at least five, are English in a Korean answer or the other way round.

    A word with any Hangul is Korean (Excel을), abbreviations and digits are of neither language.
    """
    korean = english = 0
    for word in re.findall(r"[^\s.,?!…]+", text):
        if _HANGUL.search(word):
            korean += 1
        elif _ENGLISH.search(word):
            english += 1
    other = english if language == "ko" else korean
    return other >= MIN_WORDS and other > MOST_SHARE * (korean + english)
