"""What lies over all rows: the axis with its times, the chosen seconds, the cursor with its flag."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from interview_sim.results import Span
from interview_sim.ui.review.tracks.scene import Scene
from interview_sim.ui.review.tracks.time_view import axis_step_s, clock_text
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, text_width

ROLE = "desk.small"
BAR_PX = 8
_LEAST_LABEL_GAP_PX, _LEAST_LABEL_PX = 36, 96
_TENTHS_BELOW_S = 20.0
_THUMB_LEAST_PX = 24.0


def axis_px() -> float:
    """Height of the axis above the rows."""
    return theme().font_px(ROLE) * 1.3 + 8


def flag_text(scene: Scene) -> str:
    """The cursor's time; with tenths where a few seconds fill the rows."""
    step_s = 0.1 if scene.view.span_s < _TENTHS_BELOW_S else 1.0
    return clock_text(scene.ground.position_s, step_s)


def flag_rect(scene: Scene, rows: QRectF) -> QRectF:
    """Where the flag stands: over the cursor, wholly within the pane."""
    wide = text_width(theme().font(ROLE, weight=700), flag_text(scene)) + 22
    x = scene.ground.x(scene.ground.position_s)
    left = min(max(x - wide / 2, rows.left() - wide / 2), rows.right() - wide)
    return QRectF(left, 0, wide, axis_px() - 3)


def is_cursor_seen(scene: Scene) -> bool:
    return scene.view.start_s <= scene.ground.position_s <= scene.view.end_s


def paint_axis(painter: QPainter, rows: QRectF, scene: Scene) -> None:
    """A line and a time every few seconds; a time that would touch the flag is left out."""
    font, view = theme().font(ROLE), scene.view
    widest = text_width(font, clock_text(view.end_s)) + _LEAST_LABEL_GAP_PX
    least_px = max(widest, _LEAST_LABEL_PX)
    step_s = axis_step_s(view.span_s / max(rows.width(), 1.0), least_px)
    flag = flag_rect(scene, rows) if is_cursor_seen(scene) else QRectF()
    for number in range(int(view.start_s / step_s), int(view.end_s / step_s) + 1):
        x = scene.ground.x(number * step_s)
        if not rows.left() - 1 <= x <= rows.right():
            continue
        painter.setPen(QPen(theme().color("line"), 1))
        painter.drawLine(QLineF(x, rows.top(), x, rows.bottom()))
        words = clock_text(number * step_s, step_s)
        wide = text_width(font, words)
        left = min(max(x - wide / 2, rows.left()), rows.right() - wide)
        label = QRectF(left, 0, wide + 2, axis_px() - 6)
        if not label.adjusted(-6, 0, 6, 0).intersects(flag):
            draw_text(painter, label, words, font, theme().color("ink_2"))


def paint_selection(
    painter: QPainter, rows: QRectF, scene: Scene, span: Span | None, *, is_fill: bool
) -> None:
    """The chosen seconds: soft amber under the rows, then amber edges over them."""
    if span is None:
        return
    left, right = scene.ground.x(span[0]), scene.ground.x(span[1])
    if is_fill:
        block = QRectF(left, rows.top(), right - left, rows.height()).intersected(rows)
        painter.fillRect(block, theme().color("amber_soft"))
        return
    painter.setPen(QPen(theme().color("amber"), 2))
    for x in (left, right):
        if rows.left() <= x <= rows.right():
            painter.drawLine(QLineF(x, rows.top(), x, rows.bottom()))


def paint_cursor(painter: QPainter, rows: QRectF, scene: Scene) -> None:
    """One line through all rows, its time in an ink flag on the axis."""
    if not is_cursor_seen(scene):
        return
    x = scene.ground.x(scene.ground.position_s)
    painter.setPen(QPen(theme().color("ink"), 3))
    painter.drawLine(QLineF(x, axis_px() - 4, x, rows.bottom()))
    flag = flag_rect(scene, rows)
    draw_box(painter, flag, 6, fill=theme().color("night"))
    centre = Qt.AlignmentFlag.AlignHCenter
    bold = theme().font(ROLE, weight=700)
    draw_text(painter, flag, flag_text(scene), bold, theme().color("on_night"), centre)


def thumb_rect(rows: QRectF, scene: Scene) -> QRectF:
    """Which part of the answer is in view, as a bar below the rows; empty where it is all of it."""
    view = scene.view
    if view.is_whole:
        return QRectF()
    wide = max(rows.width() * view.span_s / view.duration_s, _THUMB_LEAST_PX)
    share = view.start_s / (view.duration_s - view.span_s)
    left = rows.left() + share * (rows.width() - wide)
    return QRectF(left, rows.bottom() + 2, wide, BAR_PX - 3)


def paint_bar(painter: QPainter, rows: QRectF, scene: Scene) -> None:
    """The bar below the rows and its thumb."""
    thumb = thumb_rect(rows, scene)
    if thumb.isEmpty():
        return
    whole = QRectF(rows.left(), thumb.top(), rows.width(), thumb.height())
    draw_box(painter, whole, thumb.height() / 2, fill=theme().color("sunken"))
    draw_box(painter, thumb, thumb.height() / 2, fill=theme().color("edge"))
