"""The analysis worker over its pipes: one JSON line in, JSON lines out, whatever comes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.recording.films import Film
from tests.speech import ANSWER, spoken


class Worker:
    def __init__(self, data_dir: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "interview_sim.worker", "--data-dir", str(data_dir)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def send(self, **request: Any) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()

    def until(self, *events: str) -> dict[str, Any]:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            reply: dict[str, Any] = json.loads(line)
            if reply["event"] in events:
                return reply
        raise AssertionError("the worker ended")


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Worker]:
    started = Worker(tmp_path / "data")
    yield started
    assert started.process.stdin is not None
    started.process.stdin.close()
    assert started.process.wait(timeout=30) == 0


def test_it_says_what_it_has_and_analyses(worker: Worker, tmp_path: Path) -> None:
    wav = spoken(ANSWER, tmp_path / "answer.wav")
    ready = worker.until("ready")

    worker.send(id=7, do="analyse", recording=str(wav), question=None, answer_limit_s=60, spoken="en")
    done = worker.until("done", "failed")

    assert set(ready["models"]) == {"speech", "face"}
    assert done["id"] == 7
    assert done["analysis"]["measures"]["answer_length"]["status"] == "measured"


def test_a_bad_recording_is_told_by_code_and_the_next_one_is_served(worker: Worker, tmp_path: Path) -> None:
    (tmp_path / "bad.mkv").write_bytes(b"nothing")
    wav = spoken("Hello, I am here.", tmp_path / "good.wav")

    worker.send(id=1, do="analyse", recording=str(tmp_path / "bad.mkv"), spoken="en")
    refused = worker.until("done", "failed")
    worker.send(id=2, do="analyse", recording=str(wav), spoken="en")
    done = worker.until("done", "failed")

    assert (refused["id"], refused["event"]) == (1, "failed")
    assert refused["code"].startswith("recording-")
    assert (done["id"], done["event"]) == (2, "done")


def test_an_unfinished_request_can_be_cancelled(worker: Worker, tmp_path: Path) -> None:
    film = Film(seconds=2.0)
    path = tmp_path / "growing.mkv"
    film.write(path)
    (tmp_path / "growing.mkv.open").write_text(str(worker.process.pid))
    worker.until("ready")

    worker.send(id=3, do="analyse", recording=str(path), spoken="en", follow=True)
    time.sleep(1.0)
    worker.send(id=3, do="cancel")
    (tmp_path / "growing.mkv.open").unlink()

    assert worker.until("cancelled", "done")["id"] == 3


def test_it_ends_when_nobody_listens_any_more(tmp_path: Path) -> None:
    started = Worker(tmp_path / "data")
    started.until("ready")
    assert started.process.stdin is not None

    started.process.stdin.close()

    assert started.process.wait(timeout=20) == 0


def test_a_follower_whose_writer_stands_still_can_be_cancelled(worker: Worker, tmp_path: Path) -> None:
    """The camera hangs and nothing more is written: the visitor goes, and the worker is free again."""
    path = tmp_path / "growing.mkv"
    film = Film(seconds=2.0)
    writer = film.writer(path)
    for t_s, kind, data in film.events():
        writer.write_picture(data, t_s) if kind == "picture" else writer.write_sound(data, t_s)
    worker.until("ready")

    worker.send(id=4, do="analyse", recording=str(path), spoken="en", follow=True)
    time.sleep(1.0)
    worker.send(id=4, do="cancel")
    reply = worker.until("cancelled", "done", "failed")
    writer.close()

    assert (reply["id"], reply["event"]) == (4, "cancelled")


def test_the_worker_finds_what_the_command_line_finds(worker: Worker, tmp_path: Path) -> None:
    wav = spoken(ANSWER, tmp_path / "answer.wav")
    command = [sys.executable, "-m", "interview_sim", "--data-dir", str(tmp_path / "data"), "analyse"]
    subprocess.run([*command, wav, "--spoken", "en", "--out", tmp_path / "out"], check=True)

    worker.send(id=5, do="analyse", recording=str(wav), spoken="en")
    done = worker.until("done", "failed")

    assert done["analysis"] == json.loads((tmp_path / "out" / "analysis.json").read_text("utf-8"))
