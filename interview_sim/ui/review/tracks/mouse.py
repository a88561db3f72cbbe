"""The tracks under the mouse: click, drag, double click, wheel, tool tips."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from interview_sim.results import Span
from interview_sim.ui.language import area
from interview_sim.ui.review.tracks.canvas import TrackCanvas
from interview_sim.ui.review.tracks.data import KIND_OF_ROW, RowName
from interview_sim.ui.review.tracks.finding_marks import mark_near
from interview_sim.ui.review.tracks.marks import Mark
from interview_sim.ui.review.tracks.said import mark_sentence

tr = area("review-tracks")
_DRAG_PX = 5
_NOTCH = 120.0
_ZOOM_A_NOTCH, _SCROLL_A_NOTCH = 1.3, 0.15
_LEAST_SELECTION_S = 0.05
Hold = Literal["", "press", "select", "scrub", "bar"]


class MouseTracks(TrackCanvas):
    """What the mouse does, as signals; `TrackPane` adds keys, lists and words."""

    position_chosen = Signal(float)
    selection_chosen = Signal(object)
    mark_chosen = Signal(str, float, float)
    mark_menu_asked = Signal(str, float, float, QPoint)

    def __init__(self, parent: QWidget | None = None, *, now_s: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent, now_s=now_s)
        self._hold: Hold = ""
        self._pressed = QPointF()
        self.setMouseTracking(True)

    def open_list(self, row: RowName) -> None:
        """A click on a row's name. Override."""

    def _describe_row(self) -> None:
        """Another row or mark is meant. Override."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._tracks is None:
            return
        place, rows = event.position(), self.rows_rect()
        self._pressed = place
        if place.x() < rows.left():
            self._press_name(place)
        elif place.y() < rows.top():
            self._hold = "scrub"
            self.position_chosen.emit(self._time_at(place.x()))
        elif place.y() >= rows.bottom():
            self._hold = "bar"
            self._drag_bar(place.x())
        else:
            self._hold = "press"

    def _press_name(self, place: QPointF) -> None:
        row = self.row_at(place.y())
        if place.y() < self.rows_rect().top():
            self.fit()
        elif row is not None:
            self.open_list(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton or self._tracks is None:
            self._hover(place)
        elif self._hold == "scrub":
            self.position_chosen.emit(self._time_at(place.x()))
        elif self._hold == "bar":
            self._drag_bar(place.x())
        elif self._hold == "select" or abs(place.x() - self._pressed.x()) > _DRAG_PX:
            self._hold = "select"
            self.show_selection(self._dragged(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hold, self._hold = self._hold, ""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if hold == "press":
            self._click(event.position())
        elif hold == "select":
            start_s, end_s = self._dragged(event.position())
            is_long = end_s - start_s >= _LEAST_SELECTION_S
            self.show_selection((start_s, end_s) if is_long else None)
            self.selection_chosen.emit(self._selection)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A mark's own seconds become the chosen ones."""
        _, mark = self._mark_under(event.position())
        if mark is not None and mark.seconds >= _LEAST_SELECTION_S:
            self._choose_selection((mark.start_s, mark.end_s))
        else:
            self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def _time_at(self, x: float) -> float:
        duration_s = self._tracks.duration_s if self._tracks is not None else 0.0
        return min(self.seconds_at(x), duration_s)

    def _dragged(self, place: QPointF) -> Span:
        one_s, other_s = self._time_at(self._pressed.x()), self._time_at(place.x())
        return min(one_s, other_s), max(one_s, other_s)

    def _drag_bar(self, x: float) -> None:
        rows = self.rows_rect()
        middle_s = (x - rows.left()) / rows.width() * self._view.duration_s
        self._scroll(middle_s - (self._view.start_s + self._view.end_s) / 2)

    def _hover(self, place: QPointF) -> None:
        rows = self.rows_rect()
        is_name = place.x() < rows.left()
        row = self.row_at(place.y()) if is_name else None
        row = row if row is not None and row in KIND_OF_ROW else None
        if row != self._hovered:
            self._hovered = row
            self.update()
        is_fit = is_name and place.y() < rows.top() and not self._view.is_whole
        is_hand = row is not None or is_fit or self._mark_under(place)[1] is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_hand else Qt.CursorShape.ArrowCursor)

    def _mark_under(self, place: QPointF) -> tuple[RowName | None, Mark | None]:
        row = self.row_at(place.y())
        if row is None or self._tracks is None or place.x() < self.rows_rect().left():
            return row, None
        return row, mark_near(self._tracks.marks.get(row, ()), place.x(), self._scale())

    def _click(self, place: QPointF) -> None:
        row, mark = self._mark_under(place)
        if row is not None:
            self._focus_row(row)
        if mark is not None:
            self._focus_mark(mark)
            self.position_chosen.emit(mark.start_s)
            return
        at_s = self._time_at(place.x())
        if self._selection is not None and not self._selection[0] <= at_s <= self._selection[1]:
            self._choose_selection(None)
        self.position_chosen.emit(at_s)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl: nearer or further round the pointer; else along the axis. Where all is seen, the window's."""
        angle = event.angleDelta()
        notches = (angle.y() if abs(angle.y()) >= abs(angle.x()) else angle.x()) / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_ZOOM_A_NOTCH**notches, self.seconds_at(event.position().x()))
        elif self._view.is_whole:
            event.ignore()
            return
        else:
            self._scroll(-notches * _SCROLL_A_NOTCH * self._view.span_s)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tool_tip(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _tool_tip(self, place: QPointF) -> str:
        _, mark = self._mark_under(place)
        if mark is not None:
            return mark_sentence(mark)
        if place.y() < self.rows_rect().top():
            return tr("Ctrl and wheel, or + and −: nearer and further. 0: the whole answer.")
        return ""

    def _focus_row(self, row: RowName) -> None:
        if row != self._row:
            self._row, self._mark = row, None
        self._describe_row()
        self.update()

    def _focus_mark(self, mark: Mark) -> None:
        self._mark = mark
        self._looked_elsewhere_s = self._now_s()
        self.look_at(self._view.showing((mark.start_s, mark.end_s)))
        self._describe_row()
        self.update()
        self.mark_chosen.emit(mark.kind, mark.start_s, mark.end_s)

    def _choose_selection(self, span: Span | None) -> None:
        self.show_selection(span)
        self.selection_chosen.emit(span)
