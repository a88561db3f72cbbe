"""What a counsellor changed, over its row: added dashed with a pencil, removed pale and struck through."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from interview_sim.ui.review.tracks.data import RowName
from interview_sim.ui.review.tracks.marks import Mark
from interview_sim.ui.review.tracks.scene import Scene
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, round_pen, text_width
from interview_sim.ui.widgets.track_rows import wave_path

_PALE = 0.4
_PENCIL_PX = 14
_LEAST_PX = 9.0


def mark_box(box: QRectF, scene: Scene, mark: Mark) -> QRectF:
    """The block of a mark in its row."""
    share = 0.4 if mark.kind == "pause" else 0.72
    block = scene.ground.block(box, mark.start_s, mark.end_s, share)
    block.setWidth(max(block.width(), _LEAST_PX))
    return block


def paint_corrected(painter: QPainter, box: QRectF, scene: Scene, row: RowName) -> None:
    """The corrections of a row that are in view."""
    for mark in scene.tracks.corrected(row):
        if mark.end_s < scene.view.start_s or mark.start_s > scene.view.end_s:
            continue
        block = mark_box(box, scene, mark)
        if mark.state == "removed":
            _paint_removed(painter, block, scene, mark)
        else:
            _paint_changed(painter, block, box)


def _paint_changed(painter: QPainter, block: QRectF, box: QRectF) -> None:
    """A dashed outline round what is painted already, a pencil on its upper right corner."""
    outline = block.adjusted(-3, -3, 3, 3).intersected(box.adjusted(-20, 1, 20, -1))
    ink = theme().color("ink")
    draw_box(painter, outline, theme().radius("segment") + 2, edge=ink, edge_px=1.6, dashes=(3, 2.4))
    top = max(outline.top() - _PENCIL_PX + 1, box.top() + 1)
    pencil = theme().pixmap("pencil", "ink", _PENCIL_PX)
    painter.drawPixmap(QPointF(outline.right() - _PENCIL_PX / 2, top), pencil)


def _paint_removed(painter: QPainter, block: QRectF, scene: Scene, mark: Mark) -> None:
    """What the program had found, pale, with a line through it and its label."""
    end_x = block.right()
    if mark.kind == "filler":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(round_pen(theme().color("amber", _PALE), 2.4))
        painter.drawPath(wave_path(block.left(), block.right(), block.center().y(), 6))
        wide = text_width(scene.ground.font, mark.label)
        words = QRectF(block.right() + 7, block.top(), wide + 2, block.height())
        draw_text(painter, words, mark.label, scene.ground.font, theme().color("amber_ink", _PALE + 0.2))
        end_x = words.right()
    else:
        edge = theme().color("edge", _PALE)
        draw_box(painter, block, 4, fill=theme().color("surface"), edge=edge, edge_px=1.6)
    y = block.center().y()
    painter.setPen(QPen(theme().color("ink_2"), 1.6))
    painter.drawLine(QLineF(block.left() - 3, y, end_x + 3, y))
