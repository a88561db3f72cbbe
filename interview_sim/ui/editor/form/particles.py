"""Korean particles that depend on the word before them."""

from __future__ import annotations

_FINAL_DIGITS = frozenset("013678")


def ends_in_consonant(word: str) -> bool:
    """Whether a word, read in Korean, ends in a consonant. A Latin letter is taken for a vowel."""
    last = next((letter for letter in reversed(word) if letter.isalnum()), "")
    if "가" <= last <= "힣":
        return (ord(last) - ord("가")) % 28 != 0
    return last in _FINAL_DIGITS


def object_particle(word: str) -> str:
    """을 or 를."""
    return "을" if ends_in_consonant(word) else "를"
