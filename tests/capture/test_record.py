"""The command `record`: the real program, killed, interrupted, and on a full disk."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from interview_sim.recording import RecordingDiskFull, probe, read_pictures, repair
from tests.capture.waiting import eventually
from tests.recording.films import sound_of

RECORD = [sys.executable, "-m", "interview_sim", "record"]


def test_record_ends_with_the_file_and_tells_the_result(short_film: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.mkv"
    done = subprocess.run(
        [*RECORD, "--out", out, "--camera", short_film, "--microphone", short_film, "--json"],
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["file"], told["pictures"], told["dropped"], told["gaps"]) == (str(out), 60, 0, [])
    assert told["seconds"] == pytest.approx(2.0, abs=0.05)


def test_record_lasts_as_long_as_asked(film: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.mkv"
    done = subprocess.run([*RECORD, "--out", out, "--camera", film, "--microphone", film, "--seconds", "3"])

    assert done.returncode == 0
    assert probe(out).duration_s == pytest.approx(3.0, abs=0.15)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to a single process")
@pytest.mark.parametrize("kind", ["SIGINT", "SIGTERM"])
def test_ctrl_c_ends_it_cleanly(film: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "a.mkv"
    command = subprocess.Popen(
        [*RECORD, "--out", out, "--camera", film, "--microphone", film], stdout=subprocess.PIPE
    )
    assert eventually(lambda: out.exists() and out.stat().st_size > 4_000)
    command.send_signal(getattr(signal, kind))
    command.communicate()

    assert command.returncode == 0
    assert probe(out).is_complete
    assert not out.with_name("a.mkv.open").exists()


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_recording_loses_at_most_a_second(film: Path, tmp_path: Path, seed: int) -> None:
    out = tmp_path / "a.mkv"
    command = subprocess.Popen([*RECORD, "--out", out, "--camera", film, "--microphone", film])
    assert eventually(lambda: out.exists())
    began_s = time.time()
    time.sleep(random.Random(seed).uniform(1.5, 4.5))
    command.kill()
    killed_s = time.time()
    command.wait()

    info = probe(out)
    assert info.duration_s is not None
    assert not info.is_complete
    # `began_s` lies 0.1 s before the file's first picture.
    assert killed_s - began_s - info.duration_s < 1.0 + 0.1
    assert sound_of(out).size / 16_000 == pytest.approx(info.duration_s, abs=0.3)
    assert len(list(read_pictures(out))) > 20
    assert repair(out).duration_s == pytest.approx(info.duration_s, abs=0.05)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--camera", "none", "--microphone", "none"],
        ["--camera", "none", "--microphone", "/no/such/file.wav"],
        ["--camera", "97", "--microphone", "none"],
        ["--camera", "no such camera", "--microphone", "none"],
        ["--camera", "none", "--microphone", "http://127.0.0.1:9/"],
        ["--camera", "FILM", "--microphone", "none", "--seconds", "-1"],
    ],
)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_what_cannot_be_recorded_is_one_line(
    short_film: Path, tmp_path: Path, arguments: list[str], language: str
) -> None:
    arguments = [str(short_film) if a == "FILM" else a for a in arguments]
    command = [sys.executable, "-m", "interview_sim", "--language", language, "record"]
    done = subprocess.run([*command, "--out", tmp_path / "a.mkv", *arguments], capture_output=True, text=True)

    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "a.mkv").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files with setrlimit")
def test_a_full_disk_is_told_and_the_recording_kept(film: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.mkv"
    limit = "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (30000, 30000));"
    limit += "from interview_sim.cli.entry import main; main(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", limit, "--language", "en", "record", "--out", out]  # noqa: RUF005
        + ["--camera", film, "--microphone", film],
        capture_output=True,
        text=True,
    )

    assert done.returncode == 2
    assert "disk is full" in done.stderr
    assert repair(out).duration_s > 2
    assert RecordingDiskFull.code == "recording-disk-full"


def test_record_leaves_nothing_running(short_film: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [*RECORD, "--out", tmp_path / "a.mkv", "--camera", short_film, "--microphone", "none"]
    )

    assert done.returncode == 0
    assert not [child for child in psutil.Process(os.getpid()).children() if "record" in child.name()]
