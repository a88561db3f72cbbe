"""The tracks of an answer on one time axis: loudness, words, fillers, pauses, gaze, notes; one cursor.

A click or a drag says `position_chosen(seconds)`; near a mark it snaps to the mark's start.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.results import Span
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.answer_time_line import time_text
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width
from interview_sim.ui.widgets.track_data import TrackData
from interview_sim.ui.widgets.track_rows import (
    Ground,
    paint_fillers,
    paint_gaze,
    paint_loudness,
    paint_notes,
    paint_pauses,
    paint_words,
)

tr = area("widgets")
_SNAP_PX = 24
_LEAST_LABEL_PX = 110
_AXIS_STEPS_S = (10, 20, 30, 60, 120, 300, 600, 1800)


class _Row(NamedTuple):
    name: str
    share: float
    paint: Callable[[QPainter, QRectF, Ground], None]


_ROWS = (
    _Row(tr.mark("Loudness"), 1.5, paint_loudness),
    _Row(tr.mark("Words"), 1.0, paint_words),
    _Row(tr.mark("Fillers"), 1.0, paint_fillers),
    _Row(tr.mark("Pauses"), 1.0, paint_pauses),
    _Row(tr.mark("Gaze"), 1.0, paint_gaze),
)
_NOTES_ROW = _Row(tr.mark("Notes"), 1.0, paint_notes)


class Tracks(Themed, QWidget):
    """`show_tracks(data)`, `show_position(s)`, `show_chosen((start_s, end_s) | None)`."""

    position_chosen = Signal(float)

    def __init__(self, *, is_desk: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = "desk.small" if is_desk else "small"
        self._rows = (*_ROWS, _NOTES_ROW) if is_desk else _ROWS
        self._data: TrackData | None = None
        self._position_s = 0.0
        self._chosen: Span | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.follow_theme()

    def show_tracks(self, data: TrackData) -> None:
        self._data = data
        self.retranslate()
        self.update()

    def show_position(self, seconds: float) -> None:
        self._position_s = seconds
        self.update()

    def show_chosen(self, span: Span | None) -> None:
        self._chosen = span
        self.update()

    def retranslate(self) -> None:
        if self._data is not None:
            fillers, pauses = len(self._data.fillers), len(self._data.pauses)
            said = tr("Timeline: {fillers} fillers, {pauses} pauses", fillers=fillers, pauses=pauses)
            self.setAccessibleName(f"{said}, {time_text(self._data.duration_s)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        row = theme().font_px(self._role) * 1.5
        shares = sum(one.share for one in self._rows)
        return QSize(480, round(self._axis_px() + row * shares))

    def _axis_px(self) -> float:
        return theme().font_px(self._role) * 1.3 + 8

    def _labels_px(self) -> float:
        font = theme().font(self._role, weight=600)
        return max(text_width(font, tr.late(row.name)) for row in self._rows) + theme().space(32)

    def _x(self, seconds: float) -> float:
        duration_s = self._data.duration_s if self._data is not None else 1.0
        left = self._labels_px()
        return left + seconds / max(duration_s, 1e-6) * (self.width() - left - 2)

    def _seconds(self, x: float) -> float:
        duration_s = self._data.duration_s if self._data is not None else 0.0
        left = self._labels_px()
        return min(max((x - left) / max(1.0, self.width() - left - 2), 0.0), 1.0) * duration_s

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._data is not None and event.position().x() >= self._labels_px() - _SNAP_PX:
            self.position_chosen.emit(self._snapped(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._data is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.position_chosen.emit(self._seconds(event.position().x()))

    def _snapped(self, x: float) -> float:
        """The start of the mark within 24 px, else the time under the pointer."""
        marks = self._data.marks_s() if self._data is not None else ()
        near = min(marks, key=lambda mark_s: abs(self._x(mark_s) - x), default=None)
        if near is not None and abs(self._x(near) - x) <= _SNAP_PX / 2:
            return near
        return self._seconds(x)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        with painter_on(self) as painter:
            self._paint_chosen(painter, is_fill=True)
            self._paint_grid(painter)
            ground = Ground(
                data=self._data,
                x=self._x,
                position_s=self._position_s,
                font=theme().font(self._role, weight=500),
            )
            for row, box in self._boxes():
                name = QRectF(0, box.top(), self._labels_px(), box.height())
                label = theme().font(self._role, weight=600)
                draw_text(painter, name, tr.late(row.name), label, theme().color("ink"))
                row.paint(painter, box, ground)
            self._paint_chosen(painter, is_fill=False)
            self._paint_cursor(painter)

    def _boxes(self) -> list[tuple[_Row, QRectF]]:
        top, left = self._axis_px(), self._labels_px()
        unit = (self.height() - top) / sum(row.share for row in self._rows)
        boxes = []
        for row in self._rows:
            boxes.append((row, QRectF(left, top, self.width() - left, row.share * unit)))
            top += row.share * unit
        return boxes

    def _paint_grid(self, painter: QPainter) -> None:
        assert self._data is not None
        font, axis = theme().font(self._role), self._axis_px()
        flag = self._flag()
        painter.setPen(QPen(theme().color("line"), 1))
        for _, box in self._boxes():
            painter.drawLine(QPointF(0, box.top()), QPointF(self.width(), box.top()))
        step_s = self._axis_step_s()
        for number in range(int(self._data.duration_s / step_s) + 1):
            x = self._x(number * step_s)
            painter.setPen(QPen(theme().color("line"), 1))
            painter.drawLine(QPointF(x, axis), QPointF(x, self.height()))
            words = time_text(number * step_s)
            wide = text_width(font, words)
            left = x if number == 0 else min(x - wide / 2, self.width() - wide)
            box = QRectF(left, 0, wide + 2, axis - 6)
            if not box.adjusted(-6, 0, 6, 0).intersects(flag):
                draw_text(painter, box, words, font, theme().color("ink_2"))

    def _axis_step_s(self) -> int:
        assert self._data is not None
        per_second = (self.width() - self._labels_px()) / max(self._data.duration_s, 1e-6)
        steps = _AXIS_STEPS_S if self._data.duration_s > 20 else (2, 5, *_AXIS_STEPS_S)
        fitting = (step for step in steps if step * per_second >= _LEAST_LABEL_PX)
        return next(fitting, _AXIS_STEPS_S[-1])

    def _paint_chosen(self, painter: QPainter, *, is_fill: bool) -> None:
        if self._chosen is None:
            return
        left, right = self._x(self._chosen[0]), self._x(self._chosen[1])
        top = self._axis_px()
        if is_fill:
            box = QRectF(left, top, right - left, self.height() - top)
            painter.fillRect(box, theme().color("amber_soft"))
            return
        painter.setPen(QPen(theme().color("amber"), 2))
        for x in (left, right):
            painter.drawLine(QPointF(x, top), QPointF(x, self.height()))

    def _flag(self) -> QRectF:
        wide = text_width(theme().font(self._role, weight=700), time_text(self._position_s)) + 22
        x = self._x(self._position_s)
        left = min(max(x - wide / 2, 0), self.width() - wide)
        return QRectF(left, 0, wide, self._axis_px() - 3)

    def _paint_cursor(self, painter: QPainter) -> None:
        x = self._x(self._position_s)
        painter.setPen(QPen(theme().color("ink"), 3))
        painter.drawLine(QPointF(x, self._axis_px() - 4), QPointF(x, self.height()))
        draw_box(painter, self._flag(), 6, fill=theme().color("night"))
        bold = theme().font(self._role, weight=700)
        centre = Qt.AlignmentFlag.AlignHCenter
        words = time_text(self._position_s)
        draw_text(painter, self._flag(), words, bold, theme().color("on_night"), centre)
