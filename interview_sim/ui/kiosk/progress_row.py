"""One answer while it is analysed: its title, a bar to scale, and its result as soon as it is there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandLabel, BandName, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on


class ProgressBar(Themed, QWidget):
    """A bar of one share 0..1; never runs back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_share(self, share: float) -> None:
        self.share = max(self.share, min(1.0, share))
        self.setAccessibleName(f"{round(100 * self.share)} %")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = QRectF(self.rect())
        with painter_on(self) as painter:
            draw_box(painter, whole, 6, fill=theme().color("line"))
            if self.share > 0:
                done = QRectF(0, 0, max(12.0, whole.width() * self.share), whole.height())
                draw_box(painter, done, 6, fill=theme().color("teal"))


class ProgressRow(Themed, QWidget):
    """A card-less row; a hairline below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TextLabel("h2", comfortable_px=1200)
        self.words = TextLabel("body", "ink_2", comfortable_px=1600)
        self.state = BandLabel("none")
        self.bar = ProgressBar()
        self._grid = QGridLayout(self)
        self._grid.addWidget(self.title, 0, 0)
        self._grid.addWidget(self.state, 0, 1)
        self._grid.addWidget(self.bar, 1, 0, 1, 2)
        self._grid.addWidget(self.words, 2, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self.follow_theme()

    def show_title(self, title: str) -> None:
        self.title.set_text(title)

    def show_state(
        self, band: BandName, words: str, sentence: str = "", *, share: float | None = None
    ) -> None:
        """The state as shape and word; `share` moves the bar, a sentence may stand below."""
        self.state.show_band(band, words)
        self.words.set_text(sentence)
        self.words.setVisible(bool(sentence))
        if share is not None:
            self.bar.show_share(share)
        self.setAccessibleName(f"{self.title.text()}: {words}. {sentence}")

    def apply_theme(self) -> None:
        self._grid.setContentsMargins(0, theme().space(12), 0, theme().space(12))
        self._grid.setVerticalSpacing(theme().space(12))
        self._grid.setHorizontalSpacing(theme().space(24))
