from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from interview_sim.cli.checkup.check import Check
from interview_sim.cli.checkup.data import folder_checks, model_checks, settings_checks, store_check
from interview_sim.cli.checkup.devices import device_checks
from interview_sim.messages import has_message
from interview_sim.resources import assets
from interview_sim.settings import Settings, read_settings
from interview_sim.settings.errors import DataFolderNotWritable


def doctor(tmp_path: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "interview_sim",
        "--data-dir",
        str(tmp_path / "data"),
        *options,
        "doctor",
    ]
    return subprocess.run(
        [*command, "--json"], capture_output=True, text=True, timeout=90, env={**os.environ, **environment}
    )


def by_name(text: str) -> dict[str, Any]:
    return {check["name"]: check for check in json.loads(text)["checks"]}


def test_everything_is_looked_at_and_told_with_a_cure(tmp_path: Path) -> None:
    done = doctor(tmp_path, "--language", "en")

    assert done.returncode == 0, done.stderr
    found = by_name(done.stdout)
    expected = {
        "display",
        "font",
        "playback",
        "voice",
        "camera",
        "microphone",
        "speech-model",
        "face-model",
        "folder",
        "disk",
        "store",
        "operator",
        "cores",
        "demo-voice",
    }
    assert expected <= set(found)
    assert [name for name, one in found.items() if (one["state"] == "ok") == bool(one["cure"])] == []


def test_without_a_display_that_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux runs without a display")
    found = by_name(doctor(tmp_path, "--language", "ko", DISPLAY="", WAYLAND_DISPLAY="").stdout)

    assert (found["display"]["state"], found["display"]["what"]) == ("missing", "화면이 없습니다.")
    assert found["font"]["state"] == "ok"
    assert found["playback"]["state"] == "ok"


def test_a_display_that_does_not_answer_is_a_missing_one(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux names a display")
    found = by_name(doctor(tmp_path, DISPLAY=":9731", QT_QPA_PLATFORM="xcb").stdout)

    assert found["display"]["state"] == "missing"


def test_a_start_needs_only_display_and_camera(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "interview_sim",
        "--data-dir",
        str(tmp_path),
        "doctor",
        "--start",
        "--json",
    ]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, env=environment)

    assert {name: one["state"] for name, one in by_name(done.stdout).items()}["display"] == "ok"
    assert by_name(done.stdout).keys() == {"display", "camera"}


def test_the_table_goes_to_the_terminal_in_both_languages(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "interview_sim", "--data-dir", str(tmp_path), "--language"]
    told = [
        subprocess.run([*command, language, "doctor"], capture_output=True, text=True, timeout=90).stdout
        for language in ("ko", "en")
    ]

    assert "저장 폴더" in told[0]
    assert "Data folder" in told[1]


def states(checks: list[Check]) -> dict[str, tuple[str, str]]:
    return {check.name: (check.state, check.code) for check in checks}


def test_devices_are_those_of_the_settings(tmp_path: Path) -> None:
    film = tmp_path / "film.mkv"
    film.write_bytes(b"x")

    assert states(device_checks(Settings(camera=str(film), microphone="none"))) == {
        "camera": ("ok", "doctor-camera-ok"),
        "microphone": ("hint", "doctor-microphone-hint"),
    }
    gone = states(device_checks(Settings(camera=str(tmp_path / "gone.mkv"), microphone="no such thing")))
    assert gone["camera"] == ("missing", "input-missing")
    assert gone["microphone"][0] == "missing"


def test_missing_models_are_hints_with_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INTERVIEW_SIM_MODELS", raising=False)
    speech, face = model_checks(tmp_path, Settings())

    assert "interview-sim models install whisper-base" in speech.sentences("ko").cure
    assert (speech.state, face.state) == ("hint", "hint")


def test_a_folder_that_refuses_is_found(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in its place")

    (check,) = folder_checks(tmp_path / "data")
    assert (check.state, check.code) == ("missing", DataFolderNotWritable.code)


def test_wrong_settings_are_told_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('\nkeep_days = "x"\n')
    loaded = read_settings(tmp_path)

    checks = settings_checks(loaded.problems, loaded.settings)
    assert [check.code for check in checks] == ["setting-not-allowed", "doctor-operator-hint"]
    assert checks[0].facts["line"] == "2"


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    assert store_check(tmp_path).state == "ok"
    (tmp_path / "sessions.sqlite3").write_bytes(b"this is not a database file" * 50)

    assert store_check(tmp_path).code == "store-damaged"


@pytest.mark.parametrize("area", ["settings", "sessions", "doctor"])
def test_every_sentence_of_these_rooms_is_there_in_both_languages(area: str) -> None:
    import tomllib

    codes = tomllib.loads((assets() / "messages" / f"{area}.toml").read_text("utf-8"))
    assert [code for code in codes if not has_message(code)] == []
