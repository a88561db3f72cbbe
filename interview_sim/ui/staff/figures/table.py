"""A table of the house: paper, ink, one line below each row, figures at the right."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from interview_sim.ui.theme import Themed, theme

_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SHEET = """
QTableView::item { padding: 6px 3px; }
QTableView::item:hover { background: transparent; }
QHeaderView { background: transparent; }
QHeaderView::section { padding: 8px 6px; }
"""
"""Nothing is chosen in these tables, and heads stand where their figures do."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Texts as they stand. `strong`: rows in bold; `left`: columns of words beside the first."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    strong: Collection[int] = ()
    left: Collection[int] = ()


class TableModel(QAbstractTableModel):
    """One `Table`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = Table(heads=(), rows=())

    def show_table(self, table: Table) -> None:
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.table.heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.table.rows[row][column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._align(column)
            case Qt.ItemDataRole.FontRole:
                return theme().font("desk.body", weight=600 if row in self.table.strong else None)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._align(section)
        return theme().font("desk.small") if role == Qt.ItemDataRole.FontRole else None

    def _align(self, column: int) -> Qt.AlignmentFlag:
        return _LEFT if column == 0 or column in self.table.left else _RIGHT


class FiguresTable(Themed, QTableView):
    """`show_table(Table)`; as high as its rows, scrolls when it gets less. Tab goes on to what follows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = TableModel()
        self._is_whole = False
        self.setModel(self._rows)
        self.setShowGrid(False)
        self.setStyleSheet(_SHEET)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.viewport().setAutoFillBackground(False)
        self.follow_theme()

    def show_table(self, table: Table, name: str = "") -> None:
        """Show it; `name` is for screen readers."""
        self._rows.show_table(table)
        self.setAccessibleName(name)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if table.heads:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.updateGeometry()

    def show_whole(self, is_whole: bool) -> None:
        """Never lower than its rows: what it lies in scrolls."""
        self._is_whole = is_whole
        self.updateGeometry()

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """What stands in the rows."""
        return self._rows.table.rows

    def focus_radius(self) -> int:
        return theme().radius("row")

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))
        self.horizontalHeader().setFont(theme().font("desk.small"))
        self.horizontalHeader().setMinimumSectionSize(theme().pick(84, 64))
        self.verticalHeader().setDefaultSectionSize(self._row_px())
        self.updateGeometry()

    def _row_px(self) -> int:
        return max(theme().pick(40, 36), round(theme().font_px("desk.body") * 1.9))

    def sizeHint(self) -> QSize:
        head = self.horizontalHeader().sizeHint().height()
        return QSize(theme().pick(560, 420), head + self._rows.rowCount() * self._row_px() + 2)

    def minimumSizeHint(self) -> QSize:
        if self._is_whole:
            return QSize(280, self.sizeHint().height())
        head = self.horizontalHeader().sizeHint().height()
        return QSize(280, head + min(3, self._rows.rowCount()) * self._row_px() + 2)
