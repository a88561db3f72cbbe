"""`interview-sim analyse` as a hostile user meets it: strange files, wrong names, full disks, broken pipes.

Most run without models: what is tried here is the way in and out, not the recogniser.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from jsonschema import Draft202012Validator

from interview_sim.cli.analyse import _folders_for
from interview_sim.resources import assets
from tests.cli.odd_films import damaged, write_film
from tests.cli.test_entry import interview_sim
from tests.recording.films import Film
from tests.speech import ANSWER, spoken

SCHEMA = json.loads((assets() / "schema" / "analysis-1.json").read_text("utf-8"))
THREE_FILES = ["analysis.json", "report.html", "report.pdf"]
PROGRAM = (sys.executable, "-m", "interview_sim")
NO_MODELS = {"INTERVIEW_SIM_MODELS": "", "LC_ALL": "C.UTF-8"}


def analyse(*arguments: str | Path, data_dir: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return interview_sim("analyse", *map(str, arguments), data_dir=data_dir, **{**NO_MODELS, **environment})


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """The one line of a refusal, after checking that it is one and the exit code is 2."""
    lines = done.stderr.strip().splitlines()
    assert done.returncode == 2, done.stderr
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("error: ")
    return lines[0]


def document_in(folder: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((folder / "analysis.json").read_text("utf-8"))
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []
    return document


@pytest.fixture
def wav(tmp_path: Path) -> Path:
    return beep(tmp_path / "beep.wav")


def beep(path: Path, rate_hz: int = 16_000, seconds: float = 1.0) -> Path:
    samples = 8000 * np.sin(2 * np.pi * 200 * np.arange(int(rate_hz * seconds)) / rate_hz)
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(samples.astype(np.int16).tobytes())
    return path


def test_recordings_of_every_kind_are_analysed_in_one_call(tmp_path: Path) -> None:
    films = tmp_path / "films"
    films.mkdir()
    uneven = list(np.cumsum(np.random.default_rng(1).uniform(0.02, 0.07, 40)))
    made = [
        write_film(films / "uneven.mp4", times_s=uneven),
        write_film(films / "apple.mov", layout="stereo"),
        write_film(films / "surround.mkv", layout="5.1"),
        write_film(films / "web.webm", picture="libvpx-vp9", sound="libopus"),
        write_film(films / "ten_bit.mp4", pixels="yuv420p10le"),
        write_film(films / "large.mp4", size=(3840, 2160), times_s=[0.0, 0.5, 1.0, 1.5]),
        write_film(films / "tiny.avi", picture="mjpeg", sound="libmp3lame", size=(64, 48), pixels="yuvj420p"),
        write_film(films / "telephone.wav", picture=None, sound="pcm_mulaw", rate_hz=8000),
        write_film(films / "song.mp3", picture=None, sound="libmp3lame", rate_hz=44_100),
        write_film(films / "endless.mkv", sound="libopus", options={"live": "1"}),
        write_film(films / "later.mkv", sound="libopus", sound_from_s=1000.0, picture_from_s=1000.0),
        write_film(films / "stream.ts", sound_from_s=50.0, picture_from_s=50.0),
    ]
    Film(seconds=2.0).write(tmp_path / "whole.mkv")
    made.append(damaged(tmp_path / "whole.mkv", films / "hurt.mkv", start_share=0.4, share=0.1))

    done = analyse(*made, "--out", tmp_path / "out", data_dir=tmp_path / "data")

    assert done.returncode == 0, done.stderr
    for film in made:
        folder = tmp_path / "out" / film.stem
        assert sorted(path.name for path in folder.iterdir()) == THREE_FILES
        assert document_in(folder)["duration_s"] == pytest.approx(2.0, abs=0.15), film.name


def test_sound_that_begins_late_leaves_the_first_word_untold(tmp_path: Path) -> None:
    said = spoken(ANSWER, tmp_path / "said.wav")
    late = late_speech(tmp_path / "late.mkv", said)

    done = analyse(late, "--out", tmp_path / "out", data_dir=tmp_path / "data")

    found = document_in(tmp_path / "out")["measures"]
    assert done.returncode == 0, done.stderr
    assert (found["response_latency"]["reason"], found["response_latency"]["reason_facts"]) == (
        "sound_lost",
        {"seconds": "2.0"},
    )


def late_speech(path: Path, said: Path) -> Path:
    """Pictures from 0 s, the speech in `said` from 2 s on, as when the microphone woke up late."""
    with wave.open(str(said)) as file:
        rate_hz, speech = file.getframerate(), np.frombuffer(file.readframes(file.getnframes()), np.int16)
    film = Film(seconds=3.0, fps=10.0, rate_hz=rate_hz)
    writer = film.writer(path)
    for t_s, kind, data in film.events():
        if kind == "picture":
            writer.write_picture(data, t_s)
    block = rate_hz // 50
    for first in range(0, rate_hz * 6, block):
        samples = (speech[first : first + block] / 32768).astype(np.float32)
        writer.write_sound(samples[:, None], 2.0 + first / rate_hz)
    writer.close()
    return path


@pytest.mark.parametrize("tenths", range(1, 10))
def test_a_recording_cut_anywhere_is_read_or_refused_in_one_line(tmp_path: Path, tenths: int) -> None:
    """In this process, for speed: the same door, the same exit codes."""
    from interview_sim.cli.entry import run

    content = write_film(tmp_path / "whole.mkv", sound="libopus").read_bytes()
    (tmp_path / "cut.mkv").write_bytes(content[: len(content) * tenths // 10])

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INTERVIEW_SIM_MODELS", "")
        code = run(
            [
                "--data-dir",
                str(tmp_path / "d"),
                "analyse",
                str(tmp_path / "cut.mkv"),
                "--out",
                str(tmp_path / "o"),
            ]
        )

    assert code == 0
    assert 0.0 < document_in(tmp_path / "o")["duration_s"] <= 2.1


def test_a_folder_a_broken_link_and_subtitles_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "link.mkv").symlink_to(tmp_path / "nowhere.mkv")
    (tmp_path / "words.srt").write_text("1\n00:00:01,000 --> 00:00:03,000\n안녕하세요\n", "utf-8")

    sentences = [
        refused(analyse(tmp_path / name, "--out", tmp_path / "o", data_dir=tmp_path / "d"))
        for name in ("", "link.mkv", "words.srt")
    ]

    assert "is a folder" in sentences[0]
    assert "does not exist" in sentences[1]
    assert "neither sound nor moving picture" in sentences[2]
    assert not (tmp_path / "o").exists()


def test_a_file_that_may_not_be_read_is_no_damaged_one(
    wav: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Root may read everything, so the system's answer is played here."""
    from interview_sim.cli.entry import run

    opened = Path.open

    def guarded(path: Path, *arguments: Any, **options: Any) -> Any:
        if path == wav:
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", guarded)

    assert run(["--language", "en", "--data-dir", str(tmp_path / "d"), "analyse", str(wav)]) == 2
    assert capsys.readouterr().err.strip().endswith("(Permission denied). Check that you may read it.")


@pytest.mark.parametrize(
    "name",
    [
        "이름 '따옴표\" 와 공백.wav",
        "-dash.wav",
        "{x} %s.wav",
        "<b>굵게</b>.wav".replace("/", "_"),
        "two\nlines.wav",
    ],
)
def test_names_are_only_names(name: str, tmp_path: Path) -> None:
    file = beep(tmp_path / name)

    done = analyse(file, "--out", tmp_path / "out", data_dir=tmp_path / "d")

    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == THREE_FILES
    assert "<b>" not in (tmp_path / "out" / "report.html").read_text("utf-8")


def test_a_name_with_a_leading_dash_has_its_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beep(tmp_path / "-answer.wav")
    done = subprocess.run(
        [*PROGRAM, "--data-dir", "d", "analyse", "-answer.wav"],
        cwd=tmp_path, capture_output=True, text=True, check=False, env={**os.environ, **NO_MODELS},
    )  # fmt: skip

    assert "Write -- before" in refused(done)


@pytest.mark.parametrize(
    ("files", "folders"),
    [
        (["a/x.mkv", "b/x.mkv", "x-2.mkv"], ["x", "x-2", "x-2-2"]),
        (["a/x.mkv", "a/x.mp4"], ["x", "x-2"]),
        (["a/Take.mkv", "a/take.mkv"], ["Take", "take-2"]),
        (["a/x.mkv", "a/x.mkv"], ["x", "x-2"]),
    ],
)
def test_no_result_lands_in_another(files: list[str], folders: list[str]) -> None:
    found = _folders_for([Path(file) for file in files], Path("out"))

    assert found == [Path("out") / folder for folder in folders]


def test_beside_the_files_results_are_told_apart_too() -> None:
    found = _folders_for([Path("a/x.mkv"), Path("a/x.mp4"), Path("b/x.mkv")], None)

    assert found == [Path("a/x-analysis"), Path("a/x-analysis-2"), Path("b/x-analysis")]


def test_a_place_that_cannot_be_written_is_told_before_the_work(wav: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")

    for out in (tmp_path / "file", tmp_path / "file" / "below"):
        assert "cannot be written" in refused(analyse(wav, "--out", out, data_dir=tmp_path / "d"))

    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.skipif(sys.platform == "win32" or not Path("/dev/full").exists(), reason="needs /dev/full")
def test_standard_output_that_takes_no_more_is_told(wav: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "--data-dir", str(tmp_path / "d"), "analyse", str(wav), "--json"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, env={**os.environ, **NO_MODELS},
        )  # fmt: skip

    assert "stdout cannot be written" in refused(done)


def test_nobody_reading_the_output_is_no_fault(wav: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*PROGRAM, "--data-dir", str(tmp_path / "d"), "analyse", str(wav), "--json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **NO_MODELS},
    )  # fmt: skip
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()

    errors = process.stderr.read()

    assert process.wait(timeout=60) == 0
    assert "error" not in errors and "Traceback" not in errors
    process.stderr.close()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--question", "nobank/noquestion"], "nobank"),
        (["--question", "nobank"], "BANK/QUESTION"),
        (["--question", "../../etc/passwd"], ".."),
        (["--spoken", "fr"], "ko, en, auto"),
        (["--model", "nomodel"], "no speech model called 'nomodel'"),
        (["--model", "face-landmarker"], "no speech model called 'face-landmarker'"),
    ],
)
def test_an_option_that_cannot_be_used_says_what_can(
    options: list[str], says: str, wav: Path, tmp_path: Path
) -> None:
    line = refused(analyse(wav, *options, "--out", tmp_path / "o", data_dir=tmp_path / "d"))

    assert says in line
    assert "face-landmarker," not in line
    assert not (tmp_path / "o").exists()


def test_a_folder_with_a_broken_model_is_named(wav: Path, tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.bin").write_bytes(b"x")

    line = refused(
        analyse(wav, "--model", tmp_path / "model", "--out", tmp_path / "o", data_dir=tmp_path / "d")
    )

    assert str(tmp_path / "model") in line


def test_a_missing_model_is_told_with_its_cure_and_stops_nothing(wav: Path, tmp_path: Path) -> None:
    done = analyse(wav, "--model", "whisper-small", "--out", tmp_path / "o", data_dir=tmp_path / "d")

    assert done.returncode == 0
    assert "interview-sim models install whisper-small" in done.stderr


def test_json_of_several_keeps_the_order_and_the_place_of_what_was_refused(wav: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.mkv").write_bytes(b"nothing")

    done = analyse(wav, tmp_path / "bad.mkv", wav, "--json", "--out", tmp_path / "o", data_dir=tmp_path / "d")

    documents = json.loads(done.stdout)
    assert refused(done).count("bad.mkv") == 1
    assert [None if one is None else one["duration_s"] for one in documents] == [1.0, None, 1.0]
