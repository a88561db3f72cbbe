"""A filter as a button with its number: on or off."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_sim.ui.language import area
from interview_sim.ui.widgets.buttons import Button

tr = area("review-finding")


class FilterChip(Button):
    """Soft while its word stands in the search text, white else; `clicked` is Qt's own."""

    usual_height = "desk"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._name, self._count, self._is_on = "", -1, False

    def show_filter(self, name: str, count: int, *, is_on: bool) -> None:
        """`count` below 0 is not known yet."""
        self._name, self._count, self._is_on = name, count, is_on
        self.set_kind("soft" if is_on else "secondary")
        self.set_text(name if count < 0 else f"{name} {count}")
        state = tr("on", note="filter") if is_on else tr("off", note="filter")
        self.setAccessibleName(f"{self.text()}, {state}")
