"""The table with what it lists: search, order and chosen questions, kept through every step of editing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from interview_sim.banks.drafting import BankDraft, Judgement, QuestionSearch, parse_search
from interview_sim.ui.editor.questions.listing import Order, listed_keys
from interview_sim.ui.editor.questions.model import QuestionsModel
from interview_sim.ui.editor.questions.table_view import QuestionsTable

_EMPTY = BankDraft({})


class QuestionsList(QObject):
    """`chosen(key)` when another single question is chosen, `many_chosen(n)` when several are,
    `listed()` when rows came or went."""

    chosen = Signal(int)
    many_chosen = Signal(int)
    listed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = QuestionsModel()
        self.table = QuestionsTable(self.model)
        self.draft, self.judgement = _EMPTY, Judgement()
        self.search, self.order = QuestionSearch(), Order()
        self._keys: tuple[int, ...] = ()
        self._current: int | None = None
        self._kept: frozenset[int] = frozenset()
        self._told: tuple[str, int] | None = None
        self._is_showing = False
        self.table.rows_chosen.connect(self._on_rows_chosen)

    # What is chosen ------------------------------------------------------------------------

    @property
    def chosen_keys(self) -> tuple[int, ...]:
        """The chosen questions in the order of the list; also one that the search hides."""
        return self._keys

    @property
    def current(self) -> int | None:
        """The question of the keyboard, or the one that the form shows."""
        return self._current

    @property
    def is_as_in_bank(self) -> bool:
        """Whether every question is listed in its place, so that they can be moved."""
        return not self.order.column and len(self.model.keys) == len(self.draft.questions)

    def choose(self, keys: Iterable[int], *, is_quiet: bool = False) -> None:
        """Choose these; what the search hides is listed beside what it found.

        `is_quiet`: say nothing of it until `tell` is called.
        """
        wanted = tuple(key for key in keys if self.draft.place(key) is not None)
        hidden = [key for key in wanted if self.model.row_of(key) is None]
        if hidden:
            self._kept |= frozenset(hidden)
            self._list()
        self._keys, self._current = wanted, wanted[0] if wanted else None
        self._choose_again()
        if self._current is not None and self.table.isVisible():
            row = self.model.row_of(self._current)
            if row is not None:
                self.table.scrollTo(self.model.index(row, 1))
        if not is_quiet:
            self.tell()

    def choose_all(self) -> None:
        """All that are listed."""
        self.table.choose_rows(range(len(self.model.keys)), current=self.table.currentIndex().row())

    def tell(self) -> None:
        """Say what is chosen, where that was not said yet."""
        n = len(self._keys)
        what = None if not n else ("one", self._keys[0]) if n == 1 else ("many", n)
        if what == self._told:
            return
        self._told = what
        if what is not None:
            (self.chosen if n == 1 else self.many_chosen).emit(what[1])

    def _on_rows_chosen(self) -> None:
        if self._is_showing:
            return
        keys, rows = self.model.keys, self.table.chosen_rows()
        self._keys = tuple(keys[row] for row in rows if row < len(keys))
        at = self.table.currentIndex().row()
        if 0 <= at < len(keys):
            self._current = keys[at] if keys[at] in self._keys else next(iter(self._keys), None)
        self.tell()

    # What is shown -------------------------------------------------------------------------

    def show_bank(self, draft: BankDraft | None) -> None:
        """Another bank: nothing of the one before stays."""
        self.draft, self.judgement = draft or _EMPTY, Judgement()
        self.order, self._kept, self._told = Order(), frozenset(), None
        self._keys, self._current = (), None
        self.model.show(self.draft, self.judgement, ())
        self._list()
        self.table.heads.show_order(self.order)
        self.table.verticalScrollBar().setValue(0)

    def show_draft(self, draft: BankDraft) -> None:
        """The draft after a step. Where no question came, went or moved, every row keeps its place."""
        before, self.draft = self.draft, draft
        if draft.keys == before.keys:
            self._show(self.model.keys)
            return
        new = frozenset(draft.keys).difference(before.keys)
        self._kept |= new
        row = next((row for row in map(self.model.row_of, self._keys) if row is not None), None)
        self._keys = tuple(key for key in self._keys if draft.place(key) is not None)
        self._current = self._current if self._current in self._keys else next(iter(self._keys), None)
        self._list()
        if not self._keys and row is not None and self.model.keys:
            # What was chosen is gone: go on with what stands in its place.
            self._keys = (self.model.keys[min(row, len(self.model.keys) - 1)],)
            self._current = self._keys[0]
            self._choose_again()
        self.tell()

    def show_judgement(self, judgement: Judgement) -> None:
        """What was found; a search for that looks again, but the question at hand stays."""
        is_first, self.judgement = not self.judgement.questions, judgement
        by_state = any(one.key == "is" for one in self.search.conditions)
        if by_state or (is_first and self.order.column == "check"):
            self._list(also=self._keys)
        else:
            self._show(self.model.keys)

    def show_search(self, text: str) -> None:
        """List what a text asks for."""
        self.search, self._kept = parse_search(text), frozenset()
        self._list()

    def show_order(self, order: Order) -> None:
        """Sort the rows."""
        self.order = order
        self.table.heads.show_order(order)
        self._list(also=self._kept)

    def _list(self, also: Iterable[int] = ()) -> None:
        kept = self._kept.union(key for key in also if self.model.row_of(key) is not None)
        self._show(listed_keys(self.draft, self.judgement, self.search, self.order, kept))
        self.listed.emit()

    def _show(self, keys: tuple[int, ...]) -> None:
        scrolled_px = self.table.verticalScrollBar().value()
        self._is_showing = True
        has_changed = self.model.show(self.draft, self.judgement, keys)
        self._is_showing = False
        if has_changed:
            self.table.fit_columns()
            self._choose_again()
            self.table.verticalScrollBar().setValue(scrolled_px)
            self._scroll_to_current()
        self.table.drag.may_move = self.table.drag.is_allowed and self.is_as_in_bank

    def _choose_again(self) -> None:
        self._is_showing = True
        rows = [row for row in (self.model.row_of(key) for key in self._keys) if row is not None]
        current = None if self._current is None else self.model.row_of(self._current)
        self.table.choose_rows(rows, current)
        self._is_showing = False

    def _scroll_to_current(self) -> None:
        """The question at hand stays in sight; else the table stays where it was scrolled to."""
        row = None if self._current is None else self.model.row_of(self._current)
        if row is not None and self.table.isVisible():
            self.table.scrollTo(self.model.index(row, 1))
