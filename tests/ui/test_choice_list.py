"""The list of cards (presets): what the Tab key meets, in which order."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from interview_sim.ui.widgets import ChoiceList, ListChoice


def _stops(window: QWidget) -> list[str]:
    """Accessible names of all that takes the focus, in the order of the Tab key."""
    names, widget = [], window.nextInFocusChain()
    while widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            names.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    return names


def test_cards_stay_between_what_stands_above_and_below(stage) -> None:
    """Cards come and come anew (another language) after everything else of the page was made."""
    window = QWidget()
    above, cards, below = QPushButton(), ChoiceList(), QPushButton()
    above.setAccessibleName("above")
    below.setAccessibleName("below")
    column = QVBoxLayout(window)
    for widget in (above, cards, below):
        column.addWidget(widget)
    stage(window, (900, 600))
    for title in ("Short", "Brief"):
        cards.show_choices([ListChoice(key="a", title=title), ListChoice(key="b", title="Long")], chosen="a")
        QCoreApplication.processEvents()

        assert _stops(window) == ["above", title, "Long", "below"]
