"""Which pieces are chosen, and what correcting them would mean. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interview_sim.results import Span
from interview_sim.ui.review.transcript.pieces import DeskPiece


class ChosenWords:
    """From where somebody began to where they are: `put(i)` chooses one, `reach(i)` all up to it."""

    def __init__(self) -> None:
        self._anchor: int | None = None
        self.caret: int | None = None

    def put(self, index: int) -> None:
        """Choose one piece."""
        self._anchor = self.caret = index

    def reach(self, index: int) -> None:
        """Choose everything from where it began up to `index`."""
        self.caret = index
        if self._anchor is None:
            self._anchor = index

    def clear(self) -> None:
        """Choose nothing."""
        self._anchor = self.caret = None

    def keep_within(self, count: int) -> None:
        """Choose nothing any more where fewer pieces are left."""
        if self.range is not None and self.range[1] >= count:
            self.clear()

    @property
    def range(self) -> tuple[int, int] | None:
        """First and last chosen piece."""
        if self._anchor is None or self.caret is None:
            return None
        return min(self._anchor, self.caret), max(self._anchor, self.caret)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A stretch that is being corrected: its pieces, its span, and the words that it has now."""

    first: int
    last: int
    span: Span
    words: str


def edit_of(pieces: Sequence[DeskPiece], first: int, last: int) -> Edit | None:
    """What correcting the pieces `first` to `last` would replace; None where no words stand behind them.

    What was struck out can be put back: then the words are empty, and the span is that of the piece.
    """
    inside = [piece for piece in pieces[first : last + 1] if piece.word]
    struck = [one for one in pieces[first : last + 1] if one.kind == "word" and one.state == "removed"]
    meant = inside or struck
    if not meant:
        return None
    return Edit(
        first=first,
        last=last,
        span=(min(piece.start_s for piece in meant), max(piece.end_s for piece in meant)),
        words=" ".join(piece.word for piece in inside),
    )


def shown_text(pieces: Sequence[DeskPiece]) -> str:
    """What the pieces say now, without pauses and without what was not said."""
    return " ".join(piece.text for piece in pieces if not piece.is_pause and piece.state != "removed")
