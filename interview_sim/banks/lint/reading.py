"""How long a question takes to be read aloud.

Korean: 300 syllables a minute, the middle of the good pace for speech; a Hangul block is one syllable,
a digit one and a half (일, 이, 삼 … with 십 and 백 between), a Latin word three. English: 150 words a
minute. Each sentence adds a breath of 0.4 s. A trainer's estimate, not a measure.
"""

from __future__ import annotations

import re
from typing import Final

from interview_sim.banks.text import Language

SYLLABLES_A_SECOND: Final = 5.0
WORDS_A_SECOND: Final = 2.5
BREATH_S: Final = 0.4

_HANGUL = re.compile(r"[가-힣]")
_DIGIT = re.compile(r"\d")
_LATIN_WORD = re.compile(r"[A-Za-z]+")
_WORD = re.compile(r"[\w'’-]+")
_SENTENCE_END = re.compile(r"[.?!…]+(?=\s|$)|\n")


def read_aloud_s(text: str, language: Language) -> float:
    """Seconds that reading `text` aloud takes; 0 for no text."""
    if not text.strip():
        return 0.0
    n_breaths = max(1, len(_SENTENCE_END.findall(text)))
    return n_breaths * BREATH_S + (_korean_s(text) if language == "ko" else _english_s(text))


def _korean_s(text: str) -> float:
    syllables = (
        len(_HANGUL.findall(text)) + 1.5 * len(_DIGIT.findall(text)) + 3 * len(_LATIN_WORD.findall(text))
    )
    return syllables / SYLLABLES_A_SECOND


def _english_s(text: str) -> float:
    return len(_WORD.findall(text)) / WORDS_A_SECOND
