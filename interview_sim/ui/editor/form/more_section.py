"""What is needed less often: folded away behind one line that says what is in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, TextLabel

tr = area("editor-form")


class MoreSection(Themed, QWidget):
    """`opened(bool)` by hand. Pieces go into `column`."""

    opened = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_open = False
        self._names: tuple[str, ...] = ()
        self.button = QuietButton(icon="down", height="desk")
        self.inside = TextLabel("desk.small", "ink_2", elides=True)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._head = QHBoxLayout()
        self._head.addWidget(self.button)
        self._head.addWidget(self.inside, 1)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(self._head)
        self._outer.addWidget(self.body)
        self.body.hide()
        self.button.clicked.connect(lambda: self.opened.emit(not self.is_open))
        self.follow_theme()

    def show_open(self, is_open: bool) -> None:
        """Fold or unfold."""
        self.is_open = is_open
        self.body.setVisible(is_open)
        self.button.set_icon("minus" if is_open else "plus")
        self.retranslate()

    def show_names(self, names: Sequence[str]) -> None:
        """What is in it."""
        self._names = tuple(names)
        self.retranslate()

    def retranslate(self) -> None:
        self.button.set_text(tr("Less") if self.is_open else tr("More"))
        self.inside.set_text("" if self.is_open else " · ".join(self._names))
        self.button.setAccessibleDescription(", ".join(self._names))

    def apply_theme(self) -> None:
        self.column.setSpacing(theme().space(20))
        self._head.setSpacing(16)
        self._outer.setSpacing(theme().space(12))
