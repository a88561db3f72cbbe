"""Finding words in a transcript. Knows no Qt."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

from interview_sim.ui.review.transcript.pieces import DeskPiece


class FoundWords:
    """Where a text occurs: pairs of first and last piece. Capitals, and how Hangul is composed, do not
    matter; pauses between the words are passed over."""

    def __init__(self, pieces: Sequence[DeskPiece]) -> None:
        self._indexes = [index for index, piece in enumerate(pieces) if not piece.is_pause]
        texts = [_plain(pieces[index].text) for index in self._indexes]
        self._starts: list[int] = []
        at = 0
        for text in texts:
            self._starts.append(at)
            at += len(text) + 1
        self._text = " ".join(texts)

    def places(self, text: str) -> tuple[tuple[int, int], ...]:
        """Every place of `text`, in order; none for a blank text."""
        wanted = _plain(" ".join(text.split()))
        found, at = [], self._text.find(wanted) if wanted else -1
        while at >= 0:
            found.append((self._piece_at(at), self._piece_at(at + len(wanted) - 1)))
            at = self._text.find(wanted, at + len(wanted))
        return tuple(found)

    def _piece_at(self, place: int) -> int:
        return self._indexes[bisect_right(self._starts, place) - 1]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
