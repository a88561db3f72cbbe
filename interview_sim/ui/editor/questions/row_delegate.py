"""Paints the cells of one question; its ground is painted by the table, once a row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from interview_sim.ui.editor.questions.cells import check_band
from interview_sim.ui.editor.questions.columns import COLUMNS
from interview_sim.ui.editor.questions.model import QuestionsModel
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.band_shape import BAND_TEXT_COLORS, draw_band
from interview_sim.ui.widgets.painting import draw_box, draw_text

tr = area("editor-questions")
PAD_PX, LINE_INSET_PX = 16, 12
CELL_PX = 8
"""On either side of a cell's words, beside the pad of the whole row."""
_BAR_PX, _SHAPE_PX, _GAP_PX = 5, 9, 9
_RIGHT = Qt.AlignmentFlag.AlignRight


def row_height() -> int:
    """Height of a row now."""
    body_px = theme().font_px("desk.body") * theme().line("desk.body")
    return max(theme().pick(56, 48), round(body_px) + theme().pick(24, 20))


class QuestionDelegate(QStyledItemDelegate):
    """Draws what the model holds."""

    def __init__(self, model: QuestionsModel) -> None:
        super().__init__()
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(COLUMNS[index.column()].width_px(), row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        column = COLUMNS[index.column()]
        left = PAD_PX if column.key == "id" else CELL_PX
        box = QRectF(option.rect).adjusted(left, 0, -CELL_PX, 0)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if column.key == "check":
            self._paint_check(painter, box, index.row())
        else:
            font = theme().font("desk.body", weight=600 if is_chosen and column.key == "text" else None)
            words = self._model.words(index.row(), column.key)
            # Of ids that are counted the number tells them apart, of others how they begin.
            is_counted = column.key == "id" and words[-1:].isdigit()
            mode = Qt.TextElideMode.ElideMiddle if is_counted else Qt.TextElideMode.ElideRight
            is_missing = column.key == "text" and not words
            said = fitting(tr("Nothing asked yet") if is_missing else words, font, box.width(), mode)
            color = theme().color("ink_2" if is_missing else "ink")
            align = _RIGHT if column.is_figure else Qt.AlignmentFlag.AlignLeft
            draw_text(painter, box, said, font, color, align)
        painter.restore()

    def _paint_check(self, painter: QPainter, box: QRectF, row: int) -> None:
        judged = self._model.judged(row)
        if judged is None:
            return
        band = check_band(judged)
        draw_band(painter, QPointF(box.left() + _SHAPE_PX, box.center().y()), _SHAPE_PX, band)
        room = box.adjusted(2 * _SHAPE_PX + _GAP_PX, 0, 0, 0)
        font = theme().font("desk.small", weight=600)
        said = fitting(self._model.words(row, "check"), font, room.width())
        draw_text(painter, room, said, font, theme().color(BAND_TEXT_COLORS[band]))


def paint_ground(painter: QPainter, box: QRectF, *, is_chosen: bool, is_hovered: bool) -> None:
    """What lies under the cells of a row: the tint and bar of a chosen one, else a line below."""
    if is_chosen or is_hovered:
        fill = theme().color("teal_soft" if is_chosen else "secondary_hover")
        draw_box(painter, box.adjusted(0, 0, 0, -1), theme().radius("row"), fill=fill)
    if is_chosen:
        bar = QRectF(box.left(), box.top() + 10, _BAR_PX, box.height() - 21)
        draw_box(painter, bar, _BAR_PX / 2, fill=theme().color("teal"))
        return
    painter.setPen(theme().color("line"))
    y = box.bottom() - 0.5
    painter.drawLine(QPointF(box.left() + LINE_INSET_PX, y), QPointF(box.right() - LINE_INSET_PX, y))


def fitting(
    words: str,
    font: QFont,
    room_px: float,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> str:
    """The words, cut with an ellipsis where they do not fit."""
    return QFontMetricsF(font).elidedText(words, mode, max(0.0, room_px))
