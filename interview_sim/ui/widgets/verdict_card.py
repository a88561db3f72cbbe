"""A verdict of the device check: what was looked at, how it is, what will be spoilt, what to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.band_shape import BandLabel, BandName
from interview_sim.ui.widgets.painting import draw_box, painter_on
from interview_sim.ui.widgets.text import TextLabel


class VerdictCard(Themed, QWidget):
    """`show_verdict`; put a meter or a button below the sentence with `add_below`.

    Only the worst card of a screen may be `is_amber`.
    """

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._is_amber = icon, False
        self._icon = QLabel()
        self.name = TextLabel("body", weight=600, wraps=False)
        self.band = BandLabel(role="small")
        self.sentence = TextLabel("small", "ink_2")
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self.name)
        self._head.addStretch(1)
        self._head.addWidget(self.band)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addLayout(self._head)
        self._column.addWidget(self.sentence)
        self._column.addStretch(1)
        self.sentence.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.follow_theme()

    def add_below(self, widget: QWidget) -> None:
        """A level meter or a button under the sentence."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def show_name(self, name: str) -> None:
        self.name.set_text(name)

    def show_verdict(self, band: BandName, words: str, sentence: str = "", *, is_amber: bool = False) -> None:
        """`words` beside the shape ("조금 어둡습니다"); `sentence` may hold **stars**."""
        self.band.show_band(band, words)
        self.sentence.set_text(sentence)
        self.sentence.setVisible(bool(sentence))
        self.sentence.set_color("ink" if is_amber else "ink_2")
        self._is_amber = is_amber
        self.setAccessibleName(f"{self.name.text()}: {words}. {self.sentence.text()}".strip())
        self.update()

    def apply_theme(self) -> None:
        pad = theme().space(28)
        self._column.setContentsMargins(pad, theme().pick(20, 10), pad, theme().pick(20, 10))
        self._column.setSpacing(theme().pick(8, 4))
        self._head.setSpacing(theme().space(14))
        self._icon.setPixmap(theme().pixmap(self._icon_name, "ink", theme().pick(28, 24)))

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, edge, px = ("amber_soft", "amber", 2) if self._is_amber else ("surface", "line", 1)
        with painter_on(self) as painter:
            draw_box(
                painter,
                QRectF(self.rect()),
                theme().radius("card"),
                fill=theme().color(fill),
                edge=theme().color(edge),
                edge_px=px,
            )
