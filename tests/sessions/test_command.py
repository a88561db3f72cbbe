from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from interview_sim.sessions import Store
from tests.sessions.building import KEEP, SECRET_WORDS, START, Clock, begin, finding, take


@pytest.fixture
def clock() -> Clock:
    """The command reads the real clock: a visit of another day would be closed by it."""
    return Clock(datetime.now(START.tzinfo))


def run(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "interview_sim",
        "--language",
        "en",
        "--data-dir",
        str(tmp_path / "data"),
    ]
    return subprocess.run([*command, "sessions", *arguments], capture_output=True, text=True, timeout=60)


def answer(tmp_path: Path, *arguments: str) -> Any:
    done = run(tmp_path, *arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_visit_is_listed_shown_exported_and_deleted(store: Store, tmp_path: Path) -> None:
    session = begin(store, KEEP, nickname="바다")
    made = take(store, session)
    store.save_analysis(made.id, finding())
    store.end_session(session.id)
    store.close()

    listed = answer(tmp_path, "list")
    assert (listed["total"], listed["sessions"][0]["ticket"]) == (1, "A-0001")
    shown = run(tmp_path, "show", "a1")
    assert "take-01.mkv  basic/motive (1)  analysed  0.6 s" in shown.stdout
    assert SECRET_WORDS not in shown.stdout
    assert answer(tmp_path, "show", session.id[:10])["takes"][0]["state"] == "analysed"
    folder = answer(tmp_path, "export", "A-0001", str(tmp_path / "out"))["folder"]
    assert (Path(folder) / "session.json").exists()
    assert run(tmp_path, "verify").returncode == 0
    assert answer(tmp_path, "delete", "A-0001", "--reason", "asked for")["deleted"] == "A-0001"
    assert answer(tmp_path, "list")["total"] == 0


def test_what_is_not_there_is_one_line_and_exit_code_2(tmp_path: Path) -> None:
    done = run(tmp_path, "show", "A-0412")

    assert done.returncode == 2
    assert done.stderr.startswith("error: There is no session 'A-0412'. See `interview-sim sessions list`;")
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.rglob("*.sqlite3")) == []


def test_an_export_never_overwrites(store: Store, tmp_path: Path) -> None:
    begin(store, KEEP)
    store.close()
    answer(tmp_path, "export", "A-0001", str(tmp_path / "out"))

    assert run(tmp_path, "export", "A-0001", str(tmp_path / "out")).returncode == 2


def test_recover_repairs_and_verify_tells_the_rest(store: Store, tmp_path: Path) -> None:
    session = begin(store, KEEP)
    take(store, session)
    store.close()

    assert [one["n_takes"] for one in answer(tmp_path, "recover")["recovered"]] == [1]
    found = run(tmp_path, "verify")
    assert (found.returncode, found.stdout.startswith("Session A-0001 was left open.")) == (2, True)
