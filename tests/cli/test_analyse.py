"""`interview-sim analyse` on good and bad files, through the real command and the real recogniser."""

from __future__ import annotations

import json
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest
from jsonschema import Draft202012Validator

from interview_sim.resources import assets
from tests.cli.test_entry import interview_sim
from tests.recording.films import MEDIA, Film, needs_media
from tests.speech import ANSWER, spoken

SCHEMA = json.loads((assets() / "schema" / "analysis-1.json").read_text("utf-8"))
OUTPUTS = ["analysis.json", "report.html", "report.pdf"]


def analyse(*arguments: str | Path, data_dir: Path) -> subprocess.CompletedProcess[str]:
    return interview_sim("analyse", *map(str, arguments), data_dir=data_dir)


def analysis_in(folder: Path) -> dict[str, object]:
    document = json.loads((folder / "analysis.json").read_text("utf-8"))
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []
    return document  # type: ignore[no-any-return]


def test_speech_gives_words_measures_and_three_files(tmp_path: Path) -> None:
    wav = spoken(ANSWER, tmp_path / "answer.wav")

    done = analyse(wav, "--spoken", "en", "--out", tmp_path / "out", data_dir=tmp_path / "data")

    document = analysis_in(tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == OUTPUTS
    assert "waiting time" in document["transcript"]["text"]  # type: ignore[index]
    assert document["measures"]["speech_rate"]["status"] == "measured"  # type: ignore[index]
    assert document["measures"]["eye_contact"]["reason"] == "no_picture"  # type: ignore[index]


def test_the_same_recording_gives_the_same_bytes(tmp_path: Path) -> None:
    wav = spoken(ANSWER, tmp_path / "answer.wav")
    for name in ("a", "b"):
        analyse(wav, "--spoken", "en", "--out", tmp_path / name, data_dir=tmp_path / "data")

    assert (tmp_path / "a/analysis.json").read_bytes() == (tmp_path / "b/analysis.json").read_bytes()


def test_a_question_is_measured_against_its_points(tmp_path: Path) -> None:
    wav = spoken(ANSWER, tmp_path / "answer.wav")
    banks = json.loads(interview_sim("banks", "list", "--json", data_dir=tmp_path).stdout)
    assert banks
    from interview_sim.banks import shipped_banks

    bank = shipped_banks()[0]
    question = next(question for question in bank.questions if question.expected_points)

    done = analyse(
        wav,
        "--spoken",
        "en",
        "--question",
        f"{bank.id}/{question.id}",
        "--out",
        tmp_path / "out",
        data_dir=tmp_path,
    )

    document = analysis_in(tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert document["measures"]["answer_length"]["status"] == "measured"  # type: ignore[index]
    assert document["measures"]["expected_points"]["details"]["total"] == len(question.expected_points)  # type: ignore[index]


def test_without_models_everything_else_is_measured_and_the_cure_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wav = spoken(ANSWER, tmp_path / "answer.wav")
    monkeypatch.setenv("INTERVIEW_SIM_MODELS", "")

    done = analyse(wav, "--spoken", "en", "--out", tmp_path / "out", data_dir=tmp_path / "empty")

    document = analysis_in(tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert document["transcript"] is None
    assert document["models"] == {"speech": None, "face": None}
    assert document["measures"]["speech_rate"]["details"]["method"] == "syllable nuclei"  # type: ignore[index]
    assert document["measures"]["expected_points"]["reason"] in ("no_speech_model", "no_question")  # type: ignore[index]
    assert "interview-sim models install whisper-base" in (tmp_path / "out/report.html").read_text("utf-8")


def test_pictures_without_sound_are_analysed(tmp_path: Path) -> None:
    film = Film(seconds=3.0, rate_hz=None)
    film.write(tmp_path / "mute.mkv")

    done = analyse(tmp_path / "mute.mkv", "--out", tmp_path / "out", data_dir=tmp_path / "data")

    document = analysis_in(tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert document["measures"]["speech_rate"]["reason"] == "no_sound"  # type: ignore[index]
    assert document["measures"]["eye_contact"]["status"] == "not_measured"  # type: ignore[index]
    assert document["duration_s"] == pytest.approx(3.0, abs=0.1)


def test_a_truncated_recording_is_analysed_as_far_as_it_goes(tmp_path: Path) -> None:
    film = Film(seconds=4.0)
    film.write(tmp_path / "whole.mkv")
    content = (tmp_path / "whole.mkv").read_bytes()
    (tmp_path / "cut.mkv").write_bytes(content[: len(content) * 2 // 3])

    done = analyse(tmp_path / "cut.mkv", "--out", tmp_path / "out", data_dir=tmp_path / "data")

    assert done.returncode == 0, done.stderr
    assert 1.0 < analysis_in(tmp_path / "out")["duration_s"] < 4.0  # type: ignore[operator]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.mkv", b""),
        ("garbage.mkv", bytes(range(256)) * 200),
        ("letter.txt", "안녕하세요. 이 글은 녹화가 아닙니다.\n".encode() * 50),
        ("page.html", b"<html><body>no media</body></html>"),
    ],
)
def test_a_file_that_is_no_recording_is_one_line_and_exit_2(
    tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)

    done = analyse(tmp_path / name, "--out", tmp_path / "out", data_dir=tmp_path / "data")

    lines = done.stderr.strip().splitlines()
    assert done.returncode == 2
    assert len(lines) == 1 and lines[0].startswith("error: ")
    assert not (tmp_path / "out").exists()


def test_one_bad_file_among_several_does_not_stop_the_others(tmp_path: Path) -> None:
    wav = spoken("I like to work with people.", tmp_path / "good.wav")
    (tmp_path / "bad.mkv").write_bytes(b"nothing")

    done = analyse(tmp_path / "bad.mkv", wav, "--out", tmp_path / "out", data_dir=tmp_path / "data")

    assert done.returncode == 2
    assert "bad.mkv" in done.stderr
    assert sorted(path.name for path in (tmp_path / "out" / "good").iterdir()) == OUTPUTS


def test_three_hours_of_near_silence_stream_with_flat_memory(tmp_path: Path) -> None:
    """Two sentences in three hours: the words are found, and memory stays far below the decoded sound."""
    said = spoken("I would like to introduce myself.", tmp_path / "said.wav")
    with wave.open(str(said)) as file:
        rate_hz, speech = file.getframerate(), np.frombuffer(file.readframes(file.getnframes()), np.int16)
    long = tmp_path / "long.wav"
    quiet = np.random.default_rng(5).integers(-3, 4, rate_hz * 60).astype(np.int16)
    with wave.open(str(long), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        for minute in range(180):
            block = quiet.copy()
            if minute in (1, 170):
                block[: speech.size] = speech
            file.writeframes(block.tobytes())
    code = (
        # getrusage would count what the process was before exec too: the size of the tests.
        "import pathlib, re, sys; from interview_sim.cli.entry import run; "
        "status = run(sys.argv[1:]); "
        "peak = re.search(r'VmHWM:\\s*(\\d+)', pathlib.Path('/proc/self/status').read_text()); "
        "print('PEAK_MB', int(peak[1]) // 1024); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--data-dir", str(tmp_path / "data"), "analyse", str(long),
         "--spoken", "en", "--out", str(tmp_path / "out")],
        capture_output=True, text=True, check=False, timeout=280,
    )  # fmt: skip

    document = analysis_in(tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert document["duration_s"] == pytest.approx(10_800, abs=1)
    assert document["transcript"]["text"].lower().count("introduce") == 2  # type: ignore[index]
    assert int(done.stdout.split("PEAK_MB")[1]) < 1500


@needs_media
@pytest.mark.media
def test_every_real_recording_is_analysed(tmp_path: Path) -> None:
    paths = sorted(path for path in [*MEDIA.glob("*.*"), *MEDIA.glob("ko/*.flac")] if path.suffix != ".md")

    done = analyse(*paths, "--out", tmp_path / "out", data_dir=tmp_path / "data")

    assert done.returncode == 0, done.stderr
    for path in paths:
        document = analysis_in(tmp_path / "out" / path.stem)
        assert document["transcript"]["words"], path.name  # type: ignore[index]
        is_korean = "ko" in path.stem or path.parent.name == "ko"
        assert document["language"] == ("ko" if is_korean else "en"), path.name
