"""The curves among the rows: waveform, loudness, pitch and head, never more points than pixels.

Paths are made by pyqtgraph, whose arrays-to-path is some hundred times faster than a loop; it is imported
by `load_pyqtgraph`, after the window is there. Loudness is the look's voice line: bars and dots.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from interview_sim.ui.language import area
from interview_sim.ui.review.tracks.pyramid import Curve, CurvePiece
from interview_sim.ui.review.tracks.scene import Scene
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.painting import draw_bar, draw_text, round_pen, text_width

tr = area("review-tracks")
_BAR_STEP_PX = 7
_LEAST_PITCH_OCTAVES = 1.0
_LEAST_TURN_DEG = 12.0
_LOUDNESS_SHARE, _WAVE_SHARE, _CURVE_SHARE = 0.78, 0.86, 0.8
_QUIETEST_FULL = 0.05
_VALUES_A_PX, _SMOOTH_VALUES_A_PX = 4, 1.5
_LINE_PIECE = 25
_pyqtgraph: list[Any] = []


def load_pyqtgraph() -> None:
    """Import pyqtgraph (about half a second the first time)."""
    if not _pyqtgraph:
        from pyqtgraph import functions

        _pyqtgraph.append(functions)


def is_pyqtgraph_loaded() -> bool:
    return bool(_pyqtgraph)


def _path(x: NDArray[np.float64], y: NDArray[np.float64], connect: str) -> QPainterPath:
    path: QPainterPath = _pyqtgraph[0].arrayToQPath(x, y, connect=connect)
    return path


def paint_loudness(painter: QPainter, box: QRectF, scene: Scene) -> None:
    """Bars where there is speech, dots where there is none; a bar keeps its place while one scrolls."""
    if scene.tracks.loudness is None:
        return
    color, most = theme().color("teal_mid"), box.height() * _LOUDNESS_SHARE
    for at_s, height in _bars(scene.tracks.loudness, scene, box.width()):
        x = scene.ground.x(at_s)
        if scene.dirty[0] - 2 <= x <= scene.dirty[1] + 2:
            draw_bar(painter, x, box.center().y(), 3.6 if height else 2.6, height * most, color)


def _bars(loudness: Curve, scene: Scene, width_px: float) -> list[tuple[float, float]]:
    """Time and height of a bar every seven pixels: the loudest within, or between two values."""
    view = scene.view
    bar_s = view.span_s / max(width_px, 1.0) * _BAR_STEP_PX
    first, last = int(view.start_s / bar_s), int(np.ceil(view.end_s / bar_s))
    piece = loudness.between(view.start_s - bar_s, view.end_s + bar_s, round(width_px))
    if piece.high.size == 0:
        return []
    middles_s = (np.arange(first, last) + 0.5) * bar_s
    if piece.step_s >= bar_s:
        heights = np.interp(middles_s, piece.at_s, piece.high)
    else:
        heights = np.zeros(last - first)
        places = (piece.at_s / bar_s).astype(int) - first
        inside = (places >= 0) & (places < heights.size)
        np.maximum.at(heights, places[inside], piece.high[inside])
    is_within = middles_s < scene.tracks.duration_s
    return list(zip(middles_s[is_within].tolist(), heights[is_within].tolist(), strict=True))


def paint_waveform(painter: QPainter, box: QRectF, scene: Scene) -> None:
    """Lowest to highest sample as one filled shape; what is not read yet is a thin line."""
    waveform, middle = scene.waveform, box.center().y()
    read_s = waveform.duration_s if waveform is not None else 0.0
    is_complete = waveform is not None and waveform.is_complete
    if is_complete and waveform is not None and waveform.curve is None:
        _say(painter, box, scene, tr("This recording has no sound"))
        return
    if not is_complete:
        left = max(box.left(), scene.ground.x(read_s))
        painter.setPen(QPen(theme().color("line"), 2))
        painter.drawLine(QPointF(min(left, box.right()), middle), QPointF(box.right(), middle))
        if box.right() - left > 140:
            _say(painter, QRectF(QPointF(left, box.top()), box.bottomRight()), scene, tr("Reading the sound"))
    if waveform is None or waveform.curve is None or not scene.is_curves_ready:
        return
    scale = box.height() * _WAVE_SHARE / 2 / max(waveform.curve.most(), _QUIETEST_FULL)
    piece = _piece(waveform.curve, scene, box.width())
    if piece.low.size == 0:
        return
    x = _x_of(scene, piece.at_s)
    low, high = (middle - ends.astype(np.float64) * scale for ends in (piece.low, piece.high))
    if piece.low.size < (x[-1] - x[0]):
        each = np.arange(x[0], x[-1])
        x, low, high = each, np.interp(each, x, low), np.interp(each, x, high)
    _draw_columns(painter, x, low, high, theme().color("teal_mid"), least_px=1.0)


def paint_pitch(painter: QPainter, box: QRectF, scene: Scene) -> None:
    """The height of the voice in octaves, over the middle of its own range; gaps where it has none."""
    curve = scene.tracks.pitch
    known = curve.range(0.02, 0.98) if curve is not None else None
    if curve is None or known is None or not scene.is_curves_ready:
        return
    low, high = np.log2(max(known[0], 1.0)), np.log2(max(known[1], 1.0))
    spare = max(_LEAST_PITCH_OCTAVES - (high - low), 0.2) / 2
    piece = _piece(curve, scene, box.width())

    def y(hz: NDArray[np.float32]) -> NDArray[np.float64]:
        octaves = np.log2(np.maximum(hz.astype(np.float64), 1.0))
        share = np.clip((octaves - low + spare) / (high - low + 2 * spare), 0.0, 1.0)
        return np.asarray(box.center().y() + box.height() * _CURVE_SHARE * (0.5 - share))

    _draw(painter, scene, piece, y(piece.low), y(piece.high), theme().color("teal_mid"), 2.0)


def paint_head(painter: QPainter, box: QRectF, scene: Scene) -> None:
    """Turning to the sides and nodding, in degrees about the answer's middle pose."""
    yaw, pitch = scene.tracks.head_yaw, scene.tracks.head_pitch
    painter.setPen(QPen(theme().color("line"), 1))
    painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))
    legend = [
        (yaw, tr("sideways"), "teal_mid", 2.0, "teal"),
        (pitch, tr("up and down"), "ink_2", 1.4, "ink_2"),
    ]
    if scene.is_curves_ready:
        for curve, _, color, width_px, _ in legend:
            if curve is not None:
                _draw_turns(painter, box, scene, curve, theme().color(color), width_px)
    x = box.left() + 6
    for curve, words, _, _, ink in legend:
        if curve is not None:
            x = _plate(painter, box, scene, x, words, theme().color(ink))


def _draw_turns(
    painter: QPainter, box: QRectF, scene: Scene, curve: Curve, color: QColor, width_px: float
) -> None:
    low, middle, high = (curve.range(share, share) for share in (0.02, 0.5, 0.98))
    if low is None or middle is None or high is None:
        return
    most = max(_LEAST_TURN_DEG, high[0] - middle[0], middle[0] - low[0])
    piece = _piece(curve, scene, box.width())

    def y(degrees: NDArray[np.float32]) -> NDArray[np.float64]:
        share = np.clip((degrees.astype(np.float64) - middle[0]) / most, -1.0, 1.0)
        return np.asarray(box.center().y() - share * box.height() * _CURVE_SHARE / 2)

    _draw(painter, scene, piece, y(piece.low), y(piece.high), color, width_px)


def _piece(curve: Curve, scene: Scene, width_px: float) -> CurvePiece:
    """What is painted anew of a curve: at least one value a pixel where there are as many, at most four."""
    view = scene.view
    left_px = scene.ground.x(view.start_s)
    per_px = view.span_s / max(width_px, 1.0)
    start_s = max(view.start_s, view.start_s + (scene.dirty[0] - left_px - 8) * per_px)
    end_s = min(view.end_s, view.start_s + (scene.dirty[1] - left_px + 8) * per_px)
    seen_px = max((end_s - start_s) / per_px, 1.0)
    return curve.between(start_s, max(start_s, end_s), round(seen_px * _VALUES_A_PX))


def _draw(
    painter: QPainter,
    scene: Scene,
    piece: CurvePiece,
    low: NDArray[np.float64],
    high: NDArray[np.float64],
    color: QColor,
    width_px: float,
) -> None:
    """A line through single values; upright strokes where several share a pixel. Gaps stay gaps."""
    if piece.low.size == 0:
        return
    x = _x_of(scene, piece.at_s)
    if piece.is_exact and x.size <= max((x[-1] - x[0]) * _SMOOTH_VALUES_A_PX, 2):
        _draw_line(painter, x, low, color, width_px, number=round(piece.start_s / piece.step_s))
    else:
        _draw_columns(painter, x, low, high, color, least_px=width_px)


def _draw_line(
    painter: QPainter,
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    color: QColor,
    width_px: float,
    *,
    number: int,
) -> None:
    """In short pieces: Qt strokes fifty short paths four times faster than one long one.

    `number` is that of the first value in the whole curve: pieces begin at the same values always.
    """
    painter.setPen(round_pen(color, width_px))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for first in range(-(number % _LINE_PIECE), x.size, _LINE_PIECE):
        part = slice(max(first, 0), first + _LINE_PIECE + 1)
        painter.drawPath(_path(x[part], y[part], "finite"))
    known = np.concatenate([[False], np.isfinite(y), [False]])
    for number in np.flatnonzero(known[1:-1] & ~known[:-2] & ~known[2:]).tolist():
        painter.drawPoint(QPointF(x[number], y[number]))


def _draw_columns(
    painter: QPainter,
    x: NDArray[np.float64],
    low: NDArray[np.float64],
    high: NDArray[np.float64],
    color: QColor,
    *,
    least_px: float,
) -> None:
    """One upright stroke a pixel from the lowest to the highest value in it, each reaching its neighbour."""
    columns = np.floor(x)
    starts = np.flatnonzero(np.diff(columns, prepend=columns[0] - 1))
    top, bottom = np.fmin.reduceat(high, starts), np.fmax.reduceat(low, starts)
    reach = np.fmin(top[1:], bottom[:-1]), np.fmax(bottom[1:], top[:-1])
    is_joined = np.isfinite(top[1:]) & np.isfinite(top[:-1])
    top[1:], bottom[1:] = np.where(is_joined, reach[0], top[1:]), np.where(is_joined, reach[1], bottom[1:])
    is_known = np.isfinite(top) & np.isfinite(bottom)
    spare = np.maximum(least_px - (bottom - top), 0.0)[is_known] / 2
    ends = np.column_stack([top[is_known] - spare, bottom[is_known] + spare]).ravel()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(color, 1))
    painter.drawPath(_path(np.repeat(columns[starts][is_known] + 0.5, 2), ends, "pairs"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _x_of(scene: Scene, at_s: NDArray[np.float64]) -> NDArray[np.float64]:
    left, view = scene.ground.x(scene.view.start_s), scene.view
    per_second = (scene.ground.x(view.end_s) - left) / view.span_s
    return np.asarray(left + (at_s - view.start_s) * per_second)


def _plate(painter: QPainter, box: QRectF, scene: Scene, x: float, words: str, color: QColor) -> float:
    """Words on the row's ground; where the next may begin."""
    wide = text_width(scene.ground.font, words)
    high = min(box.height() - 2, 20.0)
    plate = QRectF(x, box.top() + 2, wide + 8, high)
    painter.fillRect(plate, theme().color("paper", 0.7))
    draw_text(painter, plate.adjusted(4, 0, 0, 0), words, scene.ground.font, color)
    return plate.right() + 4


def _say(painter: QPainter, box: QRectF, scene: Scene, words: str) -> None:
    wide = text_width(scene.ground.font, words) + 24
    plate = QRectF(box.center().x() - wide / 2, box.top() + 2, wide, box.height() - 4)
    painter.fillRect(plate, theme().color("paper"))
    centre = Qt.AlignmentFlag.AlignHCenter
    draw_text(painter, plate, words, scene.ground.font, theme().color("ink_2"), centre)
