"""How a course goes as a whole: large figures, and measures over time or companies side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_sim.review.courses import ClassProgress, names_of
from interview_sim.review.statistics import LEAST_CHANGES, LEAST_SESSIONS
from interview_sim.ui.editor.courses.shown import ShownProgress
from interview_sim.ui.editor.courses.words import (
    NOT_TOLD,
    change_text,
    figure_text,
    measure_text,
    span_text,
)
from interview_sim.ui.editor.parts.reading_pane import ReadingPane
from interview_sim.ui.language import area
from interview_sim.ui.staff.figures.pieces import LargeFigures, TitledTable
from interview_sim.ui.staff.figures.table import Table
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel

tr = area("editor-courses")
_MOST_STRETCHES = (5, 3)
_MOST_LARGER = 2


class ProgressPanel(Themed, ReadingPane):
    """Down `show_progress(ShownProgress | None)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownProgress | None = None
        self.large = LargeFigures(4)
        self.silent = TextLabel("desk.body", "ink_2", comfortable_px=640)
        self.measures, self.companies = TitledTable(), TitledTable()
        self.how = TextLabel("desk.small", "ink_2", comfortable_px=760)
        for widget in (self.large, self.silent, self.companies, self.measures, self.how):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.follow_theme()

    def show_progress(self, shown: ShownProgress | None) -> None:
        """The figures of one course; None while they are counted."""
        self._shown = shown
        self.retranslate()

    def apply_theme(self) -> None:
        self.column.setContentsMargins(0, theme().space(8), theme().space(16), 0)
        self.column.setSpacing(theme().space(24))
        if self._shown is not None:
            self._show_measures(self._shown)

    # Texts ---------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setAccessibleName(tr("How it goes"))
        shown = self._shown
        self.large.setVisible(shown is not None)
        self.silent.setVisible(shown is None or not shown.progress.is_told)
        self.how.set_text(
            tr(
                "Of visits whose visitors agreed to belong to the course, as long as they are kept. They are "
                "told in tens of at least five people; the newest wait for the next ten."
            )
        )
        if shown is None:
            self.silent.set_text(tr("Counting …"))
            self.measures.hide()
            self.companies.hide()
            return
        self._show_large(shown)
        self.silent.set_text(_too_few(shown.progress))
        self._show_measures(shown)
        self._show_companies(shown)

    def _show_large(self, shown: ShownProgress) -> None:
        found, figures = shown.progress, self.large.figures
        figures[3].setVisible(shown.course.facts.kind == "class")
        figures[0].show_figure(f"{shown.course.n_members:,}", tr("People who joined"))
        waiting = tr("{n} more wait", n=found.n_waiting) if found.n_waiting and found.is_told else ""
        figures[1].show_figure(
            f"{found.n_visits:,}" if found.is_told else NOT_TOLD, tr("Visits told"), waiting
        )
        share = NOT_TOLD if found.completion_share is None else f"{found.completion_share:.0%}"
        often = found.visits_per_member
        per_person = "" if often is None else tr("{n} visits each", n=f"{often:.1f}")
        figures[2].show_figure(share, tr("Completed"), per_person)
        if found.change is None:
            note = tr("told from {least} people on", least=LEAST_CHANGES)
        else:
            note = tr("first to last, {n} people", n=found.n_changed)
        figures[3].show_figure(
            change_text(found.change), tr("Change in points"), note if found.is_told else ""
        )

    def _show_measures(self, shown: ShownProgress) -> None:
        """Only of a class: a fair is over before anything changes."""
        found = shown.progress
        is_narrow = theme().is_larger_text and not theme().is_wide
        most = _MOST_LARGER if is_narrow else theme().pick(*_MOST_STRETCHES)
        stretches = found.stretches[-most:]
        heads = (tr("Mean"), *(f"{span_text(one.begins_on, one.ends_on)}" for one in stretches))
        rows = tuple(
            (
                measure_text(one.measure, one.unit),
                *(figure_text(one.measure, value) for value in one.values[-len(stretches) :]),
            )
            for one in found.series
        )
        is_told = bool(rows) and shown.course.facts.kind == "class"
        self.measures.setVisible(is_told)
        if is_told:
            title = tr("Over time, {n} visits and more in each column", n=LEAST_SESSIONS)
            self.measures.show_table(title, Table(heads=heads, rows=rows, strong=(0,)))

    def _show_companies(self, shown: ShownProgress) -> None:
        names = {one.id: one.facts.company for one in shown.course.entries}
        heads = (tr("Company"), tr("Visits"), tr("Completed"), tr("Questions asked"), tr("Answered"))
        rows = tuple(
            (
                ", ".join(names_of(one.entry_ids, names, tr("taken out"))),
                f"{one.n_visits:,}",
                f"{one.n_completed:,}",
                f"{one.n_asked:,}",
                f"{one.n_answered:,}",
            )
            for one in shown.companies
        )
        is_fair = shown.course.facts.kind == "fair"
        self.companies.setVisible(is_fair)
        if is_fair:
            why = tr("Companies with fewer than {n} visits of five people stand together.", n=LEAST_SESSIONS)
            self.companies.show_table(tr("By company"), Table(heads=heads, rows=rows), why)


def _too_few(found: ClassProgress) -> str:
    return tr(
        "{n} visits so far. Figures of the whole stand here from {least} visits of {people} people on, so "
        "that nobody is found in them.",
        n=found.n_waiting,
        least=LEAST_SESSIONS,
        people=LEAST_CHANGES,
    )
