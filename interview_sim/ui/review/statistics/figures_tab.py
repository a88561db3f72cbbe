"""Visits, answers, change and outcomes of a period: large figures and a table by month, group and bank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.banks.words import word
from interview_sim.review.sharing.statistics_files import StatisticsPage as PrintedStatistics
from interview_sim.review.sharing.statistics_files import row_name, share_text
from interview_sim.review.statistics import LEAST_SESSIONS, StatisticsRow
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.judging.scrolling import RowsScroll
from interview_sim.ui.review.statistics.shown import PeriodKey, ShownStatistics, Wanted
from interview_sim.ui.staff.figures.pieces import Chooser, Empty, LargeFigures, TitledTable
from interview_sim.ui.staff.figures.table import Table
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SegmentedChoice, TextLabel

tr = area("review-statistics")
ALL = "*"
Part = Literal["month", "group", "bank"]


class FiguresTab(Themed, QWidget):
    """`period_chosen(Wanted)`; down `show_statistics`."""

    period_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownStatistics | None = None
        self.period = SegmentedChoice(height="desk", role="desk.button")
        self.since, self.until = Chooser(7), Chooser(7)
        self.dash = TextLabel("desk.body", text="–", wraps=False)
        self.group, self.bank = Chooser(9), Chooser(9)
        self.large = LargeFigures(5)
        self.parts: dict[Part, TitledTable] = {
            "month": TitledTable(),
            "group": TitledTable(),
            "bank": TitledTable(),
        }
        self.how = TextLabel("desk.small", "ink_2", comfortable_px=1200)
        self.empty = Empty()
        self._build()
        self.period.chosen.connect(self._on_period)
        self.since.key_chosen.connect(lambda _: self._on_range())
        self.until.key_chosen.connect(lambda _: self._on_range())
        self.group.key_chosen.connect(lambda key: self._ask(group=None if key == ALL else key))
        self.bank.key_chosen.connect(lambda key: self._ask(bank=None if key == ALL else key))
        self.follow_theme()

    def _build(self) -> None:
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._when, self._whose = QHBoxLayout(), QHBoxLayout()
        for widget in (self.period, self.since, self.dash, self.until):
            self._when.addWidget(widget)
        self._when.addStretch(1)
        for widget in (self.group, self.bank):
            self._whose.addWidget(widget)
        self._choices.addLayout(self._when, 1)
        self._choices.addLayout(self._whose)
        self._right = QVBoxLayout()
        self._right.addWidget(self.parts["group"])
        self._right.addWidget(self.parts["bank"])
        self._right.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.parts["month"])
        left.addStretch(1)
        self.told = RowsScroll(least_px=160)
        self.told.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._tables = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tables.addLayout(left, 1)
        self._tables.addLayout(self._right, 1)
        self._inner = self.told.column
        self._inner.addWidget(self.large)
        self._inner.addLayout(self._tables, 1)
        self._inner.addWidget(self.how)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._choices)
        self._column.addWidget(self.told, 1)
        self._column.addWidget(self.empty, 1)
        self.told.hide()

    def show_statistics(self, shown: ShownStatistics) -> None:
        """The figures of a choice."""
        self._shown = shown
        self.retranslate()

    @property
    def has_something(self) -> bool:
        """Whether there is something to write into a file."""
        return self._shown is not None and self._shown.has_enough

    # Choosing ------------------------------------------------------------------------------

    def _ask(self, **changes: object) -> None:
        if self._shown is not None:
            self.period_chosen.emit(replace(self._shown.wanted, **changes))  # type: ignore[arg-type]

    def _on_period(self, key: str) -> None:
        if self._shown is None:
            return
        today, months = self._shown.today, self._shown.months
        spans = {
            "month": (f"{today:%Y-%m}", f"{today:%Y-%m}"),
            "year": (f"{today:%Y}-01", f"{today:%Y}-12"),
            "range": (months[0], months[-1]) if months else ("", ""),
        }
        since, until = spans.get(key, ("", ""))
        self._ask(period=cast(PeriodKey, key), since=since, until=until)

    def _on_range(self) -> None:
        since, until = sorted((self.since.chosen_key(), self.until.chosen_key()))
        self._ask(period="range", since=since, until=until)

    # Texts ---------------------------------------------------------------------------------

    def apply_theme(self) -> None:
        # Larger text on a small screen: everything below each other, and the page scrolls.
        is_stacked = theme().is_larger_text and not theme().is_wide
        directions = QBoxLayout.Direction
        for row in (self._choices, self._tables):
            row.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)
        for part in self.parts.values():
            part.table.show_whole(is_stacked)
        self.told.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stacked else Qt.FocusPolicy.NoFocus)
        for row in (self._choices, self._when, self._whose):
            row.setSpacing(theme().space(12))
        self._column.setSpacing(theme().space(24))
        self._inner.setSpacing(theme().space(24))
        self._tables.setSpacing(theme().space(20 if is_stacked else 56))
        self._right.setSpacing(theme().space(20))

    def retranslate(self) -> None:
        periods = [
            ("month", tr("This month")),
            ("year", tr("This year")),
            ("all", tr("All", note="period")),
            ("range", tr("Months")),
        ]
        self.period.show_options(periods, name=tr("Period"))
        self.how.set_text(
            tr("Visits that agreed to be counted. Outcomes are what counsellors entered; – is not told.")
        )
        shown = self._shown
        self.told.setVisible(shown is not None and shown.has_enough)
        self.empty.setVisible(shown is None or not shown.has_enough)
        if shown is None:
            self.empty.words.set_text(tr("Counting …"))
            return
        self._show_choices(shown)
        if shown.has_enough:
            self._show_told(shown)
        else:
            self.empty.words.set_text(_too_few(shown))

    def _show_choices(self, shown: ShownStatistics) -> None:
        wanted = shown.wanted
        self.period.show_chosen(wanted.period)
        for chooser, chosen, name in (
            (self.since, wanted.since, tr("From")),
            (self.until, wanted.until, tr("To")),
        ):
            chooser.show_options([(month, month) for month in shown.months], chosen, name)
        for widget in (self.since, self.dash, self.until):
            widget.setVisible(wanted.period == "range" and bool(shown.months))
        names = shown.bank_names.get(current_language(), {})
        groups = [(ALL, tr("All groups")), *((key, group_name(key)) for key in shown.groups)]
        banks = [(ALL, tr("All banks")), *((key, names.get(key, key)) for key in shown.banks)]
        self.group.show_options(groups, ALL if wanted.group is None else wanted.group, tr("Group"))
        self.bank.show_options(banks, ALL if wanted.bank is None else wanted.bank, tr("Question bank"))

    def _show_told(self, shown: ShownStatistics) -> None:
        total = shown.found.total
        self._show_large(total)
        parts: tuple[tuple[Part, str, str, Sequence[StatisticsRow]], ...] = (
            ("month", tr("By month"), tr("Month"), shown.found.by_month[::-1]),
            ("group", tr("By group"), tr("Group"), shown.found.by_group),
            ("bank", tr("By question bank"), tr("Bank"), shown.found.by_bank),
        )
        for part, title, head, rows in parts:
            self.parts[part].show_table(title, self._table(part, head, rows, shown), _why(part, rows))

    def _show_large(self, total: StatisticsRow) -> None:
        figures = self.large.figures
        figures[0].show_figure(f"{total.n_sessions:,}", tr("Visits"))
        figures[1].show_figure(f"{total.n_answers:,}", tr("Answers"))
        figures[2].show_figure(share_text(total), tr("Completed"))
        note = (
            tr("People so far: {n}; 5 are needed", n=total.n_changed)
            if total.change is None
            else tr("{n} people who came twice", n=total.n_changed)
        )
        figures[3].show_figure(change_text(total.change), tr("Change in points"), note)
        outcomes = tr(
            "{held} interviewed · {hired} hired",
            held=_told(total.n_interviews_held),
            hired=_told(total.n_hired),
        )
        figures[4].show_figure(outcomes, tr("What became of it"))

    def _table(self, part: Part, head: str, rows: Sequence[StatisticsRow], shown: ShownStatistics) -> Table:
        language = current_language()
        names = PrintedStatistics(
            found=shown.found, language=language, bank_names=shown.bank_names.get(language, {})
        )
        heads = (
            head, tr("Visits"), tr("Answers"), tr("Completed"), tr("Change"), tr("Interviewed"), tr("Hired"),
        )  # fmt: skip
        return Table(heads=heads, rows=tuple(_cells(row_name(row.key, part, names), row) for row in rows))


def group_name(key: str) -> str:
    """A group in today's language."""
    return word("group", key, current_language()) if key else tr("not stated")


def change_text(change: float | None) -> str:
    """The mean change with its sign, or a dash where it is not told."""
    if change is None:
        return "–"
    points = f"{abs(change):.1f}"
    return points if float(points) == 0 else f"{'+' if change > 0 else '−'}{points}"


def _cells(name: str, row: StatisticsRow) -> tuple[str, ...]:
    change = change_text(row.change)
    return (
        name,
        f"{row.n_sessions:,}",
        f"{row.n_answers:,}",
        share_text(row),
        change if row.change is None else f"{change} ({row.n_changed})",
        _told(row.n_interviews_held),
        _told(row.n_hired),
    )


def _told(n: int | None) -> str:
    return "–" if n is None else f"{n:,}"


def _why(part: Part, rows: Sequence[StatisticsRow]) -> str:
    """Why rows are folded or silent, where they are."""
    if part == "month":
        is_silent = any(row.n_hired is None for row in rows)
        return tr("Months with few visits tell neither change nor outcomes.") if is_silent else ""
    if not rows:
        return tr("Too few visits to tell apart: somebody could be found in them.")
    if any(row.key == "other" for row in rows):
        return tr(
            "Fewer than {n} visits stand together as “other”, with the next larger where it takes that.",
            n=LEAST_SESSIONS,
        )
    return ""


def _too_few(shown: ShownStatistics) -> str:
    n, wanted = shown.found.total.n_sessions, shown.wanted
    if wanted == Wanted():
        return tr(
            "Not enough has been gathered to count yet. From {least} visits on that agreed to be counted, "
            "figures stand here; so far there are {n}.",
            least=LEAST_SESSIONS,
            n=n,
        )
    return tr(
        "There are {n} visits in this choice; figures show from {least} on, so that nobody is found in them. "
        "Choose a longer period or all groups.",
        least=LEAST_SESSIONS,
        n=n,
    )
