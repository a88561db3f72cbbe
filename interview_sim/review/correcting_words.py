"""A transcript with words that a counsellor corrected; the words around them keep their times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Final

from interview_sim.measures.wording.words import bare
from interview_sim.results import Span, Transcript, Word
from interview_sim.sessions.desk.types import Correction

SURE: Final = 1.0
"""Somebody heard it: the probability of a corrected word."""

_EDGE_S: Final = 0.002
_SHORTEST_WORD_S: Final = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedWord:
    """A word of the corrected transcript, by its index, that the machine had otherwise (`before`)."""

    index: int
    before: str
    correction_id: int


@dataclass(frozen=True, slots=True)
class _Piece:
    word: Word
    before: str = ""
    correction_id: int = 0


class WordList:
    """The words of a transcript while corrections are made to them, one after the other."""

    def __init__(self, transcript: Transcript) -> None:
        self._pieces = [_Piece(word) for word in transcript.words]
        self._transcript = transcript
        self._is_changed = False

    def correct(self, correction: Correction) -> str:
        """Put `label` in place of the words in the span; a reason code where they are not `before`."""
        first, last = self._inside(correction.span)
        old = self._pieces[first:last]
        if _plain([piece.word.text for piece in old]) != _plain(correction.before.split()):
            return "words_differ"
        self._pieces[first:last] = _replaced(old, correction)
        self._is_changed = True
        return ""

    @property
    def transcript(self) -> Transcript:
        """The words as they stand now; the very same object where nothing changed."""
        words = tuple(piece.word for piece in self._pieces)
        if not self._is_changed or words == self._transcript.words:
            return self._transcript
        return Transcript(text=" ".join(word.text for word in words), words=words)

    @property
    def corrected(self) -> tuple[CorrectedWord, ...]:
        """The words that were corrected, in order."""
        return tuple(
            CorrectedWord(index=index, before=piece.before, correction_id=piece.correction_id)
            for index, piece in enumerate(self._pieces)
            if piece.correction_id
        )

    def _inside(self, span: Span) -> tuple[int, int]:
        """First index and index behind the last of the words whose middle lies in `span`."""
        middles = [(piece.word.start_s + piece.word.end_s) / 2 for piece in self._pieces]
        inside = [n for n, at_s in enumerate(middles) if span[0] - _EDGE_S <= at_s <= span[1] + _EDGE_S]
        if inside:
            return inside[0], inside[-1] + 1
        place = sum(at_s < span[0] for at_s in middles)
        return place, place


def _plain(texts: Sequence[str]) -> list[str]:
    return [text for text in map(bare, texts) if text]


def _replaced(old: Sequence[_Piece], correction: Correction) -> list[_Piece]:
    """`old` with what differs from the label replaced; equal words stay what they are."""
    new = correction.label.split()
    if not old:
        return _spread(new, correction.span, "", correction.id)
    texts = [piece.word.text for piece in old]
    found: list[_Piece] = []
    for kind, i, j, k, m in SequenceMatcher(None, texts, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found += old[i:j]
        elif kind != "delete":
            found += _instead(old, (i, j), new[k:m], found, correction)
    return found


def _instead(
    old: Sequence[_Piece],
    place: tuple[int, int],
    texts: Sequence[str],
    found: list[_Piece],
    correction: Correction,
) -> list[_Piece]:
    """New words in the time of the old ones; words that were missed take the gap, or share a neighbour's."""
    i, j = place
    before = " ".join(piece.word.text for piece in old[i:j])
    if i < j:
        return _spread(texts, (old[i].word.start_s, old[j - 1].word.end_s), before, correction.id)
    gap = (
        found[-1].word.end_s if found else min(correction.span[0], old[i].word.start_s),
        old[i].word.start_s if i < len(old) else max(correction.span[1], old[-1].word.end_s),
    )
    if gap[1] - gap[0] >= _SHORTEST_WORD_S * len(texts) or not found:
        return _spread(texts, (gap[0], max(gap)), "", correction.id)
    shared = found.pop()
    whole = (shared.word.start_s, max(gap[1], shared.word.end_s))
    pieces = _spread([shared.word.text, *texts], whole, "", correction.id)
    kept = Word(
        text=shared.word.text,
        start_s=pieces[0].word.start_s,
        end_s=pieces[0].word.end_s,
        probability=shared.word.probability,
    )
    return [_Piece(kept, shared.before, shared.correction_id), *pieces[1:]]


def _spread(texts: Sequence[str], span: Span, before: str, correction_id: int) -> list[_Piece]:
    """`texts` over `span`, each as long as its share of the characters."""
    shares = list(accumulate((len(text) for text in texts), initial=0))
    whole_s = span[1] - span[0]
    edges = [span[0] + whole_s * share / max(shares[-1], 1) for share in shares]
    if edges:
        edges[-1] = span[1] if texts else edges[-1]
    return [
        _Piece(
            Word(text=text, start_s=start_s, end_s=max(start_s, end_s), probability=SURE),
            before,
            correction_id,
        )
        for text, start_s, end_s in zip(texts, edges[:-1], edges[1:], strict=True)
    ]
