"""How much alike two stretches of Korean sound, sound by sound: for words that a recogniser slipped on.

Syllables are taken apart into their jamo; a silent ㅇ is left out and finals are written like initials, so
that 경험이 and 경허미 are the same. Jamo that speakers and recognisers confuse cost less than others: vowels
that merged in today's Korean (ㅐ ㅔ; ㅙ ㅚ ㅞ) and finals that are one sound before a pause nearly nothing,
neighbours on the vowel chart and plain, tense and aspirated consonants half (Shin, Kiaer & Cha, The
Sounds of Korean, 2013, chapters 3, 4 and 8).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆ-ㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS: Final = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_PAIRS: Final = {
    "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ",
    "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ",
    "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ",
    "ㅀ": "ㄹㅎ",
    "ㅄ": "ㅂㅅ",
}
_MERGED: Final = ("ㅐㅔ", "ㅒㅖ", "ㅙㅚㅞ", "ㅖㅔ", "ㅅㅆ", "ㅈㅊ")
_NEAR: Final = (
    "ㅏㅑㅘ", "ㅓㅕㅝ", "ㅗㅛㅓ", "ㅜㅠㅗ", "ㅡㅜㅓ", "ㅣㅟㅢ", "ㅣㅕ", "ㅡㅢ", "ㅏㅓ", "ㅔㅖㅟ",
    "ㅐㅒㅙ", "ㅔㅞㅚ", "ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅈㅉㅊ", "ㅅㅆ", "ㄴㅁㅇ", "ㄴㄹ", "ㄷㅅㅈ",
)  # fmt: skip
_WEAK: Final = frozenset("ㅎㅇㄹ")
MERGED_COST: Final = 0.2
NEAR_COST: Final = 0.5
LONG_SOUNDS: Final = 8
# What may be wrong, by how many sounds the wanted word has: short words must be heard exactly.
_ALLOWED: Final = ((12, 2.0), (9, 1.5), (7, 1.0), (5, 0.5))


@lru_cache(maxsize=4096)
def sounds(text: str) -> str:
    """The jamo of the Hangul in `text` in a row, blanks and silent ㅇ left out; other letters as they are."""
    found: list[str] = []
    for letter in text.lower():
        place = ord(letter) - 0xAC00
        if 0 <= place < 11172:
            parts = _INITIALS[place // 588], _VOWELS[place % 588 // 28], _FINALS[place % 28]
            found.extend(_PAIRS.get(part, part) for part in parts if part != "-")
        elif letter.isalnum():
            found.append(letter)
    return "".join(found)


def allowed_cost(n_sounds: int) -> float:
    """How far a word of `n_sounds` sounds may be from what was heard; 0 below five sounds."""
    return next((cost for least, cost in _ALLOWED if n_sounds >= least), 0.0)


@lru_cache(maxsize=65536)
def begins_like(heard: str, wanted: str, *, is_word: bool = False) -> bool:
    """Whether `heard` begins with `wanted` but for a recogniser's slip; both are rows of `sounds`.

    Weighted edit distance of `wanted` to the beginning of `heard` that fits best. The first two sounds
    may not both be wrong: a word is known by its beginning. What was heard as another word of the
    language (`is_word`) must begin with the same sound and may differ by one unlike or two near sounds
    only, in at least `LONG_SOUNDS`.
    """
    limit = allowed_cost(len(wanted))
    if not wanted or len(heard) < len(wanted) - 2:
        return False
    if is_word:
        if len(wanted) < LONG_SOUNDS or _change_cost(wanted[0], heard[0]) > MERGED_COST:
            return False
        limit = min(limit, 1.0)
    row = [0.0]
    for sound in heard[: len(wanted) + 3]:
        row.append(row[-1] + _lone_cost(sound))
    for number, sound in enumerate(wanted, 1):
        above, row = row, [row[0] + _lone_cost(sound)]
        for column, other in enumerate(heard[: len(wanted) + 3], 1):
            change = above[column - 1] + _change_cost(sound, other)
            lost = above[column] + _lone_cost(sound)
            added = row[-1] + _lone_cost(other)
            row.append(min(change, lost, added))
        if min(row) > limit or (number == 2 and min(row) > 1.0):
            return False
    return min(row) <= limit


def _lone_cost(sound: str) -> float:
    return NEAR_COST if sound in _WEAK else 1.0


@lru_cache(maxsize=2048)
def _change_cost(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if any(one in group and other in group for group in _MERGED):
        return MERGED_COST
    return NEAR_COST if any(one in group and other in group for group in _NEAR) else 1.0
