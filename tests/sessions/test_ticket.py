from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.sessions.errors import TicketInvalid, TicketsUsedUp
from interview_sim.sessions.ticket import LETTERS, PER_LETTER, Ticket

LAST = len(LETTERS) * PER_LETTER
NUMBERS = st.integers(1, LAST)


@pytest.mark.parametrize(
    ("number", "code"),
    [(1, "A-0001"), (412, "A-0412"), (9999, "A-9999"), (10_000, "B-0001"), (LAST, "Z-9999")],
)
def test_codes_count_on(number: int, code: str) -> None:
    assert str(Ticket.of_number(number)) == code


@pytest.mark.parametrize("number", [0, -1, LAST + 1])
def test_beyond_the_codes_there_is_none(number: int) -> None:
    with pytest.raises(TicketsUsedUp):
        Ticket.of_number(number)


@given(NUMBERS, NUMBERS)
def test_two_visits_never_share_a_code(one: int, other: int) -> None:
    assert (Ticket.of_number(one) == Ticket.of_number(other)) == (one == other)


@given(NUMBERS, st.sampled_from(["{0}-{1}", "{0}{1}", " {0} {1} ", "{0}–{1}", "{0}.{1}"]), st.booleans())
def test_a_code_is_read_however_it_was_typed(number: int, form: str, is_lower: bool) -> None:
    ticket = Ticket.of_number(number)
    letter, digits = ticket.code.split("-")
    typed = form.format(letter, digits.lstrip("0") or "0")

    assert Ticket.read(typed.lower() if is_lower else typed) == ticket


@pytest.mark.parametrize(
    ("typed", "code"), [("Ａ－０４１２", "A-0412"), ("a-o4l2", "A-0412"), ("A-I0", "A-0010")]
)
def test_look_alikes_are_understood(typed: str, code: str) -> None:
    assert Ticket.read(typed).code == code


@given(st.text(max_size=12))
def test_any_other_text_is_refused_or_a_code(text: str) -> None:
    try:
        ticket = Ticket.read(text)
    except TicketInvalid:
        return
    assert ticket.code[0] in LETTERS
    assert 1 <= int(ticket.code[2:]) <= PER_LETTER


@pytest.mark.parametrize(
    "text", ["", "A", "0412", "AB-0412", "A-00000", "A-0000", "I-0001", "가-0412", "A-041x"]
)
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(TicketInvalid):
        Ticket.read(text)
