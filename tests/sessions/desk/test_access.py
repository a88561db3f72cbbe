"""Who may see what: every mixture of consents, ended or not, with and without a PIN."""

from __future__ import annotations

from itertools import product

import pytest

from interview_sim.sessions import Consents, Store
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.errors import (
    AccessRefused,
    PinLocked,
    PinWrong,
    SessionUnknown,
    VisitNeedsPin,
    VisitNotEnded,
    VisitNotShown,
)
from tests.sessions.building import KEEP, TEXT, Clock
from tests.sessions.desk.visits import SHOWN, first_take, visit

PIN = "73195"
MATRIX = [case for case in product((False, True), repeat=4) if case[0] or case[1]]
REFUSALS = {"needs_pin": VisitNeedsPin, "not_shown": VisitNotShown, "not_ended": VisitNotEnded}


def expected(keeps: bool, shows: bool, ended: bool, has_pin: bool) -> str:
    if not ended:
        return "not_ended"
    if shows:
        return "open"
    return "needs_pin" if keeps and has_pin else "not_shown"


@pytest.mark.parametrize(("keeps", "shows", "ended", "has_pin"), MATRIX)
def test_a_visit_opens_as_its_visitor_said(
    store: Store, desk: DeskStore, by: Staff, keeps: bool, shows: bool, ended: bool, has_pin: bool
) -> None:
    consents = Consents(record=True, keep=keeps, show=shows, text_version=TEXT)
    session = visit(store, consents, ended=ended, pin=PIN if has_pin else "", nickname="바다")
    access = expected(keeps, shows, ended, has_pin)
    take = first_take(store, session)

    assert desk.row(session.id, by).access == access
    told = desk.page(session.ticket.code, by)
    assert [(row.ticket, row.access) for row in told.rows] == [(session.ticket.code, access)]
    if access == "open":
        assert desk.page("", by).total == 1
        assert desk.open(session.id, by).takes == (take,)
        return
    assert desk.page("", by).total == 0
    assert desk.page("바다", by).total == 0
    assert told.rows[0].nickname == ""
    for refused in (
        lambda: desk.open(session.id, by),
        lambda: desk.comments(take.id),
        lambda: desk.analyses(take.id),
        lambda: desk.add_comment(take.id, by, 1.0, "?"),
        lambda: desk.outcomes(session.id),
        lambda: desk.note_shared(session.id, by, "printed"),
    ):
        with pytest.raises(REFUSALS[access]):
            refused()


def test_a_private_visit_opens_with_ticket_and_pin_until_it_is_left(
    store: Store, desk: DeskStore, by: Staff
) -> None:
    session = visit(store, KEEP, pin=PIN)
    take = first_take(store, session)
    with pytest.raises(PinWrong):
        desk.open_private("a0001", "11111", by)
    with pytest.raises(VisitNeedsPin):
        desk.comments(take.id)

    opened = desk.open_private("a 0001", PIN, by)
    assert opened.is_private
    assert desk.comments(take.id) == ()
    assert desk.open(session.id, by) == opened
    assert desk.page("", by).total == 0
    desk.shut(session.id)
    with pytest.raises(AccessRefused):
        desk.open(session.id, by)


def test_wrong_pins_of_a_visitor_slow_down_and_lock(
    store: Store, desk: DeskStore, by: Staff, clock: Clock
) -> None:
    visit(store, KEEP, pin=PIN)
    for _ in range(3):
        with pytest.raises(PinWrong) as caught:
            desk.open_private("A-0001", "00000", by)
    assert caught.value.facts["wait_s"] == "30"
    for _ in range(7):
        clock.go(hours=2)
        with pytest.raises(PinWrong):
            desk.open_private("A-0001", "00000", by)
    clock.go(hours=2)
    with pytest.raises(PinLocked):
        desk.open_private("A-0001", PIN, by)


def test_a_withdrawn_consent_closes_at_once(store: Store, desk: DeskStore, by: Staff) -> None:
    session = visit(store, SHOWN)
    desk.open(session.id, by)
    store.change_consents(session.id, KEEP)

    assert desk.page("", by).total == 0
    with pytest.raises(VisitNotShown):
        desk.open(session.id, by)


def test_a_visit_that_may_not_open_is_told_of_for_its_ticket_alone(
    store: Store, desk: DeskStore, by: Staff
) -> None:
    """Else a search for words would tell what was said in it."""
    visit(store, KEEP, "아무에게도 보이지 않을 말")

    assert desk.page("A-0001", by).total == 1
    for text in ("A-000", "0001", "A-0001 말:보이지", "A-0001 평가:전", "보이지", "번호표:A-0"):
        assert desk.page(text, by).total == 0, text


def test_what_was_done_is_in_the_log_with_who_and_never_with_content(
    store: Store, desk: DeskStore, by: Staff
) -> None:
    session = visit(store, SHOWN)
    desk.open(session.id, by)
    desk.add_comment(first_take(store, session).id, by, 1.0, "속마음").undo()  # type: ignore[misc]
    desk.note_shared(session.id, by, "exported pdf")
    desk.delete(session.id, by, "on request")

    log = desk.log_of(session.id)
    assert [(one.what, one.reason) for one in log] == [
        ("opened", ""),
        ("changed", "comment-added"),
        ("changed", "comment-added (undo)"),
        ("exported", "pdf"),
        ("deleted", "on request"),
    ]
    assert {one.staff_id for one in log} == {by.id}
    assert {one.ticket for one in log} == {session.ticket.code}


def test_an_unknown_ticket_is_told(desk: DeskStore, by: Staff) -> None:
    with pytest.raises(SessionUnknown):
        desk.open_private("A-0009", PIN, by)
    assert desk.page("A-0009", by).rows == ()
