"""Analyses asked for at the desk: a worker a model, its outcome with the order it belongs to."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interview_sim.results.json import to_json
from interview_sim.sessions import Consents, Profile, Session, Take, Ticket
from interview_sim.ui.review.desk.analysing import Analysing, AnalysisOrder
from tests.ui.answers import answer

WORKER = """
import json, sys
finding = json.loads(open({finding!r}, encoding="utf-8").read())
def tell(**reply): print(json.dumps(reply), flush=True)
tell(event="ready", models={{}})
for line in sys.stdin:
    request = json.loads(line)
    if request["recording"].endswith("broken.mkv"):
        tell(id=request["id"], event="failed", code="recording-unreadable", facts={{"file": "broken.mkv"}})
        continue
    tell(id=request["id"], event="progress", stage="sound", share=0.8)
    tell(id=request["id"], event="progress", stage="picture", share=0.3)
    finding["program"] = " ".join([sys.argv[-1], request["spoken"], str(request["age_group"])])
    tell(id=request["id"], event="done", analysis=finding)
"""


@pytest.fixture
def analysing(qapp, tmp_path: Path):
    finding = tmp_path / "finding.json"
    finding.write_text(json.dumps(to_json(answer())), "utf-8")
    one = Analysing(tmp_path, worker_command=[sys.executable, "-c", WORKER.format(finding=str(finding))])
    yield one
    one.close()


def order(number: int, *, file: str = "take.mkv", model: str = "whisper-base") -> AnalysisOrder:
    now = datetime(2026, 11, 24, 10, tzinfo=UTC)
    consents = Consents(record=True, show=True, text_version="1")
    session = Session(
        id="s", ticket=Ticket("A-0412"), profile=Profile(spoken="en", group="over_50"), consents=consents,
        preset_id="", bank_id="", bank_version="", program="", started_at=now, ended_at=now,
        ended_how="done", delete_after=None, has_pin=False, n_takes=1,
    )  # fmt: skip
    take = Take(
        id=number, session_id="s", question_id="q", bank_id="", bank_version="", question_text={"ko": "?"},
        question=None, take_no=1, is_practice=False, answer_limit_s=None, recording=file, started_at=now,
        state="recorded", seconds=10.0, dropped_pictures=0, sound_lost_s=0.0, gaps=(), failure=None,
    )  # fmt: skip
    return AnalysisOrder(session=session, take=take, recording=Path("/x") / file, speech_model=model)


def test_each_model_has_its_worker_and_the_visitors_norms_are_kept(analysing: Analysing, qtbot) -> None:
    found: dict[int, str] = {}
    analysing.analysed.connect(lambda order, analysis: found.update({order.take.id: analysis.program}))

    analysing.ask(order(1))
    analysing.ask(order(2, model="whisper-small"))
    qtbot.waitUntil(lambda: len(found) == 2, timeout=20_000)

    assert found == {1: "whisper-base en over_50", 2: "whisper-small en over_50"}
    assert not analysing.is_busy(1)
    qtbot.waitUntil(lambda: not analysing._workers)


def test_progress_is_that_of_the_slower_side(analysing: Analysing, qtbot) -> None:
    shares: list[float] = []
    analysing.progressed.connect(lambda take, share: shares.append(share))

    with qtbot.waitSignal(analysing.analysed, timeout=20_000):
        analysing.ask(order(1))

    assert shares == [0.8, 0.3]


def test_a_recording_that_cannot_be_read_says_why(analysing: Analysing, qtbot) -> None:
    with qtbot.waitSignal(analysing.failed, timeout=20_000) as told:
        analysing.ask(order(7, file="broken.mkv"))

    assert told.args[0].take.id == 7
    assert told.args[1:] == ["recording-unreadable", {"file": "broken.mkv"}]
