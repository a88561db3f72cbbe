"""How right the program is about this centre's visitors, and what was corrected, as data to take along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.results import Span
from interview_sim.review.labelled import HowWell
from interview_sim.ui.language import area
from interview_sim.ui.review.deeds.consent_tick import ConsentTick
from interview_sim.ui.review.statistics.shown import ShownHowWell
from interview_sim.ui.staff.dialogs.placing import ask_folder, usual_folder
from interview_sim.ui.staff.figures.pieces import Empty, TitledTable
from interview_sim.ui.staff.figures.table import Table
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton, TextLabel

tr = area("review-statistics")
_WIDTH_PX = 1280


class AccuracyTab(Themed, QWidget):
    """`labelled_export_wanted(folder, with_words)`; down `show_how_well`."""

    labelled_export_wanted = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownHowWell | None = None
        self.table, self.empty = TitledTable(), Empty()
        self.how = TextLabel("desk.small", "ink_2", comfortable_px=1200)
        self.words = ConsentTick()
        self.save = SecondaryButton(icon="save", height="desk")
        self.told = QWidget()
        self._row = QHBoxLayout()
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.save)
        self._inner = QVBoxLayout(self.told)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.addWidget(self.table)
        self._inner.addWidget(self.how)
        self._inner.addLayout(self._row)
        self._inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told, 1)
        column.addWidget(self.empty, 1)
        self.save.clicked.connect(self._ask_folder)
        self.follow_theme()

    def show_how_well(self, shown: ShownHowWell) -> None:
        """The table, or that nothing was corrected yet."""
        self._shown = shown
        self.retranslate()

    def _ask_folder(self) -> None:
        ask_folder(self, tr("Where shall the data go?"), usual_folder(), self._place)

    def _place(self, folder: Path) -> None:
        self.labelled_export_wanted.emit(folder, self.words.isChecked())

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(16))
        self._inner.setSpacing(theme().space(16))
        self.told.setMaximumWidth(theme().pick(_WIDTH_PX, 16_777_215))

    def retranslate(self) -> None:
        shown = self._shown
        is_empty = shown is None or not shown.n_takes
        self.told.setVisible(not is_empty)
        self.empty.setVisible(is_empty)
        self.words.show_text(tr("With the words that were said; they may tell who somebody is"))
        self.save.set_text(tr("Save as data"))
        self.how.set_text(
            tr(
                "Right: of what the program marked, how much was there. Found: of what was there, how much "
                "it marked. True is what counsellors left standing and put in; the range in brackets holds "
                "the true figure in 95 of 100 cases."
            )
        )
        if shown is None:
            self.empty.words.set_text(tr("Counting …"))
        elif is_empty:
            self.empty.words.set_text(
                tr(
                    "Nothing has been corrected yet. Correct words, fillers, pauses or gaze at the tracks, "
                    "and here you see how often the program is right about your visitors."
                )
            )
        else:
            title = (
                tr("From {n} corrected answers", n=shown.n_takes)
                if shown.n_takes != 1
                else tr("From one corrected answer")
            )
            self.table.show_table(title, self._table(shown))

    def _table(self, shown: ShownHowWell) -> Table:
        heads = (tr("What"), tr("Right"), tr("Found"), tr("Marked"), tr("True"), tr("Answers"), tr("Note"))
        return Table(heads=heads, rows=tuple(_cells(row) for row in shown.rows), left=(6,))


def _cells(row: HowWell) -> tuple[str, ...]:
    missing = row.facts.get("needed", 0) - row.facts.get("n", 0) if row.reason else 0
    return (
        _name(row),
        _share(row.precision, row.precision_span),
        _share(row.recall, row.recall_span),
        f"{row.n_found:,}",
        f"{row.n_true:,}",
        f"{row.n_takes:,}",
        tr("{n} more needed", n=missing) if missing > 0 else "",
    )


def _share(share: float | None, span: Span | None) -> str:
    if share is None:
        return "–"
    told = f"{100 * share:.0f}%"
    return told if span is None else f"{told} ({100 * span[0]:.0f}–{100 * span[1]:.0f})"


def _name(row: HowWell) -> str:
    languages = {"ko": tr("Korean"), "en": tr("English")}
    states = {"camera": tr("camera"), "down": tr("down"), "up": tr("up"), "side": tr("side")}
    match row.kind:
        case "filled_pauses":
            return tr("Fillers, {language}", language=languages.get(row.label, row.label))
        case "words":
            return tr("Words, {language}", language=languages.get(row.label, row.label))
        case "pauses":
            return tr("Pauses")
        case _:
            return tr("Gaze: {state}", state=states.get(row.label, row.label))
