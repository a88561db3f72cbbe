"""A line to type in, over the words that it corrects: Enter saves, Esc leaves."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import text_width

tr = area("review-transcript")
_SIDE_PX, _HEIGHT_PX, _MORE_PX, _LEAST_PX = 16, 42, 72, 180


class WordLine(Themed, QLineEdit):
    """`open_over(box, text)`; `saved(text)` or `left()` comes once, then it is hidden again."""

    saved = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._anchor = QRectF()
        self.hide()
        self.textChanged.connect(self._fit)
        self.follow_theme()

    def open_over(self, box: QRectF, text: str) -> None:
        """Open with the text chosen, so that typing replaces it; `box` is the first word's."""
        self._anchor = box
        self.setText(text)
        self._fit()
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_to(self, box: QRectF) -> None:
        """The words went elsewhere (scrolled, laid out anew)."""
        self._anchor = box
        self._fit()

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))
        self._fit()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Correct the words"))

    def _fit(self) -> None:
        """As wide as its text wants, inside the parent, its letters over the old ones."""
        room = self._ground.width()
        wide = math.ceil(text_width(self.font(), self.text())) + _MORE_PX
        wide = min(max(wide, _LEAST_PX), room)
        left = min(max(0, round(self._anchor.left()) - _SIDE_PX), room - wide)
        top = round(self._anchor.center().y() - _HEIGHT_PX / 2)
        self.setGeometry(left, max(0, top), wide, _HEIGHT_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hide()
            self.saved.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)
            if not _is_for_the_desk(event):
                event.accept()


def _is_for_the_desk(event: QKeyEvent) -> bool:
    """F keys and Ctrl with a letter, where the field has no use for them; arrows and letters stay here."""
    is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return is_control or Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12
