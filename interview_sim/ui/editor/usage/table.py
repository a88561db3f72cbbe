"""The questions of a bank with their figures, one line each; the chosen one is shown beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from interview_sim.ui.editor.usage.shown import UsageRow
from interview_sim.ui.editor.usage.words import question_text, share_text
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme

tr = area("editor-usage")
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SHEET = "QHeaderView { background: transparent; }"
RANK, QUESTION, ASKED, LOST, TIME, CONTENT = range(6)
_WIDTHS_PX: Final = {RANK: (52, 44), ASKED: (84, 72), LOST: (104, 92), TIME: (92, 84), CONTENT: (84, 72)}


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    why: str


_COLUMNS: Final = (
    _Column("", tr.mark("Its place among the questions to write anew")),
    _Column(tr.mark("Question"), ""),
    _Column(tr.mark("Asked"), tr.mark("In how many visits it was asked")),
    _Column(tr.mark("No answer"), tr.mark("The visitor said nothing, or the visit ended with it")),
    _Column(tr.mark("Time used"), tr.mark("Share of the time to answer that answers take in the mean")),
    _Column(tr.mark("Content"), tr.mark("Share of expected points and parts of a story that answers hold")),
)


class UsageModel(QAbstractTableModel):
    """The rows in their order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[UsageRow, ...] = ()

    def show_rows(self, rows: Sequence[UsageRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _cell(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return question_text(row) if column == QUESTION else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEFT if column == QUESTION else _RIGHT
            case Qt.ItemDataRole.ForegroundRole if not row.usage.is_told:
                return theme().color("ink_2")
            case Qt.ItemDataRole.FontRole:
                return theme().font("desk.body", weight=600 if column == RANK else None)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tr.late(_COLUMNS[section].name) if _COLUMNS[section].name else ""
            case Qt.ItemDataRole.ToolTipRole:
                return tr.late(_COLUMNS[section].why) if _COLUMNS[section].why else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEFT if section == QUESTION else _RIGHT
        return None


def _cell(row: UsageRow, column: int) -> str:
    usage = row.usage
    match column:
        case 0:
            return "" if row.rank is None else str(row.rank)
        case 1:
            return " ".join(question_text(row).split())
        case 2:
            return f"{usage.n_asked:,}"
        case 3:
            return share_text(usage.lost_share)
        case 4:
            return share_text(usage.length_share)
    return share_text(usage.content_share)


class UsageTable(Themed, QTableView):
    """`chosen(question id)`, `opened(question id)` on Enter or a double click."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = UsageModel()
        self.setModel(self._rows)
        self.setShowGrid(False)
        self.setStyleSheet(_SHEET)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._rows.rows[index.row()].id))
        self.follow_theme()

    def show_rows(self, rows: Sequence[UsageRow]) -> None:
        """Show them; the chosen question stays chosen where it is still there, else the first is."""
        kept = self.chosen_id()
        self.selectionModel().blockSignals(True)
        self._rows.show_rows(rows)
        self.selectionModel().blockSignals(False)
        ids = [row.id for row in rows]
        if ids:
            self.choose(kept if kept in ids else ids[0])

    def choose(self, question_id: str) -> None:
        """Choose a line as a person would."""
        place = next((at for at, row in enumerate(self._rows.rows) if row.id == question_id), None)
        if place is not None:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self._rows.index(place, QUESTION), flags)

    def chosen_id(self) -> str | None:
        """The chosen question, None where there is none."""
        row = self.currentIndex().row()
        return self._rows.rows[row].id if 0 <= row < len(self._rows.rows) else None

    def texts(self) -> list[list[str]]:
        """What stands in the cells that are shown."""
        columns = [at for at in range(len(_COLUMNS)) if not self.isColumnHidden(at)]
        return [[_cell(row, at) for at in columns] for row in self._rows.rows]

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._rows.rows[index.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.chosen_id()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen is not None:
            self.opened.emit(chosen)
            return
        super().keyPressEvent(event)

    def focus_radius(self) -> int:
        return theme().radius("row")

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))
        header = self.horizontalHeader()
        header.setFont(theme().font("desk.small"))
        header.setMinimumSectionSize(36)
        scale = theme().font_px("desk.small") / 16
        self.setColumnHidden(TIME, not theme().is_wide or theme().is_larger_text)
        for column in range(len(_COLUMNS)):
            if column == QUESTION:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
                continue
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, round(theme().pick(*_WIDTHS_PX[column]) * scale))
        high = max(theme().pick(44, 40), round(theme().font_px("desk.body") * 2.1))
        self.verticalHeader().setDefaultSectionSize(high)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Questions and how they fare"))
        if self._rows.rows:
            last = self._rows.index(len(self._rows.rows) - 1, len(_COLUMNS) - 1)
            self._rows.dataChanged.emit(self._rows.index(0, 0), last)
        self._rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_COLUMNS) - 1)
