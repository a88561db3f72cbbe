"""Which answer, or which finding about it, stands on a side: a button that opens the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import SecondaryButton
from interview_sim.ui.widgets.painting import draw_text

tr = area("review-comparing")
_ICON_PX, _PAD_PX = 20, 16


class AnswerChooser(SecondaryButton):
    """`show_choices(pairs of label and key)`, `show_chosen(key)`; `chosen(key)`. Long labels end in dots."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._choices: tuple[tuple[str, str], ...] = ()
        self._key = ""
        self._side_words = ""
        super().__init__(height="desk", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def show_side(self, words: str) -> None:
        """What this side is called."""
        self._side_words = words
        self._say()

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Labels and keys, in the order of the list."""
        self._choices = tuple(choices)
        self._say()

    def show_chosen(self, key: str) -> None:
        """What stands on this side; "" for nothing."""
        self._key = key
        self._say()

    def chosen_key(self) -> str:
        return self._key

    def menu_of_choices(self) -> QMenu:
        """The list, today's choice ticked."""
        menu = QMenu(self)
        menu.setFont(theme().font("desk.body"))
        for label, key in self._choices:
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(key == self._key)
            action.triggered.connect(lambda _=False, key=key: self.chosen.emit(key))
            if key == self._key:
                menu.setActiveAction(action)
        menu.setMinimumWidth(self.width())
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def retranslate(self) -> None:
        self._say()

    def _say(self) -> None:
        label = next((label for label, key in self._choices if key == self._key), "")
        self.set_text(label or tr("Choose an answer"))
        self.setAccessibleName(f"{self._side_words}: {self.text()}")
        self.setToolTip(self.text())

    def _open(self) -> None:
        if self._choices:
            self.menu_of_choices().popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(360, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.height())

    def _paint_content(self, painter: QPainter, color: str) -> None:
        y = 1 if self.isDown() else 0
        font, small = theme().font("desk.button"), theme().font("desk.small")
        line = QRectF(_PAD_PX, y, self.width() - 3 * _PAD_PX - _ICON_PX, self.height())
        draw_text(painter, line, self._side_words, small, theme().color("ink_2"))
        line.setLeft(line.left() + QFontMetricsF(small).horizontalAdvance(self._side_words) + 12)
        words = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, line.width())
        draw_text(painter, line, words, font, theme().color(color))
        icon = theme().pixmap("down", color, _ICON_PX)
        place = QRectF(self.width() - _PAD_PX - _ICON_PX, (self.height() - _ICON_PX) / 2 + y, 0, 0)
        painter.drawPixmap(place.topLeft(), icon)
