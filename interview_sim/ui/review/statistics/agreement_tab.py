"""Whether counsellors rate alike, and whether the program does, item by item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from interview_sim.messages import message
from interview_sim.review.agreement import Agreement, ItemAgreement, NotTold, PeriodAgreement
from interview_sim.review.agreement_words import agreement_word, agreement_words_source
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.judging.scrolling import RowsScroll
from interview_sim.ui.review.statistics.shown import ShownAgreement
from interview_sim.ui.staff.figures.pieces import Empty, TitledTable
from interview_sim.ui.staff.figures.table import Table
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel

tr = area("review-statistics")
_MOST_QUARTERS = 3


class AgreementTab(Themed, QWidget):
    """`show_agreement`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownAgreement | None = None
        self.counsellors, self.machine, self.empty = TitledTable(), TitledTable(), Empty()
        self.counsellors_then, self.machine_then = TitledTable(), TitledTable()
        self.how = TextLabel("desk.small", "ink_2", comfortable_px=1200)
        self.told = RowsScroll(least_px=240)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        sides = ((self.counsellors, self.counsellors_then), (self.machine, self.machine_then))
        for now, then in sides:
            column = QVBoxLayout()
            column.addWidget(now)
            column.addSpacing(16)
            column.addWidget(then)
            column.addStretch(1)
            self._row.addLayout(column, 1)
        for part in (*sides[0], *sides[1]):
            part.table.show_whole(True)
        # Page up and down reach all of it.
        self.told.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.told.column.addLayout(self._row)
        self.told.column.addWidget(self.how)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.told)
        self._column.addStretch(1)
        self._column.addWidget(self.empty, 1)
        self.follow_theme()

    def show_agreement(self, shown: ShownAgreement) -> None:
        """Both tables, or why there are none."""
        self._shown = shown
        self.retranslate()

    def apply_theme(self) -> None:
        # Figures with their range need the whole width of a small window.
        is_beside = theme().is_wide and not theme().is_larger_text
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        self._row.setSpacing(theme().space(56 if is_beside else 20))
        self.told.column.setSpacing(theme().space(20))

    def retranslate(self) -> None:
        shown = self._shown
        is_empty = shown is None or not _any_rated(shown)
        self.told.setVisible(not is_empty)
        self.empty.setVisible(is_empty)
        if shown is None:
            self.empty.words.set_text(tr("Counting …"))
            return
        if is_empty:
            self.empty.words.set_text(
                tr("Nothing has been rated yet. Agreement shows once ten answers were rated by two people.")
            )
            return
        self.counsellors.show_table(tr("Between counsellors"), self._table(shown, shown.counsellors))
        self.machine.show_table(tr("With the program"), self._table(shown, shown.machine))
        self._show_quarters(self.counsellors_then, shown, shown.counsellors_over_time)
        self._show_quarters(self.machine_then, shown, shown.machine_over_time)
        means = tr(
            "1: always the same; 0: as chance would have it. The range in brackets holds the true figure "
            "in 95 of 100 cases. “Alike” counts ratings at most one step apart."
        )
        source = agreement_words_source(current_language())
        self.how.set_text(f"{means} {tr('Words: {source}.', source=source)}")

    def _show_quarters(
        self, part: TitledTable, shown: ShownAgreement, periods: Sequence[PeriodAgreement]
    ) -> None:
        """The last quarters beside each other; one alone tells no change."""
        last = periods[-_MOST_QUARTERS:]
        part.setVisible(len(last) > 1)
        if len(last) < 2:
            return
        language = current_language()
        by_period = [{one.item: one.found for one in period.items} for period in last]
        rows = tuple(
            (shown.names[item].get(language, item), *(_short(found.get(item)) for found in by_period))
            for item in shown.names
        )
        heads = (tr("By quarter"), *(period.period for period in last))
        part.show_table(tr("How it went on"), Table(heads=heads, rows=rows))

    def _table(self, shown: ShownAgreement, items: Sequence[ItemAgreement]) -> Table:
        language = current_language()
        heads = (tr("Item"), tr("Agreement"), tr("Alike"), tr("Answers"), tr("In words"))
        rows = tuple(
            (shown.names.get(one.item, {}).get(language, one.item), *_cells(one.found)) for one in items
        )
        return Table(heads=heads, rows=rows, left=(4,))


def _any_rated(shown: ShownAgreement) -> bool:
    told = [one.found for one in (*shown.counsellors, *shown.machine)]
    return any(isinstance(one, Agreement) or one.n > 0 for one in told)


def _short(found: Agreement | NotTold | None) -> str:
    """The figure, its range, and how many answers it rests on; a dash where there are too few."""
    if not isinstance(found, Agreement):
        return "–"
    return tr(
        "{value} ({low}–{high}), n = {n}",
        value=f"{found.value:.2f}", low=f"{found.low:.2f}", high=f"{found.high:.2f}", n=found.n,
    )  # fmt: skip


def _cells(found: Agreement | NotTold) -> tuple[str, ...]:
    if isinstance(found, NotTold):
        return ("–", "–", str(found.n) if found.n else "–", _reason(found))
    return (
        f"{found.value:.2f} ({found.low:.2f}–{found.high:.2f})",
        f"{100 * found.near_share:.0f}%",
        str(found.n),
        agreement_word(found.value, current_language()),
    )


def _reason(found: NotTold) -> str:
    """Short: how many are missing where it is that, else the sentence."""
    needed = found.facts.get("needed", 0)
    if needed:
        return tr("{n} more needed", n=needed - found.n)
    short = {
        "one_rater": tr("only one has rated"),
        "no_machine_link": tr("not measured"),
        "no_spread": tr("all the same"),
    }
    return short.get(found.reason) or message(found.reason, found.facts, current_language()).what
