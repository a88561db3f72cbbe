"""Findings for trying criteria on: of answers that may be seen and counted, and nobody's."""

from __future__ import annotations

from dataclasses import asdict, replace

from interview_sim.sessions import Consents, Store
from interview_sim.sessions.training.store import TrainingStore
from tests.sessions.building import QUESTION, TEXT, begin, finding
from tests.sessions.desk.visits import ALL, SHOWN, WARM_UP

KEPT_ALONE = Consents(record=True, keep=True, text_version=TEXT)


def test_only_answers_that_may_be_seen_and_counted_come_without_whose_they_are(
    store: Store, training: TrainingStore
) -> None:
    for consents in (ALL, ALL, SHOWN, KEPT_ALONE):
        session = begin(store, consents, group="youth")
        for asked in (QUESTION, replace(QUESTION, question_id="goal"), WARM_UP):
            take = store.add_take(session.id, asked)
            store.finish_take(take.id, seconds=45.0)
            store.save_analysis(take.id, finding())
            store.save_analysis(take.id, replace(finding(), duration_s=99.0))
        store.end_session(session.id)

    found = training.shown_findings()

    assert [one.question_id for one in found] == sorted(["goal", QUESTION.question_id] * 2)
    assert {one.analysis.duration_s for one in found} == {99.0}  # the newest of each
    assert {one.group for one in found} == {"youth"}
    assert set(asdict(found[0])) == {
        "number",
        "bank_id",
        "question_id",
        "question_text",
        "group",
        "analysis",
    }
    assert len(training.shown_findings(limit=3)) == 3


def test_visits_that_go_on_and_empty_stores_have_none(store: Store, training: TrainingStore) -> None:
    assert training.shown_findings() == ()
    session = begin(store, ALL)
    take = store.add_take(session.id, QUESTION)
    store.finish_take(take.id, seconds=45.0)
    store.save_analysis(take.id, finding())

    assert training.shown_findings() == ()
