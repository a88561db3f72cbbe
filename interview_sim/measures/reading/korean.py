"""Korean text read out: numbers, dates, times, money, telephone numbers, units and Latin letters in Hangul.

Works on any text; what it does not know it leaves. Every piece keeps its place in the text, so that
syllables can be given to the word that said them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from interview_sim.measures.lexicon import lexicon
from interview_sim.measures.reading.latin import latin_reading
from interview_sim.measures.reading.numbers import (
    decimal,
    digit_by_digit,
    native_korean,
    sino_korean,
)

_MONTHS: Final = {6: "유", 10: "시"}
_BARE_ONE: Final = ("만", "천", "백", "십")
_PATTERN = re.compile(
    r"""
    (?P<phone>(?<![\d.,])(?:0\d{1,2}[-. ]?\d{3,4}[-. ]?\d{4}|1[5-8]\d\d-\d{4})(?![\d,]))
  | (?P<date>(?<!\d)[12]\d{3}[./-]\d{1,2}[./-]\d{1,2}(?!\d)\.?)
  | (?P<clock>(?<!\d)(?:[01]?\d|2[0-4]):[0-5]\d(?!\d))
  | (?P<ratio>(?<!\d)\d+:\d+(?!\d))
  | (?P<fraction>(?<![\d./])(?!24/7)\d{1,2}/[1-9]\d?(?![\d/]))
  | (?P<known>[A-Za-z0-9][A-Za-z0-9+\#&/.-]*)
  | (?P<money>[$₩￦€£¥]\s?\d[\d,]*(?:\.\d+)?)
  | (?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
  | (?P<latin>[A-Za-z]+(?:[-'][A-Za-z]+)*)
  | (?P<hangul>[가-힣]+)
  | (?P<symbol>[%％&+=@\#℃~∼〜])
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch `text[start:end]` and how it is said.

    `reading` is Hangul, None where a Latin word's syllables could only be estimated.
    """

    start: int
    end: int
    reading: str | None
    syllables: int


def read_out(text: str) -> str:
    """`text` with everything in Hangul that is known to be said; Latin words of no table stay."""
    parts: list[str] = []
    place = 0
    for piece in korean_pieces(text):
        parts.append(text[place : piece.start])
        parts.append(text[piece.start : piece.end] if piece.reading is None else piece.reading)
        place = piece.end
    return "".join(parts) + text[place:]


def korean_syllables(text: str) -> int:
    """Syllables in `text` when it is read out."""
    return sum(piece.syllables for piece in korean_pieces(text))


def korean_pieces(text: str) -> Iterator[Piece]:
    """Everything in `text` that is said, in order, without overlaps."""
    place = 0
    while (found := _PATTERN.search(text, place)) is not None:
        reading, syllables, end = _read(found)
        if end > found.start():
            yield Piece(start=found.start(), end=end, reading=reading, syllables=syllables)
        place = max(end, found.start() + 1)


def _read(found: re.Match[str]) -> tuple[str | None, int, int]:
    """(reading, syllables, end) of one match."""
    kind = found.lastgroup or "hangul"
    if kind == "known":
        return _read_mixed(found)
    if kind == "latin":
        reading, syllables = latin_reading(found.group())
        return reading, syllables, found.end()
    if kind == "number":
        return _read_number(found.group(), found.string, found.start(), found.end())
    reading = _READERS[kind](found.group())
    return reading, len(reading), found.end()


def _read_mixed(found: re.Match[str]) -> tuple[str | None, int, int]:
    """A run of letters and digits: a known word (3D, B2B, R&D), or its parts one after the other."""
    words = lexicon("readings")["words"]
    token = found.group().rstrip(".-/&")
    if token.lower() in words and not token.isdecimal():
        return words[token.lower()], len(words[token.lower()]), found.start() + len(token)
    part = _PATTERN_OF_PARTS.match(found.string, found.start())
    if part is None:
        return "", 0, found.start() + 1
    if part.lastgroup == "latin":
        reading, syllables = latin_reading(part.group())
        return reading, syllables, part.end()
    return _read_number(part.group(), found.string, part.start(), part.end())


_PATTERN_OF_PARTS = re.compile(
    r"(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?P<latin>[A-Za-z]+(?:[-'][A-Za-z]+)*)"
)


def _read_number(digits: str, text: str, start: int, end: int) -> tuple[str | None, int, int]:
    """A number with the unit behind it, if there is one."""
    unit, unit_end = _unit_behind(text, end)
    reading = _number(digits, text[end : end + 8], is_ordinal=text[:start].endswith("제")) + unit
    return reading, len(reading), unit_end


def _number(digits: str, behind: str, *, is_ordinal: bool) -> str:
    plain = digits.replace(",", "")
    whole, _, fraction = plain.partition(".")
    if fraction:
        return decimal(whole, fraction)
    if len(whole) > 1 and whole.startswith("0"):
        return digit_by_digit(whole)
    number = int(whole)
    word = behind.lstrip()
    if word.startswith("월") and number in _MONTHS:
        return _MONTHS[number]
    if number == 1 and word.startswith(_BARE_ONE):
        return ""
    if not is_ordinal and 1 <= number <= _native_limit(word):
        return native_korean(number)
    return sino_korean(number)


def _native_limit(word: str) -> int:
    """Up to which number the counting word at the head of `word` takes native numerals; 0 for none."""
    table = lexicon("readings")
    if any(word.startswith(sino) for sino in table["sino"]["words"]):
        return 0
    for counter in _counters():
        if word.startswith(counter):
            return int(table["native"][counter])
    return 0


@cache
def _counters() -> tuple[str, ...]:
    return tuple(sorted(lexicon("readings")["native"], key=len, reverse=True))


def _unit_behind(text: str, end: int) -> tuple[str, int]:
    """The unit that follows a number at `end`, and where it ends; "" and `end` where there is none."""
    for unit in _units():
        stop = end + len(unit)
        if text[end:stop].lower() == unit and not (
            unit[-1].isascii()
            and unit[-1].isalpha()
            and text[stop : stop + 1].isascii()
            and text[stop : stop + 1].isalpha()
        ):
            return lexicon("readings")["units"][unit], stop
    return "", end


@cache
def _units() -> tuple[str, ...]:
    return tuple(sorted(lexicon("readings")["units"], key=len, reverse=True))


def _date(text: str) -> str:
    year, month, day = (int(part) for part in re.split(r"[./-]", text.rstrip("."))[:3])
    return f"{sino_korean(year)}년{_MONTHS.get(month) or sino_korean(month)}월{sino_korean(day)}일"


def _clock(text: str) -> str:
    hour, minute = (int(part) for part in text.split(":"))
    hours = native_korean(hour) if 1 <= hour <= 12 else sino_korean(hour)
    return f"{hours}시" + (f"{sino_korean(minute)}분" if minute else "")


def _ratio(text: str) -> str:
    return "대".join(sino_korean(int(part)) for part in text.split(":"))


def _fraction(text: str) -> str:
    upper, lower = (int(part) for part in text.split("/"))
    return f"{sino_korean(lower)}분의{sino_korean(upper)}"


def _money(text: str) -> str:
    return _number(text[1:].strip(), "", is_ordinal=True) + str(lexicon("readings")["money"][text[0]])


def _symbol(text: str) -> str:
    return str(lexicon("readings")["symbols"].get(text, ""))


_READERS: Final[dict[str, Callable[[str], str]]] = {
    "phone": digit_by_digit,
    "date": _date,
    "clock": _clock,
    "ratio": _ratio,
    "fraction": _fraction,
    "money": _money,
    "hangul": str,
    "symbol": _symbol,
}
