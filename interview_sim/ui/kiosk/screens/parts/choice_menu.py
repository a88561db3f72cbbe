"""A menu below a button: one of the answers, or the whole interview."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from interview_sim.ui.theme import theme

K = TypeVar("K")


def open_menu(below: QWidget, choices: Sequence[tuple[K, str]], chosen: Callable[[K], None]) -> None:
    """Open it; `chosen(key)` is called for what was taken. It deletes itself when it closes."""
    menu = QMenu(below)
    menu.setFont(theme().font("body"))
    for key, text in choices:
        action = menu.addAction(text)
        action.triggered.connect(lambda _=False, key=key: chosen(key))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(below.mapToGlobal(QPoint(0, below.height())))
