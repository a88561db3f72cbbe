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
    """A stretch that is being corrected: its pieces, its span, what was heard and what is shown.

    `correction_id` is the one correction that made exactly these pieces, if it was one.
    """

    first: int
    last: int
    span: Span
    before: str
    shown: str
    correction_id: int | None = None


def edit_of(pieces: Sequence[DeskPiece], words: Sequence[str], first: int, last: int) -> Edit | None:
    """What correcting the pieces `first` to `last` would replace; None where no words stand behind them.

    The rest of earlier corrections belongs to it, so that none is ever cut in two. `words` are the words
    as they were heard.
    """
    while first > 0 and _are_one(pieces[first - 1], pieces[first]):
        first -= 1
    while last + 1 < len(pieces) and _are_one(pieces[last], pieces[last + 1]):
        last += 1
    inside = [piece for piece in pieces[first : last + 1] if piece.has_words]
    if not inside:
        return None
    first_word = min(piece.first_word for piece in inside)
    end_word = max(piece.end_word for piece in inside)
    numbers = {piece.correction_id for piece in inside if piece.correction_kind == "text"}
    is_whole = len(numbers) == 1 and all(piece.correction_kind == "text" for piece in inside)
    return Edit(
        first=first,
        last=last,
        span=(min(piece.start_s for piece in inside), max(piece.end_s for piece in inside)),
        before=" ".join(words[first_word:end_word]),
        shown=shown_text(inside),
        correction_id=numbers.pop() if is_whole else None,
    )


def _are_one(one: DeskPiece, other: DeskPiece) -> bool:
    return one.correction_kind == "text" and one.correction_id == other.correction_id


def shown_text(pieces: Sequence[DeskPiece]) -> str:
    """What the pieces say now, without pauses and without what was not said."""
    return " ".join(piece.text for piece in pieces if not piece.is_pause and piece.state != "removed")
