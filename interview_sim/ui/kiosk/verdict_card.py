"""One card of the device check: icon and name, the verdict, its sentence, and what belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.kiosk.checks import Verdict
from interview_sim.ui.kiosk.verdict_texts import long_text, short_text
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandLabel, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on


class VerdictCard(Themed, QWidget):
    """`show_verdict(verdict, is_worst=...)`: the worst one is the only amber card. `extra` goes below."""

    def __init__(self, icon: str, extra: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._verdict: Verdict | None = None
        self._is_worst = False
        self._icon, self.name = QLabel(), TextLabel("label", wraps=False)
        self.state = BandLabel("none")
        self.words = TextLabel("small", "ink_2", comfortable_px=900)
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self.name)
        self._head.addStretch(1)
        self._head.addWidget(self.state)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addLayout(self._head)
        self._column.addWidget(self.words)
        if extra is not None:
            self._column.addWidget(extra)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.follow_theme()

    def show_verdict(self, verdict: Verdict, *, is_worst: bool) -> None:
        self._verdict, self._is_worst = verdict, is_worst
        self.state.show_band(verdict.band, short_text(verdict))
        self.words.set_text(long_text(verdict))
        self.words.set_color("ink" if is_worst else "ink_2")
        self.setAccessibleName(f"{self.name.text()}: {short_text(verdict)}. {self.words.text()}")
        self.update()

    def show_name(self, name: str) -> None:
        self.name.set_text(name)

    def retranslate(self) -> None:
        if self._verdict is not None:
            self.show_verdict(self._verdict, is_worst=self._is_worst)

    def apply_theme(self) -> None:
        pad = theme().pick(28, 20)
        self._column.setContentsMargins(pad, theme().pick(16, 8), pad, theme().pick(16, 8))
        self._column.setSpacing(theme().pick(10, 4))
        self._head.setSpacing(theme().space(16))
        self._icon.setPixmap(theme().pixmap(self._icon_name, "ink", theme().pick(28, 24)))
        self._icon.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        box, radius = QRectF(self.rect()), theme().radius("card")
        with painter_on(self) as painter:
            if self._is_worst:
                draw_box(painter, box, radius, fill=theme().color("amber_soft"), edge=theme().color("amber"))
            else:
                fill, edge = theme().color("surface"), theme().color("line")
                draw_box(painter, box, radius, fill=fill, edge=edge, edge_px=1)
