"""The statistics page of the desk: four parts behind tabs, and its files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.review.statistics.accuracy_tab import AccuracyTab
from interview_sim.ui.review.statistics.agreement_tab import AgreementTab
from interview_sim.ui.review.statistics.figures_tab import FiguresTab
from interview_sim.ui.review.statistics.shown import (
    ExportKind,
    ShownAgreement,
    ShownHowWell,
    ShownSpread,
    ShownStatistics,
    SpreadChoices,
)
from interview_sim.ui.review.statistics.spread_tab import SpreadTab
from interview_sim.ui.staff.dialogs.placing import ask_file, usual_folder
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Choice, QuestionDialog, SecondaryButton, SegmentedChoice, TextLabel

tr = area("review-statistics")


class StatisticsPage(Themed, QWidget):
    """`period_chosen(Wanted)`, `export_wanted(kind, path)`, `labelled_export_wanted(folder, with_words)`,
    `distribution_wanted(measure key, question key, group)`, `tab_chosen(name)`.

    Down: `show_statistics`, `show_choices`, `show_distribution`, `show_agreement`, `show_how_well`.
    """

    period_chosen = Signal(object)
    export_wanted = Signal(str, object)
    labelled_export_wanted = Signal(object, bool)
    distribution_wanted = Signal(str, str, str)
    tab_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TextLabel("desk.h1", wraps=False)
        self.tabs = SegmentedChoice(height="desk", role="desk.button")
        self.csv = SecondaryButton("CSV", "save", height="desk")
        self.pdf = SecondaryButton("PDF", "save", height="desk")
        self.figures, self.spread = FiguresTab(), SpreadTab()
        self.agreement, self.accuracy = AgreementTab(), AccuracyTab()
        self._parts: dict[str, QWidget] = {
            "figures": self.figures,
            "spread": self.spread,
            "agreement": self.agreement,
            "accuracy": self.accuracy,
        }
        self._folder: Path | None = None
        self._build()
        self._connect()
        self.tabs.show_chosen("figures")
        self._show_files()
        self.follow_theme()

    def _build(self) -> None:
        self._head = QGridLayout()
        self._head.addWidget(self.title, 0, 0)
        self._head.setColumnStretch(2, 1)
        self._head.addWidget(self.csv, 0, 3)
        self._head.addWidget(self.pdf, 0, 4)
        self._stack = QStackedWidget()
        for part in self._parts.values():
            self._stack.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.show_tab)
        self.csv.clicked.connect(lambda: self._ask_file("csv"))
        self.pdf.clicked.connect(lambda: self._ask_file("pdf"))
        self.figures.period_chosen.connect(self.period_chosen)
        self.spread.distribution_wanted.connect(self.distribution_wanted)
        self.accuracy.labelled_export_wanted.connect(self.labelled_export_wanted)

    # Down ----------------------------------------------------------------------------------

    def show_tab(self, name: str) -> None:
        """Bring a part to the front: figures, spread, agreement, accuracy."""
        self._stack.setCurrentWidget(self._parts[name])
        self.tabs.show_chosen(name)
        self._show_files()
        self.tab_chosen.emit(name)

    def show_statistics(self, shown: ShownStatistics) -> None:
        """Visits and outcomes of the chosen period."""
        self.figures.show_statistics(shown)
        self._show_files()

    def show_choices(self, choices: SpreadChoices) -> None:
        """What distributions there may be."""
        self.spread.show_choices(choices)

    def show_distribution(self, shown: ShownSpread) -> None:
        """The distribution that was asked for."""
        self.spread.show_distribution(shown)

    def show_agreement(self, shown: ShownAgreement) -> None:
        """Agreement item by item."""
        self.agreement.show_agreement(shown)

    def show_how_well(self, shown: ShownHowWell) -> None:
        """How right the program is."""
        self.accuracy.show_how_well(shown)

    def focus_first(self) -> None:
        """The keyboard begins at the tabs."""
        self.tabs.setFocus()

    # Files ---------------------------------------------------------------------------------

    def _show_files(self) -> None:
        is_figures = self._stack.currentWidget() is self.figures
        for button in (self.csv, self.pdf):
            button.setVisible(is_figures and self.figures.has_something)

    def _ask_file(self, kind: ExportKind) -> None:
        name = f"{tr('statistics', note='file name')} {date.today():%Y-%m-%d}.{kind}"
        start = (self._folder or usual_folder()) / name
        ask_file(self, tr("Where shall it go?"), start, lambda path: self._place(kind, path))

    def _place(self, kind: ExportKind, path: Path) -> None:
        self._folder = path.parent
        if not path.exists():
            self.export_wanted.emit(kind, path)
            return
        dialog = QuestionDialog(
            self.parentWidget() or self,
            tr("There is a file {name} already.", name=path.name),
            "",
            safe=Choice(key="other", text=tr("Choose another name")),
            others=[Choice(key="replace", text=tr("Replace it"))],
            is_desk=True,
        )
        dialog.answered.connect(lambda key: self._answer(key, kind, path))

    def _answer(self, key: str, kind: ExportKind, path: Path) -> None:
        if key == "replace":
            self.export_wanted.emit(kind, path)
        else:
            self._ask_file(kind)

    # Look ----------------------------------------------------------------------------------

    def apply_theme(self) -> None:
        side = theme().pick(40, 24)
        self._column.setContentsMargins(side, theme().space(24), side, theme().space(20))
        self._column.setSpacing(theme().space(24))
        self._head.setSpacing(theme().space(16))
        # Larger text on a small screen: the tabs need a row of their own.
        is_stacked = theme().is_larger_text and not theme().is_wide
        self._head.addWidget(self.tabs, *((1, 0, 1, 5) if is_stacked else (0, 1)))

    def retranslate(self) -> None:
        self.title.set_text(tr("Statistics"))
        options = [
            ("figures", tr("Visits and outcomes")),
            ("spread", tr("Distributions")),
            ("agreement", tr("Agreement")),
            ("accuracy", tr("How right it is")),
        ]
        self.tabs.show_options(options, name=tr("Part"))
        self.csv.setAccessibleName(tr("Save the table as CSV"))
        self.pdf.setAccessibleName(tr("Save the page as PDF"))
