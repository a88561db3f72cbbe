"""Sentences below each other, each behind an icon of the look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel


class IconRows(Themed, QWidget):
    """`show_rows([(icon, sentence), ...])`; **stars** make bold."""

    def __init__(self, role: str = "lead", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._rows: list[tuple[str, QLabel, TextLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.follow_theme()

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Replace the rows; the number of rows may change."""
        while len(self._rows) < len(rows):
            icon, words = QLabel(), TextLabel(self._role, weight=400, comfortable_px=1200)
            number = len(self._rows)
            self._grid.addWidget(icon, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, number, 1)
            self._rows.append(("", icon, words))
        for number, (_, icon, words) in enumerate(self._rows):
            is_used = number < len(rows)
            icon.setVisible(is_used)
            words.setVisible(is_used)
            if is_used:
                self._rows[number] = (rows[number][0], icon, words)
                words.set_text(rows[number][1])
        self.apply_theme()

    def apply_theme(self) -> None:
        self._grid.setHorizontalSpacing(theme().space(20))
        self._grid.setVerticalSpacing(theme().space(20))
        side = theme().pick(30, 26)
        for name, icon, _ in self._rows:
            if name:
                icon.setPixmap(theme().pixmap(name, "teal", side))
            icon.setContentsMargins(0, theme().pick(6, 5), 0, 0)
