"""What lies over the column while files are held above it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on

tr = area("editor-questions")


class DropVeil(Themed, QWidget):
    """Says what letting go would do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._below = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self.follow_theme()

    def lift(self) -> None:
        """Cover the column."""
        self.setGeometry(self._below.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(12, 12, -12, -12)
        with painter_on(self) as painter:
            painter.fillRect(self.rect(), theme().color("paper", 0.94))
            draw_box(
                painter,
                box,
                theme().radius("card"),
                fill=theme().color("teal_soft", 0.7),
                edge=theme().color("teal"),
                dashes=(3, 2.4),
            )
            words = tr("Let go to import into this bank")
            middle = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, box, words, theme().font("desk.h2"), theme().color("teal"), middle)
