"""The desk as a counsellor uses it: find, jump, judge, correct, take back, lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from interview_sim.sessions.desk.store import DeskStore
from interview_sim.ui.review.judging.opened_page import ComparedRow
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings
from tests.ui.review.desk.conftest import FPS, Seat

Key = Qt.Key


def _click(widget: QWidget, at: QPointF | QPoint) -> None:
    place = at.toPoint() if isinstance(at, QPointF) else at
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)


def _press(seat: Seat, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(seat.program.window.focusWidget() or seat.flow.work.tracks, key, modifier)
    seat.settle()


def test_the_third_long_pause_in_two_clicks(seat: Seat) -> None:
    """The row's name, then the line: cursor and picture stand there, within one frame."""
    seat.open()
    tracks = seat.flow.work.tracks
    long_pauses = [mark for mark in seat.flow.view.marks_of("pause") if mark.seconds >= 2.0]
    third = sorted(long_pauses, key=lambda mark: mark.start_s)[-1]
    assert len(long_pauses) >= 2

    row = tracks.row_rect("pauses")
    _click(tracks, QPointF(30, row.center().y()))
    seat.settle()
    listed = tracks.event_list()
    line = listed._events.lines.index(third)
    _click(listed.view.viewport(), listed.view.visualRect(listed.view.model().index(line, 0)).center())
    seat.settle()
    seat.bot.waitUntil(lambda: seat.number() == int(third.start_s * FPS), timeout=5000)

    assert seat.flow.watching.position_s() == pytest.approx(third.start_s, abs=0.001)
    assert abs(seat.number() / FPS - third.start_s) <= 1 / FPS


def test_nothing_of_the_machines_judgement_before_ones_own(seat: Seat) -> None:
    seat.open()
    work = seat.flow.work
    blind = [row for row in work.findChildren(ComparedRow) if row.isVisible()]
    scores = dict.fromkeys((item.id for item in seat.flow.view.scale.core), 4)
    for _ in scores:
        _press(seat, Key.Key_4)
        _press(seat, Key.Key_Down)
    _press(seat, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    opened = [row for row in work.findChildren(ComparedRow) if row.isVisible()]

    assert blind == []
    assert len(opened) >= len(scores)
    (rating,) = seat.store.ratings(seat.visit.takes[0].id)
    assert dict(rating.scores) == scores


def test_a_draft_waits_while_the_desk_is_locked(seat: Seat) -> None:
    seat.open()
    _press(seat, Key.Key_5)
    seat.program.window.lock()
    seat.settle()
    is_hidden = not seat.flow.work.isVisible()
    asks = seat.program.records.may_close()
    seat.program.signing.signed_in.emit(seat.me)
    seat.settle()

    assert is_hidden and asks
    assert list(seat.flow.work.rating.draft().scores.values()) == [5]


def test_a_note_stands_at_the_cursor_and_can_be_taken_back_and_redone(seat: Seat) -> None:
    seat.open()
    take = seat.visit.takes[0].id
    seat.flow.watching.seek(12.4)
    seat.settle()
    _press(seat, Key.Key_F1)
    (written,) = seat.store.comments(take)
    _press(seat, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    after_undo = seat.store.comments(take)
    _press(seat, Key.Key_Y, Qt.KeyboardModifier.ControlModifier)

    assert written.at_s == pytest.approx(12.4)
    assert after_undo == ()
    assert [one.text for one in seat.store.comments(take)] == [written.text]
    assert seat.flow.work.tracks.row_rect("notes").height() > 0


def test_an_unmarked_filler_is_shown_as_corrected_and_the_finding_stays(seat: Seat) -> None:
    seat.open()
    mark = seat.flow.view.marks_of("filler")[0]
    seat.flow.work.transcript.mark_removed.emit("filler", mark.start_s, mark.end_s, mark.label)
    seat.settle()
    answer = seat.flow.answer

    assert answer.shown.program.endswith("1 corrected by a counsellor")
    assert [one.state for one in seat.flow.view.marks_of("filler")].count("removed") == 1
    assert seat.store.analyses(answer.take.id)[-1].analysis == answer.found
    assert not answer.found.program.endswith("counsellor")


def test_what_another_counsellor_writes_appears(seat: Seat) -> None:
    seat.open()
    other = DeskStore(seat.program.options.data_dir)
    colleague = other.add_staff("counsellor", "박", "1357")
    other.add_comment(seat.visit.takes[0].id, colleague, 3.0, "목소리가 또렷함")
    other.close()
    seat.program.revision.look()
    seat.settle()

    assert [one.text for one in seat.flow.answer.comments] == ["목소리가 또렷함"]


def test_an_own_change_has_the_answer_read_once(seat: Seat, monkeypatch) -> None:
    """Not a second time by the watch, which sees every commit."""
    seat.open()
    reads: list[int] = []
    read = DeskStore.comments
    monkeypatch.setattr(
        DeskStore, "comments", lambda store, take_id: (reads.append(take_id), read(store, take_id))[1]
    )
    seat.flow.watching.seek(12.4)
    _press(seat, Key.Key_F1)
    seat.program.revision.look()
    seat.settle()
    after_note = len(reads)
    _press(seat, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    seat.program.revision.look()
    seat.settle()

    assert (after_note, len(reads)) == (1, 2)
    assert seat.flow.answer.comments == ()


def test_a_colleagues_note_written_meanwhile_is_not_lost_to_an_own_change(seat: Seat) -> None:
    seat.open()
    take = seat.visit.takes[0].id
    other = DeskStore(seat.program.options.data_dir)
    colleague = other.add_staff("counsellor", "박", "1357")
    other.add_comment(take, colleague, 3.0, "목소리가 또렷함")
    other.close()
    seat.flow.watching.seek(12.4)
    _press(seat, Key.Key_F1)

    assert len(seat.flow.answer.comments) == 2


def test_a_visit_deleted_elsewhere_leaves_the_desk(seat: Seat) -> None:
    seat.open()
    other = DeskStore(seat.program.options.data_dir)
    other.delete(seat.visit.session.id, seat.me, "방문자 요청")
    other.close()
    seat.program.revision.look()
    seat.settle()

    assert not seat.flow.work.is_open
    assert seat.flow.visit is None
    assert seat.program.finding.model.rowCount() == 0


def test_deleting_asks_for_a_reason_and_everything_goes(seat: Seat) -> None:
    seat.open()
    recording = seat.flow.answer.recording
    seat.flow.work.heading.deed_chosen.emit("delete")
    seat.settle()
    dialog = seat.program.window.open_dialog()
    dialog.deletion_wanted.emit("visitor")
    dialog.answer("keep") if "keep" in dialog.buttons else dialog.finish(dialog._safe.key)
    seat.settle()

    assert not recording.exists()
    assert seat.store.page("", seat.me).total == 0
    (gone,) = [entry for entry in seat.store.log_of(seat.visit.session.id) if entry.what == "deleted"]
    assert gone.reason


def test_short_review_plays_only_the_flagged_moments(seat: Seat) -> None:
    seat.open()
    parts: list[object] = []
    seat.flow.watching.review_started.connect(parts.append)
    seat.flow.work.bar.short_review_pressed.emit()
    seat.bot.waitUntil(lambda: bool(parts), timeout=5000)
    first = parts[0]

    assert seat.flow.watching.position_s() == pytest.approx(first.span[0], abs=0.6)
    seat.flow.work.bar.short_review_pressed.emit()
    assert not seat.flow.watching.is_playing()


@pytest.mark.parametrize("size", [WIDE, COMPACT])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("is_rated", [False, True])
def test_everything_fits(seat: Seat, size: tuple[int, int], language: str, is_rated: bool) -> None:
    seat.program.window.choose_language(language)
    seat.program.window.resize(*size)
    seat.open()
    if is_rated:
        scale = seat.flow.view.scale
        seat.flow.work.rating.rating_saved.emit({item.id: 3 for item in scale.items}, "")
        seat.settle()

    assert findings(seat.program.window) == []
