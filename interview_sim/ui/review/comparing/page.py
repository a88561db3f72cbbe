"""The comparing page: two answers, or a person's visits over time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from interview_sim.review.comparing import Comparison
from interview_sim.ui.language import area
from interview_sim.ui.review.comparing.pair_view import PairView
from interview_sim.ui.review.comparing.pair_watching import PairWatching
from interview_sim.ui.review.comparing.progress_view import ProgressView
from interview_sim.ui.review.desk.answer import OpenAnswer
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, SegmentedChoice

tr = area("review-comparing")
Part = Literal["pair", "progress"]


class ComparePage(Themed, QWidget):
    """`show_choices`, `show_answer(side, ...)`, `show_problem(side, ...)`, `show_comparison` or
    `show_covered`; `progress` is the other half of the page.

    `chosen(side, key)`, `rating_asked(side)`, `part_shown(name)`, `left()`; `language_changed()`: what was
    told in words is wanted again. `remarked(sentence)`: what a recording lacks that plays all the same.
    """

    chosen = Signal(int, str)
    rating_asked = Signal(int)
    part_shown = Signal(str)
    left = Signal()
    remarked = Signal(str)
    language_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair, self.progress = PairView(), ProgressView()
        self.watching = PairWatching(self.pair, self)
        self.back = QuietButton(icon="back", height="desk")
        self.parts = SegmentedChoice(height="desk", role="desk.button")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pair)
        self._stack.addWidget(self.progress)
        self._head = QHBoxLayout()
        self._head.addWidget(self.parts)
        self._head.addStretch(1)
        self._head.addWidget(self.back)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._stack, 1)
        self.parts.show_chosen("pair")
        self.watching.keys.listen_on(self.pair)
        self._connect()
        self.follow_theme()

    def _connect(self) -> None:
        self.pair.chosen.connect(self.chosen)
        self.pair.differences.rating_asked.connect(self.rating_asked)
        self.parts.chosen.connect(self._on_part)
        self.back.clicked.connect(self.left)
        self.watching.remarked.connect(self._on_remark)

    # what is shown

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """What may stand on either side: pairs of label and key."""
        for half in self.pair.halves:
            half.chooser.show_choices(choices)

    def show_chosen(self, side: int, key: str) -> None:
        """Which choice stands on a side."""
        self.pair.halves[side].chooser.show_chosen(key)

    def show_answer(self, side: int, answer: OpenAnswer) -> None:
        """An answer on a side; it is played as soon as both are known."""
        self.pair.halves[side].show_answer(answer)
        self._open()

    def show_problem(self, side: int, sentence: str) -> None:
        """No answer on a side, and why."""
        self.pair.halves[side].show_words(sentence)
        self._open()

    def show_comparison(self, comparison: Comparison) -> None:
        """All differences."""
        self.pair.differences.show_comparison(comparison)

    def show_covered(self, unrated: Sequence[int]) -> None:
        """These sides wait for the counsellor's rating: no figure yet."""
        self.pair.differences.show_covered(unrated)

    def show_no_comparison(self, sentence: str) -> None:
        """Nothing to compare, and why."""
        self.pair.differences.show_words(sentence)

    def show_nothing(self) -> None:
        """Leave what was open."""
        self.watching.close()
        self.show_choices(())
        for side, half in enumerate(self.pair.halves):
            self.show_chosen(side, "")
            half.show_words("")
        self.pair.show_single(False)
        self.show_no_comparison("")
        self.progress.show_visits((), ())

    def show_part(self, part: Part) -> None:
        """Two answers, or the visits over time."""
        self.parts.show_chosen(part)
        self._on_part(part)

    def part(self) -> str:
        """Which of both is in front."""
        return self.parts.chosen_key() or "pair"

    def _open(self) -> None:
        left, right = (half.answer for half in self.pair.halves)
        is_single = left is not None and right is not None and left.recording == right.recording
        self.pair.show_single(is_single)
        self.watching.open(left, right)

    def _on_part(self, part: str) -> None:
        self._stack.setCurrentWidget(self.pair if part == "pair" else self.progress)
        if part != "pair":
            self.watching.pause()
        self.part_shown.emit(part)

    def _on_remark(self, side: int, sentence: str) -> None:
        self.remarked.emit(f"{tr('Right') if side else tr('Left')}: {sentence}")

    # keys

    def focus_first(self) -> None:
        """The keyboard begins at the left chooser."""
        (self.pair.halves[0].chooser if self.part() == "pair" else self.parts).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not self.watching.leave_choosing():
                self.left.emit()
        elif self.part() != "pair" or not self.watching.keys.handle(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.watching.pause()
        super().hideEvent(event)

    def retranslate(self) -> None:
        self.parts.show_options(
            (("pair", tr("Two answers")), ("progress", tr("Over the visits"))), name=tr("What is compared")
        )
        self.back.set_text(tr("To the records"))
        self.watching.retranslate()
        self.language_changed.emit()

    def apply_theme(self) -> None:
        side = theme().space(24)
        self._head.setContentsMargins(side, theme().space(12), side, 0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
