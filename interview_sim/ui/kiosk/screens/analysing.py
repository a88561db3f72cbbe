"""While the answers are analysed: real progress, and each result as soon as it is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.ui.kiosk.screens.parts.scroll_column import ScrollColumn
from interview_sim.ui.language import area
from interview_sim.ui.widgets import KioskScreen, ProgressRow, SecondaryButton

tr = area("kiosk")
State = Literal["waiting", "running", "done", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerProgress:
    """How far one answer is. `points` None: too little was measured for a number."""

    title: str
    state: State = "waiting"
    share: float = 0.0
    points: float | None = None
    number: int = 0


class AnalysingScreen(KioskScreen):
    """`went_on()`: the visitor does not want to wait for the rest."""

    went_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: tuple[AnswerProgress, ...] = ()
        self._is_slow = False
        self.top.show_step(3)
        self.top.set_help_visible(True)
        self.rows: list[ProgressRow] = []
        self._scroll = ScrollColumn()
        self.scroll_by_keys(self._scroll)
        self._scroll.column.addStretch(1)
        self.content.addWidget(self._scroll, 1)
        self.go = SecondaryButton(icon="next", icon_after=True)
        self.bottom.set_right(self.go)
        self.go.clicked.connect(self.went_on)
        self.follow_theme()

    def show_answers(self, answers: Sequence[AnswerProgress]) -> None:
        """Show all answers anew."""
        self._answers = tuple(answers)
        while len(self.rows) < len(answers):
            row = ProgressRow()
            self.rows.append(row)
            self._scroll.column.insertWidget(len(self.rows) - 1, row)
        while len(self.rows) > len(answers):
            self.rows.pop().deleteLater()
        self.retranslate()

    def show_progress(self, index: int, progress: AnswerProgress) -> None:
        """Show one answer's progress; its title stays."""
        answers = list(self._answers)
        answers[index] = replace(progress, title=answers[index].title)
        self._answers = tuple(answers)
        self._show_row(index)
        self._show_bar()

    def show_slow(self, is_slow: bool) -> None:
        """Say that this machine takes its time."""
        self._is_slow = is_slow
        self._show_bar()

    def _show_row(self, index: int) -> None:
        answer, row = self._answers[index], self.rows[index]
        row.show_title(answer.title)
        if answer.state == "waiting":
            row.show_waiting(tr("Waits"))
        elif answer.state == "running":
            row.show_progress(answer.share, tr("{percent} %", percent=round(100 * answer.share)))
        elif answer.state == "failed":
            row.show_done("none", tr("No result; the recording is kept"))
        elif answer.points is None:
            row.show_done("good", tr("Ready"))
        else:
            row.show_done("good", tr("Ready · {points} points", points=round(answer.points)))

    def _show_bar(self) -> None:
        n_open = sum(answer.state in ("waiting", "running") for answer in self._answers)
        has_some = any(answer.state == "done" for answer in self._answers)
        self.go.setVisible(n_open > 0 and has_some)
        if n_open and self._is_slow:
            self.bottom.set_sentence(tr("This PC needs a little longer. Nothing is lost."), place="left")
        elif n_open:
            self.bottom.set_sentence(tr("The result follows by itself."), place="left")
        else:
            self.bottom.set_sentence("")

    def retranslate(self) -> None:
        self.set_title(tr("Your answers are being analysed"), tr("On this PC only. Lean back for a moment."))
        self.go.set_text(tr("See what is ready"))
        for index in range(len(self._answers)):
            self._show_row(index)
        self._show_bar()

    def focus_first(self) -> None:
        if self.go.isVisible():
            self.go.setFocus()
