"""The table itself: many rows chosen by keys and mouse, moved by dragging, letters go to the search."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
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
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from interview_sim.ui.editor.questions.columns import COLUMNS, LEAST_TEXT_PX
from interview_sim.ui.editor.questions.header import QuestionsHeader
from interview_sim.ui.editor.questions.model import QuestionsModel
from interview_sim.ui.editor.questions.row_delegate import (
    CELL_PX,
    PAD_PX,
    QuestionDelegate,
    paint_ground,
    row_height,
)
from interview_sim.ui.editor.questions.row_drag import RowDrag
from interview_sim.ui.editor.questions.table_keys import deed_of
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import painter_on, text_width

_Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction
_Flag = QItemSelectionModel.SelectionFlag
_SHEET = """
QTableView { selection-background-color: transparent; }
QTableView::item, QTableView::item:hover, QTableView::item:selected { background: transparent; border: none; }
QTableView::corner { background: transparent; border: none; }
QHeaderView { background: transparent; }
"""
"""The ground of a row is painted here, not by the style."""
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
MARGIN_PX = 20
"""Right of the rows: where the scroll bar stands when there is one."""


class QuestionsTable(Themed, QTableView):
    """`rows_chosen()`; `deed_asked(str)`: a key of `table_keys.DEEDS`; `typed(str)` for letters typed here;
    `dropped(row)`: the chosen rows are to stand before that one; `focus_rect_changed()` for the ring."""

    rows_chosen = Signal()
    deed_asked = Signal(str)
    typed = Signal(str)
    dropped = Signal(int)
    menu_asked = Signal(QPoint)
    focus_rect_changed = Signal()

    def __init__(self, model: QuestionsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._hovered = -1
        self._delegate = QuestionDelegate(model)
        self.heads = QuestionsHeader(self)
        self.drag = RowDrag(self)
        self.shown_columns: frozenset[str] = frozenset()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self.heads)
        self.setStyleSheet(_SHEET)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.heads.menu_asked.connect(self.menu_asked)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.doubleClicked.connect(lambda _: self.deed_asked.emit("form"))
        self.follow_theme()

    # Choosing ------------------------------------------------------------------------------

    def chosen_rows(self) -> list[int]:
        """The rows that are chosen, from above."""
        rows: set[int] = set()
        parts = self.selectionModel().selection()
        for part in (parts.at(at) for at in range(parts.size())):
            rows.update(range(part.top(), part.bottom() + 1))
        return sorted(rows)

    def choose_rows(self, rows: Iterable[int], current: int | None = None) -> None:
        """Choose exactly these; the keyboard's row is `current` (else the first)."""
        chosen = QItemSelection()
        wanted = sorted(rows)
        for first, last in _stretches(wanted):
            chosen.select(self._rows.index(first, 0), self._rows.index(last, len(COLUMNS) - 1))
        at = current if current is not None else next(iter(wanted), None)
        model = self.selectionModel()
        index = QModelIndex() if at is None else self._rows.index(at, 1)
        model.setCurrentIndex(index, _Flag.NoUpdate)
        model.select(chosen, _Flag.ClearAndSelect | _Flag.Rows)
        self.focus_rect_changed.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.rows_chosen.emit()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.focus_rect_changed.emit()

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self._rows.rowCount() - 1
        ends = {_Move.MoveHome: 0, _Move.MoveEnd: last}
        if action in ends and last >= 0:
            return self._rows.index(ends[action], 1)
        if action in (_Move.MoveLeft, _Move.MoveRight):
            return self.currentIndex()
        return super().moveCursor(action, modifiers)

    # Columns -------------------------------------------------------------------------------

    def show_columns(self, keys: frozenset[str]) -> None:
        """Show these columns; the question takes what the others leave."""
        self.shown_columns = keys
        self.fit_columns()

    def fit_columns(self) -> None:
        """As wide as the ids, the size class and the window want it."""
        rest = self.width() - MARGIN_PX
        for at, column in enumerate(COLUMNS):
            self.setColumnHidden(at, column.key not in self.shown_columns and column.may_go)
            if column.width_px() and not self.isColumnHidden(at):
                width = self._id_px(column.width_px()) if column.key == "id" else column.width_px()
                self.setColumnWidth(at, width)
                rest -= width
        for at, column in enumerate(COLUMNS):
            if not column.width_px():
                self.setColumnWidth(at, max(LEAST_TEXT_PX, rest))
        self.heads.place_button()

    def _id_px(self, most_px: int) -> int:
        """As wide as the longest of the ids, which may be short."""
        needed = text_width(theme().font("desk.body"), self._rows.longest_id()) + PAD_PX + CELL_PX + 4
        return min(most_px, max(72, round(needed)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit_columns()
        super().resizeEvent(event)
        self.focus_rect_changed.emit()

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))
        self.verticalHeader().setMinimumSectionSize(row_height())
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.verticalScrollBar().setSingleStep(row_height() // 2)
        self.fit_columns()

    def retranslate(self) -> None:
        self.viewport().update()

    # Look ----------------------------------------------------------------------------------

    def row_box(self, row: int) -> QRectF:
        """Where a row lies, its tint and all."""
        top = self.rowViewportPosition(row)
        return QRectF(-self.horizontalOffset(), top, self.heads.length(), self.rowHeight(row))

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen = self.selectionModel()
        with painter_on(self.viewport()) as painter:
            for row in self.visible_rows():
                is_chosen = chosen.isRowSelected(row, QModelIndex())
                paint_ground(painter, self.row_box(row), is_chosen=is_chosen, is_hovered=row == self._hovered)
        super().paintEvent(event)
        self.drag.paint()

    def visible_rows(self) -> range:
        """The rows that are at least partly seen."""
        first = self.rowAt(0)
        if first < 0:
            return range(0)
        last = self.rowAt(self.viewport().height() - 1)
        return range(first, (self._rows.rowCount() - 1 if last < 0 else last) + 1)

    def focus_radius(self) -> int:
        return theme().radius("row")

    def focus_rect(self) -> QRect:
        """The keyboard's row as far as it is seen; all of the table where there is none."""
        row = self.currentIndex().row()
        if row >= 0:
            seen = self.row_box(row).toRect().adjusted(0, 0, 0, -1).intersected(self.viewport().rect())
            if not seen.isEmpty():
                return seen.translated(self.viewport().pos())
        return self.rect().adjusted(8, 8, -8, -8)

    def _on_scrolled(self) -> None:
        self._hover(-1)
        self.focus_rect_changed.emit()

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    # Hands ---------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS and self._rows.rowCount() and not self.chosen_rows():
            self.choose_rows([max(0, self.currentIndex().row())])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, plain = event.text(), Qt.KeyboardModifier.ShiftModifier
        is_typing = bool(text) and text.isprintable() and not (event.modifiers() & ~plain)
        deed = deed_of(event)
        if deed == "left" and self.drag.is_on:
            self.drag.stop()
        elif deed:
            self.deed_asked.emit(deed)
        elif event.key() == Qt.Key.Key_Backspace:
            self.typed.emit("")
        elif is_typing and event.key() != Qt.Key.Key_Space:
            self.typed.emit(text)
        elif Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # The clipboard and the choice of all are the table's own, whatever the window would do with them.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and deed_of(event):
            event.accept()
            return True
        return super().event(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        return True if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Hangul in the making: the search field goes on with it."""
        self.typed.emit(event.commitString())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.drag.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(-1 if self.drag.is_on else self.rowAt(event.position().toPoint().y()))
        if event.buttons() & Qt.MouseButton.LeftButton:
            # No sweep chooses rows: that is what Shift is for.
            self.drag.move(event)
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.drag.release(event):
            super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)


def _stretches(rows: list[int]) -> Iterable[tuple[int, int]]:
    """Rows that follow one another, as first and last."""
    first = last = None
    for row in rows:
        if last is not None and row == last + 1:
            last = row
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = row
    if first is not None and last is not None:
        yield first, last
