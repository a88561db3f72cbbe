"""The tracks under the video: a picture on one time axis that mouse and keys zoom, scroll, and jump in."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QWidget

from interview_sim.ui.language import area
from interview_sim.ui.review.tracks.data import KIND_OF_ROW, DeskTracks, RowName
from interview_sim.ui.review.tracks.event_list import EventList
from interview_sim.ui.review.tracks.finding_marks import next_mark
from interview_sim.ui.review.tracks.marks import Mark
from interview_sim.ui.review.tracks.mouse import MouseTracks
from interview_sim.ui.review.tracks.said import mark_sentence, row_count, row_sentence, sections
from interview_sim.ui.review.tracks.time_view import clock_text

tr = area("review-tracks")


class TrackPane(MouseTracks):
    """`show_tracks`, `show_position(s)`, `show_selection(span | None)`, `show_rows(names)`, `show_waveform`.

    A click on a mark says `mark_chosen(kind, start_s, end_s)` and `position_chosen(start_s)`; elsewhere
    `position_chosen`. Dragging over rows says `selection_chosen((start_s, end_s))`, a click beside the
    chosen seconds or Esc `selection_chosen(None)`. `mark_menu_asked` has the span of the mark, of the
    chosen seconds, or an empty one at the place; its kind is that of the row (`KIND_OF_ROW`), or the
    row's name where it has no marks. Left and right are left to the window.
    """

    def __init__(self, parent: QWidget | None = None, *, now_s: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent, now_s=now_s)
        self._list: EventList | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
