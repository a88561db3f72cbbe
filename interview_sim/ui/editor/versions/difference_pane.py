"""How much differs, in one line, and below it question by question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.banks.diff import Change
from interview_sim.ui.editor.change_words import counted_words, more_words, sections_of
from interview_sim.ui.editor.parts.change_text import ChangeText
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("editor-versions")


class _Frame(Themed, QWidget):
    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 6, 8)
        column.addWidget(inside)
        self.follow_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            draw_box(painter, box, theme().radius("button"), edge=theme().color("edge"))


class DifferencePane(Themed, QWidget):
    """`show_differences(changes, before_name, after_name)`, `show_waiting()`, `show_sentence(text)`."""

    def __init__(self, *, is_bank: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_bank = is_bank
        self.counted = TextLabel("desk.body_strong", comfortable_px=700)
        self.text = ChangeText()
        self._frame = _Frame(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.counted)
        column.addWidget(self._frame, 1)
        column.addStretch(0)
        self.follow_theme()

    def show_differences(self, changes: Sequence[Change], before_name: str, after_name: str) -> None:
        """What turns the one into the other."""
        head = tr("Facts of the bank") if self._is_bank else tr("The interview")
        counted = counted_words(changes, is_bank=self._is_bank)
        self.counted.set_text(f"{before_name} → {after_name}: {counted}")
        self.text.show_changes(sections_of(changes, head), before_name, after_name, more_words(changes))
        self.text.setAccessibleName(self.counted.text())
        self._frame.setVisible(bool(changes))

    def show_sentence(self, sentence: str) -> None:
        """Nothing to compare, or not yet."""
        self.counted.set_text(sentence)
        self.text.show_changes((), "", "")
        self._frame.setVisible(False)
