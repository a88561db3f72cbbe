"""Which keys do what, as tables side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyTable:
    """A title and rows of (keys, what they do), in today's language."""

    title: str
    rows: tuple[tuple[str, str], ...]


class _KeyCap(Themed, QWidget):
    def __init__(self, keys: str) -> None:
        super().__init__()
        self._keys = keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def _font(self) -> QFont:
        return theme().font("desk.small", weight=600)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font())
        return QSize(round(metrics.horizontalAdvance(self._keys)) + 20, round(metrics.height()) + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        with painter_on(self) as painter:
            draw_box(painter, box, 6, fill=theme().color("surface"), edge=theme().color("edge"), edge_px=1.5)
            middle = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, box, self._keys, self._font(), theme().color("ink"), middle)


class KeyTables(QWidget):
    """All tables in two columns, or three where there are many; the longer ones spread evenly."""

    def __init__(self, tables: Sequence[KeyTable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().space(40))
        columns = [QVBoxLayout() for _ in range(min(3, (len(tables) + 2) // 2))]
        self.setMinimumWidth((400, theme().pick(760, 680), theme().pick(1320, 1180))[len(columns) - 1])
        heights = [0] * len(columns)
        for table in tables:
            shortest = heights.index(min(heights))
            heights[shortest] += len(table.rows) + 2
            columns[shortest].addLayout(_table(table))
        for column in columns:
            column.setSpacing(theme().space(20))
            column.addStretch(1)
            row.addLayout(column, 1)


def _table(table: KeyTable) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(theme().space(8))
    grid.addWidget(TextLabel("desk.body_strong", text=table.title), 0, 0, 1, 2)
    for at, (keys, does) in enumerate(table.rows, 1):
        grid.addWidget(_KeyCap(keys), at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(TextLabel("desk.body", text=does, comfortable_px=320), at, 1)
    grid.setColumnStretch(1, 1)
    return grid
