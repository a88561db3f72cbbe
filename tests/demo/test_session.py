"""The demo through the real capture, worker and reports; time runs as it does, so answers are short."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from interview_sim import weights
from interview_sim.demo.answers import ANSWERS
from interview_sim.demo.errors import DemoAnalysisFailed
from interview_sim.demo.follower import Follower
from interview_sim.demo.results import document, write_results
from interview_sim.demo.script import AnswerScript, FaceScript, Filler, Glance, Lean, Said, Silence
from interview_sim.demo.session import DemoSession, run_demo
from interview_sim.recording import probe
from interview_sim.resources import assets

SHORT = AnswerScript(
    question=ANSWERS[0].question,
    speech={
        "en": (
            Silence(seconds=1.2),
            Said(text="I worked in a customer service team for three years", n_syllables=13),
            Silence(seconds=3.0),
            Filler(text="um"),
            Silence(seconds=0.4),
            Said(text="I answered questions from about forty people every day", n_syllables=15),
            Silence(seconds=0.6),
        )
    },
    face=FaceScript(
        glances=(
            Glance(start_s=2.0, end_s=3.2, direction="side", angle_deg=-24.0),
            Glance(start_s=5.0, end_s=6.0, direction="down", angle_deg=-30.0),
        ),
        blinks_s=(1.2, 4.2, 7.2),
        leans=(Lean(start_s=7.8, end_s=8.6, angle_deg=5.0),),
    ),
    points_said=("experience",),
)


def outside(session: DemoSession) -> list[str]:
    return [row.name for answer in session.answers for row in answer.rows if row.is_inside is False]


def unmeasured(session: DemoSession) -> set[str | None]:
    return {row.reason for answer in session.answers for row in answer.rows if row.is_inside is None}


def test_a_short_session_with_a_voice(tmp_path: Path, own_data: Path) -> None:
    if shutil.which("espeak-ng") is None:
        pytest.skip("espeak-ng is not installed")
    if weights.model_folder("face-landmarker", own_data) is None:
        pytest.skip("the face model is not installed")
    told: list[str] = []

    session = run_demo(tmp_path / "out", own_data, tell=told.append, scripts=(SHORT,))

    assert told == []
    assert session.language == "en"
    assert session.answers[0].capture.dropped == 0
    assert outside(session) == []
    assert unmeasured(session) == set()


def test_without_voice_and_models_all_but_words_and_face_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("INTERVIEW_SIM_MODELS", "")
    told: list[str] = []

    session = run_demo(tmp_path / "out", tmp_path / "data", spoken="ko", tell=told.append, scripts=(SHORT,))

    assert told == ["demo-no-speech-model", "demo-no-face-model", "demo-no-voice"]
    assert outside(session) == []
    assert unmeasured(session) == {"no_face_model"}
    inside = {row.name for row in session.answers[0].rows if row.is_inside}
    assert inside == {"n_long_pauses", "pauses_in_time", "latency_s", "length_share", "loudness_db"}
    _check_what_is_left_behind(session, tmp_path / "out")


def _check_what_is_left_behind(session: DemoSession, out: Path) -> None:
    write_results(session, out, "ko")

    assert probe(out / "answer-1.mkv").is_complete
    schema = json.loads((assets() / "schema" / "analysis-1.json").read_text("utf-8"))
    analysis = json.loads((out / "answer-1" / "analysis.json").read_text("utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(analysis)) == []
    assert (out / "report.html").read_text("utf-8").startswith("<!")
    assert (out / "report.pdf").read_bytes().startswith(b"%PDF")
    found = document(session, out, ["demo-no-voice"])
    assert json.loads(json.dumps(found, allow_nan=False))["missing"] == ["demo-no-voice"]


def test_a_recording_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "garbage.mkv"
    path.write_bytes(b"no recording")

    with Follower(tmp_path / "data") as follower, pytest.raises(DemoAnalysisFailed) as refusal:
        follower.follow(path, SHORT.question, "en")
        follower.analyses()

    assert refusal.value.facts["file"] == str(path)
    assert refusal.value.facts["why"].startswith("recording-")


@pytest.mark.e2e
def test_the_command_prints_planned_and_measured(tmp_path: Path, own_data: Path) -> None:
    """The whole demo as a person calls it, in real time: at least 29 of 32 figures are inside."""
    if shutil.which("espeak-ng") is None:
        pytest.skip("espeak-ng is not installed")
    out = tmp_path / "out"
    command = ["-m", "interview_sim", "--data-dir", str(own_data), "--language", "en"]

    done = subprocess.run(
        [sys.executable, *command, "demo", "--out", str(out), "--json"],
        capture_output=True,
        text=True,
        timeout=280,
        cwd=tmp_path,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    rows = [row for answer in found["answers"] for row in answer["rows"]]
    assert len(rows) == 32
    assert sum(row["inside"] is True for row in rows) >= 29, rows
    assert sum(answer["dropped"] for answer in found["answers"]) == 0
    assert {path.name for path in out.iterdir()} >= {
        "answer-1.mkv",
        "answer-2.mkv",
        "report.html",
        "report.pdf",
    }


@pytest.mark.parametrize("spoken", ["de", ""])
def test_a_language_that_is_not_spoken_is_refused(tmp_path: Path, spoken: str) -> None:
    command = [sys.executable, "-m", "interview_sim", "--data-dir", str(tmp_path), "demo", "--spoken", spoken]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert "Traceback" not in done.stderr
