"""How corrections, unsure words, found words and the selection are painted in the transcript."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from interview_sim.ui.language import area
from interview_sim.ui.review.transcript.pieces import DeskPiece
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.painting import draw_box, draw_text
from interview_sim.ui.widgets.transcript_flow import Placed
from interview_sim.ui.widgets.transcript_view import by_line

tr = area("review-transcript")
_DOT_PX = 2.0


def paint_selection(painter: QPainter, boxes: Sequence[QRectF]) -> None:
    """A block a line behind the chosen words."""
    for box in by_line(boxes):
        soft, edge = theme().color("teal_soft"), theme().color("teal")
        draw_box(
            painter, box.adjusted(-5, 1, 5, -1), theme().radius("row"), fill=soft, edge=edge, edge_px=1.5
        )


def paint_found(painter: QPainter, found: Sequence[Placed]) -> None:
    """A dim block behind what was searched for; words that stand together share one a line."""
    for box in by_line_together(found):
        draw_box(painter, box.adjusted(-4, 3, 4, -3), theme().radius("segment"), fill=theme().color("line"))


def by_line_together(found: Sequence[Placed]) -> list[QRectF]:
    """One box round pieces that follow each other in the same line."""
    boxes: list[QRectF] = []
    before = None
    for placed in found:
        is_next = before is not None and placed.index == before.index + 1
        if is_next and placed.box.top() == boxes[-1].top():
            boxes[-1] = boxes[-1].united(placed.box)
        else:
            boxes.append(placed.box)
        before = placed
    return boxes


def paint_dots(painter: QPainter, box: QRectF, color: str) -> None:
    """A dotted line under a word, below the place where a filler's wave runs."""
    pen = QPen(theme().color(color), _DOT_PX, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 2.2])
    painter.setPen(pen)
    y = box.bottom() - _DOT_PX
    painter.drawLine(QPointF(box.left() + 1, y), QPointF(box.right() - 1, y))


def paint_strike(painter: QPainter, box: QRectF) -> None:
    """A line through a word or a pause that was not there."""
    painter.setPen(QPen(theme().color("ink_2"), 1.6))
    y = box.center().y() + 1
    painter.drawLine(QPointF(box.left() - 2, y), QPointF(box.right() + 2, y))


def paint_pale_text(painter: QPainter, box: QRectF, piece: DeskPiece) -> None:
    """A word that is not sure, or was struck out."""
    draw_text(painter, box, piece.text, theme().font("desk.body", weight=400), theme().color("ink_2"))


def remark_on(piece: DeskPiece) -> str:
    """What a piece's mark means, in words; "" where it has none."""
    if piece.state == "unsure":
        return tr("Not sure that this was said")
    if piece.state == "heard":
        return ""
    if piece.is_pause:
        return tr("At first: a pause") if piece.state == "removed" else tr("A pause that was marked by hand")
    if piece.state == "removed":
        return tr("Was heard at first, but not said")
    if piece.kind == "filler" and not piece.before:
        return tr("A filler that was marked by hand")
    if piece.kind == "filler":
        return tr("A filler that was marked by hand. At first: {words}", words=piece.before)
    return tr("At first: {words}", words=piece.before or tr("nothing"))
