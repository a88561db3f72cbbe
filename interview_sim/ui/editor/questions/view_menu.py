"""The menu of columns and order."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from interview_sim.ui.editor.questions.columns import COLUMNS
from interview_sim.ui.editor.questions.listing import Order
from interview_sim.ui.editor.questions.menus import add_heading, add_ticked
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme

tr = area("editor-questions")


class ViewMenu(QMenu):
    """`order_chosen(Order)`, `column_toggled(column key)`. `orders` is the menu of orders inside it."""

    order_chosen = Signal(object)
    column_toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.orders = QMenu(self)

    def open_at(self, place: QPoint, order: Order, shown: frozenset[str]) -> None:
        """Fill it and open it there."""
        for menu in (self, self.orders):
            menu.clear()
            menu.setFont(theme().font("desk.body"))
        add_heading(self, tr("Columns"))
        for column in (one for one in COLUMNS if one.may_go):
            action = add_ticked(self, column.words(), column.key, is_on=column.key in shown)
            action.triggered.connect(lambda _=False, key=column.key: self.column_toggled.emit(key))
        self.addSeparator()
        self._fill_orders(order)
        self.orders.setTitle(tr("Order"))
        self.addMenu(self.orders)
        self.popup(place)

    def _fill_orders(self, order: Order) -> None:
        choices = [("", tr("As in the bank")), *((column.key, column.words()) for column in COLUMNS)]
        for key, words in choices:
            action = add_ticked(self.orders, words, key, is_on=key == order.column)
            action.triggered.connect(lambda _=False, key=key: self.order_chosen.emit(Order(key)))
