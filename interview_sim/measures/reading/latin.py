"""Latin letters as Koreans say them: known words from the table, abbreviations letter by letter.

Any other word is said as an English word in Hangul (`loanwords`): by the pronouncing dictionary, or by its
spelling.
"""

from __future__ import annotations

import re
from typing import Final

from interview_sim.criteria import cached_until_changed, lexicon
from interview_sim.measures.reading.loanwords import hangul
from interview_sim.measures.reading.pronunciations import is_known, phones, syllables

MAX_SPELLED_LETTERS: Final = 6
_ALWAYS_SPELLED: Final = 3
_VOWEL: Final = re.compile("[aeiouy]")


@cached_until_changed
def latin_reading(word: str) -> str:
    """`word` (letters, hyphens, apostrophes; ASCII) in Hangul."""
    known = _of_table(word)
    if known is not None:
        return known
    if re.search("[-']", word) and not is_known(word):
        return "".join(latin_reading(part) for part in re.split("[-']", word) if part)
    letters = re.sub("[^A-Za-z]", "", word)
    if _is_spelled(letters):
        return spell(letters)
    return hangul(phones(word))


def spell(letters: str) -> str:
    """`letters` one by one: KBS is 케이비에스."""
    names = lexicon("readings")["letters"]
    return "".join(names[letter] for letter in letters.lower() if letter in names)


def _of_table(word: str) -> str | None:
    """The table's reading of `word`, or of its singular."""
    words: dict[str, str] = lexicon("readings")["words"]
    small = word.lower()
    if small in words:
        return words[small]
    if small.endswith("s") and not word.isupper() and len(small) > 3 and small[:-1] in words:
        return words[small[:-1]] + ("즈" if small[-2] not in "cfkpt" else "스")
    return None


def _is_spelled(letters: str) -> bool:
    """Whether people say the letters' names: ABC, GTQ, ppt, and a single letter."""
    if len(letters) == 1 or not _VOWEL.search(letters.lower()):
        return True
    if is_known(letters) and syllables(letters) >= len(letters) >= _ALWAYS_SPELLED:
        return True
    if not letters.isupper() or len(letters) > MAX_SPELLED_LETTERS:
        return False
    return len(letters) <= _ALWAYS_SPELLED or not is_known(letters)
