"""The analysis worker as the window sees it: requests down, signals up.

The worker is a process of its own (`python -m interview_sim.worker`), started while the welcome page is
read. When it crashes it is started again and every open request is sent again: it reads the recording
once more, so a crash costs time and nothing else. A request that has brought it down three times fails.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QObject, QProcess, QTimer, Signal

from interview_sim.results.json import from_json

if TYPE_CHECKING:
    from interview_sim.banks import Question
    from interview_sim.signals.types import GazeCalibration

log = logging.getLogger(__name__)

MOST_TRIES = 3
_RESTART_MS = 500
_FAULT_CODE = "analysis-failed"


@dataclass(slots=True)
class _Open:
    request: dict[str, Any]
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisRequest:
    """What the worker is asked about one answer; `earlier` are the ids of earlier answers' requests."""

    recording: Path
    question: Question | None
    answer_limit_s: float | None
    spoken: str
    follow: bool
    age_group: str | None = None
    calibration: GazeCalibration | None = None
    earlier: tuple[int, ...] = field(default_factory=tuple)

    def to_json(self) -> dict[str, Any]:
        """The request as the worker reads it."""
        return {
            "do": "analyse",
            "recording": str(self.recording),
            "question": None if self.question is None else self.question.model_dump(mode="json"),
            "answer_limit_s": self.answer_limit_s,
            "spoken": self.spoken,
            "follow": self.follow,
            "age_group": self.age_group,
            "calibration": None if self.calibration is None else asdict(self.calibration),
            "earlier": list(self.earlier),
        }


class WorkerClient(QObject):
    """Sends requests and tells what became of them, each by the id that `analyse` returned.

    `analysed(id, Analysis)`, `calibrated(id, GazeCalibration | None)`, `failed(id, code, facts)`,
    `progressed(id, stage, share 0..1)`, `became_ready(models)`.
    """

    became_ready = Signal(dict)
    progressed = Signal(int, str, float)
    analysed = Signal(int, object)
    calibrated = Signal(int, object)
    failed = Signal(int, str, dict)

    def __init__(
        self,
        data_dir: Path,
        speech_model: str,
        parent: QObject | None = None,
        command: list[str] | None = None,
    ) -> None:
        super().__init__(parent)
        own = [sys.executable, "-m", "interview_sim.worker"]
        self._command = [*(command or own), "--data-dir", str(data_dir), "--model", speech_model]
        self._process: QProcess | None = None
        self._open: dict[int, _Open] = {}
        self._next_id = 1
        self._rest = b""
        self._is_closing = False
        self._n_quick_ends = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.start)

    # Down ----------------------------------------------------------------------------------

    def start(self) -> None:
        """Start the process, if it does not run, and send it everything that is open."""
        if self._process is not None or self._is_closing:
            return
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._drop_chatter)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._refused)
        self._process, self._rest = process, b""
        process.start()
        for number in list(self._open):
            self._send(number)

    def analyse(self, request: AnalysisRequest) -> int:
        """Ask for an analysis; returns the id that its signals carry."""
        return self._ask(request.to_json())

    def calibrate(self, recording: Path, targets: list[tuple[float, float, str]]) -> int:
        """Ask for this person's own camera look, from the recording of the walking dot."""
        rows = [{"start_s": start_s, "end_s": end_s, "where": where} for start_s, end_s, where in targets]
        return self._ask({"do": "calibrate", "recording": str(recording), "targets": rows})

    def cancel(self, number: int) -> None:
        """Stop waiting for a request; nothing is told about it any more."""
        if self._open.pop(number, None) is not None:
            self._write({"id": number, "do": "cancel"})

    def close(self) -> None:
        """End the process: its input closes, and it is ended by force after a second."""
        self._is_closing = True
        self._again.stop()
        process, self._process = self._process, None
        if process is None:
            return
        process.finished.disconnect(self._ended)
        process.errorOccurred.disconnect(self._refused)
        process.closeWriteChannel()
        if process.state() != QProcess.ProcessState.NotRunning and not process.waitForFinished(1000):
            process.kill()
            process.waitForFinished(2000)

    @property
    def is_running(self) -> bool:
        """Whether the process is up."""
        return self._process is not None and self._process.state() == QProcess.ProcessState.Running

    # Inside --------------------------------------------------------------------------------

    def _ask(self, request: dict[str, Any]) -> int:
        number, self._next_id = self._next_id, self._next_id + 1
        self._open[number] = _Open({"id": number, **request})
        if self._process is None:
            self.start()
        else:
            self._send(number)
        return number

    def _send(self, number: int) -> None:
        self._open[number].tries += 1
        self._write(self._open[number].request)

    def _write(self, request: Mapping[str, Any]) -> None:
        if self._process is not None:
            line = json.dumps(request, ensure_ascii=False) + "\n"
            self._process.write(QByteArray(line.encode("utf-8")))

    def _drop_chatter(self) -> None:
        if self._process is not None:
            self._process.readAllStandardError()

    def _read(self) -> None:
        if self._process is None:
            return
        *lines, self._rest = (self._rest + self._process.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            if line.strip():
                self._take(json.loads(line))

    def _take(self, reply: dict[str, Any]) -> None:
        event, number = reply["event"], reply.get("id")
        if event == "ready":
            self._n_quick_ends = 0
            self.became_ready.emit(reply.get("models", {}))
        elif number not in self._open:
            log.debug("a reply nobody waits for: %s", event)
        elif event == "progress":
            self.progressed.emit(number, reply["stage"], float(reply["share"]))
        elif event == "done":
            self._done(number, reply)
        elif event == "failed":
            del self._open[number]
            self.failed.emit(number, reply["code"], reply.get("facts", {}))
        elif event == "cancelled":
            del self._open[number]

    def _done(self, number: int, reply: dict[str, Any]) -> None:
        del self._open[number]
        if "analysis" in reply:
            self.analysed.emit(number, from_json(reply["analysis"]))
            return
        from interview_sim.signals.types import GazeCalibration

        found = reply.get("calibration")
        self.calibrated.emit(number, None if found is None else GazeCalibration(**found))

    def _ended(self, code: int, _status: QProcess.ExitStatus) -> None:
        log.warning("the worker ended with code %d while %d requests were open", code, len(self._open))
        self._forget_process()

    def _refused(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            log.error("the worker could not be started: %s", self._process.errorString())
            self._forget_process()

    def _forget_process(self) -> None:
        if self._process is None:
            return
        self._process.deleteLater()
        self._process = None
        self._n_quick_ends += 1
        for number in [number for number, one in self._open.items() if one.tries >= MOST_TRIES]:
            del self._open[number]
            self.failed.emit(number, _FAULT_CODE, {})
        self._again.start(_RESTART_MS * min(2 ** (self._n_quick_ends - 1), 64))
