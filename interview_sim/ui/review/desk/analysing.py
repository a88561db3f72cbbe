"""Analyses that the desk asks for: a recording from elsewhere, and a stored answer with another model.

One worker a speech model, started when it is first asked and ended when nothing is open any more.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from interview_sim.results import Analysis
from interview_sim.sessions.types import Session, Take
from interview_sim.ui.worker_client import AnalysisRequest, WorkerClient
from interview_sim.weights import catalogue, installed_model

if TYPE_CHECKING:
    from collections.abc import Mapping

    from interview_sim.banks import Question

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisOrder:
    """What is to be analysed: a take of a visit, and with which speech model."""

    session: Session
    take: Take
    recording: Path
    speech_model: str
    calibration: Mapping[str, Any] | None = None


def installed_speech_models(data_dir: Path) -> tuple[str, ...]:
    """The speech models of the catalogue that are on this machine, in the catalogue's order."""
    names = (row.name for row in catalogue().rows if row.kind == "speech")
    return tuple(name for name in names if installed_model(name, data_dir) is not None)


def question_of(take: Take) -> Question | None:
    """The question as it was asked, None for one that was typed in."""
    from interview_sim.banks import question_of_json

    return None if take.question is None else question_of_json(take.question)


class Analysing(QObject):
    """`progressed(take id, share)`, `analysed(order, Analysis)`, `failed(order, code, facts)`."""

    progressed = Signal(int, float)
    analysed = Signal(object, object)
    failed = Signal(object, str, dict)

    def __init__(
        self, data_dir: Path, parent: QObject | None = None, *, worker_command: list[str] | None = None
    ) -> None:
        super().__init__(parent)
        self._data_dir, self._command = data_dir, worker_command
        self._workers: dict[str, WorkerClient] = {}
        self._open: dict[tuple[str, int], AnalysisOrder] = {}
        self._shares: dict[tuple[str, int], dict[str, float]] = {}

    def ask(self, order: AnalysisOrder) -> None:
        """Have it analysed; the recording is read as it lies there."""
        profile = order.session.profile
        request = AnalysisRequest(
            recording=order.recording,
            question=question_of(order.take),
            answer_limit_s=order.take.answer_limit_s,
            spoken=profile.spoken,
            follow=False,
            age_group=profile.group or None,
            calibration=_calibration(order.calibration),
        )
        number = self._worker(order.speech_model).analyse(request)
        self._open[order.speech_model, number] = order
        log.info("take %d is analysed with %s", order.take.id, order.speech_model)

    def cancel(self, take_id: int) -> None:
        """Give up what is under way about a take; nothing is told of it any more."""
        for (model, number), order in list(self._open.items()):
            if order.take.id == take_id:
                self._workers[model].cancel(number)
                self._take_off(model, number)

    def is_busy(self, take_id: int) -> bool:
        """Whether this take is being analysed."""
        return any(order.take.id == take_id for order in self._open.values())

    def close(self) -> None:
        """End all workers; what is under way is given up."""
        for worker in self._workers.values():
            worker.close()
        self._workers.clear()
        self._open.clear()

    def _worker(self, model: str) -> WorkerClient:
        if model not in self._workers:
            worker = WorkerClient(self._data_dir, model, self, command=self._command)
            worker.progressed.connect(lambda number, stage, share: self._on(model, number, stage, share))
            worker.analysed.connect(lambda number, analysis: self._done(model, number, analysis))
            worker.failed.connect(lambda number, code, facts: self._lost(model, number, code, facts))
            self._workers[model] = worker
        return self._workers[model]

    def _on(self, model: str, number: int, stage: str, share: float) -> None:
        order = self._open.get((model, number))
        if order is None:
            return
        shares = self._shares.setdefault((model, number), {})
        shares[stage] = share
        # Sound and picture are read side by side: the slower one says how far it is.
        self.progressed.emit(order.take.id, min(shares.values()))

    def _done(self, model: str, number: int, analysis: Analysis) -> None:
        if (order := self._take_off(model, number)) is not None:
            self.analysed.emit(order, analysis)

    def _lost(self, model: str, number: int, code: str, facts: dict[str, str]) -> None:
        if (order := self._take_off(model, number)) is not None:
            log.warning("take %d not analysed: %s", order.take.id, code)
            self.failed.emit(order, code, facts)

    def _take_off(self, model: str, number: int) -> AnalysisOrder | None:
        order = self._open.pop((model, number), None)
        self._shares.pop((model, number), None)
        # Not here: this is called from within the worker's own signal.
        QTimer.singleShot(0, self, lambda: self._end_idle(model))
        return order

    def _end_idle(self, model: str) -> None:
        """A loaded model takes hundreds of megabytes: with nothing open its worker goes."""
        if any(name == model for name, _ in self._open) or model not in self._workers:
            return
        worker = self._workers.pop(model)
        worker.close()
        worker.deleteLater()


def _calibration(stored: Mapping[str, Any] | None) -> Any:
    from interview_sim.signals.types import GazeCalibration

    return None if stored is None else GazeCalibration(**stored)
