"""Both answers beside each other: choosers, pictures, one bar, tracks or words, and the differences."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.review.comparing.answer_half import AnswerHalf, Lower
from interview_sim.ui.review.comparing.compare_bar import CompareBar
from interview_sim.ui.review.comparing.differences import Differences
from interview_sim.ui.review.comparing.word_diff import WordDiff, word_diff
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, SegmentedChoice, TextLabel

tr = area("review-comparing")
_STAGE_PX = (384, 208)


class PairView(Themed, QWidget):
    """`halves` (left, right), `bar`, `differences`. `chosen(side, key)`, `place_chosen(side, s)`.

    With two findings of one recording there is one picture, and both transcripts with their differences.
    """

    chosen = Signal(int, str)
    place_chosen = Signal(int, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.halves = (AnswerHalf(self), AnswerHalf(self))
        self.bar, self.differences = CompareBar(), Differences()
        self.below = SegmentedChoice(height="desk", role="desk.button")
        self.hint = TextLabel("desk.small", "ink_2", comfortable_px=900)
        self.next_place = QuietButton(icon="next", icon_after=True, height="desk")
        self._diff = WordDiff()
        self._is_choosing = self._is_single = False
        self._build()
        self._connect()
        self.below.show_chosen("tracks")
        self.next_place.hide()
        self.follow_theme()

    def _build(self) -> None:
        self._grid = QGridLayout()
        for column, half in enumerate(self.halves):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 100)
            self._grid.addWidget(half.chooser, 0, column)
            self._grid.addWidget(half.stage, 1, column)
            self._grid.addWidget(half.below, 4, column)
        self._grid.addWidget(self.bar, 2, 0, 1, 2)
        self._under = QHBoxLayout()
        self._under.addWidget(self.below)
        self._under.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignVCenter)
        self._under.addWidget(self.next_place)
        self._grid.addLayout(self._under, 3, 0, 1, 2)
        self._grid.setRowStretch(4, 1)
        self._left = QVBoxLayout()
        self._left.addLayout(self._grid)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._left, 1)
        self._row.addWidget(self.differences)

    def _connect(self) -> None:
        for number, half in enumerate(self.halves):
            half.chooser.chosen.connect(lambda key, number=number: self.chosen.emit(number, key))
            half.place_chosen.connect(lambda at_s, number=number: self.place_chosen.emit(number, at_s))
        self.below.chosen.connect(self._on_lower)

    # what is shown

    def show_single(self, is_single: bool) -> None:
        """One recording on both sides: one picture, and what each finding heard in it."""
        if is_single != self._is_single:
            self._is_single = is_single
            left, right = self.halves
            right.stage.setVisible(not is_single)
            self._grid.addWidget(left.stage, 1, 0, 1, 2 if is_single else 1)
            self.bar.show_single(is_single)
            self.show_lower("text" if is_single else "tracks")
        self.show_diff()

    @property
    def is_single(self) -> bool:
        """Whether one recording stands on both sides."""
        return self._is_single

    def show_diff(self) -> None:
        """Mark the words that only one of two findings of one recording has."""
        self._diff = WordDiff()
        if self._is_single and all(half.answer is not None for half in self.halves):
            pieces = [half.pieces() for half in self.halves]
            # A pause between words is no word: numbers of pieces, words alone compared.
            words = [
                [(n, piece) for n, piece in enumerate(side) if "pause" not in piece.kind] for side in pieces
            ]
            self._diff = word_diff(*([piece for _, piece in side] for side in words))
            marked = (self._diff.left, self._diff.right)
            for half, side, numbers in zip(self.halves, words, marked, strict=True):
                half.show_marked([side[number][0] for number in numbers])
        self._show_hint()

    def diff_starts_s(self) -> tuple[float, ...]:
        """Where the words of both begin to differ, in order."""
        return tuple(sorted(self._diff.starts_s))

    def show_lower(self, kind: Lower) -> None:
        """Tracks or words, on both sides."""
        self.below.show_chosen(kind)
        for half in self.halves:
            half.show_lower(kind)
        self._show_hint()

    def show_choosing(self, is_choosing: bool, in_hand: int = 0) -> None:
        """The places to align are being looked for, or not; `in_hand` is the side that moves alone."""
        self._is_choosing, self._in_hand = is_choosing, in_hand
        self.bar.show_choosing(is_choosing)
        self._show_hint()

    def _on_lower(self, kind: str) -> None:
        self.show_lower(cast(Lower, kind))

    def _show_hint(self) -> None:
        is_text = self.below.chosen_key() == "text"
        n_places = self._diff.n_places
        words = ""
        if self._is_choosing:
            side = tr("right", note="moves") if self._in_hand else tr("left", note="moves")
            words = tr(
                "Click the same moment on both sides, then align. Esc leaves it. Now the {side} one moves.",
                side=side,
            )
        elif self._is_single and is_text:
            words = (
                tr("Words differ in {n} places.", n=n_places) if n_places else tr("All words are the same.")
            )
        self.hint.set_text(words)
        self.next_place.setVisible(self._is_single and is_text and n_places > 0)

    def retranslate(self) -> None:
        for half, words in zip(self.halves, (tr("Left"), tr("Right")), strict=True):
            half.chooser.show_side(words)
            half.retranslate()
        self.below.show_options(
            (("tracks", tr("Tracks")), ("text", tr("Words"))), name=tr("Below the pictures")
        )
        self.next_place.set_text(tr("Next place"))
        self.show_diff()

    def apply_theme(self) -> None:
        for half in self.halves:
            half.stage.setFixedHeight(theme().pick(*_STAGE_PX))
        side = theme().space(24)
        self._left.setContentsMargins(side, theme().space(16), side, theme().space(12))
        self._grid.setHorizontalSpacing(theme().space(24))
        self._grid.setVerticalSpacing(theme().space(12))
        self._under.setSpacing(theme().space(16))
