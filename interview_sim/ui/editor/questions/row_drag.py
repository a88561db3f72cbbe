"""Moving rows by dragging them: a line shows where they would stand; near the edges the table scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.painting import painter_on, round_pen

if TYPE_CHECKING:
    from interview_sim.ui.editor.questions.table_view import QuestionsTable

_EDGE_PX: Final = 36
_TICK_MS: Final = 30


class RowDrag(QObject):
    """Belongs to one table. `is_allowed`: the bank may be edited; `may_move`: and stands as it is.

    `refused()`: it may be edited, but the rows do not stand as in the bank, so they cannot be moved.
    """

    refused = Signal()

    def __init__(self, table: QuestionsTable) -> None:
        super().__init__(table)
        self._table = table
        self.is_allowed = True
        self.may_move = False
        self.is_on = False
        self._pressed: QPoint | None = None
        self._waits = False
        self._y = 0
        self._to = -1
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> bool:
        """A press on a row; True where choosing it waits for the release, since several may be dragged."""
        self._pressed = None
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        point = event.position().toPoint()
        row = self._table.rowAt(point.y())
        if row < 0:
            return False
        self._pressed = point
        rows = self._table.chosen_rows()
        self._waits = len(rows) > 1 and row in rows and event.modifiers() == Qt.KeyboardModifier.NoModifier
        return self._waits

    def move(self, event: QMouseEvent) -> None:
        """The mouse moved with the button down."""
        point = event.position().toPoint()
        if self._pressed is None:
            return
        if not self.is_on:
            if (point - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            if not self.may_move:
                self._pressed = None
                if self.is_allowed:
                    self.refused.emit()
                return
            self.is_on = True
            self._table.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._timer.start()
        self._y = point.y()
        self._aim()

    def release(self, event: QMouseEvent) -> bool:
        """The button was let go; True where that was the end of a drag, or of a press that waited."""
        pressed, waited, was_on, to = self._pressed, self._waits, self.is_on, self._to
        self.stop()
        if was_on:
            self._table.dropped.emit(to)
            return True
        if pressed is not None and waited:
            self._table.choose_rows([self._table.rowAt(pressed.y())])
            return True
        return False

    def stop(self) -> None:
        """Nothing is dragged any more."""
        self.is_on, self._pressed, self._to, self._waits = False, None, -1, False
        self._timer.stop()
        self._table.viewport().unsetCursor()
        self._table.viewport().update()

    def paint(self) -> None:
        """The line where the rows would stand."""
        if not self.is_on:
            return
        n_rows = self._table.model().rowCount()
        at = self._table.row_box(min(self._to, n_rows - 1))
        y = at.top() if self._to < n_rows else at.bottom()
        with painter_on(self._table.viewport()) as painter:
            painter.setPen(round_pen(theme().color("teal"), 3))
            painter.drawLine(QPointF(at.left() + 4, y), QPointF(at.right() - 4, y))

    def _aim(self) -> None:
        table = self._table
        row = table.rowAt(max(0, min(self._y, table.viewport().height() - 1)))
        if row < 0:
            self._to = table.model().rowCount()
        else:
            box = table.row_box(row)
            self._to = row + (1 if self._y > box.center().y() else 0)
        table.viewport().update()

    def _scroll(self) -> None:
        bar, high = self._table.verticalScrollBar(), self._table.viewport().height()
        over = min(0, self._y - _EDGE_PX) + max(0, self._y - (high - _EDGE_PX))
        if over:
            bar.setValue(bar.value() + over // 2)
            self._aim()
