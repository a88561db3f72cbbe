from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from interview_sim.results import Measured
from interview_sim.sessions import Asked, Store
from interview_sim.sessions.errors import PinLocked, PinNotSet, PinWrong
from interview_sim.sessions.pin import wait_s
from tests.sessions.building import COUNT, KEEP, QUESTION, RECORD, Clock, begin, everything_below, finding


def wrong(store: Store, clock: Clock, times: int) -> PinWrong:
    ticket = store.sessions().sessions[0].ticket
    for _ in range(times):
        clock.go(hours=2)
        with pytest.raises(PinWrong) as caught:
            store.open_with_pin(ticket, "9999")
    return caught.value


def test_the_pin_opens_and_is_stored_one_way(store: Store, tmp_path: Path) -> None:
    session = begin(store, KEEP)
    with pytest.raises(PinNotSet):
        store.open_with_pin(session.ticket, "73195")
    store.set_pin(session.id, "73195")

    assert store.open_with_pin(session.ticket, "73195").has_pin
    assert b"73195" not in everything_below(tmp_path)


@pytest.mark.parametrize(
    ("n_wrong", "seconds"), [(1, 0), (2, 0), (3, 30), (4, 60), (5, 120), (9, 1920), (50, 3600)]
)
def test_each_wrong_try_waits_longer(n_wrong: int, seconds: int) -> None:
    assert wait_s(n_wrong) == seconds


def test_while_waiting_even_the_right_pin_does_not_count(store: Store, clock: Clock) -> None:
    session = begin(store, KEEP)
    store.set_pin(session.id, "73195")
    assert wrong(store, clock, 3).facts["wait_s"] == "30"

    clock.go(seconds=29)
    with pytest.raises(PinWrong):
        store.open_with_pin(session.ticket, "73195")
    clock.go(seconds=1)
    assert store.open_with_pin(session.ticket, "73195").id == session.id
    assert wrong(store, clock, 1).facts["wait_s"] == "0"


def test_ten_wrong_tries_lock_until_the_counsellor_lifts_it(
    store: Store, clock: Clock, tmp_path: Path
) -> None:
    session = begin(store, KEEP)
    store.set_pin(session.id, "73195")
    wrong(store, clock, 10)
    store.close()
    again = Store(tmp_path / "data", clock=clock)
    clock.go(days=1)

    with pytest.raises(PinLocked):
        again.open_with_pin(session.ticket, "73195")
    again.lift_pin_lock(session.id)
    assert again.open_with_pin(session.ticket, "73195").id == session.id
    again.close()


def test_a_clock_that_went_back_makes_nobody_wait_for_days(store: Store, clock: Clock) -> None:
    session = begin(store, KEEP)
    store.set_pin(session.id, "73195")
    wrong(store, clock, 4)
    clock.go(days=-20)

    assert store.open_with_pin(session.ticket, "73195").id == session.id


def visit(store: Store, rates: list[float], overall: float | None = 70.0, group: str = "youth") -> None:
    session = begin(store, COUNT, group=group)
    for number, rate in enumerate(rates):
        asked = Asked(question_id=f"q{number}", bank_id="basic", bank_version="1", question_text={"ko": "?"})
        store.save_analysis(store.add_take(session.id, asked).id, finding(rate=rate, overall=overall))
    store.end_session(session.id)


def test_twenty_nine_visits_are_too_few_and_thirty_are_enough(store: Store) -> None:
    for number in range(29):
        visit(store, [200.0 + number, 300.0 + number])
    assert store.figures("speech_rate", "syllables/min") is None
    visit(store, [229.0, 329.0])

    whole = store.figures("speech_rate", "syllables/min")
    assert whole is not None
    assert (whole.n_sessions, whole.values[0], whole.values[-1]) == (30, 250.0, 279.0)
    second = store.figures("speech_rate", "syllables/min", question="basic/q1")
    assert second is not None
    assert second.values == tuple(300.0 + number for number in range(30))
    overall = store.figures("overall", "points", group="youth")
    assert overall is not None
    assert set(overall.values) == {70.0}
    assert store.figures("overall", "points", group="returner") is None
    assert store.figures("eye_contact", "share") is None
    assert store.figures("speech_rate", "words/min") is None


def test_share_below_counts_equal_ones_half(store: Store) -> None:
    for number in range(30):
        visit(store, [200.0 + 10 * (number // 10)])

    found = store.figures("speech_rate", "syllables/min")
    assert found is not None
    assert [round(found.share_below(value), 4) for value in (199.0, 200.0, 215.0, 220.0, 230.0)] == [
        0.0,
        0.1667,
        0.6667,
        0.8333,
        1.0,
    ]


def test_without_that_consent_nothing_is_counted_and_practice_never(store: Store) -> None:
    for number in range(31):
        session = begin(store, RECORD)
        store.save_analysis(store.add_take(session.id, QUESTION).id, finding())
        store.end_session(session.id)
        counted = begin(store, COUNT)
        practice = Asked(question_id="warm-up", bank_id="basic", question_text={}, is_practice=True)
        store.save_analysis(store.add_take(counted.id, practice).id, finding(rate=100.0 + number))
        store.end_session(counted.id)

    assert store.figures("speech_rate", "syllables/min") is None


@pytest.mark.parametrize("mark", ["uncertain", "estimated"])
def test_what_is_not_sure_is_not_counted(store: Store, mark: str) -> None:
    for number in range(31):
        session = begin(store, COUNT)
        unsure = Measured(value=100.0 + number, details={mark: True})
        found = replace(finding(), measures={"speech_rate": unsure})
        store.save_analysis(store.add_take(session.id, QUESTION).id, found)
        store.end_session(session.id)

    assert store.figures("speech_rate", "syllables/min") is None
    assert store.figures("overall", "points") is not None


def test_of_several_tries_the_last_is_counted(store: Store) -> None:
    for _ in range(30):
        session = begin(store, COUNT)
        for rate in (100.0, 200.0):
            store.save_analysis(store.add_take(session.id, QUESTION).id, finding(rate=rate))
        store.end_session(session.id)

    found = store.figures("speech_rate", "syllables/min", question="basic/motive")
    assert found is not None
    assert set(found.values) == {200.0}


def test_a_number_says_no_day_no_session_and_no_order(store: Store, tmp_path: Path) -> None:
    """The table's key is random, so not even the order in the file tells who came when."""
    import sqlite3

    for number in range(12):
        visit(store, [200.0 + number])
    rows = sqlite3.connect(tmp_path / "data" / "sessions.sqlite3").execute("select * from figures").fetchall()
    names = [
        row[1]
        for row in sqlite3.connect(tmp_path / "data" / "sessions.sqlite3").execute(
            "pragma table_info(figures)"
        )
    ]

    assert names == ["key", "measure", "unit", "value", "question", "group", "month"]
    assert {row[6] for row in rows} == {"2026-11"}
    visits = [row[3] for row in rows if row[1] == "speech_rate" and not row[4]]
    assert sorted(visits) != visits
