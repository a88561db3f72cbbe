"""What is broken or missing at the desk: what remains is shown, the rest says why."""

from __future__ import annotations

import sqlite3

import pytest

from interview_sim.sessions.database import FILE_NAME
from interview_sim.ui.review.desk.answer import read_answer
from tests.ui.review.desk.conftest import Seat


def _open_anyhow(seat: Seat) -> None:
    seat.flow.open_visit(seat.visit.session.id)
    seat.settle()
    seat.bot.waitUntil(lambda: seat.flow.answer is not None, timeout=10_000)
    seat.bot.wait(300)
    seat.settle()


def test_a_missing_recording_leaves_transcript_tracks_and_cursor(seat: Seat) -> None:
    seat.store.recording_path(seat.visit.takes[0]).unlink()
    _open_anyhow(seat)
    seat.flow.watching.seek(20.0)
    seat.settle()

    stage = seat.flow.work.stage
    assert stage._words.isVisible() and "film.mkv" not in stage._words.text()
    assert len(stage._words.text()) > 10
    assert seat.flow.work.tracks.isVisible()
    assert seat.flow.watching.position_s() == pytest.approx(20.0)
    assert seat.flow.work.rating.isVisible()


@pytest.mark.parametrize("share", [0.0, 0.02, 0.5])
def test_a_cut_off_recording_opens_with_what_is_left(seat: Seat, share: float) -> None:
    path = seat.store.recording_path(seat.visit.takes[0])
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    told: list[str] = []
    seat.flow.watching.remarked.connect(told.append)
    _open_anyhow(seat)
    seat.flow.watching.player.play()
    seat.bot.wait(400)
    seat.flow.watching.pause()

    assert seat.flow.work.is_open
    assert seat.flow.work.tracks.isVisible()
    if share == 0.5:
        assert seat.number() is not None


def test_a_finding_of_a_newer_program_is_said_and_the_recording_plays(seat: Seat) -> None:
    path = seat.program.options.data_dir / FILE_NAME
    with sqlite3.connect(path) as database:
        database.execute("UPDATE analyses SET document = json_set(document, '$.schema', 99)")
    seat.open()

    assert seat.flow.answer.is_newer
    assert seat.flow.work.heading.remark.text()
    assert seat.flow.watching.player.duration_s() > 60
    assert seat.flow.work.rating.isVisible()


def test_an_answer_without_a_finding_can_be_watched_and_rated(seat: Seat) -> None:
    path = seat.program.options.data_dir / FILE_NAME
    with sqlite3.connect(path) as database:
        database.execute("DELETE FROM analyses")
    seat.open()
    scale = seat.flow.view.scale
    seat.flow.work.rating.rating_saved.emit({item.id: 3 for item in scale.core}, "")
    seat.settle()

    assert seat.flow.work.heading.remark.text()
    assert not seat.flow.work.tracks.isVisible()
    assert seat.flow.answer.rating_of(seat.me) is not None


def test_a_locked_database_is_told_and_nothing_typed_is_lost(seat: Seat) -> None:
    seat.open()
    seat.program.store()._database._wait_s = 0.2
    path = seat.program.options.data_dir / FILE_NAME
    database = sqlite3.connect(path)
    database.execute("BEGIN IMMEDIATE")
    told: list[object] = []
    seat.flow.changes.refused.connect(told.append)
    try:
        seat.flow.work.notes.note_written.emit("여기서 막힘", False, 3.0)
        seat.bot.waitUntil(lambda: bool(told), timeout=20_000)
    finally:
        database.rollback()
        database.close()

    assert [error.code for error in told] == ["store-locked"]
    assert read_answer(seat.store, seat.visit, seat.visit.takes[0].id).comments == ()


def test_the_same_visit_twice_opens_nothing_anew(seat: Seat) -> None:
    seat.open()
    answer = seat.flow.answer
    seat.flow.open_visit(seat.visit.session.id)
    seat.settle()

    assert seat.flow.answer is answer
