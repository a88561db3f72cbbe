"""One answer on its way to a result: its name, what happens now, how far it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.band_shape import BandLabel, BandName
from interview_sim.ui.widgets.painting import draw_box, painter_on
from interview_sim.ui.widgets.text import TextLabel

tr = area("widgets")


class _Bar(Themed, QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.has_failed = False
        self.setFixedHeight(12)
        self.follow_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            if self.has_failed:
                edge = theme().color("edge")
                draw_box(painter, QRectF(self.rect()), 6, edge=edge, dashes=(2, 1.6))
                return
            draw_box(painter, QRectF(self.rect()), 6, fill=theme().color("line"))
            if self.share > 0:
                done = QRectF(0, 0, max(12.0, self.share * self.width()), 12)
                draw_box(painter, done, 6, fill=theme().color("teal"))


class ProgressRow(Themed, QWidget):
    """`show_waiting`, `show_progress(share, words)`, `show_done(band, words)`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TextLabel("label", text=title, comfortable_px=1200)
        self.stage = TextLabel("small", "ink_2", wraps=False)
        self.result = BandLabel(role="small")
        self._bar = _Bar()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.stage)
        head.addWidget(self.result)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._bar)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.result.hide()
        self.follow_theme()

    def show_title(self, title: str) -> None:
        self.title.set_text(title)
        self._say()

    def show_waiting(self, words: str) -> None:
        self.show_progress(0.0, words)

    def show_progress(self, share: float, words: str) -> None:
        """How far, 0..1, and what is being done."""
        self._bar.has_failed = False
        self._show(share, words, is_done=False)

    def show_done(self, band: BandName, words: str) -> None:
        """The first result, as a shape and words; "none" for an answer that could not be analysed."""
        self.result.show_band(band, words)
        self._bar.has_failed = band == "none"
        self._show(1.0, words, is_done=True)

    def _show(self, share: float, words: str, *, is_done: bool) -> None:
        self._bar.share = min(1.0, max(0.0, share))
        self._bar.update()
        self.stage.set_text("" if is_done else words)
        self.stage.setVisible(not is_done)
        self.result.setVisible(is_done)
        self._say()

    def _say(self) -> None:
        words = self.result.words.text() if self.result.isVisibleTo(self) else self.stage.text()
        share = "" if self._bar.has_failed else f"{round(100 * self._bar.share)} %, "
        self.setAccessibleName(f"{self.title.text()}, {share}{words}")
