"""A table of lines one of which is chosen: texts as they stand, by keyboard, at home in both size classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from interview_sim.ui.theme import Themed, theme

_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SHEET = "QHeaderView { background: transparent; }"
_SMALL_PX: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class LineColumn:
    """`wide_px`, `compact_px`: how wide, 0 takes what is left (one column alone) or is left out.

    A column that takes what is left has `wide_px` 0; one that only the wide class has, `compact_px` 0.
    """

    name: str
    why: str = ""
    wide_px: int = 0
    compact_px: int = 0
    is_figure: bool = True
    is_strong: bool = False

    @property
    def takes_the_rest(self) -> bool:
        """Whether it is as wide as the others leave it."""
        return not self.wide_px


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line; `key` comes back through the signals. `is_faint`: there is nothing to tell of it yet."""

    key: str
    cells: tuple[str, ...]
    is_faint: bool = False


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns: tuple[LineColumn, ...] = ()
        self.lines: tuple[Line, ...] = ()

    def show(self, columns: Sequence[LineColumn], lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.columns, self.lines = tuple(columns), tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, column = self.lines[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.cells[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return line.cells[index.column()] if column.takes_the_rest else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.is_figure else _LEFT
            case Qt.ItemDataRole.ForegroundRole:
                return theme().color("ink_2") if line.is_faint else None
            case Qt.ItemDataRole.FontRole:
                return theme().font("desk.body", weight=600 if column.is_strong else None)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.name
            case Qt.ItemDataRole.ToolTipRole:
                return column.why or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.is_figure else _LEFT
        return None


class LineTable(Themed, QTableView):
    """`chosen(key)` by hand, `opened(key)` on Enter or a double click."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setStyleSheet(_SHEET)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.lines[index.row()].key))
        self.follow_theme()

    # Down ----------------------------------------------------------------------------------

    def show_lines(self, columns: Sequence[LineColumn], lines: Sequence[Line], name: str) -> None:
        """Replace everything without a signal; the chosen line stays chosen where it is still there.

        `name` is for screen readers.
        """
        kept = self.chosen_key()
        blocker = QSignalBlocker(self)
        self._model.show(columns, lines)
        self._fit_columns()
        self.show_chosen(kept)
        blocker.unblock()
        self.setAccessibleName(name)

    def show_chosen(self, key: str | None) -> None:
        """Mark a line without a signal; none where there is no such line."""
        blocker = QSignalBlocker(self)
        place = next((at for at, line in enumerate(self._model.lines) if line.key == key), None)
        if place is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        else:
            self._go_to(place)
        blocker.unblock()

    def choose(self, key: str) -> None:
        """Choose a line as a person would."""
        place = next((at for at, line in enumerate(self._model.lines) if line.key == key), None)
        if place is not None:
            self._go_to(place)

    def chosen_key(self) -> str | None:
        """The key of the chosen line, None where none is."""
        row = self.currentIndex().row()
        return self._model.lines[row].key if 0 <= row < len(self._model.lines) else None

    def texts(self) -> list[list[str]]:
        """What stands in the cells that are shown."""
        shown = [at for at in range(len(self._model.columns)) if not self.isColumnHidden(at)]
        return [[line.cells[at] for at in shown] for line in self._model.lines]

    # Inside --------------------------------------------------------------------------------

    def _go_to(self, place: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._model.index(place, 0), flags)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.lines[index.row()].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.chosen_key()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and key is not None:
            self.opened.emit(key)
            return
        super().keyPressEvent(event)

    def focus_radius(self) -> int:
        return theme().radius("row")

    def _fit_columns(self) -> None:
        header, scale = self.horizontalHeader(), theme().font_px("desk.small") / _SMALL_PX
        is_roomy = theme().is_wide and not theme().is_larger_text
        for at, column in enumerate(self._model.columns):
            if column.takes_the_rest:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
                continue
            self.setColumnHidden(at, not is_roomy and not column.compact_px)
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
            wide_px = theme().pick(column.wide_px, column.compact_px or column.wide_px)
            self.setColumnWidth(at, round(wide_px * scale))

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))
        self.horizontalHeader().setFont(theme().font("desk.small"))
        self.horizontalHeader().setMinimumSectionSize(36)
        high = max(theme().pick(44, 40), round(theme().font_px("desk.body") * 2.1))
        self.verticalHeader().setDefaultSectionSize(high)
        self._fit_columns()
