"""Which words of one transcript are not in the other one, for two findings about the same recording.

Words are compared without case and punctuation, stretch by stretch (cut where nobody speaks on either
side), so that three hours take seconds and a word is never matched with one from another minute.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Protocol

_STRETCH_S, _LONGEST_S, _GAP_S = 30.0, 120.0, 0.3
_NOT_SAID = re.compile(r"[^\w]+")


class Heard(Protocol):
    """A word with its span."""

    @property
    def text(self) -> str: ...
    @property
    def start_s(self) -> float: ...
    @property
    def end_s(self) -> float: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class WordDiff:
    """Numbers of the words that the other side does not have, and where the differences begin."""

    left: frozenset[int] = frozenset()
    right: frozenset[int] = frozenset()
    starts_s: tuple[float, ...] = ()

    @property
    def n_places(self) -> int:
        """How many runs of words differ."""
        return len(self.starts_s)


def word_diff(left: Sequence[Heard], right: Sequence[Heard]) -> WordDiff:
    """Compare two transcripts, both in order of time."""
    found: tuple[set[int], set[int]] = (set(), set())
    starts_s: list[float] = []
    at = [0, 0]
    for until_s in [*_cuts(left, right), float("inf")]:
        ends = [_first_from(words, until_s, begin) for words, begin in zip((left, right), at, strict=True)]
        _compare_stretch(left, right, (at[0], ends[0]), (at[1], ends[1]), found, starts_s)
        at = ends
    return WordDiff(left=frozenset(found[0]), right=frozenset(found[1]), starts_s=tuple(starts_s))


def _compare_stretch(
    left: Sequence[Heard],
    right: Sequence[Heard],
    of_left: tuple[int, int],
    of_right: tuple[int, int],
    found: tuple[set[int], set[int]],
    starts_s: list[float],
) -> None:
    said_left, said_right = ([_bare(word.text) for word in words[a:b]] for words, (a, b) in
                             ((left, of_left), (right, of_right)))  # fmt: skip
    matcher = SequenceMatcher(None, said_left, said_right, autojunk=False)
    for kind, l_from, l_to, r_from, r_to in matcher.get_opcodes():
        if kind == "equal":
            continue
        ours = range(of_left[0] + l_from, of_left[0] + l_to)
        theirs = range(of_right[0] + r_from, of_right[0] + r_to)
        found[0].update(ours)
        found[1].update(theirs)
        starts = [left[number].start_s for number in ours[:1]] + [right[n].start_s for n in theirs[:1]]
        starts_s.append(min(starts))


def _bare(text: str) -> str:
    return _NOT_SAID.sub("", text).casefold() or text.strip()


def _first_from(words: Sequence[Heard], until_s: float, begin: int) -> int:
    """The first word from `begin` on whose middle lies at or after `until_s`."""
    number = begin
    while number < len(words) and (words[number].start_s + words[number].end_s) / 2 < until_s:
        number += 1
    return number


def _cuts(left: Sequence[Heard], right: Sequence[Heard]) -> list[float]:
    """Moments in which nobody speaks on either side, some 30 s apart; by force where there is none."""
    spans = sorted((word.start_s, word.end_s) for words in (left, right) for word in words)
    cuts: list[float] = []
    since_s, until_s = (spans[0][0] if spans else 0.0), 0.0
    for start_s, end_s in spans:
        is_gap = start_s - until_s >= _GAP_S and start_s - since_s >= _STRETCH_S
        if is_gap or start_s - since_s >= _LONGEST_S:
            cuts.append((start_s + until_s) / 2 if is_gap else start_s)
            since_s = start_s
        until_s = max(until_s, end_s)
    return cuts
