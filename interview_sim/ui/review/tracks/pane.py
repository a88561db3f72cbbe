"""The tracks under the video: a picture on one time axis that mouse and keys zoom, scroll, and jump in."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from interview_sim.results import Span
from interview_sim.ui.language import area
from interview_sim.ui.review.tracks.canvas import TrackCanvas
from interview_sim.ui.review.tracks.data import KIND_OF_ROW, DeskTracks, RowName
from interview_sim.ui.review.tracks.event_list import EventList
from interview_sim.ui.review.tracks.finding_marks import mark_near, next_mark
from interview_sim.ui.review.tracks.marks import Mark
from interview_sim.ui.review.tracks.said import mark_sentence, row_count, row_sentence, sections
from interview_sim.ui.review.tracks.time_view import clock_text

tr = area("review-tracks")
_DRAG_PX = 5
_NOTCH = 120.0
_ZOOM_A_NOTCH, _SCROLL_A_NOTCH = 1.3, 0.15
_LEAST_SELECTION_S = 0.05
Hold = Literal["", "press", "select", "scrub", "bar"]


class TrackPane(TrackCanvas):
    """`show_tracks`, `show_position(s)`, `show_selection(span | None)`, `show_rows(names)`, `show_waveform`.

    A click on a mark says `mark_chosen(kind, start_s, end_s)` and `position_chosen(start_s)`; elsewhere
    `position_chosen`. Dragging over rows says `selection_chosen((start_s, end_s))`, a click beside the
    chosen seconds or Esc `selection_chosen(None)`. `mark_menu_asked` has the span of the mark, of the
    chosen seconds, or an empty one at the place; its kind is that of the row (`KIND_OF_ROW`), or the
    row's name where it has no marks. Left and right are left to the window.
    """

    position_chosen = Signal(float)
    selection_chosen = Signal(object)
    mark_chosen = Signal(str, float, float)
    mark_menu_asked = Signal(str, float, float, QPoint)

    def __init__(self, parent: QWidget | None = None, *, now_s: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent, now_s=now_s)
        self._hold: Hold = ""
        self._pressed = QPointF()
        self._list: EventList | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.follow_theme()

    # words for those who do not see it

    def show_tracks(self, tracks: DeskTracks) -> None:
        super().show_tracks(tracks)
        self._describe_row()

    def show_rows(self, rows: Iterable[RowName]) -> None:
        super().show_rows(rows)
        self._describe_row()

    def retranslate(self) -> None:
        super().retranslate()
        name = tr("Tracks")
        if self._tracks is not None:
            counts = "; ".join(row_count(self._tracks, row) for row in self._rows)
            name = f"{name}, {clock_text(self._tracks.duration_s)}. {counts}"
        self.setAccessibleName(name)
        self._describe_row()

    def _describe_row(self) -> None:
        """The row that the keys are in, and the mark they are on."""
        if self._tracks is None or not self._rows:
            self.setAccessibleDescription("")
            return
        words = row_sentence(self._tracks, self._row)
        if self._mark is not None:
            words = f"{mark_sentence(self._mark)}. {words}"
        self.setAccessibleDescription(words)

    # mouse

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
        return row, mark_near(self._tracks.marks.get(row, ()), place.x(), self.x_of)

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

    # the list of a row

    def open_list(self, row: RowName) -> None:
        """The events of a row beside its name; nothing where there are none."""
        self._focus_row(row)
        found = sections(self._tracks, row) if self._tracks is not None else ()
        if not found:
            return
        box = self.row_rect(row)
        self._list = EventList(found, self._position_s, self)
        self._list.chosen.connect(self._jump_to)
        self._list.destroyed.connect(self._forget_list)
        place = self.mapToGlobal(QPoint(round(box.left()) + 8, round(box.top())))
        self._list.show_beside(place, self.screen().availableGeometry())

    def event_list(self) -> EventList | None:
        """The list that is open."""
        return self._list

    def _forget_list(self) -> None:
        self._list = None

    def _jump_to(self, mark: Mark) -> None:
        self._focus_mark(mark)
        self.position_chosen.emit(mark.start_s)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._tracks is None or not self._on_key(event):
            super().keyPressEvent(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        has_control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        has_shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and has_control:
            self._step_mark(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Down and modifiers & Qt.KeyboardModifier.AltModifier:
            self.open_list(self._row)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_row(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(has_shift=has_shift)
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and has_shift):
            self._ask_menu_by_key()
        elif key == Qt.Key.Key_Escape and self._selection is not None:
            self._choose_selection(None)
        else:
            return not has_control and self._on_view_key(Qt.Key(key))
        return True

    def _on_view_key(self, key: Qt.Key) -> bool:
        """Keys that move cursor or view; whether it was one."""
        assert self._tracks is not None
        page_s = self._view.span_s * 0.9
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Home: lambda: self.position_chosen.emit(0.0),
            Qt.Key.Key_End: lambda: self.position_chosen.emit(
                self._tracks.duration_s if self._tracks else 0.0
            ),
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_PageUp: lambda: self._scroll(-page_s),
            Qt.Key.Key_PageDown: lambda: self._scroll(page_s),
        }
        act = acts.get(key)
        if act is not None:
            act()
        return act is not None

    def _step_row(self, by: int) -> None:
        if self._rows:
            number = self._rows.index(self._row) + by
            self._focus_row(self._rows[min(max(number, 0), len(self._rows) - 1)])

    def _step_mark(self, by: int) -> None:
        marks = self._tracks.marks.get(self._row, ()) if self._tracks is not None else ()
        mark = next_mark(marks, self._mark, self._position_s, by)
        if mark is not None:
            self._focus_mark(mark)

    def _enter(self, *, has_shift: bool) -> None:
        if self._mark is None:
            self.open_list(self._row)
        elif has_shift:
            self._choose_selection((self._mark.start_s, self._mark.end_s))
        else:
            self.position_chosen.emit(self._mark.start_s)

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # the menu of a mark

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._tracks is None:
            return
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_menu_by_key()
        else:
            place = QPointF(event.pos())
            row, mark = self._mark_under(place)
            if row is not None and place.x() >= self.rows_rect().left():
                self._focus_row(row)
                self._ask_menu(row, mark, self._time_at(place.x()), event.globalPos())
        event.accept()

    def _ask_menu_by_key(self) -> None:
        at_s = self._mark.start_s if self._mark is not None else self._position_s
        box = self.row_rect(self._row)
        x = min(max(self.x_of(at_s), box.left()), box.right())
        place = self.mapToGlobal(QPoint(round(x), round(box.bottom())))
        self._ask_menu(self._row, self._mark, at_s, place)

    def _ask_menu(self, row: RowName, mark: Mark | None, at_s: float, place: QPoint) -> None:
        kind = KIND_OF_ROW.get(row, row)
        chosen = self._selection
        is_in_chosen = chosen is not None and chosen[0] <= at_s <= chosen[1]
        span = (mark.start_s, mark.end_s) if mark is not None else (at_s, at_s)
        if chosen is not None and is_in_chosen and (mark is None or row == "gaze"):
            span = chosen
        self.mark_menu_asked.emit(kind, *span, place)
