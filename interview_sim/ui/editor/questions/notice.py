"""A strip with one sentence: who else edits the bank, or why rows cannot be moved."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

_ICON_PX, _PAD_PX, _PASSING_MS = 20, 14, 5000


class Notice(Themed, QWidget):
    """`show_words` stays until "" is shown; `show_passing` gives way to it after five seconds."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._stays = icon, ""
        self.words = TextLabel("desk.small", comfortable_px=600)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * _PAD_PX + _ICON_PX - 4, 12, _PAD_PX, 12)
        row.addWidget(self.words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._timer = QTimer(self, singleShot=True, interval=_PASSING_MS)
        self._timer.timeout.connect(lambda: self._show(self._stays))
        self.hide()
        self.follow_theme()

    def show_words(self, words: str) -> None:
        """A sentence that stays; "" takes it away."""
        self._stays = words
        self._timer.stop()
        self._show(words)

    def show_passing(self, words: str) -> None:
        """A sentence for a few seconds."""
        self._show(words)
        self._timer.start()

    def _show(self, words: str) -> None:
        self.words.set_text(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            draw_box(painter, QRectF(self.rect()), theme().radius("row"), fill=theme().color("sunken"))
            at = QPointF(_PAD_PX, (self.height() - _ICON_PX) / 2)
            painter.drawPixmap(at, theme().pixmap(self._icon, "ink", _ICON_PX))
