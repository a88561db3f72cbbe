"""Widgets side by side on a grid of equal columns, whatever their contents would like."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_Placed = tuple[QWidget, float]
_TINY = 1e-6


class EqualColumns(QWidget):
    """`show_widgets([(widget, columns), ...])`; columns may be fractions, the gap lies between them.

    What does not fit beside the others begins a new line. A line is as high as its widgets need at least,
    what is left over goes to the lines that can use it. `is_for_text`: they need what their text takes at
    the width they get; without it the widgets fit their text to the height they get.
    """

    def __init__(self, columns: int, *, is_for_text: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._is_for_text = is_for_text
        self._gap = 16
        self._placed: list[_Placed] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(is_for_text)
        self.setSizePolicy(policy)

    def set_gap(self, gap_px: int) -> None:
        self._gap = gap_px
        self._arrange()

    def set_columns(self, columns: int) -> None:
        """How many widgets of one column stand on a line."""
        self._columns = columns
        self._arrange()

    def show_widgets(self, widgets: Sequence[_Placed]) -> None:
        """Show these and hide what stood there before."""
        for widget, _ in self._placed:
            if widget not in [one for one, _ in widgets]:
                widget.hide()
        self._placed = list(widgets)
        for widget, _ in self._placed:
            if widget.parent() is not self:
                widget.setParent(self)
            widget.show()
        self._arrange()

    def _arrange(self) -> None:
        self.updateGeometry()
        self._place()

    def _lines(self) -> list[list[_Placed]]:
        lines: list[list[_Placed]] = []
        at = 0.0
        for widget, columns in self._placed:
            if not lines or at + columns > self._columns + _TINY:
                lines.append([])
                at = 0.0
            lines[-1].append((widget, columns))
            at += columns
        return lines if len(lines) == 1 else [line for line in lines if _shows_any(line)]

    def _place(self) -> None:
        lines = self._lines()
        top = 0
        for line, height in zip(lines, self._heights(lines), strict=True):
            for widget, left, width in self._across(line, self.width()):
                widget.setGeometry(left, top, width, height)
            top += height + self._gap

    def _across(self, line: list[_Placed], width_px: int) -> list[tuple[QWidget, int, int]]:
        step = (width_px + self._gap) / self._columns
        ends = [0.0]
        for _, columns in line:
            ends.append(ends[-1] + columns)
        lefts = pairwise(round(end * step) for end in ends)
        return [
            (widget, left, max(0, right - self._gap - left))
            for (widget, _), (left, right) in zip(line, lefts, strict=True)
        ]

    def _heights(self, lines: list[list[_Placed]]) -> list[int]:
        """One line has all there is; of several each has what it needs, those that can use it the rest."""
        needed = [self._needed(line, self.width()) for line in lines]
        rest = self.height() - sum(needed) - self._gap * (len(lines) - 1)
        growing = [number for number, line in enumerate(lines) if _can_grow(line)]
        for number in growing if rest > 0 else ():
            needed[number] += rest // len(growing)
        return [self.height()] if len(lines) == 1 else needed

    def _needed(self, line: list[_Placed], width_px: int) -> int:
        across = self._across(line, width_px) if self._is_for_text else [(w, 0, 0) for w, _ in line]
        return max((_height_px(w, width) for w, _, width in across), default=0)

    def _all_needed(self, width_px: int) -> int:
        lines = self._lines()
        gaps = self._gap * max(0, len(lines) - 1)
        return sum(self._needed(line, width_px) for line in lines) + gaps

    def hasHeightForWidth(self) -> bool:
        return self._is_for_text

    def heightForWidth(self, width_px: int) -> int:
        return self._all_needed(width_px) if self._is_for_text else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(600, self._all_needed(max(600, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(400, 0 if self._is_for_text else self._all_needed(400))


def _height_px(widget: QWidget, width_px: int) -> int:
    """The least height at a width; without a width the least there is."""
    low = widget.minimumSizeHint().height()
    if width_px <= 0:
        return low
    layout = widget.layout()
    if layout is not None and layout.hasHeightForWidth():
        return max(low, layout.totalMinimumHeightForWidth(width_px))
    return max(low, widget.heightForWidth(width_px) if widget.hasHeightForWidth() else 0)


def _shows_any(line: list[_Placed]) -> bool:
    return any(not widget.isHidden() for widget, _ in line)


def _can_grow(line: list[_Placed]) -> bool:
    vertical = (widget.sizePolicy().expandingDirections() & Qt.Orientation.Vertical for widget, _ in line)
    return any(bool(one) for one in vertical)
