"""Renders the look's icons (SVG paths in tokens.toml) in any colour and size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="{color}" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{body}</svg>'
)


@lru_cache(maxsize=256)
def icon_pixmap(body: str, color_hex: str, size_px: int, device_ratio: float) -> QPixmap:
    """The icon whose SVG body is given, `size_px` wide and high in device-independent pixels."""
    svg = _FRAME.format(color=color_hex, body=body.replace("currentColor", color_hex))
    side = max(1, round(size_px * device_ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(device_ratio)
    return pixmap
