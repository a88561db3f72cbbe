"""Which words of two texts differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

_TOKEN: Final = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_TOKENS: Final = 1500
_LEAST_LIKE: Final = 0.3
Pieces = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether it differs."""


def word_marks(before: str, after: str) -> tuple[Pieces, Pieces]:
    """Both texts in pieces. Texts that have little in common differ as a whole."""
    one, other = _TOKEN.findall(before), _TOKEN.findall(after)
    if before == after or not one or not other or max(len(one), len(other)) > _MOST_TOKENS:
        differs = before != after
        return _whole(before, differs), _whole(after, differs)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.ratio() < _LEAST_LIKE:
        return _whole(before, True), _whole(after, True)
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        _add(left, one[a:b], kind != "equal")
        _add(right, other[c:d], kind != "equal")
    return tuple(left), tuple(right)


def _whole(text: str, differs: bool) -> Pieces:
    return ((text, differs),) if text else ()


def _add(pieces: list[tuple[str, bool]], tokens: Sequence[str], differs: bool) -> None:
    if tokens:
        pieces.append(("".join(tokens), differs))
