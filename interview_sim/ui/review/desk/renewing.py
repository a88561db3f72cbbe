"""A stored answer analysed again, with another model or by other norms; the first finding stays."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from interview_sim.criteria import look_again
from interview_sim.errors import InterviewSimError
from interview_sim.messages import message, message_of
from interview_sim.results import Analysis
from interview_sim.review.rescoring import rescored
from interview_sim.scoring.norm_sets import NormSet, norm_sets, norms_of_set
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.deeds.model_words import ModelChoice
from interview_sim.ui.review.deeds.reanalyse_dialog import ReanalyseDialog
from interview_sim.ui.review.desk.analysing import Analysing, AnalysisOrder, installed_speech_models

if TYPE_CHECKING:
    from interview_sim.ui.review.desk.flow import DeskFlow

tr = area("review-desk")
log = logging.getLogger(__name__)


class Renewing(QObject):
    """`renewed(take id)` when a further finding is stored; `compare_wanted(take id)`."""

    renewed = Signal(int)
    compare_wanted = Signal(int)

    def __init__(self, flow: DeskFlow, analysing: Analysing) -> None:
        super().__init__(flow)
        self._flow, self._analysing = flow, analysing
        self._dialog: ReanalyseDialog | None = None
        self._dialog_take = 0
        self._shares: dict[int, float] = {}
        analysing.progressed.connect(self._on_progress)
        analysing.analysed.connect(self._on_analysed)
        analysing.failed.connect(self._on_failed)

    def open(self) -> None:
        """Which way, and how far it is where one is under way."""
        answer, data_dir = self._flow.answer, self._flow.program.options.data_dir
        if answer is None:
            return
        spoken = answer.visit.session.profile.spoken
        measured_in = spoken if answer.found is None else answer.found.language

        def find() -> tuple[list[ModelChoice], tuple[NormSet, ...]]:
            models = [ModelChoice(name=name) for name in installed_speech_models(data_dir)]
            return models, norm_sets(data_dir, measured_in)

        self._flow.reading.do(find, lambda found: self._show(*found), key="ways to analyse")

    def _show(self, models: list[ModelChoice], norms: tuple[NormSet, ...]) -> None:
        answer, window = self._flow.answer, self._flow.program.window
        if answer is None or window.open_dialog() is not None:
            return
        take_id, found = answer.take.id, answer.found
        now = "" if found is None else found.models.get("speech") or ""
        share = self._shares.get(take_id, 0.0) if self._analysing.is_busy(take_id) else None
        dialog = ReanalyseDialog(
            window.desk,
            models,
            now,
            share,
            spoken=answer.visit.session.profile.spoken,
            # What was never measured cannot be scored.
            norms=() if found is None else norms,
        )
        self._dialog, self._dialog_take = dialog, take_id
        dialog.analysis_wanted.connect(self._analyse)
        dialog.rescoring_wanted.connect(self._rescore)
        dialog.cancel_wanted.connect(lambda: self._analysing.cancel(take_id))
        dialog.compare_wanted.connect(lambda: self.compare_wanted.emit(take_id))
        dialog.answered.connect(self._forget_dialog)

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _analyse(self, model: str) -> None:
        answer, flow = self._flow.answer, self._flow
        if answer is None:
            return
        session, take, recording = answer.visit.session, answer.take, answer.recording

        def ask(calibration: Mapping[str, Any] | None) -> None:
            self._analysing.ask(
                AnalysisOrder(
                    session=session,
                    take=take,
                    recording=recording,
                    speech_model=model,
                    calibration=calibration,
                )
            )

        flow.reading.do(lambda: flow.store().calibration(session.id), ask)

    def _rescore(self, key: str) -> None:
        answer, data_dir = self._flow.answer, self._flow.program.options.data_dir
        if answer is None or answer.found is None:
            return
        take_id, found = answer.take.id, answer.found
        age_group = answer.visit.session.profile.group or None

        def score() -> Analysis:
            look_again()
            return rescored(found, norms=norms_of_set(data_dir, key, found.language, age_group))

        self._flow.reading.do(score, lambda scored: self._save(take_id, scored), refused=self._not_scored)

    def _not_scored(self, error: InterviewSimError) -> None:
        sentence = str(message_of(error, current_language()))
        if self._dialog is not None:
            self._dialog.show_failed(sentence)

    def _save(self, take_id: int, analysis: Analysis) -> None:
        flow, me = self._flow, self._flow.program.window.staff
        flow.changes.run(
            lambda: flow.store().save_analysis(take_id, analysis, me),
            lambda: self._done(take_id),
            refused=flow.program.tell,
        )

    def _done(self, take_id: int) -> None:
        log.info("take %d analysed again", take_id)
        self._shares.pop(take_id, None)
        if self._dialog is not None and self._dialog_take == take_id:
            self._dialog.show_done()
        else:
            self._flow.program.window.toast.show_message(tr("The new analysis is there."))
        self.renewed.emit(take_id)

    def _on_progress(self, take_id: int, share: float) -> None:
        self._shares[take_id] = share
        if self._dialog is not None and self._dialog_take == take_id:
            self._dialog.show_progress(share)

    def _on_analysed(self, order: AnalysisOrder, analysis: Analysis) -> None:
        self._save(order.take.id, analysis)

    def _on_failed(self, order: AnalysisOrder, code: str, facts: dict[str, str]) -> None:
        self._shares.pop(order.take.id, None)
        sentence = str(message(code, facts, current_language()))
        if self._dialog is not None and self._dialog_take == order.take.id:
            self._dialog.show_failed(sentence)
        else:
            self._flow.program.window.toast.show_message(sentence, band="poor", stays=True)
