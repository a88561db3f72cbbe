"""The list itself: lines of one height with days between them, painted only where they are seen.

Qt's list view is the base because screen readers know it; its layout, which asks for the height of every
line, is replaced: with a hundred thousand lines it took most of a second. Here places are arithmetic.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from interview_sim.ui.review.finding.days import RowPlaces
from interview_sim.ui.review.finding.model import SessionListModel
from interview_sim.ui.review.finding.row_delegate import SessionRowDelegate, heading_height, row_height
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import painter_on

_Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction
MARGIN_PX = 16
"""Right of the lines: where the scroll bar stands when there is one."""


class SessionListView(Themed, QListView):
    """`line_chosen(line)` by Enter or a click; `typed(text)` for letters typed here; `left()` on Esc;
    `focus_rect_changed()` for the focus ring."""

    line_chosen = Signal(int)
    typed = Signal(str)
    left = Signal()
    focus_rect_changed = Signal()

    def __init__(self, model: SessionListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._places = RowPlaces(model.starts)
        self._delegate = SessionRowDelegate(model)
        self._hovered = -1
        self._anchor: tuple[int, int] | None = None
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.viewport().setAutoFillBackground(False)
        model.places_change.connect(self._hold_place)
        model.places_changed.connect(self._take_place)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.follow_theme()

    def show_opened(self, session_id: str) -> None:
        """Mark the visit that is open; "" for none."""
        self._delegate.opened_id = session_id
        self.viewport().update()

    def opened_id(self) -> str:
        return self._delegate.opened_id

    def current_line(self) -> int:
        """The line of the keyboard, -1 where there is none."""
        return self.currentIndex().row()

    def go_to(self, line: int) -> None:
        """Take the keyboard's line there and scroll so that it is seen."""
        if 0 <= line < self._n_lines():
            self.setCurrentIndex(self._rows.index(line))

    def visible_lines(self) -> range:
        """The lines that are at least partly seen."""
        n_lines = self._n_lines()
        if not n_lines:
            return range(0)
        first = self._places.line_at(self.verticalOffset(), n_lines)
        last = self._places.line_at(self.verticalOffset() + max(0, self.viewport().height() - 1), n_lines)
        return range(first, last + 1)

    def _n_lines(self) -> int:
        return self._rows.rowCount()

    # Look ----------------------------------------------------------------------------------

    def apply_theme(self) -> None:
        top = self._places.line_at(self.verticalOffset(), self._n_lines())
        self._places.row_px, self._places.heading_px = row_height(), heading_height()
        self.verticalScrollBar().setSingleStep(self._places.row_px // 2)
        self.updateGeometries()
        if top > 0:
            self.verticalScrollBar().setValue(self._places.top(top))
        self.viewport().update()

    def retranslate(self) -> None:
        self.viewport().update()

    def focus_radius(self) -> int:
        return theme().radius("row")

    def focus_rect(self) -> QRect:
        """The keyboard's line, as far as it is seen; the whole list where there is none."""
        rect = self.visualRect(self.currentIndex()).adjusted(0, 0, 0, -1)
        seen = rect.intersected(self.viewport().rect())
        inside = seen.translated(self.viewport().pos()) if not seen.isEmpty() else self.rect()
        # Room for the ring itself, which is painted round it.
        return inside.intersected(self.rect().adjusted(8, 8, -8, -8)) if seen.isEmpty() else inside

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current_line() < 0:
            self.go_to(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        lines = self.visible_lines()
        if not lines:
            return
        self._rows.want(lines.start, lines.stop - 1)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        with painter_on(self.viewport()) as painter:
            for line in lines:
                self._paint_line(painter, option, line)

    def _paint_line(self, painter, option: QStyleOptionViewItem, line: int) -> None:  # type: ignore[no-untyped-def]
        index = self._rows.index(line)
        rect = self.visualRect(index)
        row = self._rows.line(line)
        if row is not None and self._places.heading(line):
            high = self._places.heading_px
            self._delegate.paint_heading(
                painter, QRectF(rect.left(), rect.top() - high, rect.width(), high), row
            )
        option.rect = rect
        hover = QStyle.StateFlag.State_MouseOver
        option.state = hover if line == self._hovered else QStyle.StateFlag.State_None
        self._delegate.paint(painter, option, index)

    # Places --------------------------------------------------------------------------------

    def visualRect(self, index: _Index) -> QRect:
        if not index.isValid():
            return QRect()
        top = self._places.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.width() - MARGIN_PX, self._places.row_px)

    def indexAt(self, point: QPoint) -> QModelIndex:
        line = self._places.line_at(point.y() + self.verticalOffset(), self._n_lines())
        index = self._rows.index(line) if line >= 0 else QModelIndex()
        return index if self.visualRect(index).contains(point) else QModelIndex()

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        bar, rect = self.verticalScrollBar(), self.visualRect(index)
        above = self._places.heading_px if self._places.heading(index.row()) else 0
        if rect.top() - above < 0:
            bar.setValue(bar.value() + rect.top() - above)
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + 1)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: _Index) -> bool:
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Nothing is selected here: there is the keyboard's line, and the open visit."""

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion()

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._places.height(self._n_lines()) - self.viewport().height()))
        QAbstractItemView.updateGeometries(self)

    def doItemsLayout(self) -> None:
        """Nothing to lay out: a line's place is a sum."""
        QAbstractItemView.doItemsLayout(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()
        self.focus_rect_changed.emit()

    def reset(self) -> None:
        QAbstractItemView.reset(self)
        self.updateGeometries()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def _hold_place(self) -> None:
        """Lines are about to move: the top line shall stay where it is, unless it is the very first."""
        offset = self.verticalOffset()
        line = self._places.line_at(offset, self._n_lines())
        self._anchor = (line, self._places.top(line) - offset) if offset > 0 else None

    def _take_place(self, n_more: int) -> None:
        self.updateGeometries()
        if self._anchor is not None:
            line, distance = self._anchor
            self.verticalScrollBar().setValue(self._places.top(max(0, line + n_more)) - distance)
        self.viewport().update()
        self.focus_rect_changed.emit()

    # Hands ---------------------------------------------------------------------------------

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        page = max(1, self.viewport().height() // self._places.row_px - 1)
        steps = {
            _Move.MoveUp: -1,
            _Move.MoveDown: 1,
            _Move.MovePageUp: -page,
            _Move.MovePageDown: page,
            _Move.MoveHome: -self._n_lines(),
            _Move.MoveEnd: self._n_lines(),
        }
        line = self.current_line() + steps.get(action, 0)
        return self._rows.index(min(max(line, 0), self._n_lines() - 1))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.focus_rect_changed.emit()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, plain = event.text(), Qt.KeyboardModifier.ShiftModifier
        is_typing = bool(text) and text.isprintable() and not (event.modifiers() & ~plain)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.current_line() >= 0:
                    self.line_chosen.emit(self.current_line())
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Backspace:
                self.typed.emit("")
            case _ if is_typing and event.key() != Qt.Key.Key_Space:
                self.typed.emit(text)
            case Qt.Key.Key_F1 | Qt.Key.Key_F2 | Qt.Key.Key_F3 | Qt.Key.Key_F4:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        return True if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Hangul in the making: the search field goes on with it."""
        self.typed.emit(event.commitString())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.setCurrentIndex(index)
            self.line_chosen.emit(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, line: int) -> None:
        if line != self._hovered:
            self._hovered = line
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if line >= 0 else Qt.CursorShape.ArrowCursor
            )
            self.viewport().update()

    def _on_scrolled(self) -> None:
        self._hovered = -1
        self.focus_rect_changed.emit()
        self.viewport().update()
