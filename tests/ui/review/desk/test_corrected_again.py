"""An answer is analysed again after it was corrected."""

from __future__ import annotations

from pathlib import Path

from interview_sim.results import Event
from interview_sim.review.labelled import how_well
from interview_sim.sessions import Store
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.ui.review.desk.answer import read_answer
from tests.review.findings import FILLERS, finding
from tests.sessions.building import QUESTION, begin
from tests.sessions.desk.visits import SHOWN


def test_figures_stay_and_what_fits_is_shown_on_the_new_finding(tmp_path: Path) -> None:
    store = Store(tmp_path)
    session = begin(store, SHOWN)
    take = store.finish_take(store.add_take(session.id, QUESTION).id, seconds=40.0)
    store.save_analysis(take.id, finding())
    store.end_session(session.id)
    store.close()
    desk = DeskStore(tmp_path)
    by = desk.add_staff("counsellor", "김", "2580")
    desk.add_correction(take.id, by, "filler", "add", (8.0, 8.3), "어")
    desk.add_correction(take.id, by, "filler", "remove", (5.0, 5.4), "", "음")
    before = how_well(desk.corrected_takes())

    # The new program hears the one that was missed, and the false one no more.
    heard = Event(start_s=8.0, end_s=8.3, label="어", details={"track": "both"})
    desk.save_analysis(take.id, finding(fillers=(heard, *FILLERS[1:])))
    answer = read_answer(desk, desk.open(session.id, by), take.id)
    assert how_well(desk.corrected_takes()) == before
    assert (before[0].n_found, before[0].n_true, before[0].n_hit) == (3, 3, 2)
    assert answer.corrected is not None and len(answer.corrections) == 2
    assert answer.corrected.applied == ()
    assert len(answer.corrected.skipped) == 2

    # And another one that errs as the first did: both fit.
    desk.save_analysis(take.id, finding())
    answer = read_answer(desk, desk.open(session.id, by), take.id)
    assert answer.corrected is not None and answer.corrected.applied == answer.corrections
    assert how_well(desk.corrected_takes()) == before
    desk.close()
