"""A recording made elsewhere becomes a visit, or nothing at all."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from interview_sim.recording import (
    RecordingDiskFull,
    RecordingEmpty,
    RecordingMissing,
    RecordingUnreadable,
    probe,
)
from interview_sim.sessions import SessionQuery, Store
from interview_sim.sessions.desk import keeping
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import OpenedVisit, Staff
from tests.sessions.building import Clock, record


def bring(desk: DeskStore, by: Staff, file: Path, *, may_be_kept: bool = True) -> OpenedVisit:
    return desk.import_recording(
        file, by, question_text="왜 지원하셨나요?", spoken="ko", nickname="바다", may_be_kept=may_be_kept
    )


@pytest.fixture
def film(tmp_path: Path) -> Path:
    record(tmp_path / "phone.mkv", seconds=1.2)
    return tmp_path / "phone.mkv"


def test_it_is_copied_whole_and_opened(desk: DeskStore, by: Staff, film: Path, clock: Clock) -> None:
    opened = bring(desk, by, film)

    (take,) = opened.takes
    assert desk.recording_path(take).read_bytes() == film.read_bytes()
    assert take.question_text["ko"] == "왜 지원하셨나요?"
    assert (take.bank_id, take.state, take.seconds) == ("", "recorded", probe(film).duration_s)
    session = opened.session
    assert (session.started_at, session.ended_at) == (clock.now, clock.now)
    assert session.profile.nickname == "바다"
    consents = session.consents
    assert (consents.record, consents.show, consents.keep, consents.count) == (True, True, True, False)
    assert consents.text_version == "desk-import-1"
    assert [row.session_id for row in desk.page("오늘 바다", by).rows] == [session.id]
    assert [one.what for one in desk.log_of(session.id)] == ["imported", "opened"]
    assert not opened.is_private


@pytest.mark.parametrize(("may_be_kept", "days"), [(True, 30), (False, 0)])
def test_it_leaves_when_it_has_to(
    store: Store, desk: DeskStore, by: Staff, film: Path, clock: Clock, may_be_kept: bool, days: int
) -> None:
    session = bring(desk, by, film, may_be_kept=may_be_kept).session

    assert session.delete_after is not None
    assert (session.delete_after - clock.now) // timedelta(days=1) == days
    store.sweep(session.delete_after)
    assert desk.page("", by).total == 0


@pytest.mark.parametrize(
    ("content", "error"),
    [(None, RecordingMissing), (b"", RecordingEmpty), (b"no film at all" * 99, RecordingUnreadable)],
)
def test_what_cannot_be_read_makes_nothing(
    store: Store,
    desk: DeskStore,
    by: Staff,
    tmp_path: Path,
    content: bytes | None,
    error: type[Exception],
) -> None:
    file = tmp_path / "phone.mp4"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(error):
        bring(desk, by, file)
    assert store.sessions(SessionQuery()).total == 0
    assert not (tmp_path / "data" / "sessions").exists()


def test_a_disk_that_runs_full_while_copying_leaves_nothing(
    store: Store, desk: DeskStore, by: Staff, film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_recording: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise RecordingDiskFull(file=target)

    monkeypatch.setattr(keeping, "copy_recording", full)
    with pytest.raises(RecordingDiskFull):
        bring(desk, by, film)

    assert store.sessions(SessionQuery()).total == 0
    assert list((tmp_path / "data" / "sessions").iterdir()) == []
    assert store.recover() == []


def test_a_crash_while_copying_leaves_nothing_after_the_next_sweep(
    store: Store, desk: DeskStore, by: Staff, film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def seen_by_others(_recording: Path, target: Path) -> None:
        target.write_bytes(b"half")
        assert desk.page("", by).total == 0
        assert store.recover() == []
        swept = store.sweep()
        assert (swept.deleted, swept.not_deleted) == ((), ())
        assert target.exists(), "a sweep leaves alone what is being copied"
        raise KeyboardInterrupt

    monkeypatch.setattr(keeping, "copy_recording", seen_by_others)
    monkeypatch.setattr(keeping.deletion, "carry_out", lambda *_: None)
    with pytest.raises(KeyboardInterrupt):
        bring(desk, by, film)
    monkeypatch.undo()

    store.sweep()
    assert list((tmp_path / "data" / "sessions").iterdir()) == []
    assert store.verify() == []
