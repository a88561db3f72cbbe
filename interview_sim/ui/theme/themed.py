"""A mixin for widgets that follow the theme and the language."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent

from interview_sim.ui.theme.theme import theme


class Themed:
    """Put before the Qt class: `class Card(Themed, QWidget)`.

    Call `self.follow_theme()` at the end of `__init__`: it calls `apply_theme()` and `retranslate()`
    once, then again whenever sizes, colours or the language change.
    """

    def follow_theme(self) -> None:
        """Apply theme and language now and at every change from now on."""
        theme().changed.connect(self._on_theme_changed)
        self.retranslate()
        self.apply_theme()

    def _on_theme_changed(self) -> None:
        self.apply_theme()
        self.updateGeometry()  # type: ignore[attr-defined]
        self.update()  # type: ignore[attr-defined]

    def apply_theme(self) -> None:
        """Set fonts, margins and sizes from `theme()`. Override."""

    def retranslate(self) -> None:
        """Set all texts with `tr(...)` again. Override."""

    def changeEvent(self, event: Any) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)  # type: ignore[misc]
