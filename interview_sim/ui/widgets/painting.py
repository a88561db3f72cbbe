"""Small pieces of painting that all painted widgets share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget


@contextmanager
def painter_on(widget: QWidget) -> Iterator[QPainter]:
    """A painter with antialiasing that is always ended."""
    painter = QPainter(widget)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    try:
        yield painter
    finally:
        painter.end()


def round_pen(color: QColor, width_px: float) -> QPen:
    """A solid pen with round caps and joins."""
    return QPen(
        QBrush(color), width_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def draw_box(
    painter: QPainter,
    rect: QRectF,
    radius_px: float,
    *,
    fill: QColor | None = None,
    edge: QColor | None = None,
    edge_px: float = 2,
    dashes: tuple[float, float] | None = None,
) -> None:
    """A rounded box whose edge lies wholly inside `rect`."""
    painter.setBrush(QBrush(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius_px, radius_px)
        return
    pen = QPen(edge, edge_px)
    if dashes is not None:
        pen.setDashPattern(list(dashes))
    painter.setPen(pen)
    half = edge_px / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius_px - half, radius_px - half)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of text, vertically centred in `rect`."""
    painter.setFont(font)
    painter.setPen(color)
    flags = int(align.value) | Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
    painter.drawText(rect, flags | Qt.TextFlag.TextDontClip.value, text)


def text_width(font: QFont, text: str) -> float:
    """Advance of one line."""
    return QFontMetricsF(font).horizontalAdvance(text)


def draw_bar(painter: QPainter, x: float, y: float, width_px: float, height_px: float, color: QColor) -> None:
    """A round-ended upright bar centred on (x, y): one beat of the voice line; a dot when flat."""
    height_px = max(height_px, width_px)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    box = QRectF(x - width_px / 2, y - height_px / 2, width_px, height_px)
    painter.drawRoundedRect(box, width_px / 2, width_px / 2)


def draw_knob(painter: QPainter, centre: QPointF, radius_px: float, fill: QColor, edge: QColor) -> None:
    """The white knob with an outline at the end of rings and time lines."""
    painter.setBrush(fill)
    painter.setPen(QPen(edge, radius_px * 0.4))
    painter.drawEllipse(centre, radius_px * 0.8, radius_px * 0.8)
