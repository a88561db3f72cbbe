"""The name of the open bank; pressed, it shows all banks to choose from."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from interview_sim.ui.editor.questions.menus import add_heading, add_ticked
from interview_sim.ui.editor.questions.row_delegate import fitting
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_text, painter_on, text_width

tr = area("editor-questions")
_ICON_PX, _GAP_PX = 22, 8
BankName = tuple[str, str, bool]


class BankButton(Themed, QAbstractButton):
    """`bank_chosen(id)`, `new_bank_asked()`. `show_banks`: id, name, whether it is the centre's own."""

    bank_chosen = Signal(str)
    new_bank_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banks: tuple[BankName, ...] = ()
        self._bank_id, self._name = "", ""
        self.menu = QMenu(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        self.follow_theme()

    def show_banks(self, banks: Sequence[BankName]) -> None:
        """All banks that may be opened."""
        self._banks = tuple(banks)
        self._say()

    def show_bank(self, bank_id: str, name: str) -> None:
        """Which one is open; "" for none."""
        self._bank_id, self._name = bank_id, name
        self._say()

    def _say(self) -> None:
        text = self._name or next((name for one, name, _ in self._banks if one == self._bank_id), "")
        self.setText(text or tr("Choose a question bank"))
        self.setToolTip(self.text())
        self.setAccessibleName(tr("Question bank: {name}", name=self.text()))
        self.updateGeometry()
        self.update()

    def open_menu(self) -> None:
        """Own banks first, then those that travel with the program, then a new one."""
        self.menu.clear()
        self.menu.setFont(theme().font("desk.body"))
        for title, is_own in ((tr("Of this centre"), True), (tr("From the program"), False)):
            banks = [bank for bank in self._banks if bank[2] is is_own]
            if banks:
                add_heading(self.menu, title)
            for bank_id, name, _ in banks:
                action = add_ticked(self.menu, name, bank_id, is_on=bank_id == self._bank_id)
                action.triggered.connect(lambda _=False, bank_id=bank_id: self.bank_chosen.emit(bank_id))
        self.menu.addSeparator()
        new = add_ticked(self.menu, tr("New question bank…"), "", is_on=False, icon="plus")
        new.triggered.connect(self.new_bank_asked)
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._say()

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.h1"))
        self.setFixedHeight(theme().length("desk"))
        self.updateGeometry()

    def focus_radius(self) -> int:
        return theme().radius("button")

    def sizeHint(self) -> QSize:
        words = math.ceil(text_width(self.font(), self.text()))
        return QSize(words + _GAP_PX + _ICON_PX + 4, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        with painter_on(self) as painter:
            # The name stands where the field below it begins, so there is no ground that would reach further.
            is_hot = self.isDown() or self.underMouse()
            room = box.adjusted(0, 0, -_GAP_PX - _ICON_PX, 0)
            words = fitting(self.text(), self.font(), room.width() + 1)
            draw_text(painter, room, words, self.font(), theme().color("teal" if is_hot else "ink"))
            left = text_width(self.font(), words) + _GAP_PX
            at = QPointF(left, (self.height() - _ICON_PX) / 2 + 1)
            painter.drawPixmap(at, theme().pixmap("down", "teal" if is_hot else "ink_2", _ICON_PX))
