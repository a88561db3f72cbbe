"""Which rows the tracks show: chosen in a menu, kept for the booth."""

from __future__ import annotations

from tests.ui.review.desk.conftest import Seat


def test_a_row_is_added_and_stays_for_the_next_counsellor(seat: Seat) -> None:
    seat.open()
    before = seat.flow.work.tracks.rows()
    menu = seat.flow.row_choice.menu()
    pitch = next(action for action in menu.actions() if action.text() == "목소리 높낮이")
    pitch.trigger()
    seat.settle()
    now = seat.flow.work.tracks.rows()
    seat.flow.begin()
    seat.settle()

    assert "pitch" not in before
    assert set(now) == {*before, "pitch"}
    assert set(seat.flow.work.tracks.rows()) == set(now)


def test_the_last_row_cannot_be_taken_away(seat: Seat) -> None:
    seat.open()
    for row in seat.flow.work.tracks.rows():
        seat.flow.row_choice._show(row, False)

    assert len(seat.flow.work.tracks.rows()) == 1


def test_nearer_and_the_whole_answer(seat: Seat) -> None:
    seat.open()
    tracks = seat.flow.work.tracks
    texts = {action.text(): action for action in seat.flow.row_choice.menu().actions()}
    texts["더 가까이"].trigger()
    is_nearer = not tracks.view().is_whole
    texts["답변 전체"].trigger()

    assert is_nearer and tracks.view().is_whole
