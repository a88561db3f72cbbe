from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from interview_sim.recording import probe
from interview_sim.sessions import Store
from interview_sim.sessions.errors import SessionInUse
from tests.sessions.building import KEEP, KEEP_SHOW, QUESTION, RECORD, Clock, begin, finding, record, take

ROOT = Path(__file__).parents[2]
Visitor = Callable[[str], subprocess.Popen[str]]


@pytest.fixture
def visitor(tmp_path: Path) -> Iterator[Visitor]:
    started: list[subprocess.Popen[str]] = []

    def start(stage: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.sessions.visitor", str(tmp_path / "data"), stage],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()


def test_an_answer_that_was_cut_by_a_kill_is_offered_again(store: Store, visitor: Visitor) -> None:
    kill(visitor("during"))

    (recovered,) = store.recover()
    first, cut = recovered.takes
    assert recovered.lost == ()
    assert (first.state, cut.state) == ("recorded", "recorded")
    assert cut.seconds is not None
    assert cut.seconds > 1.5
    assert probe(store.recording_path(cut)).is_complete
    assert probe(store.recording_path(cut)).duration_s == pytest.approx(cut.seconds, abs=0.1)
    assert store.verify()[0].code == "verify-left-open"


def test_while_the_visitor_is_there_nothing_is_recovered(store: Store, visitor: Visitor) -> None:
    process = visitor("during")

    assert store.recover() == []
    (session,) = store.sessions().sessions
    with pytest.raises(SessionInUse):
        store.delete(session.id, "operator")
    kill(process)
    assert len(store.recover()) == 1


def test_a_take_without_a_recording_is_told_as_lost(store: Store, visitor: Visitor) -> None:
    kill(visitor("before"))

    (recovered,) = store.recover()
    (lost,) = recovered.lost
    assert (lost.state, lost.failure, lost.take_no) == ("failed", "recording-lost", 2)
    assert len(recovered.takes) == 1


def test_recovering_twice_is_the_same(store: Store, visitor: Visitor) -> None:
    kill(visitor("during"))

    assert store.recover() == store.recover()


def test_a_recovered_visit_goes_on_and_ends_as_its_consents_say(store: Store, visitor: Visitor) -> None:
    kill(visitor("between"))
    (recovered,) = store.recover()

    session = store.adopt(recovered.session.id)
    store.save_analysis(recovered.takes[0].id, finding())
    take(store, session)
    assert store.recover() == []
    store.end_session(session.id, how="recovered")
    assert [one.state for one in store.takes(session.id)] == ["analysed", "recorded"]
    assert store.verify() == []


def test_what_nobody_claims_ends_after_its_day(store: Store, clock: Clock) -> None:
    forgotten, private = begin(store, KEEP_SHOW), begin(store, RECORD)
    take(store, private)
    store.close()

    assert store.sweep().ended == ()
    clock.go(days=1)
    swept = store.sweep()
    assert set(swept.ended) == {forgotten.id, private.id}
    assert store.session(forgotten.id).ended_how == "abandoned"
    assert [one.session_id for one in store.deletions()] == [private.id]


def test_a_deletion_that_was_cut_is_finished(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are gone, the row not yet: the moment a crash would choose."""
    from interview_sim.sessions import deletion

    session = begin(store, KEEP)
    made = take(store, session)
    deletion.mark(store._database, session.id, "visitor", store._clock())
    store.close()
    store.recording_path(made).unlink()

    assert store.sessions().total == 0
    assert store.verify()[0].code == "verify-deletion-unfinished"
    store.sweep()
    assert [(one.session_id, one.reason) for one in store.deletions()] == [(session.id, "visitor")]
    assert store.verify() == []
    assert not store.recording_path(made).parent.exists()


def test_an_empty_folder_of_a_visit_that_never_began_goes_and_a_full_one_stays(store: Store) -> None:
    session = begin(store, KEEP)
    stray = store.recording_path(take(store, session)).parent.parent / ("0" * 32)
    stray.mkdir()
    (stray / "in-use").touch()
    full = stray.with_name("1" * 32)
    record(full / "take-01.mkv", 0.2)

    store.sweep()
    assert not stray.exists()
    assert [one.facts["file"] for one in store.verify()] == [str(full)]


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lambda path: path.unlink(), "verify-recording-missing"),
        (lambda path: path.write_bytes(b"no film"), "verify-recording-unreadable"),
        (lambda path: path.with_name("note.txt").write_text("x"), "verify-file-unknown"),
    ],
)
def test_verify_sees_what_does_not_fit(store: Store, harm: Callable[[Path], object], code: str) -> None:
    session = begin(store, KEEP)
    made = take(store, session)
    store.end_session(session.id)
    assert store.verify() == []

    harm(store.recording_path(made))
    assert [one.code for one in store.verify()] == [code]


@pytest.mark.parametrize("days", [-2, 50, 30_000])
def test_a_clock_that_jumps_deletes_nothing_at_its_first_sweep(store: Store, clock: Clock, days: int) -> None:
    session = begin(store, KEEP)
    store.end_session(session.id)
    store.sweep()
    clock.go(days=days)

    swept = store.sweep()
    assert swept.clock_jumped
    assert store.sessions().total == 1
    assert store.sweep().deleted == ((session.id,) if days > 0 else ())


def test_a_clock_that_goes_back_and_is_mended_costs_no_kept_visit(store: Store, clock: Clock) -> None:
    session = begin(store, KEEP)
    store.end_session(session.id)
    store.sweep()
    for days in (20_000, -20_000, 1):
        clock.go(days=days)
        store.sweep()

    assert store.session(session.id).ticket == session.ticket


def test_old_log_rows_are_forgotten_after_two_years(store: Store, clock: Clock) -> None:
    store.end_session(begin(store, RECORD).id)
    store.sweep()
    for _ in range(73):
        clock.go(days=10)
        store.sweep()
    assert len(store.deletions()) == 1
    clock.go(days=1)
    store.sweep()
    assert store.deletions() == ()


def test_export_gives_all_that_is_held(store: Store, tmp_path: Path) -> None:
    import json

    session = begin(store, KEEP, nickname="바다")
    made = take(store, session)
    store.save_analysis(made.id, finding())
    store.set_pin(session.id, "73195")

    folder = store.export(session.id, tmp_path / "out")

    assert folder == tmp_path / "out" / "A-0001"
    assert (folder / "take-01.mkv").read_bytes() == store.recording_path(made).read_bytes()
    whole = json.loads((folder / "session.json").read_text("utf-8"))
    assert (whole["nickname"], whole["takes"][0]["question_id"]) == ("바다", QUESTION.question_id)
    assert [one["kind"] for one in whole["consents"]] == ["record", "keep", "show", "count"]
    assert whole["log"][-1]["what"] == "exported"
    assert "pin_hash" not in whole
    analysis = json.loads((folder / "take-01.analysis.json").read_text("utf-8"))
    assert analysis["measures"]["speech_rate"]["value"] == 260.0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["A-0001"]
