"""The usage page of the editor: questions by what to write anew next, and one of them beside."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.review.statistics import LEAST_SESSIONS
from interview_sim.review.usage import UsagePeriod
from interview_sim.ui.editor.parts.line_table import LineTable
from interview_sim.ui.editor.usage.lines import usage_columns, usage_lines
from interview_sim.ui.editor.usage.question_panel import QuestionPanel
from interview_sim.ui.editor.usage.shown import Order, ShownUsage, Wanted, in_order
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.placing import ask_file, usual_folder
from interview_sim.ui.staff.figures.pieces import Chooser, Empty
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Choice, QuestionDialog, SecondaryButton, SegmentedChoice, TextLabel

tr = area("editor-usage")
_LEFT_PX = (764, 560)


class UsagePage(Themed, QWidget):
    """`usage_wanted(Wanted)`, `question_asked(bank_id, question_id)`, `export_wanted(path)`.

    Dialogs lie over `over`, which hides them behind the lock. Down: `show_usage(ShownUsage)`.
    """

    usage_wanted = Signal(object)
    question_asked = Signal(str, str)
    export_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.over: QWidget = self
        self._shown: ShownUsage | None = None
        self._folder: Path | None = None
        self.title = TextLabel("desk.h1", wraps=False)
        self.bank, self.order = Chooser(15), Chooser(12)
        self.period = SegmentedChoice(height="desk", role="desk.button")
        self.csv = SecondaryButton("CSV", "save", height="desk")
        self.table, self.panel, self.empty = LineTable(), QuestionPanel(), Empty()
        self.how = TextLabel("desk.small", "ink_2", comfortable_px=760)
        self._build()
        self._connect()
        self.follow_theme()

    def _build(self) -> None:
        self._head = QHBoxLayout()
        for widget in (self.title, self.bank, self.period, self.order):
            self._head.addWidget(widget)
        self._head.addStretch(1)
        self._head.addWidget(self.csv)
        self.told, self._left = QWidget(), QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.table, 1)
        left.addWidget(self.how)
        self._left_column = left
        self._sides = QHBoxLayout(self.told)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.addWidget(self._left)
        self._sides.addWidget(self.panel, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.told, 1)
        self._column.addWidget(self.empty, 1)

    def _connect(self) -> None:
        self.bank.key_chosen.connect(lambda key: self._want(bank_id=key))
        self.period.chosen.connect(lambda key: self._want(period=key))
        self.order.key_chosen.connect(lambda _: self._show_rows())
        self.table.chosen.connect(self._show_question)
        self.table.opened.connect(self._ask)
        self.panel.open_asked.connect(self._ask)
        self.csv.clicked.connect(self._ask_file)

    # Down ----------------------------------------------------------------------------------

    def show_usage(self, shown: ShownUsage) -> None:
        """What was asked for; the chosen question stays chosen."""
        self._shown = shown
        self.retranslate()

    def focus_first(self) -> None:
        """The keyboard begins in the table, or at the bank where there is nothing."""
        (self.table if self.table.isVisible() else self.bank).setFocus()

    # Up ------------------------------------------------------------------------------------

    def _want(self, *, bank_id: str | None = None, period: str | None = None) -> None:
        now = self._shown.wanted if self._shown is not None else Wanted()
        self.usage_wanted.emit(
            Wanted(
                bank_id=now.bank_id if bank_id is None else bank_id,
                period=now.period if period is None else cast(UsagePeriod, period),
            )
        )

    def _ask(self, question_id: str) -> None:
        shown = self._shown
        row = None if shown is None else next((one for one in shown.rows if one.id == question_id), None)
        if shown is not None and row is not None and row.place is not None:
            self.question_asked.emit(shown.wanted.bank_id, question_id)

    def _show_question(self, question_id: str) -> None:
        rows = () if self._shown is None else self._shown.rows
        self.panel.show_row(next((one for one in rows if one.id == question_id), None))

    def _show_rows(self) -> None:
        if self._shown is not None:
            order = cast(Order, self.order.chosen_key() or "rewrite")
            rows = in_order(self._shown.rows, order)
            self.table.show_lines(usage_columns(), usage_lines(rows), tr("Questions and how they fare"))
            if self.table.chosen_key() is None and rows:
                self.table.show_chosen(rows[0].id)
            self._show_question(self.table.chosen_key() or "")

    # Files ---------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        shown = self._shown
        if shown is None:
            return
        name = f"{tr('usage', note='file name')} {shown.wanted.bank_id} {date.today():%Y-%m-%d}.csv"
        start = (self._folder or usual_folder()) / name
        ask_file(self, tr("Where shall it go?"), start, self._place)

    def _place(self, path: Path) -> None:
        self._folder = path.parent
        if not path.exists():
            self.export_wanted.emit(path)
            return
        dialog = QuestionDialog(
            self.over,
            tr("There is a file {name} already.", name=path.name),
            "",
            safe=Choice(key="other", text=tr("Choose another name")),
            others=[Choice(key="replace", text=tr("Replace it"))],
            is_desk=True,
        )
        dialog.answered.connect(
            lambda key: self.export_wanted.emit(path) if key == "replace" else self._ask_file()
        )

    # Look ----------------------------------------------------------------------------------

    def apply_theme(self) -> None:
        side = theme().pick(40, 24)
        self._column.setContentsMargins(side, theme().space(24), side, theme().space(20))
        self._column.setSpacing(theme().space(20))
        self._head.setSpacing(theme().space(12))
        self._left_column.setSpacing(theme().space(12))
        self._sides.setSpacing(theme().pick(48, 32))
        self._left.setFixedWidth(theme().pick(*_LEFT_PX))
        self.bank.setMaximumWidth(theme().pick(400, 300))

    def retranslate(self) -> None:
        self.title.set_text(tr("Usage"))
        self.csv.setAccessibleName(tr("Save the table as CSV"))
        orders = [
            ("rewrite", tr("Rewrite first")),
            ("content", tr("Weak content first")),
            ("bank", tr("As in the bank")),
        ]
        self.order.show_options(orders, self.order.chosen_key(), tr("Order"))
        self.how.set_text(
            tr(
                "Visits that agreed to be counted. Figures stand from {least} visits on.",
                least=LEAST_SESSIONS,
            )
        )
        shown = self._shown
        has_rows = shown is not None and bool(shown.rows)
        self.told.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        self.csv.setVisible(has_rows)
        if shown is None:
            self.empty.words.set_text(tr("Counting …"))
            return
        self._show_choices(shown)
        self.empty.words.set_text(
            tr("No question of this bank was asked yet in a visit that may be counted, in this time.")
        )
        self._show_rows()

    def _show_choices(self, shown: ShownUsage) -> None:
        language, wanted = current_language(), shown.wanted
        banks = [(one, shown.bank_names.get(one, {}).get(language, one)) for one in shown.banks]
        self.bank.show_options(banks, wanted.bank_id, tr("Question bank"))
        version = tr("Version {n}", n=shown.version) if shown.version else tr("Version in use")
        periods = [("all", tr("All", note="period")), ("year", tr("This year")), ("version", version)]
        self.period.show_options(periods, name=tr("Period"))
        self.period.show_chosen(wanted.period)
