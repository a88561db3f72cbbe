"""The questions that are listed, as Qt wants them; nothing is made for a row before it is seen."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_sim.banks.drafting import BankDraft, Facts, Judgement, QuestionJudgement
from interview_sim.ui.editor.questions.cells import cell_words
from interview_sim.ui.editor.questions.columns import COLUMNS

_Index = QModelIndex | QPersistentModelIndex
_EMPTY = BankDraft({})


class QuestionsModel(QAbstractTableModel):
    """`show(...)` keeps the rows where only what stands in them changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft, self.judgement = _EMPTY, Judgement()
        self.keys: tuple[int, ...] = ()
        self._rows: dict[int, int] | None = None
        self._longest_id: tuple[BankDraft, tuple[int, ...], str] | None = None

    def show(self, draft: BankDraft, judgement: Judgement, keys: tuple[int, ...]) -> bool:
        """Show these; whether rows came, went or moved, so that what was chosen is to be chosen again."""
        if keys == self.keys:
            self.draft, self.judgement = draft, judgement
            if keys:
                self.dataChanged.emit(self.index(0, 0), self.index(len(keys) - 1, len(COLUMNS) - 1))
            return False
        self.beginResetModel()
        self.draft, self.judgement, self.keys, self._rows = draft, judgement, keys, None
        self.endResetModel()
        return True

    def row_of(self, key: int) -> int | None:
        """Where a question is listed."""
        if self._rows is None:
            self._rows = {key: row for row, key in enumerate(self.keys)}
        return self._rows.get(key)

    def facts(self, row: int) -> Facts:
        """The facts of a row."""
        question = self.draft.question(self.keys[row])
        return question.facts if question is not None else {}

    def judged(self, row: int) -> QuestionJudgement | None:
        """What was found in a row; None while it was not judged."""
        return self.judgement.questions.get(self.keys[row])

    def words(self, row: int, column: str) -> str:
        """What stands in a cell."""
        return cell_words(column, self.facts(row), self.judged(row))

    def longest_id(self) -> str:
        """The longest id among the rows; looked for once, however often the window changes its size."""
        known = self._longest_id
        if known is None or known[0] is not self.draft or known[1] is not self.keys:
            ids = (self.words(row, "id") for row in range(len(self.keys)))
            known = self._longest_id = (self.draft, self.keys, max(ids, key=len, default=""))
        return known[2]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.keys)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.keys):
            return None
        key = COLUMNS[index.column()].key
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.words(index.row(), key)
            case Qt.ItemDataRole.ToolTipRole if key not in ("check", "kind", "times"):
                return self.words(index.row(), key) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].words()
        return None
