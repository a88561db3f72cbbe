"""The client against small worker programs that behave, crash once, or always crash."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interview_sim.ui.worker_client import MOST_TRIES, AnalysisRequest, WorkerClient

HEAD = """
import json, os, sys
from pathlib import Path
seen = Path({seen!r})
def tell(**reply): print(json.dumps(reply), flush=True)
tell(event="ready", models={{}})
for line in sys.stdin:
    request = json.loads(line)
    if request["do"] == "cancel":
        continue
    n = int(seen.read_text()) + 1 if seen.exists() else 1
    seen.write_text(str(n))
"""
CRASH_FIRST = (
    HEAD
    + """
    if n == 1:
        os._exit(9)
    tell(id=request["id"], event="progress", stage="sound", share=0.5)
    tell(id=request["id"], event="done", calibration=None)
"""
)
CRASH_ALWAYS = HEAD + "    os._exit(9)\n"
REFUSES = HEAD + '    tell(id=request["id"], event="failed", code="recording-empty", facts={{"file": "x"}})\n'


def client(tmp_path: Path, program: str) -> WorkerClient:
    script = tmp_path / "worker.py"
    script.write_text(program.format(seen=str(tmp_path / "seen")))
    return WorkerClient(tmp_path, "whisper-base", command=[sys.executable, str(script)])


def test_a_crash_costs_nothing_but_time(qtbot: QtBot, tmp_path: Path) -> None:
    worker = client(tmp_path, CRASH_FIRST)
    shares: list[float] = []
    worker.progressed.connect(lambda number, stage, share: shares.append(share))

    with qtbot.waitSignal(worker.calibrated, timeout=10_000) as told:
        number = worker.calibrate(tmp_path / "dot.mkv", [(0.0, 2.0, "camera")])
    worker.close()

    assert told.args == [number, None]
    assert shares == [0.5]
    assert (tmp_path / "seen").read_text() == "2"


def test_a_request_that_always_crashes_fails_in_the_end(qtbot: QtBot, tmp_path: Path) -> None:
    worker = client(tmp_path, CRASH_ALWAYS)

    with qtbot.waitSignal(worker.failed, timeout=20_000) as told:
        number = worker.calibrate(tmp_path / "dot.mkv", [])
    worker.close()

    assert told.args == [number, "analysis-failed", {}]
    assert (tmp_path / "seen").read_text() == str(MOST_TRIES)


def test_a_refusal_carries_code_and_facts(qtbot: QtBot, tmp_path: Path) -> None:
    worker = client(tmp_path, REFUSES)
    request = AnalysisRequest(
        recording=tmp_path / "a.mkv", question=None, answer_limit_s=60, spoken="ko", follow=True
    )

    with qtbot.waitSignal(worker.failed, timeout=10_000) as told:
        number = worker.analyse(request)
    worker.close()

    assert told.args == [number, "recording-empty", {"file": "x"}]


def test_nothing_is_told_of_a_cancelled_request(qtbot: QtBot, tmp_path: Path) -> None:
    worker = client(tmp_path, REFUSES)
    told: list[int] = []
    worker.failed.connect(lambda number, code, facts: told.append(number))

    with qtbot.waitSignal(worker.became_ready, timeout=10_000):
        worker.cancel(worker.calibrate(tmp_path / "a.mkv", []))
    with qtbot.waitSignal(worker.failed, timeout=10_000):
        second = worker.calibrate(tmp_path / "b.mkv", [])
    worker.close()

    assert told == [second]


@pytest.mark.parametrize("is_started", [True, False])
def test_closing_leaves_no_process(qtbot: QtBot, tmp_path: Path, is_started: bool) -> None:
    worker = client(tmp_path, REFUSES)
    if is_started:
        with qtbot.waitSignal(worker.became_ready, timeout=10_000):
            worker.start()

    worker.close()

    assert not worker.is_running
