"""Choosing fixed questions: the bank's questions, found as one types, ticked and kept in their order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from interview_sim.banks import QuestionBank, words
from interview_sim.banks.drafting import BankDraft, DraftQuestion, SearchRow, parse_search
from interview_sim.ui.editor.parts.line_edit import LineEdit
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Choice, TextLabel
from interview_sim.ui.widgets.painting import draw_box, draw_text, text_width

tr = area("editor-presets")
_DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
_BOX_PX, _PAD_PX = 24, 12
_Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    ticked = Signal()

    def __init__(self, bank_id: str, rows: Sequence[DraftQuestion], chosen: Sequence[str]) -> None:
        super().__init__()
        self._bank_id, self._every = bank_id, tuple(rows)
        self.shown = self._every
        self.chosen = list(chosen)

    def search(self, text: str) -> None:
        """Only what is found by it."""
        found = parse_search(text)
        self.beginResetModel()
        self.shown = tuple(one for one in self._every if found.matches(SearchRow(one)))
        self.endResetModel()

    def name(self, row: int) -> str:
        """The name by which a step names the question."""
        return f"{self._bank_id}/{self.shown[row].facts.get('id')}"

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(one)
        if role in (_DETAIL_ROLE, Qt.ItemDataRole.AccessibleDescriptionRole):
            kind = words.word("kind", str(one.facts.get("kind")), current_language())
            return f"{kind} · {one.facts.get('id')}"
        if role == Qt.ItemDataRole.CheckStateRole:
            is_on = self._is_chosen(index.row())
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        return None

    def _text(self, one: DraftQuestion) -> str:
        texts = one.facts.get("text")
        known = texts if isinstance(texts, dict) else {}
        text = known.get(current_language()) or next(iter(known.values()), "")
        return " ".join(str(text).split())

    def _is_chosen(self, row: int) -> bool:
        name = self.name(row)
        return name in self.chosen or name.partition("/")[2] in self.chosen

    def toggle(self, row: int) -> None:
        """Tick, at the end of what was ticked, or take the tick away."""
        name = self.name(row)
        if self._is_chosen(row):
            self.chosen = [one for one in self.chosen if one not in (name, name.partition("/")[2])]
        else:
            self.chosen.append(name)
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)
        self.ticked.emit()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    """A box of the house, the text of the question, and behind it what kind it is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRectF(option.rect)
        state = option.state
        color = theme().color
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color("teal_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, color("secondary_hover"))
        is_on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        box = QRectF(rect.x() + _PAD_PX, rect.center().y() - _BOX_PX / 2, _BOX_PX, _BOX_PX)
        fill, edge = color("teal" if is_on else "surface"), color("teal" if is_on else "edge")
        draw_box(painter, box, 6, fill=fill, edge=edge)
        if is_on:
            check = theme().pixmap("check", "on_night", _BOX_PX - 6)
            painter.drawPixmap(box.topLeft() + QPointF(3, 3), check)
        body, small = theme().font("desk.body"), theme().font("desk.small")
        detail = str(index.data(_DETAIL_ROLE))
        detail_px = min(rect.width() / 3, text_width(small, detail) + 1)
        left = box.right() + _PAD_PX
        room = rect.right() - detail_px - 2 * _PAD_PX - left
        end = Qt.TextElideMode.ElideRight
        text = QFontMetricsF(body).elidedText(str(index.data()), end, room)
        draw_text(painter, QRectF(left, rect.y(), room, rect.height()), text, body, color("ink"))
        words_of = QFontMetricsF(small).elidedText(detail, end, detail_px + 1)
        place = QRectF(rect.right() - detail_px - _PAD_PX, rect.y(), detail_px + 2, rect.height())
        draw_text(painter, place, words_of, small, color("ink_2"))
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), color("line"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, theme().length("desk"))


class _List(Themed, QListView):
    """A click, Space or Enter ticks."""

    toggled = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setItemDelegate(_Delegate(self))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self.toggled.emit(index.row()))
        self.follow_theme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and self.currentIndex().isValid():
            self.toggled.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def focus_radius(self) -> int:
        return theme().radius("row")

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))


class _Form(DeedForm):
    def __init__(self, model: _Model) -> None:
        super().__init__()
        self.search, self.list = LineEdit(), _List()
        self._search = Named(self.search)
        self.list.setModel(model)
        self.counted = TextLabel("desk.body_strong", "teal", comfortable_px=640)
        for widget in (self._search, self.list, self.counted):
            self.column.addWidget(widget)
        self.follow_theme()

    def retranslate(self) -> None:
        self._search.show_name(tr("Find"))
        self.search.show_words(tr("Find"), tr("words, tag:…, kind:…"))

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setMinimumWidth(theme().pick(920, 840))
        self.list.setFixedHeight(theme().pick(520, 340))


class QuestionChoiceDialog(DeedDialog):
    """`questions_chosen(tuple of names)`, "bank/question", in the order in which they were ticked."""

    questions_chosen = Signal(object)

    def __init__(self, window: QWidget, bank: QuestionBank, chosen: Sequence[str]) -> None:
        self.model = _Model(bank.id, BankDraft.of(bank).questions, chosen)
        self.form = _Form(self.model)
        super().__init__(
            window,
            tr("Choose questions"),
            tr("From ‘{bank}’. They are asked in the order in which you tick them.",
               bank=bank.name.in_language(current_language())),
            safe=Choice(key="close", text=tr("Cancel")),
            others=[Choice(key="take", text=tr("Take these"), icon="check")],
            extra=self.form,
        )  # fmt: skip
        self.form.search.typed.connect(self.model.search)
        self.form.list.toggled.connect(self.model.toggle)
        self.model.ticked.connect(self._count)
        self._count()
        self.form.search.setFocus()

    def act(self, key: str) -> None:
        """Take what is ticked."""
        chosen = tuple(self.model.chosen)
        self.finish(key)
        self.questions_chosen.emit(chosen)

    def _count(self) -> None:
        self.form.counted.set_text(tr("{n} chosen", n=len(self.model.chosen)))
