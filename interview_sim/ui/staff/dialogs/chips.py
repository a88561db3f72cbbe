"""One of a few, as chips in rows of two: nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton

PER_ROW = 2


class ChipChoice(Themed, QWidget):
    """`chosen(key)` when a chip is pressed; the chosen one is soft and has a check."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: str | None = None
        self._texts = dict(options)
        self.chips = {key: SecondaryButton(text, height="desk") for key, text in options}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for place, (key, chip) in enumerate(self.chips.items()):
            self._grid.addWidget(chip, place // PER_ROW, place % PER_ROW)
            chip.clicked.connect(lambda _=False, key=key: self.choose(key))
        for column in range(PER_ROW):
            self._grid.setColumnStretch(column, 1)
        self.follow_theme()
        self._show()

    def chosen_key(self) -> str | None:
        """The key of the chosen chip, None where none is."""
        return self._key

    def choose(self, key: str) -> None:
        """Choose as a person would."""
        self._key = key
        self._show()
        self.chosen.emit(key)

    def _show(self) -> None:
        for key, chip in self.chips.items():
            is_on = key == self._key
            chip.set_kind("soft" if is_on else "secondary")
            chip.set_icon("check" if is_on else None)
            chip.setAccessibleDescription("✓" if is_on else "")

    def apply_theme(self) -> None:
        self._grid.setSpacing(theme().space(12))
