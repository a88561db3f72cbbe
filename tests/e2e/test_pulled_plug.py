"""Somebody trips over the cable in mid-answer: the answer is there afterwards, but for its last second."""

from __future__ import annotations

import re
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from interview_sim.recording import probe
from interview_sim.results import Transcript
from interview_sim.sessions import Store
from tests.e2e.conftest import Stand
from tests.speech import ANSWER, spoken

pytestmark = pytest.mark.e2e

MOST_LOST_S = 1.0


def _began_s(log: str) -> float:
    """When the recording began, by the log's own clock."""
    stamp = re.findall(r"^(\S+ \S+) .*take \d+ begins$", log, re.MULTILINE)[-1]
    return datetime.strptime(stamp, "%Y-%m-%d %H:%M:%S,%f").astimezone().timestamp()


def test_an_answer_outlives_the_program(stand: Stand, face: Path, tmp_path: Path) -> None:
    voice = spoken(ANSWER, tmp_path / "answer.wav", words_per_minute=170)
    options = ("--camera", str(face), "--preset", "one", "--bank", "common")
    stand.booth.start(*options)
    stand.person.come_to_answer(language="en")
    stand.person.say(voice)
    time.sleep(9.0)
    killed_s = time.time()
    stand.booth.kill()
    recorded_s = killed_s - _began_s(stand.booth.log())

    stand.booth.start(*options)
    stand.booth.wait_for_line("1 unfinished visits, 1 offered")
    time.sleep(1.0)
    stand.person.picture("16-offered")
    stand.screen.write("A-0001")
    stand.screen.key("Return")
    stand.booth.wait_for("overview", 90.0)
    stand.person.picture("12-overview-recovered")

    assert stand.booth.end() == 0
    with closing(Store(stand.data_dir)) as store:
        (session,) = store.sessions().sessions
        (take,) = store.takes(session.id)
        info, analysis = probe(store.recording_path(take)), store.analysis(take.id)
        assert info.is_complete and info.has_picture and info.has_sound
        assert recorded_s - MOST_LOST_S <= info.duration_s <= recorded_s + 0.3
        assert analysis is not None and isinstance(analysis.transcript, Transcript)
        assert "customers" in analysis.transcript.text
        assert analysis.duration_s == pytest.approx(info.duration_s, abs=0.2)
