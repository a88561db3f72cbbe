"""`interview-sim analyse` stopped by Ctrl+C, or following a recorder that stops."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_analyse_odd import NO_MODELS, PROGRAM, beep, document_in
from tests.cli.test_entry import interview_sim
from tests.recording.films import Film
from tests.speech import ANSWER, spoken


def heeding_ctrl_c() -> None:
    """Tests that run in the background of a shell have Ctrl+C ignored, and hand that down."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_in_the_middle_leaves_nothing_and_130(tmp_path: Path) -> None:
    long = beep(tmp_path / "long.wav", seconds=1800.0)
    process = subprocess.Popen(
        [*PROGRAM, "--data-dir", str(tmp_path / "d"), "analyse", str(long),
         "--out", str(tmp_path / "o")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **NO_MODELS},
        preexec_fn=heeding_ctrl_c,
    )  # fmt: skip
    time.sleep(2.5)

    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)

    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    assert not (tmp_path / "o").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_while_following_a_writer_that_stands_still(tmp_path: Path) -> None:
    """The writer lives and writes nothing more: the follower waits, and still lets itself be stopped."""
    path = tmp_path / "growing.mkv"
    writer = Film(seconds=2.0).writer(path)
    for t_s, kind, data in Film(seconds=2.0).events():
        writer.write_picture(data, t_s) if kind == "picture" else writer.write_sound(data, t_s)
    process = subprocess.Popen(
        [*PROGRAM, "--data-dir", str(tmp_path / "d"), "analyse", str(path),
         "--follow", "--out", str(tmp_path / "o")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **NO_MODELS},
        preexec_fn=heeding_ctrl_c,
    )  # fmt: skip
    time.sleep(3.0)

    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    writer.close()

    assert process.returncode == 130, errors


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_following_a_recorder_that_is_killed_gives_what_the_file_gives_later(tmp_path: Path) -> None:
    """Live and later are the same bytes, in two processes, under load, though the writer died."""
    said = spoken(ANSWER, tmp_path / "said.wav")
    path = tmp_path / "take.mkv"
    recorder = subprocess.Popen(
        [*PROGRAM, "--data-dir", str(tmp_path / "d"), "record", "--out", str(path),
         "--camera", "none", "--microphone", str(said)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while not path.exists():
        assert recorder.poll() is None
        time.sleep(0.05)
    follower = subprocess.Popen(
        [*PROGRAM, "--data-dir", str(tmp_path / "d"), "analyse", str(path),
         "--follow", "--spoken", "en", "--out", str(tmp_path / "live")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    load = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    time.sleep(6.0)

    recorder.kill()
    recorder.wait()
    _, errors = follower.communicate(timeout=60)
    load.kill()
    load.wait()
    later = interview_sim(
        "analyse", str(path), "--spoken", "en", "--out", str(tmp_path / "later"), data_dir=tmp_path / "d"
    )

    assert (follower.returncode, later.returncode) == (0, 0), errors + later.stderr
    assert (tmp_path / "live/analysis.json").read_bytes() == (tmp_path / "later/analysis.json").read_bytes()
    assert document_in(tmp_path / "live")["duration_s"] > 3.0
