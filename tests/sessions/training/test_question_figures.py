"""How questions fared outlives the visits, and leads back to none."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

from interview_sim.results import Measured, NotMeasured, Transcript
from interview_sim.sessions import Consents, Store
from interview_sim.sessions.training.store import TrainingStore
from interview_sim.sessions.training.types import QuestionFigure
from tests.sessions.building import QUESTION, TEXT, Clock, begin, finding
from tests.sessions.desk.visits import ALL, SHOWN, WARM_UP

COUNT_ONLY = Consents(record=True, count=True, text_version=TEXT)
RELEASED = Path(__file__).parents[1] / "released"
ANSWERED = replace(
    finding(),
    measures={
        "expected_points": Measured(
            value=0.5, details={"points": [{"id": "reason", "said": True}, {"id": "company", "said": False}]}
        ),
        "structure": Measured(value=3.0, details={"asked": ["situation", "result"], "missing": ["result"]}),
        "answer_length": Measured(value=0.5, details={"used_s": 41.7}),
        "eye_contact": NotMeasured(reason="no_face_model"),
    },
    units={
        "expected_points": "share",
        "structure": "parts",
        "answer_length": "share",
        "eye_contact": "share",
    },
)
SILENT = replace(finding(), transcript=Transcript(text="", words=()), speech=())


def test_a_counted_visit_leaves_a_row_a_question(store: Store, training: TrainingStore) -> None:
    session = begin(store, COUNT_ONLY, group="youth")
    for question, analysis in (("motive", SILENT), ("motive", ANSWERED), ("goal", SILENT), ("left", None)):
        take = store.add_take(session.id, replace(QUESTION, question_id=question))
        if analysis is not None:
            store.finish_take(take.id, seconds=45.0)
            store.save_analysis(take.id, analysis)
    store.end_session(session.id, "stopped")

    nothing: dict[str, Any] = {"answer_s": None, "points": {}, "parts": {}, "content_share": None}
    every: dict[str, Any] = {"bank_version": "1.0.0", "group": "youth", "month": "2026-11", "limit_s": 90.0}
    found = {one.question_id: one for one in training.figures("basic")}
    assert found == {
        "motive": QuestionFigure(
            question_id="motive",
            ending="answered",
            n_takes=2,
            answer_s=42.0,
            points={"reason": True, "company": False},
            parts={"situation": True, "result": False},
            content_share=0.5,
            **every,
        ),
        "goal": QuestionFigure(question_id="goal", ending="empty", n_takes=1, **every, **nothing),
        "left": QuestionFigure(question_id="left", ending="left", n_takes=1, **every, **nothing),
    }
    assert training.asked_banks() == ("basic",)
    # The visit is gone already: it consented to be counted, not to be kept.
    assert store.sessions().total == 0


def test_who_is_not_counted_leaves_nothing(store: Store, training: TrainingStore) -> None:
    for consents, asked in ((SHOWN, QUESTION), (ALL, WARM_UP), (ALL, replace(QUESTION, bank_id=""))):
        session = begin(store, consents)
        store.finish_take(store.add_take(session.id, asked).id, seconds=5.0)
        store.end_session(session.id)

    assert training.asked_banks() == ()


def test_a_visit_that_leaves_takes_nothing_with_it(
    store: Store, training: TrainingStore, clock: Clock
) -> None:
    session = begin(store, ALL)
    store.finish_take(store.add_take(session.id, QUESTION).id, seconds=20.0)
    store.end_session(session.id)
    before = training.figures("basic")
    clock.go(days=40)
    store.sweep()

    assert store.sessions().total == 0
    assert training.figures("basic") == before != ()


def test_no_row_leads_back_to_a_visit(store: Store, training: TrainingStore, tmp_path: Path) -> None:
    session = begin(store, ALL)
    for question in ("motive", "goal", "strength"):
        asked = replace(QUESTION, question_id=question)
        store.finish_take(store.add_take(session.id, asked).id, seconds=33.4)
    store.end_session(session.id)
    raw = sqlite3.connect(tmp_path / "data" / "sessions.sqlite3")
    names = [row[1] for row in raw.execute("pragma table_info(question_figures)")]
    raw.close()

    assert {"session_id", "take_id", "ticket", "at"}.isdisjoint(names)
    assert {one.answer_s for one in training.figures("basic")} == {33.0}


def test_the_upgrade_fills_in_what_was_counted_before(tmp_path: Path) -> None:
    """A-0001 and A-0002 may be counted, A-0003 may not; A-0002 left at its second question."""
    (tmp_path / "old").mkdir()
    shutil.copy(RELEASED / "schema-2.sqlite3", tmp_path / "old" / "sessions.sqlite3")
    training = TrainingStore(tmp_path / "old")
    found = {(one.group, one.question_id): one for one in training.figures("basic")}
    training.close()

    assert {key: (one.ending, one.n_takes, one.answer_s) for key, one in found.items()} == {
        ("youth", "motive"): ("answered", 2, 40.0),
        ("youth", "strength"): ("answered", 1, 40.0),
        ("returner", "motive"): ("answered", 1, 40.0),
        ("returner", "strength"): ("left", 1, None),
    }
    assert found["returner", "motive"].points == {"reason": False, "company": True}
    assert found["returner", "motive"].parts == {
        "situation": True,
        "task": True,
        "action": True,
        "result": False,
    }
    assert {one.month for one in found.values()} == {"2026-11"}
