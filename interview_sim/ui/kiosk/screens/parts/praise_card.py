"""In place of advice: nothing stands out to change, or too little was measured to say."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandName, BandShape, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PraiseCard(Themed, QWidget):
    """One sentence behind a band's disc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TextLabel("advice", align=_MIDDLE, comfortable_px=900)
        self._row = QHBoxLayout(self)
        self.shape = BandShape("good", 32)
        self._row.addWidget(self.shape)
        self._row.addWidget(self.words, 1)
        self.follow_theme()

    def show_words(self, band: BandName, words: str) -> None:
        """A sentence and the shape of its band."""
        self.shape.show_band(band)
        self.words.set_text(words)

    def apply_theme(self) -> None:
        pad = theme().space(32)
        self._row.setContentsMargins(pad, pad, pad, pad)
        self._row.setSpacing(theme().space(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        surface, line = theme().color("surface"), theme().color("line")
        with painter_on(self) as painter:
            draw_box(painter, QRectF(self.rect()), theme().radius("card"), fill=surface, edge=line, edge_px=1)
