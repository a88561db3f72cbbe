"""The four kinds of button: primary, secondary, soft, quiet; an icon before or after the text.

Enter and Space press. Heights are named lengths of the theme: kiosk_start, kiosk_primary,
kiosk_inline, kiosk_top, desk.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.fades import ColorFade
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width


@dataclass(frozen=True, slots=True)
class _Fills:
    rest: str | None
    hover: str
    pressed: str
    edge: str | None
    text: str


_KINDS = {
    "primary": _Fills("teal", "primary_hover", "teal_deep", None, "on_night"),
    "secondary": _Fills("surface", "secondary_hover", "sunken", "edge", "ink"),
    "soft": _Fills("teal_soft", "soft_hover", "soft_pressed", "teal_line", "teal"),
    "quiet": _Fills(None, "sunken", "line", None, "teal"),
}


@dataclass(frozen=True, slots=True)
class _Size:
    role: str
    icon_px: tuple[int, int]
    pad_px: int
    gap_px: int
    radius: str


_SIZES = {
    "kiosk_start": _Size("button_large", (30, 26), 48, 16, "button_large"),
    "kiosk_primary": _Size("button_large", (30, 26), 40, 14, "button_large"),
    "kiosk_inline": _Size("button", (26, 24), 30, 14, "button"),
    "kiosk_top": _Size("label", (24, 22), 24, 14, "button"),
    "desk": _Size("desk.button", (20, 20), 20, 12, "button"),
}


class Button(Themed, QPushButton):
    """A button of one kind and height. `text()` is the raw text; `clicked` is Qt's own."""

    kind = "secondary"
    usual_height = "kiosk_primary"

    def __init__(
        self,
        text: str = "",
        icon: str | None = None,
        *,
        icon_after: bool = False,
        height: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name, self._icon_after = icon, icon_after
        self._height = height or self.usual_height
        self._kind: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._fill_fade = ColorFade(self)
        self.follow_theme()

    def set_text(self, text: str) -> None:
        """Show a text."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()

    def set_icon(self, icon: str | None, *, after: bool = False) -> None:
        """Show an icon of the look before or after the text."""
        self._icon_name, self._icon_after = icon, after
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """Change between "primary", "secondary", "soft" and "quiet"."""
        if kind not in _KINDS:
            raise ValueError(f"no such kind of button: {kind}")
        self._kind = kind
        self.update()

    def focus_radius(self) -> int:
        return theme().radius(_SIZES[self._height].radius)

    def apply_theme(self) -> None:
        self.setFont(theme().font(_SIZES[self._height].role))
        self.setFixedHeight(max(theme().length("hit_min"), theme().length(self._height)))
        self.updateGeometry()

    def _icon_px(self) -> int:
        return theme().pick(*_SIZES[self._height].icon_px) if self._icon_name else 0

    def _content_width(self) -> float:
        width = text_width(self.font(), self.text())
        if self._icon_name:
            gap = theme().space(_SIZES[self._height].gap_px) if self.text() else 0
            width += self._icon_px() + gap
        return width

    def sizeHint(self) -> QSize:
        pad = theme().space(_SIZES[self._height].pad_px)
        if not self.text():
            return QSize(max(self.height(), theme().length(self._height) * 6 // 5), self.height())
        return QSize(max(48, math.ceil(self._content_width()) + 2 * pad), self.height())

    def minimumSizeHint(self) -> QSize:
        pad = 12 if self.text() else 4
        return QSize(max(48, math.ceil(self._content_width()) + 2 * pad), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def _fill_and_text(self) -> tuple[str | None, str | None, str]:
        fills = _KINDS[self._kind or self.kind]
        if not self.isEnabled():
            return "sunken", None, "ink_2"
        if self.isDown():
            return fills.pressed, fills.edge, fills.text
        return (fills.hover if self.underMouse() else fills.rest), fills.edge, fills.text

    def _fill_color(self, fill: str | None) -> QColor:
        """No fill is the hover's colour, all through: so the fade only comes and goes."""
        return theme().color(fill) if fill else theme().color(_KINDS[self._kind or self.kind].hover, 0.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, edge, text = self._fill_and_text()
        with painter_on(self) as painter:
            draw_box(
                painter,
                QRectF(self.rect()),
                self.focus_radius(),
                fill=self._fill_fade.toward(self._fill_color(fill), "press" if self.isDown() else "state"),
                edge=theme().color(edge) if edge else None,
            )
            self._paint_content(painter, text)

    def _paint_content(self, painter: QPainter, color: str) -> None:
        x = (self.width() - self._content_width()) / 2
        y = 1 if self.isDown() else 0
        icon_px = self._icon_px()
        words_px = text_width(self.font(), self.text())
        gap = theme().space(_SIZES[self._height].gap_px) if icon_px and self.text() else 0
        icon_x = x + words_px + gap if self._icon_after else x
        text_x = x if self._icon_after or not icon_px else x + icon_px + gap
        if self._icon_name:
            top = (self.height() - icon_px) / 2 + y
            painter.drawPixmap(QPointF(icon_x, top), theme().pixmap(self._icon_name, color, icon_px))
        area = QRectF(text_x, y, words_px + 2, self.height())
        draw_text(painter, area, self.text(), self.font(), theme().color(color))


class PrimaryButton(Button):
    """Teal, one per screen, bottom right."""

    kind = "primary"


class SecondaryButton(Button):
    """White with an edge."""

    kind = "secondary"


class SoftButton(Button):
    """Soft teal: opens evidence or sound."""

    kind = "soft"
    usual_height = "kiosk_inline"


class QuietButton(Button):
    """No fill: the top bar, and what should not invite."""

    kind = "quiet"
    usual_height = "kiosk_top"
