"""What became of a visitor, as the counsellor was told: interview held, hired, each with its day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.sessions.desk.types import Outcome
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog
from interview_sim.ui.staff.dialogs.entry_list import Entry, EntryList
from interview_sim.ui.staff.dialogs.month_view import MonthView, day_text, short_day_text
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Choice, SegmentedChoice, TextLabel

tr = area("review-deeds")
KINDS: Final = {"interview_held": tr.mark("Had an interview"), "hired": tr.mark("Was hired")}


class _Form(Themed, QWidget):
    """Left what is told now, right what was told before."""

    def __init__(self, today: date, *, may_count: bool) -> None:
        super().__init__()
        self.kind = SegmentedChoice(height="desk", role="desk.button")
        self.kind.show_options([(kind, tr.late(text)) for kind, text in KINDS.items()], name=tr("What"))
        self.kind.show_chosen("interview_held")
        self.month = MonthView(today)
        self.day = TextLabel("desk.body_strong", "teal")
        self.problem = ProblemLine()
        self.told = TextLabel("desk.h2", text=tr("Entered so far"))
        self.entries = EntryList(tr("Remove"), tr("Nothing yet."))
        self.counting = TextLabel("desk.small", "ink_2", _counting(may_count))
        self._sides = [QVBoxLayout(), QVBoxLayout()]
        for widget in (self.kind, self.month, self.day, self.problem):
            self._sides[0].addWidget(widget)
        self._sides[1].addWidget(self.told)
        self._sides[1].addWidget(self.entries)
        self._sides[1].addStretch(1)
        self._sides[1].addWidget(self.counting)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for side in self._sides:
            side.setContentsMargins(0, 0, 0, 0)
            self._row.addLayout(side, 1)
        self.entries.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.month.chosen.connect(lambda _: self.show_day())
        self.show_day()
        self.follow_theme()

    def show_day(self) -> None:
        """The chosen day in full."""
        self.day.set_text(day_text(self.month.day))

    def apply_theme(self) -> None:
        # Both sides whole, the wider words of larger text too.
        self.setMinimumWidth(theme().pick(980, 880) if theme().is_larger_text else 0)
        self._row.setSpacing(theme().space(32))
        self._sides[0].setSpacing(theme().space(16))
        self._sides[1].setSpacing(theme().space(12))


class OutcomeDialog(DeedDialog):
    """Stays open: `outcome_added(kind, date)`, `outcome_removed(id)`; `show_outcomes(...)` after each."""

    outcome_added = Signal(str, object)
    outcome_removed = Signal(int)

    def __init__(
        self,
        window: QWidget,
        ticket: str,
        outcomes: Sequence[Outcome],
        may_count: bool,
        *,
        today: date | None = None,
    ) -> None:
        self._outcomes: tuple[Outcome, ...] = ()
        self.form = _Form(today or date.today(), may_count=may_count)
        super().__init__(
            window,
            tr("What became of {ticket}", ticket=ticket),
            tr("Enter what the visitor told you, and the day it was."),
            safe=Choice(key="close", text=tr("Close")),
            others=[Choice(key="add", text=tr("Enter", note="button"), icon="plus")],
            extra=self.form,
        )
        self.form.entries.removal_wanted.connect(lambda key: self.outcome_removed.emit(int(key)))
        self.form.month.chosen.connect(lambda _: self.show_refusal(""))
        self.form.kind.chosen.connect(lambda _: self.show_refusal(""))
        self.show_outcomes(outcomes)

    def show_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """What is stored now, in the order in which it happened."""
        self._outcomes = tuple(sorted(outcomes, key=lambda one: (one.on, one.id)))
        self.form.entries.show_entries([_entry(one) for one in self._outcomes])
        self.show_refusal("")

    def show_refusal(self, sentence: str) -> None:
        """Why something was not stored; "" takes it away."""
        self.form.problem.show_problem(sentence)
        self.place_again()

    def act(self, key: str) -> None:
        """Enter what is chosen; the same twice is not."""
        kind, day = self.form.kind.chosen_key() or "interview_held", self.form.month.day
        if any((one.kind, one.on) == (kind, day) for one in self._outcomes):
            self.show_refusal(tr("This is entered already."))
            return
        self.outcome_added.emit(kind, day)


def _entry(outcome: Outcome) -> Entry:
    return Entry(
        key=str(outcome.id),
        text=tr.late(KINDS[outcome.kind]),
        detail=f"{short_day_text(outcome.on)} · {outcome.by.name}",
    )


def _counting(may_count: bool) -> str:
    if may_count:
        return tr("It counts in the centre's figures, without a name.")
    return tr(
        "The visitor did not agree to be counted: this stays with the visit"
        " and does not count in the centre's figures."
    )
