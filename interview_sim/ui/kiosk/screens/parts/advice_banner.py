"""Which advice the replay shows now: its number, its title, its seconds, and the drill to do now."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.results import Span
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.answer_time_line import time_text
from interview_sim.ui.widgets.painting import draw_box, painter_on


class AdviceBanner(Themed, QWidget):
    """`show_advice(number, title, span, drill)`; a measure's event has neither number nor drill."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = TextLabel("h1_report", "teal", wraps=False)
        self.title = TextLabel("label", "ink", comfortable_px=1200)
        self.times = TextLabel("label", "amber_ink", wraps=False, weight=500)
        self.drill = TextLabel("small", "ink")
        self._row = QHBoxLayout()
        self._row.addWidget(self.number)
        self._row.addWidget(self.title, 1)
        self._row.addWidget(self.times)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self.drill)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_advice(self, number: int | None, title: str, span: Span, drill: str = "") -> None:
        """The title on one line, the drill below; `number` None where it is not one of the three."""
        self.number.set_text("" if number is None else str(number))
        self.number.setVisible(number is not None)
        self.title.set_text(title.replace("\n", " "))
        self.times.set_text(f"{time_text(span[0])}–{time_text(span[1])}")
        self.drill.set_text(drill)
        self.drill.setVisible(bool(drill))
        said = (self.number.text(), self.title.text(), self.times.text(), drill)
        self.setAccessibleName(" ".join(part for part in said if part))
        self._hold_height()

    def apply_theme(self) -> None:
        self._column.setContentsMargins(
            theme().space(28), theme().pick(8, 4), theme().space(28), theme().pick(10, 4)
        )
        self._column.setSpacing(theme().pick(4, 0))
        self._row.setSpacing(theme().space(20))
        self._hold_height()

    def _hold_height(self) -> None:
        """As high as its lines are at this width: on a low screen the transcript gives way."""
        # A label that changes makes the outer layout forget its height, not the row within.
        self._row.invalidate()
        self._column.invalidate()
        self.setMinimumHeight(max(theme().pick(64, 48), self._column.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hold_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        soft, edge = theme().color("amber_soft"), theme().color("amber")
        with painter_on(self) as painter:
            draw_box(
                painter, QRectF(self.rect()), theme().radius("button"), fill=soft, edge=edge, edge_px=1.5
            )
