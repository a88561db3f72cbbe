"""The finding about a recorded trial answer, made by the analysis worker while it is being spoken."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from interview_sim.results import Analysis
from interview_sim.ui.worker_client import AnalysisRequest, WorkerClient

if TYPE_CHECKING:
    from interview_sim.banks import Question
    from interview_sim.ui.language import Language

log = logging.getLogger(__name__)


class TrialAnalysis(QObject):
    """`progressed(share 0..1)`, `found(Analysis)`, `failed(code, facts)` of the trial asked last."""

    progressed = Signal(float)
    found = Signal(object)
    failed = Signal(str, dict)

    def __init__(
        self,
        data_dir: Path,
        speech_model: str,
        parent: QObject | None = None,
        *,
        worker_command: list[str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._data_dir, self._model, self._command = data_dir, speech_model, worker_command
        self._worker: WorkerClient | None = None
        self._request: int | None = None
        self._shares: dict[str, float] = {}

    def ask(self, question: Question, recording: Path, language: Language) -> None:
        """Have a recording analysed that is being written just now."""
        self.give_up()
        self._shares = {}
        request = AnalysisRequest(
            recording=recording,
            question=question,
            answer_limit_s=question.answer_s,
            spoken=language,
            follow=True,
        )
        self._request = self._running().analyse(request)

    @property
    def is_open(self) -> bool:
        """Whether a finding is still to come."""
        return self._request is not None

    def give_up(self) -> None:
        """Nothing more is told about what was asked."""
        if self._request is not None and self._worker is not None:
            self._worker.cancel(self._request)
        self._request = None

    def close(self) -> None:
        """End the worker; it lets go of the recording, and of the model's memory."""
        self.give_up()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()
            worker.deleteLater()

    def _running(self) -> WorkerClient:
        if self._worker is None:
            worker = WorkerClient(self._data_dir, self._model, self, self._command)
            worker.progressed.connect(self._on_progress)
            worker.analysed.connect(self._on_found)
            worker.failed.connect(self._on_failed)
            self._worker = worker
        return self._worker

    def _on_progress(self, request: int, stage: str, share: float) -> None:
        if request == self._request:
            self._shares[stage] = share
            self.progressed.emit(min(self._shares.values()))

    def _on_found(self, request: int, analysis: Analysis) -> None:
        if request == self._request:
            self._request = None
            self.found.emit(analysis)

    def _on_failed(self, request: int, code: str, facts: dict[str, str]) -> None:
        if request == self._request:
            self._request = None
            log.warning("a trial answer was not analysed: %s", code)
            self.failed.emit(code, facts)
