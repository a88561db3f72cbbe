"""The list's lines for Qt: only what is looked at is fetched, a page at a time, off the window's thread.

One question is under way at any time; when its answer comes, the next one asks for what is looked at
then. So a fast hand on the scroll bar costs a few pages, not all that it passed, and the last search wins.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from interview_sim.errors import InterviewSimError
from interview_sim.sessions.desk.types import DeskPage, DeskRow
from interview_sim.ui.background import Background
from interview_sim.ui.review.finding.days import DayStarts
from interview_sim.ui.review.finding.source import SessionSource
from interview_sim.ui.review.finding.words import spoken_line

PAGE_LINES = 100
_MOST_PAGES = 60
RowRole = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Fresh:
    """What a refresh brought: whole pages from `first_page` on."""

    first_page: int
    pages: tuple[DeskPage, ...]

    def lines(self) -> Iterator[tuple[int, DeskRow]]:
        for number, page in enumerate(self.pages, self.first_page):
            yield from enumerate(page.rows, number * PAGE_LINES)


class SessionListModel(QAbstractListModel):
    """`found(total)` after a search; `failed(error)`; `places_change()` right before and
    `places_changed(lines)` right after lines moved, by so many lines at the top."""

    found = Signal(int)
    failed = Signal(object)
    places_change = Signal()
    places_changed = Signal(int)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.starts = DayStarts()
        self.preset_name: Callable[[str], str] = str
        self.today: Callable[[], date] = date.today
        self.text = ""
        self._background = background
        self._source: SessionSource | None = None
        self._generation = 0
        self._is_asking = self._is_search_due = self._is_refresh_due = False
        self._total = 0
        self._wanted = (0, 0)
        self._pages: OrderedDict[int, tuple[DeskRow, ...]] = OrderedDict()

    # For the column ------------------------------------------------------------------------

    def show_source(self, source: SessionSource | None) -> None:
        """Lines come from there from now on; None forgets all."""
        self._source = source
        self._generation += 1
        self._take_first(DeskPage(rows=(), total=0))
        if source is not None:
            self.search(self.text)

    def search(self, text: str) -> None:
        """Show what `text` finds; what stands in the list stays until then."""
        self.text = text
        self._generation += 1
        self._wanted = (0, 0)
        self._is_search_due, self._is_refresh_due = True, False
        self._ask_next()

    def refresh(self) -> None:
        """Something stored has changed: look again at what is shown, and keep the place."""
        self._is_refresh_due = not self._is_search_due
        self._ask_next()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is under way."""
        return not (self._is_asking or self._is_search_due or self._is_refresh_due)

    # For the view --------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._total

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.line(index.row())
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "" if row is None else spoken_line(row, self.preset_name(row.preset_id), self.today())
        return None

    def line(self, number: int) -> DeskRow | None:
        """A line, None while it has not come yet."""
        rows = self._pages.get(number // PAGE_LINES, ())
        at = number % PAGE_LINES
        return rows[at] if at < len(rows) else None

    def want(self, first: int, last: int) -> None:
        """These lines are on the screen."""
        self._wanted = (first, last)
        self._ask_next()

    # Asking --------------------------------------------------------------------------------

    def _ask_next(self) -> None:
        source = self._source
        if source is None or self._is_asking:
            return
        if self._is_search_due:
            self._is_search_due, text = False, self.text
            self._ask(lambda: source.page(text, 0, PAGE_LINES), self._take_first)
        elif self._is_refresh_due:
            self._is_refresh_due = False
            self._ask_again(source)
        elif (page := self._missing_page()) is not None:
            text, offset = self.text, page * PAGE_LINES
            self._ask(
                lambda: source.page(text, offset, PAGE_LINES), lambda got: self._take_page(page, got.rows)
            )

    def _ask_again(self, source: SessionSource) -> None:
        numbers, text = self._wanted_pages(more_lines=PAGE_LINES // 2), self.text
        self._ask(
            lambda: _Fresh(
                numbers.start,
                tuple(source.page(text, number * PAGE_LINES, PAGE_LINES) for number in numbers),
            ),
            self._take_fresh,
        )

    def _ask(self, work, take) -> None:  # type: ignore[no-untyped-def]
        generation, self._is_asking = self._generation, True

        def then(outcome: object) -> None:
            self._is_asking = False
            if generation == self._generation:
                take(outcome)
            self._ask_next()

        def refused(error: InterviewSimError) -> None:
            self._is_asking = False
            if generation == self._generation:
                self._is_refresh_due = False
                self.failed.emit(error)
            else:
                self._ask_next()

        self._background.do(work, then, refused=refused)

    def _wanted_pages(self, more_lines: int = 0) -> range:
        first, last = self._wanted
        top = max(0, first - more_lines) // PAGE_LINES
        bottom = min(max(self._total - 1, 0), last + more_lines) // PAGE_LINES
        return range(top, max(top, bottom) + 1)

    def _missing_page(self) -> int | None:
        if not self._total:
            return None
        return next((number for number in self._wanted_pages() if number not in self._pages), None)

    # Taking --------------------------------------------------------------------------------

    def _take_first(self, page: DeskPage) -> None:
        self.beginResetModel()
        self._pages.clear()
        self.starts.forget()
        self._total = page.total
        if page.rows:
            self._pages[0] = page.rows
            self.starts.learn(self._around(0))
        self.endResetModel()
        if self._source is not None:
            self.found.emit(page.total)

    def _take_page(self, number: int, rows: tuple[DeskRow, ...]) -> None:
        self._keep(number, rows)
        self.places_change.emit()
        self.starts.learn(self._around(number))
        self.places_changed.emit(0)
        self._tell_lines(number, number)

    def _take_fresh(self, fresh: _Fresh) -> None:
        shift = self._shift(dict(fresh.lines()))
        total = fresh.pages[-1].total
        self.places_change.emit()
        self._pages.clear()
        self._grow(0, shift)
        self._grow(self._total, total - self._total)
        self.starts.shift(shift)
        for number, page in enumerate(fresh.pages, fresh.first_page):
            if page.rows:
                self._keep(number, page.rows)
                self.starts.learn(self._around(number))
        self.places_changed.emit(shift)
        self._tell_lines(fresh.first_page, fresh.first_page + len(fresh.pages) - 1)
        self.found.emit(total)

    def _shift(self, fresh: Mapping[int, DeskRow]) -> int:
        """By how many lines what is looked at has moved down: told by the first line that is still there."""
        places = {row.session_id: number for number, row in fresh.items()}
        first, last = self._wanted
        for number in range(first, last + 1):
            row = self.line(number)
            if row is not None and row.session_id in places:
                return places[row.session_id] - number
        return 0

    def _grow(self, at: int, n_lines: int) -> None:
        """Put lines in before line `at`, or take away those from there (before it, at the end)."""
        if n_lines > 0:
            self.beginInsertRows(QModelIndex(), at, at + n_lines - 1)
            self._total += n_lines
            self.endInsertRows()
        elif n_lines < 0:
            first = at if at == 0 else at + n_lines
            self.beginRemoveRows(QModelIndex(), first, first - n_lines - 1)
            self._total += n_lines
            self.endRemoveRows()

    def _keep(self, number: int, rows: tuple[DeskRow, ...]) -> None:
        self._pages[number] = rows
        self._pages.move_to_end(number)
        while len(self._pages) > _MOST_PAGES:
            self._pages.popitem(last=False)

    def _around(self, number: int) -> dict[int, DeskRow]:
        """The lines of a page and the ones right before and after it."""
        span = range(max(0, number * PAGE_LINES - 1), min(self._total, (number + 1) * PAGE_LINES + 1))
        return {at: row for at in span if (row := self.line(at)) is not None}

    def _tell_lines(self, first_page: int, last_page: int) -> None:
        last = min(self._total, (last_page + 1) * PAGE_LINES) - 1
        if last >= first_page * PAGE_LINES:
            self.dataChanged.emit(self.index(first_page * PAGE_LINES), self.index(last))
