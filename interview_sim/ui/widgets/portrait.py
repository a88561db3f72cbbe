"""The portrait of the welcome poster, from the SVG paths in tokens.toml. Nowhere else.

Qt's SVG knows no clip paths, so the shade inside the head is clipped by the painter.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtSvg import QSvgRenderer

from interview_sim.ui.theme import load_tokens
from interview_sim.ui.theme.tokens import PortraitPart

BOX_UNITS = 400
_HAIR, _EYE = "#3A2B24", "#33261F"


@lru_cache(maxsize=1)
def _layers() -> tuple[tuple[QSvgRenderer, bool], ...]:
    """What is painted in turn, and whether it is kept inside the head."""
    parts = load_tokens().portrait
    shade = next(index for index, part in enumerate(parts) if part.part.endswith("_in_head"))
    return tuple(
        (_renderer(group), is_inside)
        for group, is_inside in (
            (parts[:shade], False),
            (parts[shade : shade + 1], True),
            (parts[shade + 1 :], False),
        )
    )


def _renderer(parts: Sequence[PortraitPart]) -> QSvgRenderer:
    body = "".join(_part(part) for part in parts)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">{body}</svg>'
    return QSvgRenderer(QByteArray(svg.encode()))


@lru_cache(maxsize=1)
def _head() -> QPainterPath:
    """The head's outline; its path data holds one M, absolute C curves and Z."""
    d = next(part.d for part in load_tokens().portrait if part.part == "head")
    numbers = [float(word) for word in d.replace("M", " ").replace("C", " ").replace("Z", " ").split()]
    points = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    path = QPainterPath(points[0])
    for index in range(1, len(points), 3):
        path.cubicTo(*points[index : index + 3])
    return path


def _part(part: PortraitPart) -> str:
    if part.part == "features":
        return _features(part.d)
    fill, opacity = _fill(part.fill)
    return f'<path d="{part.d}" fill="{fill}" fill-opacity="{opacity}"/>'


def _fill(written: str) -> tuple[str, float]:
    """`#rrggbb`, a token, "token, 18 % darker" or "#rrggbb at 55 %"."""
    color, _, rest = written.partition(",")
    base, _, opacity = color.partition(" at ")
    value = load_tokens().colors.get(base.strip(), base.strip())
    if "darker" in rest:
        share = float(rest.split("%", maxsplit=1)[0]) / 100
        bright = QColor(value)
        dark = (round(c * (1 - share)) for c in (bright.red(), bright.green(), bright.blue()))
        value = QColor(*dark).name()
    return value, float(opacity.rstrip(" %")) / 100 if opacity else 1.0


def _features(d: str) -> str:
    """Brows, nose and mouth are four strokes in this order: two brows, the nose, the mouth."""
    brow_left, brow_right, nose, mouth = ("M" + piece for piece in d.split("M")[1:])
    strokes = ((brow_left, 3, _HAIR), (brow_right, 3, _HAIR), (nose, 3, "#BC9A7D"), (mouth, 3.2, "#8A4B3E"))
    lines = "".join(
        f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{width}" stroke-linecap="round"/>'
        for path, width, color in strokes
    )
    eyes = "".join(f'<ellipse cx="{x}" cy="169" rx="3.7" ry="4.3" fill="{_EYE}"/>' for x in (177, 223))
    return lines + eyes


def draw_portrait(painter: QPainter, box: QRectF) -> None:
    """Paint the portrait into a square box; its lower edge is cut at the box."""
    painter.save()
    painter.setClipRect(box)
    painter.translate(box.topLeft())
    painter.scale(box.width() / BOX_UNITS, box.height() / BOX_UNITS)
    for renderer, is_inside in _layers():
        painter.save()
        if is_inside:
            painter.setClipPath(_head(), Qt.ClipOperation.IntersectClip)
        renderer.render(painter, QRectF(0, 0, BOX_UNITS, BOX_UNITS))
        painter.restore()
    painter.restore()
