"""Analysing an answer again, by another speech model or by other norms alone; the first finding stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.results import SpokenLanguage
from interview_sim.scoring.norm_sets import NormSet
from interview_sim.ui.language import area
from interview_sim.ui.review.deeds.model_words import RESCORE, TODAYS, ModelChoice, name_of, options
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.option_list import OptionList
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.staff.dialogs.share_bar import ShareBar
from interview_sim.ui.widgets import BandLabel, Choice, ListChoice

tr = area("review-deeds")
Stage = Literal["choosing", "running", "done"]


class _Form(DeedForm):
    def __init__(self, choices: Sequence[ListChoice], chosen: str) -> None:
        super().__init__()
        self.options = OptionList(choices, chosen)
        self.bar, self.done, self.problem = ShareBar(), BandLabel(role="desk.body_strong"), ProblemLine()
        self.done.show_band("good", tr("The new result is there."))
        for widget in (self.options, self.bar, self.done, self.problem):
            self.column.addWidget(widget)
        self.follow_theme()


class ReanalyseDialog(DeedDialog):
    """`analysis_wanted(model)`, `rescoring_wanted(norms)`, `cancel_wanted()`, `compare_wanted()`.

    `now`: the model of the finding so far, `norms`: those that it may be scored by alone, `progress`: how far
    an analysis is that is under way already. Closed while it runs, the analysis goes on. Down:
    `show_progress`, `show_done`, `show_failed`.
    """

    analysis_wanted = Signal(str)
    rescoring_wanted = Signal(str)
    cancel_wanted = Signal()
    compare_wanted = Signal()

    def __init__(
        self,
        window: QWidget,
        models: Sequence[ModelChoice],
        now: str,
        progress: float | None = None,
        *,
        spoken: SpokenLanguage = "ko",
        norms: Sequence[NormSet] = (TODAYS,),
    ) -> None:
        choices = options(models, now, spoken, norms)
        others = [one.key for one in choices if one.key != name_of(now)]
        self.form = _Form(choices, others[0] if others else name_of(now))
        self._can_start = bool(choices)
        self.stage: Stage = "choosing"
        super().__init__(
            window,
            tr("Analyse again"),
            tr("The first result stays; both can be seen side by side."),
            safe=Choice(key="close", text=tr("Close")),
            others=[
                Choice(key="start", text=tr("Start", note="analysis"), icon="loop"),
                Choice(key="cancel", text=tr("Stop it", note="analysis"), icon="stop"),
                Choice(key="compare", text=tr("Side by side"), icon="lr"),
            ],
            extra=self.form,
        )
        self.form.options.chosen.connect(lambda _: self._say(""))
        if progress is None:
            self._go("choosing")
        else:
            self.show_progress(progress)
        if not choices:
            self._say(tr("No speech model is installed that could hear it."))

    def show_progress(self, share: float) -> None:
        """How far the analysis is, 0..1."""
        words = tr("Analysing. You may close this; it goes on.")
        self.form.bar.show_share(share, words)
        self._go("running")

    def show_done(self) -> None:
        """The new finding is stored and can be compared."""
        self._go("done")
        self.buttons["compare"].setFocus()

    def show_failed(self, sentence: str) -> None:
        """It did not work; another way may be chosen."""
        self._go("choosing")
        self._say(sentence)

    def act(self, key: str) -> None:
        """Start, stop or compare."""
        if key == "compare":
            self.compare_wanted.emit()
            self.finish(key)
        elif key == "cancel":
            self.cancel_wanted.emit()
            self._go("choosing")
        elif self.form.options.chosen_key().startswith(RESCORE):
            self.form.bar.show_share(0.0, tr("Scoring again."))
            self._go("running", may_stop=False)
            self.rescoring_wanted.emit(self.form.options.chosen_key().removeprefix(RESCORE))
        else:
            self.show_progress(0.0)
            self.analysis_wanted.emit(self.form.options.chosen_key())

    def _go(self, stage: Stage, *, may_stop: bool = True) -> None:
        is_new, self.stage = stage != self.stage, stage
        self.form.options.setVisible(stage == "choosing")
        self.form.bar.setVisible(stage == "running")
        self.form.done.setVisible(stage == "done")
        self.buttons["start"].setVisible(stage == "choosing" and self._can_start)
        self.buttons["cancel"].setVisible(stage == "running" and may_stop)
        self.buttons["compare"].setVisible(stage == "done")
        self._say("")
        if is_new and stage == "choosing":
            self.form.options.focus_chosen()

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.place_again()
