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

    # Until it follows the theme there is nothing to apply.
    _is_applying = True
    _font_px = 0

    def follow_theme(self) -> None:
        """Apply theme and language now and at every change from now on."""
        theme().changed.connect(self._on_theme_changed)
        self.retranslate()
        self._apply()

    def _on_theme_changed(self) -> None:
        self._apply()
        self.updateGeometry()  # type: ignore[attr-defined]
        self.update()  # type: ignore[attr-defined]

    def _apply(self) -> None:
        self._is_applying = True
        try:
            self.apply_theme()
        finally:
            self._is_applying = False
        self._font_px = self.font().pixelSize()  # type: ignore[attr-defined]

    def apply_theme(self) -> None:
        """Set fonts, margins and sizes from `theme()`. Override."""

    def retranslate(self) -> None:
        """Set all texts with `tr(...)` again. Override."""

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)  # type: ignore[misc]
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange and not self._is_applying and self._has_other_font():
            # On its first show the style sheet gives a widget back the font that it was made with, even
            # where the size class has changed since.
            self._apply()

    def _has_other_font(self) -> bool:
        return bool(self.font().pixelSize() != self._font_px)  # type: ignore[attr-defined]
