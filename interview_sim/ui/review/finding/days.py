"""Which lines begin a new day, as far as they are known, and where lines then stand.

A line's number is its place in the list; days are those of the wall clock here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date

from interview_sim.sessions.desk.types import DeskRow


def day_of(row: DeskRow) -> date:
    """The day on which a visit began."""
    return row.started_at.astimezone().date()


class DayStarts:
    """Lines that stand under a heading of their own. Line 0 always does, the others are learned."""

    def __init__(self) -> None:
        self._starts: list[int] = []

    def __contains__(self, line: int) -> bool:
        at = bisect_right(self._starts, line) - 1
        return at >= 0 and self._starts[at] == line

    def until(self, line: int) -> int:
        """How many headings stand above the text of `line`, its own among them."""
        return bisect_right(self._starts, line)

    def forget(self) -> None:
        """The list is another one."""
        self._starts = []

    def shift(self, n_lines: int) -> None:
        """So many lines came at the top (or left there, where negative)."""
        self._starts = [line + n_lines for line in self._starts if line + n_lines > 0]
        self._starts[:0] = [0]

    def learn(self, rows: Mapping[int, DeskRow]) -> bool:
        """Take what lines next to each other say; whether that changed anything."""
        known = set(self._starts)
        for line, row in rows.items():
            before = rows.get(line - 1)
            if line == 0 or (before is not None and day_of(before) != day_of(row)):
                known.add(line)
            elif before is not None:
                known.discard(line)
        is_new = len(known) != len(self._starts) or known != set(self._starts)
        self._starts = sorted(known)
        return is_new


class RowPlaces:
    """Lines of one height, with a heading above the first of each day; all in pixels."""

    def __init__(self, starts: DayStarts) -> None:
        self._starts = starts
        self.row_px = 76
        self.heading_px = 40

    def top(self, line: int) -> int:
        """Upper edge of a line, below its heading."""
        return line * self.row_px + self._starts.until(line) * self.heading_px

    def heading(self, line: int) -> bool:
        """Whether a heading stands right above it."""
        return line in self._starts

    def height(self, n_lines: int) -> int:
        """Height of the whole list."""
        return self.top(n_lines - 1) + self.row_px if n_lines else 0

    def line_at(self, y: int, n_lines: int) -> int:
        """The line whose text or heading is at `y`; the last one below the end, -1 where there is none."""
        low, high = 0, n_lines - 1
        while low < high:
            middle = (low + high + 1) // 2
            above = self.heading_px if self.heading(middle) else 0
            if self.top(middle) - above <= y:
                low = middle
            else:
                high = middle - 1
        return min(low, n_lines - 1)
