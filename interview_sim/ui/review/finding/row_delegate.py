"""Paints one line of the list, its day's heading above it, or a pale stand-in until it has come."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from interview_sim.sessions.desk.types import DeskRow
from interview_sim.ui.review.finding.days import day_of
from interview_sim.ui.review.finding.model import RowRole, SessionListModel
from interview_sim.ui.review.finding.words import RowState, details_of, heading_of, state_of, time_of
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.band_shape import draw_band
from interview_sim.ui.widgets.painting import draw_box, draw_text, text_width

_PAD_PX, _BAR_PX, _SHAPE_PX, _GAP_PX = 17, 5, 8, 8
_RIGHT = Qt.AlignmentFlag.AlignRight


def row_height() -> int:
    """Height of a line now."""
    return round(1.1 * (_line_px("desk.body") + _line_px("desk.small"))) + 24


def heading_height() -> int:
    """Height of a day's heading now."""
    return _line_px("desk.small") + 20


def _line_px(role: str) -> int:
    return round(theme().font_px(role) * theme().line(role))


class SessionRowDelegate(QStyledItemDelegate):
    """Draws what the model holds; `opened_id` is the visit that is open now."""

    def __init__(self, model: SessionListModel) -> None:
        super().__init__()
        self._model = model
        self.opened_id = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(240, row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box = QRectF(option.rect)
        row = index.data(RowRole)
        if row is None:
            self._paint_stand_in(painter, box)
            return
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._paint_ground(painter, box, is_open=row.session_id == self.opened_id, is_hovered=is_hovered)
        inner = box.adjusted(_PAD_PX, 8, -_PAD_PX, -8)
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.52)
        lower = QRectF(inner.left(), upper.bottom(), inner.width(), inner.height() - upper.height())
        self._paint_upper(painter, upper, row)
        self._paint_lower(painter, lower, row)

    def paint_heading(self, painter: QPainter, box: QRectF, row: DeskRow) -> None:
        """The day above the first of its lines."""
        words = heading_of(day_of(row), self._model.today())
        font = theme().font("desk.small", weight=600)
        draw_text(painter, box.adjusted(0, 6, 0, 0), words, font, theme().color("ink_2"))

    def _paint_ground(self, painter: QPainter, box: QRectF, *, is_open: bool, is_hovered: bool) -> None:
        if is_open or is_hovered:
            fill = theme().color("teal_soft" if is_open else "secondary_hover")
            draw_box(painter, box.adjusted(0, 0, 0, -1), theme().radius("row"), fill=fill)
        if is_open:
            bar = QRectF(box.left(), box.top() + 10, _BAR_PX, box.height() - 21)
            draw_box(painter, bar, _BAR_PX / 2, fill=theme().color("teal"))
        else:
            y = box.bottom() - 0.5
            painter.setPen(theme().color("line"))
            painter.drawLine(QPointF(box.left() + _PAD_PX, y), QPointF(box.right() - _PAD_PX, y))

    def _paint_upper(self, painter: QPainter, box: QRectF, row: DeskRow) -> None:
        strong, plain = theme().font("desk.body_strong"), theme().font("desk.small")
        time = time_of(row.started_at, self._model.today())
        draw_text(painter, box, time, plain, theme().color("ink_2"), _RIGHT)
        draw_text(painter, box, row.ticket, strong, theme().color("ink"))
        if row.nickname:
            left = box.left() + text_width(strong, row.ticket) + 12
            room = box.right() - text_width(plain, time) - 12 - left
            name = _fitting(row.nickname, plain, room)
            draw_text(
                painter, QRectF(left, box.top(), room, box.height()), name, plain, theme().color("ink_2")
            )

    def _paint_lower(self, painter: QPainter, box: QRectF, row: DeskRow) -> None:
        state = state_of(row)
        plain = theme().font("desk.small", weight=400)
        left = self._paint_state(painter, box, state)
        whole, short = details_of(row, self._model.preset_name(row.preset_id))
        room = left - 12 - box.left()
        words = whole if text_width(plain, whole) <= room else _fitting(short, plain, room)
        draw_text(painter, box, words, plain, theme().color("ink_2"))

    def _paint_state(self, painter: QPainter, box: QRectF, state: RowState) -> float:
        """Paint the state at the right; returns where it begins."""
        font = theme().font("desk.small", weight=600 if state.is_strong else 500)
        room = box.width() - 2 * _SHAPE_PX - _GAP_PX
        words = _fitting(state.words, font, room)
        left = box.right() - text_width(font, words) - _GAP_PX - 2 * _SHAPE_PX
        centre = QPointF(left + _SHAPE_PX, box.center().y())
        draw_text(painter, box, words, font, theme().color(state.color), _RIGHT)
        if state.band is not None:
            draw_band(painter, centre, _SHAPE_PX, state.band)
        else:
            corner = centre - QPointF(_SHAPE_PX + 1, _SHAPE_PX + 1)
            painter.drawPixmap(corner, theme().pixmap(state.icon, state.color, 2 * _SHAPE_PX + 2))
        return left

    def _paint_stand_in(self, painter: QPainter, box: QRectF) -> None:
        fill = theme().color("sunken")
        for top, wide in ((0.26, 0.3), (0.6, 0.5)):
            bar = QRectF(
                box.left() + _PAD_PX, box.top() + top * box.height(), wide * box.width(), 0.16 * box.height()
            )
            draw_box(painter, bar, 4, fill=fill)


def _fitting(words: str, font, room_px: float) -> str:  # type: ignore[no-untyped-def]
    """The words, cut with an ellipsis where they do not fit."""
    return QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, room_px))
