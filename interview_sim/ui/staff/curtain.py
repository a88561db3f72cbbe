"""What lies over the desk (questions, menus, windows of their own) goes with it behind the lock."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from interview_sim.ui.widgets import QuestionDialog


class Curtain:
    """`draw()` hides, `open()` shows the same again, `drop()` does away with it for somebody else.

    `kept`: the window's own layers, which the window itself hides and shows.
    """

    def __init__(self, window: QWidget, *, kept: Sequence[QWidget]) -> None:
        self._window, self._kept = window, kept
        self._hidden: list[QWidget] = []

    def draw(self) -> None:
        """Hide what floats in the window, close menus, give up windows of their own."""
        for one in QApplication.topLevelWidgets():
            if one is self._window or not one.isVisible():
                continue
            if isinstance(one, QDialog):
                one.reject()
            elif isinstance(one, QMenu):
                one.close()
        floating = [one for one in self._window.children() if isinstance(one, QWidget)]
        self._hidden = [one for one in floating if one not in self._kept and one.isVisible()]
        for one in self._hidden:
            one.hide()

    def open(self) -> None:
        """The same person is back."""
        for one in self._hidden:
            one.show()
            one.raise_()
        self._hidden = []

    def drop(self) -> None:
        """Somebody else is here: unanswered questions go."""
        for one in [*self._hidden, *self._window.findChildren(QuestionDialog)]:
            one.hide()
            one.deleteLater()
        self._hidden = []
