from __future__ import annotations

import threading
from pathlib import Path

import pytest

from interview_sim.sessions import Asked, Consents, Profile, SessionQuery, Store, TakeGap
from interview_sim.sessions.errors import ConsentMissing, SessionInUse, SessionUnknown
from interview_sim.sessions.lease import is_leased
from interview_sim.settings import Settings, save_settings
from tests.sessions.building import (
    COUNT,
    KEEP,
    KEEP_SHOW,
    QUESTION,
    RECORD,
    SECRET_WORDS,
    SHOW,
    START,
    TEXT,
    Clock,
    begin,
    everything_below,
    finding,
    record,
    take,
)


def test_without_the_consent_to_record_nothing_reaches_the_disk(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ConsentMissing):
        store.create_session(consents=Consents(record=False, text_version=TEXT), profile=Profile())
    store.sweep()
    store.recover()
    store.verify()

    assert store.sessions().total == 0
    assert list(tmp_path.rglob("*")) == []


def test_other_consents_need_the_first() -> None:
    with pytest.raises(ValueError, match="need the consent to record"):
        Consents(record=False, keep=True, text_version=TEXT)


def test_a_visit_comes_back_as_it_was_stored(store: Store) -> None:
    session = begin(store, KEEP_SHOW, spoken="en", group="over_50", field="production", nickname="바다")

    found = store.session(session.id)
    assert found == session
    assert found.profile.is_over_50
    assert (found.ticket.code, found.started_at, found.ended_at) == ("A-0001", START, None)
    assert store.find("a1") == store.find(session.id[:8]) == session


def test_consents_are_kept_with_text_version_and_time_and_only_added(store: Store, clock: Clock) -> None:
    session = begin(store, SHOW)
    clock.go(minutes=9)
    store.change_consents(session.id, Consents(record=True, show=False, keep=True, text_version="consents-2"))

    history = store.consent_history(session.id)
    assert [(one.kind, one.is_given, one.text_version) for one in history] == [
        ("record", True, TEXT),
        ("keep", False, TEXT),
        ("show", True, TEXT),
        ("count", False, TEXT),
        ("keep", True, "consents-2"),
        ("show", False, "consents-2"),
    ]
    assert history[-1].at == clock.now
    assert store.session(session.id).consents.keep


def test_a_take_goes_from_recording_to_analysed(store: Store) -> None:
    session = begin(store)
    made = store.add_take(session.id, QUESTION)
    assert (made.state, made.recording, made.take_no) == ("recording", "take-01.mkv", 1)
    record(store.recording_path(made))
    gap = TakeGap(kind="picture", start_s=1.0, end_s=1.5)
    store.finish_take(made.id, seconds=0.6, dropped_pictures=3, sound_lost_s=0.25, gaps=[gap])
    store.save_analysis(made.id, finding(rate=200.0))
    store.save_analysis(made.id, finding(rate=210.0))

    (found,) = store.takes(session.id)
    assert (found.state, found.seconds, found.dropped_pictures, found.gaps) == ("analysed", 0.6, 3, (gap,))
    assert found.question_text == QUESTION.question_text
    assert store.analysis(made.id) == finding(rate=210.0)


def test_tries_are_counted_per_question_and_files_per_session(store: Store) -> None:
    session = begin(store)
    own = Asked(question_id="own", question_text={"ko": "제 질문"})
    made = [store.add_take(session.id, asked) for asked in (QUESTION, own, QUESTION)]
    store.discard_take(made[1].id)
    later = store.add_take(session.id, own)

    assert [(one.take_no, one.recording) for one in [*made, later]] == [
        (1, "take-01.mkv"),
        (1, "take-02.mkv"),
        (2, "take-03.mkv"),
        (1, "take-04.mkv"),
    ]


def test_a_take_number_is_never_given_again(store: Store) -> None:
    """A result that comes late must not fall to the next visitor."""
    first = begin(store, RECORD)
    gone = store.add_take(first.id, QUESTION)
    store.end_session(first.id)

    assert store.add_take(begin(store, RECORD).id, QUESTION).id > gone.id


def test_not_kept_and_not_shown_leaves_nothing_at_the_end(store: Store, tmp_path: Path) -> None:
    session = begin(store, RECORD, nickname="바다사람", field="office-x")
    made = take(store, session)
    store.save_analysis(made.id, finding())
    record(store.scratch(session.id) / "check.mkv", 0.2)

    assert store.end_session(session.id) is None
    store.close()
    left = everything_below(tmp_path)
    words = (SECRET_WORDS, "바다사람", "office-x", QUESTION.question_text["ko"], "Why do you apply?")
    assert [word for word in words if word.encode() in left] == []
    assert list((tmp_path / "data" / "sessions").iterdir()) == []


def test_deleted_words_do_not_stay_in_the_database_file(store: Store, tmp_path: Path) -> None:
    """Free pages and the write-ahead log are files too, also while the store stays open."""
    session = begin(store, KEEP, nickname="바다사람")
    made = take(store, session)
    store.save_analysis(made.id, finding())
    assert SECRET_WORDS.encode() in everything_below(tmp_path)

    gone = store.delete(session.id, "visitor")

    left = everything_below(tmp_path)
    assert SECRET_WORDS.encode() not in left
    assert "바다사람".encode() not in left
    assert store.deletions() == (gone,)
    assert (gone.ticket, gone.reason) == ("A-0001", "visitor")
    with pytest.raises(SessionUnknown):
        store.session(session.id)


def test_a_ticket_of_a_deleted_visit_is_not_given_again(store: Store) -> None:
    store.end_session(begin(store, RECORD).id)

    assert begin(store, RECORD).ticket.code == "A-0002"


def test_shown_only_stays_until_midnight_where_the_booth_stands(store: Store, clock: Clock) -> None:
    session = begin(store, SHOW)
    assert store.end_session(session.id) == START.replace(day=25, hour=0)

    clock.now = START.replace(hour=23, minute=59)
    assert store.sweep().deleted == ()
    clock.go(minutes=1)
    assert store.sweep().deleted == (session.id,)


def test_kept_stays_the_days_that_the_centre_set(store: Store, clock: Clock, tmp_path: Path) -> None:
    save_settings(tmp_path / "data", Settings(keep_days=3))
    session = begin(store, KEEP)
    store.end_session(session.id)
    save_settings(tmp_path / "data", Settings(keep_days=1))

    clock.go(days=3, seconds=-1)
    assert store.sweep().deleted == ()
    clock.go(seconds=1)
    assert store.sweep().deleted == (session.id,)


def test_scratch_recordings_go_when_the_visit_ends(store: Store) -> None:
    session = begin(store, KEEP)
    made = take(store, session)
    record(store.scratch(session.id) / "check.mkv", 0.2)
    store.end_session(session.id)

    assert store.recording_path(made).exists()
    assert store.verify() == []


def test_ending_twice_changes_nothing(store: Store, clock: Clock) -> None:
    session = begin(store, KEEP)
    leaves_at = store.end_session(session.id)
    clock.go(days=2)

    assert store.end_session(session.id, how="idle") == leaves_at
    assert store.session(session.id).ended_how == "done"


def test_withdrawing_the_first_consent_deletes_at_once(store: Store) -> None:
    session = begin(store, KEEP)
    take(store, session)

    assert store.change_consents(session.id, Consents(record=False, text_version=TEXT)) is None
    assert store.sessions().total == 0
    assert store.deletions()[0].reason == "consent withdrawn"


def test_a_changed_mind_after_the_end_moves_the_last_day(store: Store, clock: Clock) -> None:
    session = begin(store, KEEP_SHOW)
    store.end_session(session.id)
    clock.go(hours=1)

    changed = store.change_consents(session.id, SHOW)
    assert changed is not None
    assert changed.delete_after == START.replace(day=25, hour=0)
    assert store.change_consents(session.id, COUNT) is None


def test_lists_come_in_pages_newest_first(store: Store, clock: Clock) -> None:
    made = []
    for number in range(7):
        made.append(begin(store, SHOW if number % 2 else KEEP, group="youth" if number < 3 else "returner"))
        clock.go(minutes=10)

    page = store.sessions(SessionQuery(limit=3, offset=2))
    assert [one.ticket.code for one in page.sessions] == ["A-0005", "A-0004", "A-0003"]
    assert page.total == 7
    assert store.sessions(SessionQuery(is_shown=True)).total == 3
    assert store.sessions(SessionQuery(is_kept=False, group="returner")).total == 2
    assert (
        store.sessions(SessionQuery(since=START.replace(minute=20), until=START.replace(minute=40))).total
        == 2
    )
    assert store.sessions(SessionQuery(is_ended=True)).total == 0


def test_a_withdrawn_show_leaves_the_counsellors_list(store: Store) -> None:
    session = begin(store, KEEP_SHOW)
    store.change_consents(session.id, KEEP)

    assert store.sessions(SessionQuery(is_shown=True)).total == 0


def test_the_last_visit_is_found_by_its_ticket_while_it_is_kept(store: Store, clock: Clock) -> None:
    session = begin(store, KEEP)
    assert store.last_visit(session.ticket) is None
    store.end_session(session.id)

    found = store.last_visit(session.ticket)
    assert found is not None
    assert found.id == session.id
    clock.go(days=31)
    store.sweep()
    assert store.last_visit(session.ticket) is None


def test_the_window_and_a_background_thread_write_at_once(store: Store) -> None:
    session = begin(store, KEEP)
    made = [store.add_take(session.id, QUESTION) for _ in range(8)]

    def analyse(take_ids: list[int]) -> None:
        for take_id in take_ids:
            store.save_analysis(take_id, finding())

    threads = [threading.Thread(target=analyse, args=([one.id for one in made[n::4]],)) for n in range(4)]
    for thread in threads:
        thread.start()
    for _ in range(10):
        store.sessions()
        store.save_calibration(session.id, {"yaw_deg": 1.5})
    for thread in threads:
        thread.join()

    assert {one.state for one in store.takes(session.id)} == {"analysed"}
    assert store.calibration(session.id) == {"yaw_deg": 1.5}


def test_another_program_cannot_delete_a_visit_that_is_going_on(store: Store, tmp_path: Path) -> None:
    session = begin(store, KEEP)
    desk = Store(tmp_path / "data")

    assert desk.session(session.id).ticket == session.ticket
    with pytest.raises(SessionInUse):
        desk.delete(session.id, "operator")
    with pytest.raises(SessionInUse):
        desk.end_session(session.id)
    desk.close()


def test_looking_whether_a_visit_goes_on_disturbs_nobody(store: Store) -> None:
    """Two programs that look at the same moment must not take each other for the visitor."""
    session = begin(store, KEEP)
    folder = store.recording_path(store.add_take(session.id, QUESTION)).parent
    store.close()
    seen: list[bool] = []

    def look() -> None:
        seen.extend(is_leased(folder) for _ in range(60))

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(seen), any(seen)) == (180, False)
    store.adopt(session.id)
    assert is_leased(folder)
