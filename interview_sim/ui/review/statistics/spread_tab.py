"""The centre's own distribution of a measure, by question and group; only from 30 visits on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.reports.words import measure_name, unit_words
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.statistics.figures_tab import ALL, group_name
from interview_sim.ui.review.statistics.shown import OVERALL, MeasureOption, ShownSpread, SpreadChoices
from interview_sim.ui.review.statistics.spread_view import SpreadView
from interview_sim.ui.staff.figures.pieces import Chooser, Empty
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel

tr = area("review-statistics")
LEAST_VISITS = 30


class SpreadTab(Themed, QWidget):
    """`distribution_wanted(measure key, question key, group)`, "" for all; down `show_choices`,
    `show_distribution`."""

    distribution_wanted = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = SpreadChoices(measures=())
        self._shown: ShownSpread | None = None
        self.measure, self.question, self.group = Chooser(12), Chooser(20), Chooser(10)
        self.title = TextLabel("desk.h2", wraps=False)
        self.about = TextLabel("desk.body", "ink_2", wraps=False)
        self.view, self.empty = SpreadView(), Empty()
        self._row = QHBoxLayout()
        for widget, stretch in ((self.measure, 3), (self.question, 5), (self.group, 2)):
            self._row.addWidget(widget, stretch)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self.title)
        self._column.addWidget(self.about)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self.empty, 1)
        for chooser in (self.measure, self.question, self.group):
            chooser.key_chosen.connect(lambda _: self.ask())
        self.follow_theme()

    def show_choices(self, choices: SpreadChoices) -> None:
        """What can be asked for; what was chosen stays where it still can be."""
        self._choices = choices
        self.retranslate()

    def show_distribution(self, shown: ShownSpread) -> None:
        """The distribution asked for."""
        self._shown = shown
        self.retranslate()

    def ask(self) -> None:
        """Ask for what is chosen."""
        if self.measure.count():
            keys = (one.chosen_key().replace(ALL, "") for one in (self.question, self.group))
            self.distribution_wanted.emit(self.measure.chosen_key(), *keys)

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(12))
        self._column.setSpacing(theme().space(12))

    def retranslate(self) -> None:
        language, choices = current_language(), self._choices
        measures = [(one.key, option_name(one)) for one in choices.measures]
        questions = [(one.key, one.text.get(language, one.key)) for one in choices.questions]
        groups = [(key, group_name(key)) for key in choices.groups]
        kept = [one.chosen_key() for one in (self.measure, self.question, self.group)]
        self.measure.show_options(measures, kept[0], tr("Measure"))
        self.question.show_options([(ALL, tr("All questions")), *questions], kept[1], tr("Question"))
        self.group.show_options([(ALL, tr("All groups")), *groups], kept[2], tr("Group"))
        shown = self._shown
        spread = None if shown is None else shown.spread
        for widget in (self.title, self.about, self.view):
            widget.setVisible(spread is not None)
        self.empty.setVisible(spread is None)
        if shown is None:
            self.empty.words.set_text(tr("Counting …"))
        elif spread is None:
            self.empty.words.set_text(
                tr(
                    "Not enough has been gathered to compare yet. From {least} visits on a distribution "
                    "stands here, so that nobody is found in it.",
                    least=LEAST_VISITS,
                )
            )
        else:
            self.title.set_text(option_name(shown.option))
            self.about.set_text(
                tr("{n} visits · the figure above a column is their number", n=spread.n_sessions)
            )
            self.view.show_spread(shown)


def option_name(option: MeasureOption) -> str:
    """A measure in today's language, with its unit where there are two."""
    if option.measure == OVERALL:
        return tr("Points")
    name = measure_name(option.measure, current_language())
    if option.key == option.measure:
        return name
    return f"{name} ({unit_words(option.measure, current_language(), spoken=option.spoken)})"
