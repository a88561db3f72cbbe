"""One thing to do better: what, where, the seconds that prove it, and the button that plays them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.reports.advice import AdviceWords
from interview_sim.reports.voice_line import Bar
from interview_sim.results import NextAction
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.buttons import Button
from interview_sim.ui.widgets.painting import draw_box, painter_on
from interview_sim.ui.widgets.six_seconds import SixSeconds
from interview_sim.ui.widgets.text import TextLabel

tr = area("widgets")


class AdviceCard(Themed, QWidget):
    """`show_advice`; the button says `watched(NextAction)`. The first card's button is primary."""

    watched = Signal(object)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action: NextAction | None = None
        self._can_play = True
        self.number = TextLabel("h1", "teal", str(number), wraps=False)
        self.title = TextLabel("advice", has_soft_breaks=True)
        self.where = TextLabel("small", "ink_2", elides=True)
        self.seconds = SixSeconds()
        self.button = Button(icon="play", height="kiosk_inline")
        self.button.set_kind("primary" if number == 1 else "soft")
        self.button.clicked.connect(self._watch)
        self._head = QHBoxLayout()
        self._head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.title, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.where)
        self._column.addWidget(self.seconds, 1)
        self._column.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.follow_theme()

    def show_advice(
        self,
        action: NextAction,
        words: AdviceWords,
        where: str,
        bars: Sequence[Bar],
        *,
        can_play: bool = True,
    ) -> None:
        """`where` names the question and the place; without a recording the button opens the tracks."""
        self._action, self._can_play = action, can_play
        self.title.set_text(words.title)
        self.where.set_text(where)
        self.seconds.show_seconds(bars, action.start_s, action.end_s, words.mark)
        self.retranslate()

    def _watch(self) -> None:
        if self._action is not None:
            self.watched.emit(self._action)

    def retranslate(self) -> None:
        seconds = round(self._action.end_s - self._action.start_s) if self._action is not None else 6
        self.button.set_icon("play" if self._can_play else "bars")
        self.button.set_text(
            tr("Watch these {seconds} s", seconds=seconds)
            if self._can_play
            else tr("Look at these {seconds} s", seconds=seconds)
        )

    def apply_theme(self) -> None:
        side = theme().space(24)
        is_roomy = theme().is_wide and not theme().is_larger_text
        top, bottom, gap = (20, 24, 10) if is_roomy else (8, 12, 2 if theme().is_larger_text else 6)
        self._column.setContentsMargins(side, top, side, bottom)
        self._column.setSpacing(gap)
        self._head.setSpacing(theme().space(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            surface, line = theme().color("surface"), theme().color("line")
            draw_box(painter, QRectF(self.rect()), theme().radius("card"), fill=surface, edge=line, edge_px=1)
