"""A question over the desk that stays open while something is done: the safe choice alone closes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Choice, QuestionDialog

FORM_PX: Final = 600


class DeedForm(Themed, QWidget):
    """What lies between the words and the buttons of a dialog, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        # As wide from one step to the next, whatever it says.
        self.setMinimumWidth(FORM_PX)

    def apply_theme(self) -> None:
        self.column.setSpacing(8 if theme().is_larger_text else theme().space(16))


class DeedDialog(QuestionDialog):
    """Every choice but the safe one goes to `act(key)` and leaves it open, `finish(key)` closes it."""

    def __init__(
        self,
        window: QWidget,
        title: str,
        text: str,
        *,
        safe: Choice,
        others: Sequence[Choice],
        extra: QWidget,
    ) -> None:
        super().__init__(window, title, text, safe=safe, others=others, extra=extra, is_desk=True)

    def answer(self, key: str) -> None:
        """The safe choice closes."""
        if key == self._safe.key:
            super().answer(key)
        elif not self._is_answered and self.buttons[key].isEnabled():
            self.act(key)

    def act(self, key: str) -> None:
        """Another choice was made. Override."""
        raise NotImplementedError

    def finish(self, key: str) -> None:
        """Close with `answered(key)`."""
        super().answer(key)

    def place_again(self) -> None:
        """After something came or went: as high as it needs to be, in the middle; the keyboard stays here."""
        # From the inside out: each layout learns of what changed in the one below.
        for layout in (one.layout() for one in reversed(self.findChildren(QWidget))):
            if layout is not None:
                layout.activate()
        self._place()
        focused = self.window().focusWidget()
        if not self._is_answered and (focused is None or not self.isAncestorOf(focused)):
            self.buttons[self._safe.key].setFocus()
