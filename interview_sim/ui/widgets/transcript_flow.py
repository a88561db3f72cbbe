"""Where each piece of a transcript lies: words flow into lines, and are found by time and by place.

Made for three hours of speech: widths are measured once for each text, the lines are laid out in one
pass over plain numbers, and "what is spoken now", "what is under the mouse" and "what is on the screen"
are looked up, not searched.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF

from interview_sim.reports.transcript import Piece

LEFT_PX = 8.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece, its number and its box."""

    piece: Piece
    index: int
    box: QRectF


class TranscriptFlow:
    """Pieces in order of their start; `lay(room_px, line_px, space_px)` before asking for places."""

    def __init__(
        self, pieces: Sequence[Piece] = (), width_of: Callable[[Piece], float] | None = None
    ) -> None:
        self.pieces = tuple(pieces)
        self._widths = [width_of(piece) for piece in self.pieces] if width_of is not None else []
        self._until = list(accumulate((piece.end_s for piece in self.pieces), max))
        self._x: list[float] = []
        self._line_of: list[int] = []
        self._firsts: list[int] = [0]
        self._line_px = 1.0

    def lay(self, room_px: float, line_px: float, space_px: float) -> None:
        """Fill lines that end at `room_px`; a piece that is too wide has a line of its own."""
        x, line = LEFT_PX, 0
        places, lines, firsts = [], [], [0]
        for index, wide in enumerate(self._widths):
            if x > LEFT_PX and x + wide > room_px:
                x, line = LEFT_PX, line + 1
                firsts.append(index)
            places.append(x)
            lines.append(line)
            x += wide + space_px
        self._x, self._line_of, self._firsts, self._line_px = places, lines, firsts, line_px

    @property
    def height_px(self) -> float:
        """Height of all lines, one where there is nothing."""
        return len(self._firsts) * self._line_px

    def __len__(self) -> int:
        return len(self.pieces)

    def __getitem__(self, index: int) -> Placed:
        return Placed(self.pieces[index], index, self.box(index))

    def box(self, index: int) -> QRectF:
        """The box of a piece: as wide as its text, as high as the line."""
        top = self._line_of[index] * self._line_px
        return QRectF(self._x[index], top, self._widths[index], self._line_px)

    def at_time(self, seconds: float) -> Placed | None:
        """The first piece that is spoken then."""
        index = bisect_right(self._until, seconds)
        if index < len(self.pieces) and self.pieces[index].start_s <= seconds:
            return self[index]
        return None

    def nearest(self, point: QPointF) -> int | None:
        """The piece at the point, or the last one before it in its line (the first one left of all)."""
        if not self.pieces:
            return None
        line = min(max(0, int(point.y() // self._line_px)), len(self._firsts) - 1)
        first, end = self._line(line)
        return max(first, bisect_right(self._x, point.x() + 4, first, end) - 1)

    def at_point(self, point: QPointF) -> Placed | None:
        """The piece whose box (4 px wider on both sides) holds the point."""
        index = self.nearest(point)
        if index is None or not self.box(index).adjusted(-4, 0, 4, 0).contains(point):
            return None
        return self[index]

    def between(self, top_px: float, bottom_px: float) -> Iterator[Placed]:
        """The pieces of the lines that lie there, in order."""
        last = len(self._firsts) - 1
        first_line = min(max(0, int(top_px // self._line_px)), last)
        last_line = min(max(0, int(bottom_px // self._line_px)), last)
        for index in range(self._firsts[first_line], self._line(last_line)[1]):
            yield self[index]

    def line_of(self, index: int) -> int:
        """Number of the line in which a piece stands."""
        return self._line_of[index]

    def _line(self, line: int) -> tuple[int, int]:
        """First piece of a line and the one after its last."""
        is_last = line + 1 >= len(self._firsts)
        return self._firsts[line], len(self.pieces) if is_last else self._firsts[line + 1]
