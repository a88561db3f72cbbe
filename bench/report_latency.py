"""How long after "done" the result is there, and what following costs.

For answers of 15, 45 and 90 s the booth's own path is run in real time: a file plays as camera
and microphone through `Capture`, the worker process follows the growing recording. Beside it, in
the same run, the baseline: the same finished recording analysed afterwards from its beginning by
the same worker. Prints a Markdown table.

    python -m bench.report_latency [--spoken en] [--lengths 15 45 90] [--material FILE]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil

from bench.material import answer_material
from interview_sim.capture import Capture
from interview_sim.settings import data_dir


class WorkerProcess:
    """The analysis worker as the kiosk runs it."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "interview_sim.worker", "--data-dir", str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._peak_bytes = 0
        self._next_id = 0
        self._until("ready")

    def ask(self, recording: Path, spoken: str, *, follow: bool) -> int:
        self._next_id += 1
        request = {
            "id": self._next_id, "do": "analyse", "recording": str(recording), "question": None,
            "answer_limit_s": 90, "spoken": spoken, "follow": follow,
        }  # fmt: skip
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return self._next_id

    def result(self) -> dict[str, Any]:
        return self._until("done")

    def cpu_s(self) -> float:
        times = psutil.Process(self._process.pid).cpu_times()
        return times.user + times.system

    def peak_mb(self) -> float:
        return self._peak_bytes / 2**20

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(timeout=30)

    def _until(self, event: str) -> dict[str, Any]:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._peak_bytes = max(self._peak_bytes, psutil.Process(self._process.pid).memory_info().rss)
            reply: dict[str, Any] = json.loads(line)
            if reply["event"] == "failed":
                raise RuntimeError(f"the worker refused: {reply}")
            if reply["event"] == event:
                return reply
        raise RuntimeError("the worker ended")


def measure(worker: WorkerProcess, material: Path, seconds: float, spoken: str, folder: Path) -> list[str]:
    """One answer of `seconds`, followed while it is recorded, then again afterwards."""
    recording = folder / f"answer-{seconds:.0f}.mkv"
    own = psutil.Process()
    with Capture(str(material), str(material), loop_files=True) as capture:
        capture.wait_until_ready(10)
        cpu_before, worker_before = sum(own.cpu_times()[:2]), worker.cpu_s()
        started_s = time.monotonic()
        capture.start_recording(recording)
        worker.ask(recording, spoken, follow=True)
        time.sleep(seconds)
        report = capture.stop_recording()
        done_s = time.monotonic()
        followed = worker.result()
        latency_s = time.monotonic() - done_s
        wall_s = done_s - started_s
        capture_share = (sum(own.cpu_times()[:2]) - cpu_before) / (time.monotonic() - started_s)
        worker_share = (worker.cpu_s() - worker_before) / (time.monotonic() - started_s)
    asked_s = time.monotonic()
    worker.ask(recording, spoken, follow=False)
    later = worker.result()
    afterwards_s = time.monotonic() - asked_s
    same = json.dumps(followed["analysis"]) == json.dumps(later["analysis"])
    return [
        f"{wall_s:.0f}", f"{latency_s:.1f}", f"{afterwards_s:.1f}", f"{report.pictures}", f"{report.dropped}",
        f"{capture_share:.0%}", f"{worker_share:.0%}", f"{worker.peak_mb():.0f}", "yes" if same else "NO",
    ]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--spoken", default="en", choices=["ko", "en"])
    parser.add_argument("--lengths", type=float, nargs="+", default=[15, 45, 90])
    parser.add_argument("--material", type=Path, help="a film of a person speaking; default: the demo's")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        material = options.material or answer_material(folder)
        worker = WorkerProcess(data_dir())
        rows = [measure(worker, material, seconds, options.spoken, folder) for seconds in options.lengths]
        worker.close()
    heads = [
        "answer s", "result after done, s", "baseline: analysed afterwards, s", "pictures", "dropped",
        "recording, share of a core", "analysis, share of a core", "worker's peak MB", "live = later",
    ]  # fmt: skip
    print("| " + " | ".join(heads) + " |")
    print("|" + "---|" * len(heads))
    for row in rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
