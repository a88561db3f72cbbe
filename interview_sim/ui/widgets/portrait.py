"""The portrait of the welcome poster, from the SVG paths in tokens.toml. Nowhere else."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from interview_sim.ui.theme import load_tokens
from interview_sim.ui.theme.tokens import PortraitPart

BOX_UNITS = 400
_HAIR, _EYE = "#3A2B24", "#33261F"


@lru_cache(maxsize=1)
def _renderer() -> QSvgRenderer:
    parts = load_tokens().portrait
    head = next(part.d for part in parts if part.part == "head")
    clip = f'<clipPath id="head"><path d="{head}"/></clipPath>'
    body = clip + "".join(_part(part) for part in parts)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">{body}</svg>'
    return QSvgRenderer(QByteArray(svg.encode()))


def _part(part: PortraitPart) -> str:
    if part.part == "features":
        return _features(part.d)
    fill, opacity = _fill(part.fill)
    clip = ' clip-path="url(#head)"' if part.part.endswith("_in_head") else ""
    return f'<path d="{part.d}" fill="{fill}" fill-opacity="{opacity}"{clip}/>'


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
    _renderer().render(painter, box)
    painter.restore()
