"""The kiosk's bottom bar: what leads back on the left, a sentence, what leads on at the right."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.text import TextLabel

Place = Literal["left", "centre", "right"]
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


class BottomBar(Themed, QWidget):
    """Three places. Widgets given to `set_left`/`set_right` belong to the bar until replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = TextLabel("small", "ink_2", comfortable_px=1000)
        self._icon_name: str | None = None
        self._icon = QLabel()
        self._place: Place = "centre"
        self._left, self._right, self._middle = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._left)
        self._row.addLayout(self._middle, 1)
        self._row.addLayout(self._right)
        self.follow_theme()

    def set_left(self, *widgets: QWidget) -> None:
        _fill(self._left, widgets)

    def set_right(self, *widgets: QWidget) -> None:
        """The main button comes last."""
        _fill(self._right, widgets)

    def set_sentence(self, text: str, *, icon: str | None = None, place: Place = "centre") -> None:
        """The sentence between the buttons; **stars** make bold. An icon stands before it."""
        self._icon_name, self._place = icon, place
        self.sentence.set_text(text)
        self.apply_theme()

    def apply_theme(self) -> None:
        margin, gap = theme().length("margin_x"), theme().space(16)
        self._row.setContentsMargins(margin, 0, margin, 0)
        for row in (self._row, self._left, self._right):
            row.setSpacing(gap)
        self._middle.setSpacing(theme().space(12))
        self.setFixedHeight(theme().length("bottombar"))
        self._place_sentence()

    def _place_sentence(self) -> None:
        size_px = theme().pick(26, 22)
        self._icon.setVisible(self._icon_name is not None)
        if self._icon_name:
            self._icon.setPixmap(theme().pixmap(self._icon_name, "ink", size_px))
        # Two lines behind an icon begin at the icon, wherever the sentence stands.
        side = _ALIGN["left" if self._icon_name else self._place]
        self.sentence.set_align(side | Qt.AlignmentFlag.AlignVCenter)
        while self._middle.count():
            self._middle.takeAt(0)
        # With an icon the sentence keeps its own width, so that both stay together.
        if self._icon_name and self._place != "left":
            self._middle.addStretch(1)
        self._middle.addWidget(self._icon)
        self._middle.addWidget(self.sentence, 0 if self._icon_name else 1)
        if self._icon_name and self._place != "right":
            self._middle.addStretch(1)


def _fill(row: QHBoxLayout, widgets: tuple[QWidget, ...]) -> None:
    while row.count():
        item = row.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None and widget not in widgets:
            widget.setParent(None)
    for widget in widgets:
        row.addWidget(widget)
