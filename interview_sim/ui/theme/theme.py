"""The theme in force: size class, larger text, reduced motion, and what follows from them.

One `Theme` a process, made by `install_theme(app)` and reached by `theme()`. Widgets ask it for
fonts, colours and lengths and listen to `changed` (see `Themed`). It never touches a widget itself,
but for the application's style sheet.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from interview_sim.ui.theme.fonts import build_font, load_font_files
from interview_sim.ui.theme.icons import icon_pixmap
from interview_sim.ui.theme.qss import build_style_sheet
from interview_sim.ui.theme.tokens import Tokens, load_tokens

SizeClass = Literal["wide", "compact"]
_FIGURE_SPACING_PERCENT = 93.0
_current: Theme | None = None


def install_theme(app: QApplication, fonts: Path | None = None) -> Theme:
    """Make the process's theme (once), load its fonts and set the application's font and style sheet.

    `fonts` is the folder of the catalogue's typeface; without it an installed Korean font stands in.
    """
    global _current  # one look a process, as there is one QApplication
    if _current is None:
        _current = Theme(load_tokens(), fonts)
        app.setStyle("Fusion")
    _current.apply_to(app)
    return _current


def theme() -> Theme:
    """The theme in force; `install_theme` must have been called."""
    if _current is None:
        raise RuntimeError("install_theme(app) comes before the first widget")
    return _current


class Theme(QObject):
    """Answers "which font, colour, length here?"; `changed` says that answers differ now."""

    changed = Signal()

    def __init__(self, tokens: Tokens, fonts: Path | None = None) -> None:
        super().__init__()
        self.tokens = tokens
        self.size_class: SizeClass = "wide"
        self.is_larger_text = False
        self.is_reduced_motion = False
        self._fonts: dict[str, QFont] = {}
        load_font_files(tokens.font_files, fonts)

    def apply_to(self, app: QApplication) -> None:
        """Set the application's font and style sheet."""
        app.setFont(self.font("desk.body"))
        app.setStyleSheet(build_style_sheet(self))

    def set_window_size(self, width_px: int, height_px: int) -> None:
        """Wide from 1600 x 900 on, compact below."""
        wide_width, wide_height = self.tokens.wide_from
        is_wide = width_px >= wide_width and height_px >= wide_height
        self._change("size_class", "wide" if is_wide else "compact")

    def set_larger_text(self, is_larger: bool) -> None:
        """글자 크게: every type size times 1.25."""
        self._change("is_larger_text", is_larger)

    def set_reduced_motion(self, is_reduced: bool) -> None:
        """Cuts instead of fades, a step a second instead of gliding."""
        self._change("is_reduced_motion", is_reduced)

    def _change(self, name: str, value: object) -> None:
        if getattr(self, name) == value:
            return
        setattr(self, name, value)
        self._fonts.clear()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.apply_to(app)
        self.changed.emit()

    @property
    def is_wide(self) -> bool:
        return self.size_class == "wide"

    def font_px(self, role: str) -> int:
        """Size of a type role now."""
        row = self.tokens.roles[role]
        size_px = row.wide_px if self.is_wide else row.compact_px
        return round(size_px * self.tokens.large_text_factor) if self.is_larger_text else size_px

    def font(self, role: str, *, weight: int | None = None) -> QFont:
        """Font of a type role: "h1", "body", ... on the kiosk, "desk.h1", ... on the desks."""
        key = f"{role}/{weight}"
        if key not in self._fonts:
            self._fonts[key] = build_font(
                self.tokens,
                size_px=self.font_px(role),
                weight=weight or self.tokens.roles[role].weight,
                spacing_percent=_FIGURE_SPACING_PERCENT if role == "figure" else None,
            )
        return QFont(self._fonts[key])

    def line(self, role: str) -> float:
        """Line height of a role as a multiple of its size."""
        return self.tokens.roles[role].line

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        """Colour of a token; `alpha` 0..1."""
        color = QColor(self.tokens.colors[name])
        color.setAlphaF(alpha)
        return color

    def space(self, wide_px: int) -> int:
        """A distance given as on the wide screen; compact = 0.68 of it, rounded to 4."""
        if self.is_wide or wide_px == 0:
            return wide_px
        return max(4, 4 * round(wide_px * self.tokens.compact_factor / 4))

    def length(self, name: str) -> int:
        """A named length: margin_x, topbar, bottombar, kiosk_start, kiosk_primary, kiosk_inline,
        kiosk_top, desk, hit_min, desk_topbar."""
        pair = self.tokens.lengths[name]
        return pair.wide_px if self.is_wide else pair.compact_px

    def pick(self, wide_px: int, compact_px: int) -> int:
        """A length that has a value of its own in both size classes."""
        return wide_px if self.is_wide else compact_px

    def radius(self, name: str) -> int:
        """Corner radius: card, tick_card, button_large, button, field, row, segment."""
        return self.tokens.radii[name]

    def motion(self, name: str) -> int:
        """Milliseconds or frames a second of a movement, as far as movement is wanted."""
        if self.is_reduced_motion and name in self.tokens.reduced_motion:
            return self.tokens.reduced_motion[name]
        return self.tokens.motion[name]

    def pixmap(self, name: str, color: str, size_px: int) -> QPixmap:
        """An icon of the look in a token's colour."""
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        return icon_pixmap(self.tokens.icons[name], self.tokens.colors[color], size_px, ratio)

    def icon(self, name: str, color: str = "ink", size_px: int = 24) -> QIcon:
        """The same as a QIcon, grey-free when disabled (the colour says enough)."""
        icon = QIcon(self.pixmap(name, color, size_px))
        icon.addPixmap(self.pixmap(name, "ink_2", size_px), QIcon.Mode.Disabled)
        return icon
