"""The place where a file is dropped or a table pasted."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

_ICON_PX = 40


class DropBox(Themed, QWidget):
    """A dashed box that says what may be dropped; teal while something lies over it."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._is_hot = icon, False
        centre = Qt.AlignmentFlag.AlignHCenter
        self.title = TextLabel("desk.body_strong", align=centre, comfortable_px=700)
        self.words = TextLabel("desk.small", "ink_2", align=centre, comfortable_px=700)
        self._icon = QLabel()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._icon, 0, centre)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addStretch(1)
        self._column = column
        self.follow_theme()

    def show_hot(self, is_hot: bool) -> None:
        """Whether something that may be dropped lies over it."""
        self._is_hot = is_hot
        self.update()

    def apply_theme(self) -> None:
        self._column.setContentsMargins(24, 20, 24, 20)
        self._icon.setPixmap(theme().pixmap(self._icon_name, "teal", _ICON_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        fill = theme().color("teal_soft") if self._is_hot else theme().color("paper")
        edge = theme().color("teal" if self._is_hot else "edge")
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with painter_on(self) as painter:
            draw_box(painter, box, theme().radius("button"), fill=fill, edge=edge, dashes=(4, 3))
