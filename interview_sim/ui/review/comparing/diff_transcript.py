"""A transcript whose words that the other finding does not have lie on amber."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from interview_sim.reports.transcript import Piece
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import TranscriptView
from interview_sim.ui.widgets.painting import draw_box
from interview_sim.ui.widgets.transcript_flow import Placed

tr = area("review-comparing")


class DiffTranscript(TranscriptView):
    """`show_text(pieces, marked)`: `marked` are the numbers of the pieces that differ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._marked: frozenset[int] = frozenset()
        super().__init__(is_desk=True, parent=parent)

    def show_text(self, pieces: Sequence[Piece], marked: Collection[int], *, empty_words: str) -> None:
        """The text from its beginning."""
        self._marked = frozenset(marked)
        self.show_pieces(pieces, empty_words=empty_words)
        if self._marked:
            words = ", ".join(self._pieces[number].text.strip() for number in sorted(self._marked))
            whole = self.accessibleDescription()
            self.setAccessibleDescription(f"{tr('Differs here')}: {words}. {whole}")

    def is_marked(self, number: int) -> bool:
        """Whether the other side does not have this piece."""
        return number in self._marked

    def _paint_piece(self, painter: QPainter, placed: Placed, *, is_now: bool) -> None:
        if placed.index in self._marked and not is_now:
            box = placed.box
            block = box.adjusted(-5, box.height() * 0.1, 5, -box.height() * 0.1)
            soft, edge = theme().color("amber_soft"), theme().color("amber")
            draw_box(painter, block, 6, fill=soft, edge=edge, edge_px=1.5)
        super()._paint_piece(painter, placed, is_now=is_now)
