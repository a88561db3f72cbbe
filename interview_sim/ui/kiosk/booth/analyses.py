"""The findings of this visit as they come: what was asked of the worker, how far it is, what came out."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from interview_sim.banks import question_behind
from interview_sim.results import Analysis
from interview_sim.ui.kiosk.visit.ledger import Ledger
from interview_sim.ui.worker_client import AnalysisRequest, WorkerClient

if TYPE_CHECKING:
    from interview_sim.banks import Question
    from interview_sim.sessions import Take
    from interview_sim.signals.types import GazeCalibration

log = logging.getLogger(__name__)
State = Literal["running", "done", "failed"]
_MEASURES_SHARE = 0.96


@dataclass(slots=True)
class TakeAnalysis:
    """One take on its way to a finding."""

    take: Take
    recording: Path
    question: Question | None
    request: int = 0
    state: State = "running"
    shares: dict[str, float] = field(default_factory=dict)
    analysis: Analysis | None = None
    failure: str = ""

    @property
    def share(self) -> float:
        """How far, 0..1: the slower of sound and picture, as far as both have begun."""
        if "measures" in self.shares:
            return _MEASURES_SHARE
        return min(self.shares.values(), default=0.0) * _MEASURES_SHARE


class Analyses(QObject):
    """`changed(take id)` whenever something about a take is new."""

    changed = Signal(int)

    def __init__(self, worker: WorkerClient, ledger: Ledger, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker, self._ledger = worker, ledger
        self._by_request: dict[int, TakeAnalysis] = {}
        self.takes: list[TakeAnalysis] = []
        self.calibration: GazeCalibration | None = None
        worker.progressed.connect(self._progressed)
        worker.analysed.connect(self._analysed)
        worker.failed.connect(self._failed)

    def ask(
        self,
        take: Take,
        recording: Path,
        question: Question | None,
        *,
        spoken: str,
        age_group: str | None,
        is_growing: bool,
    ) -> None:
        """Have a take analysed; `is_growing`: its recording is being written just now."""
        behind = question_behind(take.question_id)
        # A follow-up goes on with the story of its question: that is no repetition.
        earlier = tuple(one.request for one in self.takes if question_behind(one.take.question_id) != behind)
        one = TakeAnalysis(take=take, recording=recording, question=question)
        request = AnalysisRequest(
            recording=recording,
            question=question,
            answer_limit_s=take.answer_limit_s,
            spoken=spoken,
            follow=is_growing,
            age_group=age_group,
            calibration=self.calibration,
            earlier=earlier,
        )
        one.request = self._worker.analyse(request)
        self._by_request[one.request] = one
        self.takes.append(one)

    def put(self, take: Take, recording: Path, question: Question | None, analysis: Analysis) -> None:
        """A finding that is stored already."""
        one = TakeAnalysis(take=take, recording=recording, question=question, state="done", analysis=analysis)
        self.takes.append(one)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is under way any more."""
        return all(one.state != "running" for one in self.takes)

    @property
    def done(self) -> list[TakeAnalysis]:
        """The takes that have a finding, in the order they were made."""
        return [one for one in self.takes if one.analysis is not None]

    def forget(self, *, keeps_running: bool) -> None:
        """The visit is over. What is kept is analysed to its end; the rest is cancelled."""
        if not keeps_running:
            for one in self.takes:
                if one.state == "running":
                    self._worker.cancel(one.request)
                    self._by_request.pop(one.request, None)
        self.takes = []
        self.calibration = None

    def _progressed(self, request: int, stage: str, share: float) -> None:
        one = self._by_request.get(request)
        if one is not None:
            one.shares[stage] = share
            self.changed.emit(one.take.id)

    def _analysed(self, request: int, analysis: Analysis) -> None:
        one = self._by_request.pop(request, None)
        if one is None:
            return
        one.analysis, one.state = analysis, "done"
        self._ledger.save_analysis(one.take.id, analysis)
        log.info("take %d analysed: %.1f s of answer", one.take.id, analysis.duration_s)
        self.changed.emit(one.take.id)

    def _failed(self, request: int, code: str, _facts: dict[str, str]) -> None:
        one = self._by_request.pop(request, None)
        if one is None:
            return
        one.failure, one.state = code, "failed"
        self._ledger.fail_take(one.take.id, code)
        log.warning("take %d not analysed: %s", one.take.id, code)
        self.changed.emit(one.take.id)
