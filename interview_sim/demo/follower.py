"""The analysis worker as the demo uses it: a process that follows recordings while they are made."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from interview_sim.banks import Question
from interview_sim.demo.errors import DemoAnalysisFailed
from interview_sim.results import Analysis, SpokenLanguage
from interview_sim.results.json import from_json

_END_S: Final = 10.0


class Follower:
    """Starts the worker; a context manager that ends it."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._replies: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._recordings: dict[int, Path] = {}

    def __enter__(self) -> Follower:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "interview_sim.worker", "--data-dir", str(self._data_dir)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        self._reader = threading.Thread(target=self._read, name="demo-worker", daemon=True)
        self._reader.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def follow(self, recording: Path, question: Question, spoken: SpokenLanguage) -> None:
        """Have a recording analysed that is being written from now on."""
        number = len(self._recordings)
        self._recordings[number] = recording
        request = {
            "id": number,
            "do": "analyse",
            "recording": str(recording),
            "question": question.model_dump(mode="json"),
            "answer_limit_s": question.answer_s,
            "spoken": spoken,
            "follow": True,
            "earlier": list(range(number)),
        }
        stdin = self._process.stdin
        if stdin is None:
            raise RuntimeError("the worker has no input")
        try:
            stdin.write(json.dumps(request) + "\n")
            stdin.flush()
        except BrokenPipeError as error:
            raise DemoAnalysisFailed(file=recording, why="worker") from error

    def analyses(self) -> list[Analysis]:
        """Wait for all analyses, in the order of their recordings. Raises DemoAnalysisFailed."""
        done: dict[int, Analysis] = {}
        while len(done) < len(self._recordings):
            reply = self._replies.get()
            if reply is None:
                raise DemoAnalysisFailed(file=self._recordings[len(done)], why="worker")
            if reply["event"] == "done":
                done[reply["id"]] = from_json(reply["analysis"])
            elif reply["event"] == "failed":
                raise DemoAnalysisFailed(file=self._recordings[reply["id"]], why=reply["code"])
        return [done[number] for number in self._recordings]

    def _read(self) -> None:
        if self._process.stdout is not None:
            for line in self._process.stdout:
                self._replies.put(json.loads(line))
        self._replies.put(None)
