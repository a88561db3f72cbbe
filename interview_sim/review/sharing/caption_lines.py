"""What stands on a caption's lines: words cut to fit, and where a line or a caption may end well."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from interview_sim.results import Word

LINE_WIDTH: Final = 42.0
"""Latin letters on a line; a Korean one takes as much room as 42 / 16 of them."""
MOST_LINES: Final = 2
_WIDE: Final = LINE_WIDTH / 16
_SENTENCE_END: Final = re.compile(r"[.?!…。?!]['\"”’)\]]*$")
_PHRASE_END: Final = re.compile(r"[,;:·]$|[가-힣]{2,}(?:고|며|서|면|지만|는데|은데|니까|어도|아도|려고)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word that fits on a line, and its span."""

    text: str
    start_s: float
    end_s: float


def width(text: str) -> float:
    """How much room a text takes, in Latin letters."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return wide * _WIDE + (len(text) - wide)


def tokens_of(words: Sequence[Word]) -> list[Token]:
    """Words without line breaks and control characters; one that is longer than a line is cut."""
    return [token for word in words for token in _tokens(word)]


def _tokens(word: Word) -> Iterator[Token]:
    clean = "".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in word.text)
    pieces = [piece for part in clean.split() for piece in _fitting(part)]
    step_s = (word.end_s - word.start_s) / max(1, len(pieces))
    for number, piece in enumerate(pieces):
        start_s = word.start_s + number * step_s
        yield Token(text=piece, start_s=start_s, end_s=start_s + step_s)


def _fitting(text: str) -> Iterator[str]:
    piece = ""
    for letter in text:
        if width(piece + letter) > LINE_WIDTH:
            yield piece
            piece = ""
        piece += letter
    yield piece


def joint_cost(token: Token) -> float:
    """How bad it is to break behind a word: 0 at the end of a sentence, 0.4 of a phrase, else 1."""
    if _SENTENCE_END.search(token.text):
        return 0.0
    return 0.4 if _PHRASE_END.search(token.text) else 1.0


def in_lines(group: Sequence[Token]) -> tuple[str, ...] | None:
    """The group on one line, or on two of much the same length; None where it does not fit."""
    texts = [token.text for token in group]
    whole = " ".join(texts)
    if width(whole) <= LINE_WIDTH:
        return (whole,)
    if width(whole) > MOST_LINES * LINE_WIDTH + 1:
        return None
    best: tuple[float, tuple[str, ...]] | None = None
    for place in range(1, len(texts)):
        lines = (" ".join(texts[:place]), " ".join(texts[place:]))
        widths = [width(line) for line in lines]
        if max(widths) <= LINE_WIDTH:
            cost = abs(widths[0] - widths[1]) + 12 * joint_cost(group[place - 1])
            if best is None or cost < best[0]:
                best = cost, lines
    return None if best is None else best[1]
