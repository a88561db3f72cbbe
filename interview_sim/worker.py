"""The analysis in a process of its own: models kept loaded, JSON lines in and out.

Started while the visitor reads the welcome page, at lower priority. Its crash costs the visitor
nothing: it is started again and reads the recording again.

Requests, one JSON object a line on standard input:

    {"id": 1, "do": "analyse", "recording": PATH, "question": {...} | null, "answer_limit_s": 90,
     "spoken": "ko", "follow": true, "age_group": null, "calibration": {...} | null, "earlier": [ID, ...]}
    {"id": 2, "do": "calibrate", "recording": PATH, "targets": [{"start_s", "end_s", "where"}, ...]}
    {"id": 1, "do": "cancel"}

Replies, one JSON object a line on standard output:

    {"event": "ready", "models": {...}}
    {"id": 1, "event": "progress", "stage": "sound", "share": 0.4}
    {"id": 1, "event": "done", "analysis": {...}}          or "calibration": {...} | null
    {"id": 1, "event": "failed", "code": "recording-empty", "facts": {...}}
    {"id": 1, "event": "cancelled"}

`earlier` names answers of the same visit that this worker has analysed, for repetition across
answers. Standard output carries JSON lines only; the log goes to its file.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import queue
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final, TextIO

from interview_sim.errors import InterviewSimError
from interview_sim.results import Transcript

# By name: started as a program, this module is called __main__ and its log would reach no file.
log = logging.getLogger("interview_sim.worker")

_PROGRESS_EVERY_S: Final = 0.25
_FAULT_CODE: Final = "analysis-failed"

Request = dict[str, Any]


class Worker:
    """Takes requests one after another; a cancel reaches the one that runs."""

    def __init__(self, data_dir: Path, replies: TextIO, speech_model: str) -> None:
        self._data_dir = data_dir
        self._replies = replies
        self._reply_lock = threading.Lock()
        self._speech_model = speech_model
        self._requests: queue.Queue[Request | None] = queue.Queue()
        self._stops: dict[int, threading.Event] = {}
        self._transcripts: dict[int, Transcript] = {}

    def run(self, requests: TextIO) -> None:
        """Serve until `requests` ends; the reader is a thread, so that a cancel is seen at once."""
        reader = threading.Thread(target=self._read, args=(requests,), name="requests", daemon=True)
        reader.start()
        self._load()
        while (request := self._requests.get()) is not None:
            self._serve(request)

    def _read(self, requests: TextIO) -> None:
        for line in requests:
            if not line.strip():
                continue
            request: Request = json.loads(line)
            if request["do"] == "cancel":
                self._stops.setdefault(request["id"], threading.Event()).set()
            else:
                self._stops.setdefault(request["id"], threading.Event())
                self._requests.put(request)
        # The window is gone: nobody waits for a result any more.
        for stop in list(self._stops.values()):
            stop.set()
        self._requests.put(None)

    def _load(self) -> None:
        from interview_sim.analysis import load_models
        from interview_sim.measures.wording import morphology

        self._models = load_models(self._data_dir, self._speech_model)
        threading.Thread(target=morphology.preload, name="morphology", daemon=True).start()
        self._reply({"event": "ready", "models": self._models.names})

    def _serve(self, request: Request) -> None:
        from interview_sim.analysis import AnalysisStopped

        number = int(request["id"])
        try:
            outcome = self._calibrate(request) if request["do"] == "calibrate" else self._analyse(request)
            self._reply({"id": number, "event": "done", **outcome})
        except AnalysisStopped:
            self._reply({"id": number, "event": "cancelled"})
        except InterviewSimError as error:
            log.warning("request %d refused: %s", number, error.code)
            self._reply({"id": number, "event": "failed", "code": error.code, "facts": error.facts})
        except Exception:
            log.exception("a fault of ours in request %d", number)
            self._reply({"id": number, "event": "failed", "code": _FAULT_CODE, "facts": {}})
        finally:
            self._stops.pop(number, None)

    def _analyse(self, request: Request) -> Mapping[str, Any]:
        from interview_sim.analysis import analyse
        from interview_sim.banks import question_of_json
        from interview_sim.measures import AskedQuestion
        from interview_sim.results.json import to_json
        from interview_sim.signals.types import GazeCalibration

        number = int(request["id"])
        question = request.get("question")
        calibration = request.get("calibration")
        analysis = analyse(
            Path(request["recording"]),
            AskedQuestion(
                question=None if question is None else question_of_json(question),
                answer_limit_s=request.get("answer_limit_s"),
                earlier=tuple(
                    self._transcripts[other]
                    for other in request.get("earlier", ())
                    if other in self._transcripts
                ),
            ),
            spoken=request.get("spoken", "auto"),
            models=self._models,
            calibration=None if calibration is None else GazeCalibration(**calibration),
            age_group=request.get("age_group"),
            follow=bool(request.get("follow", False)),
            progress=_Throttle(self, number).report,
            stop=self._stops[number],
        )
        if analysis.transcript is not None:
            self._transcripts[number] = analysis.transcript
        return {"analysis": to_json(analysis)}

    def _calibrate(self, request: Request) -> Mapping[str, Any]:
        from interview_sim.analysis import calibrate

        calibration = calibrate(
            Path(request["recording"]),
            [(row["start_s"], row["end_s"], row["where"]) for row in request["targets"]],
            self._models,
        )
        return {"calibration": None if calibration is None else asdict(calibration)}

    def _reply(self, reply: Mapping[str, Any]) -> None:
        line = json.dumps(reply, ensure_ascii=False, allow_nan=False)
        with self._reply_lock:
            self._replies.write(line + "\n")
            self._replies.flush()


class _Throttle:
    """Passes progress on at most four times a second."""

    def __init__(self, worker: Worker, number: int) -> None:
        self._worker = worker
        self._number = number
        self._last_s = 0.0

    def report(self, stage: str, share: float) -> None:
        now_s = time.monotonic()
        if now_s - self._last_s < _PROGRESS_EVERY_S:
            return
        self._last_s = now_s
        self._worker._reply(
            {"id": self._number, "event": "progress", "stage": stage, "share": round(share, 3)}
        )


def lower_priority() -> None:
    """Let recording and the window go first; where the system refuses, go on as before."""
    if sys.platform == "win32":
        import ctypes

        below_normal = 0x00004000
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)
    else:
        os.nice(5)


def main(arguments: list[str] | None = None) -> None:
    """Entry of the process: `python -m interview_sim.worker --data-dir DIR [--model NAME]`."""
    from interview_sim.analysis import DEFAULT_SPEECH_MODEL
    from interview_sim.criteria import use_centre
    from interview_sim.settings.logs import set_up_logging

    parser = argparse.ArgumentParser(prog="interview_sim.worker", description=__doc__)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--model", default=DEFAULT_SPEECH_MODEL)
    options = parser.parse_args(arguments)
    set_up_logging(options.data_dir, "worker")
    use_centre(options.data_dir)
    lower_priority()
    # Libraries that print must not get between the JSON lines.
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    requests = os.fdopen(os.dup(sys.stdin.fileno()), "r", encoding="utf-8")
    Worker(options.data_dir, replies, options.model).run(requests)


if __name__ == "__main__":
    main()
