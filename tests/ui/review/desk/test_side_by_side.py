"""The comparing page over a real store: two findings of one answer, covered until it is rated."""

from __future__ import annotations

from dataclasses import replace

from interview_sim.ui.review.desk.side_by_side import PAGE
from tests.ui.conftest import COMPACT
from tests.ui.layout_checks import findings
from tests.ui.review.desk.conftest import Seat


def _settle(seat: Seat) -> None:
    seat.settle()
    seat.bot.waitUntil(lambda: seat.flow.side_by_side.compare._reading.is_idle, timeout=20_000)
    seat.settle()


def test_two_findings_of_one_answer_stand_beside_each_other(seat: Seat) -> None:
    take_id = seat.visit.takes[0].id
    first = seat.store.analyses(take_id)[-1].analysis
    seat.store.save_analysis(take_id, replace(first, models={"speech": "whisper-small@1", "face": None}))
    seat.open()
    seat.flow.renewing.compare_wanted.emit(take_id)
    _settle(seat)
    compare = seat.flow.side_by_side.compare
    shown = [one.findings[-1].analysis.models.get("speech") for one in compare._answers]

    assert seat.program.window.current_page() == PAGE
    assert shown == [first.models.get("speech"), "whisper-small@1"]
    # Opened once by this counsellor, however often it was looked at here.
    opened = [entry for entry in seat.store.log_of(seat.visit.session.id) if entry.what == "opened"]
    assert len(opened) <= 2


def test_the_page_fits_the_small_screen_and_esc_leads_back(seat: Seat) -> None:
    seat.program.window.resize(*COMPACT)
    seat.open()
    seat.flow.side_by_side.show()
    _settle(seat)
    found = findings(seat.program.window)
    seat.flow.side_by_side._page.left.emit()
    _settle(seat)

    assert found == []
    assert seat.program.window.current_page() == "records"


def test_nothing_open_gives_a_sentence_and_no_player(seat: Seat) -> None:
    seat.program.window.show_page(PAGE)
    _settle(seat)

    assert not seat.flow.side_by_side.compare.is_playing()
    assert seat.program.window.current_page() == PAGE
