"""What the visit's minutes go to: one bar to scale, each part named inside, its minutes below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

tr = area("widgets")
_GAP_PX = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPart:
    """A part of the visit, how many minutes it takes, and whether it is the main one."""

    name: str
    minutes: int
    is_main: bool = False


class TenMinutes(Themed, QWidget):
    """`show_parts` with two or more parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[VisitPart, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_parts(self, parts: Sequence[VisitPart]) -> None:
        self._parts = tuple(parts)
        self.retranslate()
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        said = (f"{part.name} {self._minutes(part)}" for part in self._parts)
        self.setAccessibleName(", ".join(said))
        self.update()

    def _minutes(self, part: VisitPart) -> str:
        return tr("{minutes} min", minutes=part.minutes)

    def _bar_px(self) -> int:
        return theme().pick(56, 44) + (10 if theme().is_larger_text else 0)

    def _widths(self, whole_px: float) -> list[float]:
        """To scale, but never narrower than a part's name."""
        least = [text_width(theme().font("label"), part.name) + 32 for part in self._parts]
        room = whole_px - _GAP_PX * (len(self._parts) - 1)
        total = sum(part.minutes for part in self._parts) or 1
        widths = [room * part.minutes / total for part in self._parts]
        lacking = sum(max(0.0, low - width) for low, width in zip(least, widths, strict=True))
        spare = sum(max(0.0, width - low) for low, width in zip(least, widths, strict=True)) or 1.0
        return [
            low if width < low else width - lacking * (width - low) / spare
            for low, width in zip(least, widths, strict=True)
        ]

    def sizeHint(self) -> QSize:
        least = sum(text_width(theme().font("label"), part.name) + 38 for part in self._parts)
        return QSize(int(least), self._bar_px() + theme().font_px("small") + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        x = 0.0
        with painter_on(self) as painter:
            for part, width in zip(self._parts, self._widths(self.width()), strict=True):
                self._paint_part(painter, part, QRectF(x, 0, width, self._bar_px()))
                x += width + _GAP_PX

    def _paint_part(self, painter: QPainter, part: VisitPart, box: QRectF) -> None:
        fill, text = ("teal", "on_night") if part.is_main else ("teal_soft", "teal")
        draw_box(painter, box, theme().radius("button"), fill=theme().color(fill))
        font = theme().font("label")
        draw_text(painter, box.adjusted(16, 0, 0, 0), part.name, font, theme().color(text))
        below = QRectF(box.left() + 1, box.bottom() + 4, box.width(), self.height() - box.bottom() - 4)
        small = theme().font("small")
        draw_text(painter, below, self._minutes(part), small, theme().color("ink_2"))
