"""The bands of a norm on its axis: where answers are good, fair, or something to practise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.results import Band
from interview_sim.scoring.norms import MeasureNorm
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

_BAR_PX, _SIDE_PX, _DOT_PX, _GAP_PX = 18, 12, 7, 6
_FILLS: dict[Band, str] = {"good": "teal_line", "fair": "amber_soft", "poor": "sunken"}


@dataclass(frozen=True, slots=True)
class Zone:
    """A piece of the axis with one band."""

    low: float
    high: float
    band: Band


def zones_of(norm: MeasureNorm) -> tuple[Zone, ...]:
    """The pieces from the beginning of the scale to its end; none where there is no band or no scale."""
    low, high = norm.scale_low, norm.scale_high
    if not norm.has_band or high <= low:
        return ()
    poor_high = norm.poor_above if norm.poor_above is not None else norm.poor_from
    inner = (norm.poor_below, norm.good_low, norm.good_high, poor_high)
    edges = sorted({low, high, *(one for one in inner if one is not None and low < one < high)})
    found: list[Zone] = []
    for left, right in pairwise(edges):
        band = norm.band((left + right) / 2)
        if band is None:
            continue
        if found and found[-1].band == band:
            found[-1] = Zone(found[-1].low, right, band)
        else:
            found.append(Zone(left, right, band))
    return tuple(found)


class BandScale(Themed, QWidget):
    """`show_norm(norm, texts of the bands, texts of limits, values of stored answers)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zones: tuple[Zone, ...] = ()
        self._names: dict[Band, str] = {}
        self._limits: tuple[tuple[float, str], ...] = ()
        self._values: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow_theme()

    def show_norm(
        self,
        norm: MeasureNorm | None,
        names: dict[Band, str],
        limits: Sequence[tuple[float, str]],
        values: Sequence[float] = (),
    ) -> None:
        """`limits` are written below the axis; `values` are dots above it. None clears it."""
        self.zones = () if norm is None else zones_of(norm)
        self._names, self._limits, self._values = names, tuple(limits), tuple(values)
        self.setVisible(bool(self.zones))
        self.setAccessibleName(", ".join(names[one.band] for one in self.zones))
        self.update()

    def sizeHint(self) -> QSize:
        line = round(theme().font_px("desk.small") * 1.3)
        return QSize(240, 2 * line + _BAR_PX + 2 * _GAP_PX + 2 * _DOT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def _x(self, value: float) -> float:
        low, high = self.zones[0].low, self.zones[-1].high
        share = min(1.0, max(0.0, (value - low) / (high - low)))
        return _SIDE_PX + share * (self.width() - 2 * _SIDE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.zones:
            return
        font = theme().font("desk.small")
        line = round(theme().font_px("desk.small") * 1.3)
        top = line + _GAP_PX + 2 * _DOT_PX
        with painter_on(self) as painter:
            for zone in self.zones:
                self._paint_zone(painter, zone, top, line)
            painter.setBrush(theme().color("ink"))
            painter.setPen(QPen(theme().color("surface"), 2))
            for value in self._values:
                painter.drawEllipse(QPointF(self._x(value), top - _DOT_PX - 1), _DOT_PX - 1, _DOT_PX - 1)
            free_from = 0.0
            for value, text in sorted(self._limits):
                wide = text_width(font, text)
                left = min(max(self._x(value) - wide / 2, free_from), self.width() - wide)
                if left < free_from:
                    continue
                box = QRectF(left, top + _BAR_PX + _GAP_PX, wide + 2, line)
                draw_text(painter, box, text, font, theme().color("ink_2"))
                free_from = left + wide + 10

    def _paint_zone(self, painter: QPainter, zone: Zone, top: float, line: float) -> None:
        left, right = self._x(zone.low), self._x(zone.high)
        edge = theme().color("edge" if zone.band != "good" else "teal")
        box = QRectF(left + 1, top, max(4.0, right - left - 2), _BAR_PX)
        draw_box(painter, box, 4, fill=theme().color(_FILLS[zone.band]), edge=edge, edge_px=1.5)
        font, text = theme().font("desk.small"), self._names[zone.band]
        wide = text_width(font, text)
        if wide <= right - left:
            place = QRectF((left + right - wide) / 2, 0, wide + 2, line)
            draw_text(painter, place, text, font, theme().color("ink_2"))
