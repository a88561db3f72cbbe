"""Lines of a menu: headings that are read, and entries with a tick."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QWidgetAction

from interview_sim.ui.theme import theme

_TICK_PX, _LEFT_PX = 20, 24


def add_heading(menu: QMenu, words: str) -> None:
    """A quiet line above entries that belong together; a line between it and what stands above."""
    if menu.actions():
        menu.addSeparator()
    label = QLabel(words)
    label.setFont(theme().font("desk.small"))
    label.setStyleSheet(f"color: {theme().color('ink_2').name()}; padding: 8px {_LEFT_PX}px 4px;")
    label.setAlignment(Qt.AlignmentFlag.AlignLeft)
    heading = QWidgetAction(menu)
    heading.setDefaultWidget(label)
    heading.setEnabled(False)
    menu.addAction(heading)


def add_ticked(menu: QMenu, words: str, key: str, *, is_on: bool, icon: str = "check") -> QAction:
    """An entry with its key as data; all entries keep the room of the tick."""
    is_shown = is_on or icon != "check"
    action = menu.addAction(
        theme().icon(icon, "teal", _TICK_PX) if is_shown else theme().icon("check", "surface", 1),
        words.replace("&", "&&"),
    )
    action.setData(key)
    return action
