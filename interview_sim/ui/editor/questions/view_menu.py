"""The menu of order and columns."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from interview_sim.ui.editor.questions.columns import COLUMNS
from interview_sim.ui.editor.questions.listing import Order
from interview_sim.ui.editor.questions.menus import add_heading, add_ticked
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme

tr = area("editor-questions")


class ViewMenu(QMenu):
    """`order_chosen(Order)`, `column_toggled(column key)`."""

    order_chosen = Signal(object)
    column_toggled = Signal(str)

    def open_at(self, place: QPoint, order: Order, shown: frozenset[str]) -> None:
        """Fill it and open it there."""
        self.clear()
        self.setFont(theme().font("desk.body"))
        add_heading(self, tr("Order"))
        orders = [("", tr("As in the bank")), *((column.key, column.words()) for column in COLUMNS)]
        for key, words in orders:
            action = add_ticked(self, words, f"order:{key}", is_on=key == order.column)
            action.triggered.connect(lambda _=False, key=key: self.order_chosen.emit(Order(key)))
        add_heading(self, tr("Columns"))
        for column in (one for one in COLUMNS if one.may_go):
            is_on = column.key in shown
            action = add_ticked(self, column.words(), f"column:{column.key}", is_on=is_on)
            action.triggered.connect(lambda _=False, key=column.key: self.column_toggled.emit(key))
        self.popup(place)
