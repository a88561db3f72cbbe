"""Ticket codes: short, readable aloud, unique for ever, and about nobody.

A letter and a running number, A-0001 ... A-9999, B-0001 ...: 23 letters without I, L and O, that
is 229,977 visits. The number only counts; it is never given twice, also after a deletion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from interview_sim.sessions.errors import TicketInvalid, TicketsUsedUp

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"
PER_LETTER = 9999
_READ = re.compile(r"([A-Z])\s*[-–—_.]?\s*([0-9]{1,4})")


@dataclass(frozen=True, slots=True)
class Ticket:
    """One code such as A-0412."""

    code: str

    def __post_init__(self) -> None:
        found = _READ.fullmatch(self.code)
        if (
            not found
            or found[1] not in LETTERS
            or f"{found[1]}-{int(found[2]):04}" != self.code
            or not int(found[2])
        ):
            raise TicketInvalid(ticket=self.code)

    @classmethod
    def of_number(cls, number: int) -> Ticket:
        """The ticket of the `number`-th visit, counted from 1. Raises `TicketsUsedUp`."""
        block, rest = divmod(number - 1, PER_LETTER)
        if number < 1 or block >= len(LETTERS):
            raise TicketsUsedUp
        return cls(f"{LETTERS[block]}-{rest + 1:04}")

    @classmethod
    def read(cls, text: str) -> Ticket:
        """What a person typed: `a412`, `A 0412` and `Ａ－０４１２` are A-0412. Raises `TicketInvalid`."""
        import unicodedata

        signs = unicodedata.normalize("NFKC", text).strip().upper()
        head, tail = signs[:1], signs[1:].replace("O", "0").replace("L", "1").replace("I", "1")
        found = _READ.fullmatch(head + tail)
        if not found:
            raise TicketInvalid(ticket=text[:20])
        return cls(f"{found[1]}-{int(found[2]):04}")

    def __str__(self) -> str:
        return self.code
