"""Korean text read out: numbers, dates, times, money, telephone numbers, units and Latin letters in Hangul.

Works on any text. Every piece keeps its place in the text, so that syllables can be given to the word
that said them. What is left of a text when it is read out holds no digit and no Latin letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from interview_sim.criteria import lexicon
from interview_sim.measures.reading.counters import REACH, said_number, said_range, unit_behind
from interview_sim.measures.reading.latin import latin_reading, spell
from interview_sim.measures.reading.letters import plain_letters
from interview_sim.measures.reading.numbers import decimal, digit_by_digit, native_korean, sino_korean

_NUMBER: Final = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WHOLE: Final = r"\d{1,3}(?:,\d{3})+|\d+"
_LATIN: Final = r"[A-Za-z]+(?:[-'][A-Za-z]+)*"
_PATTERN = re.compile(
    rf"""
    (?P<phone>(?<![\d.,])(?:\+82[-. ]?1\d|0\d{{1,2}})[-. ]?\d{{3,4}}[-. ]?\d{{4}}(?![\d,])
             |(?<![\d.,])1[5-8]\d\d-\d{{4}}(?!\d))
  | (?P<date>(?<!\d)[12]\d{{3}}(?P<mark>[./-])[ ]?(?:0?[1-9]|1[0-2])
             (?P=mark)[ ]?(?:0?[1-9]|[12]\d|3[01])(?!\d)\.?)
  | (?P<clock>(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:]))
  | (?P<ratio>(?<![\d:])\d+(?::\d+)+(?!\d))
  | (?P<range>(?<![\d.,-])(?P<lower>{_WHOLE})[ ]?(?P<sign>[~∼〜～–-])[ ]?(?P<upper>{_WHOLE})
              (?![\d.,]*\d|-))
  | (?P<fraction>(?<![\d./])(?!24/7)\d{{1,2}}/[1-9]\d?(?![\d/]))
  | (?P<version>(?<![\d.])\d+(?:\.\d+){{2,}}(?!\d))
  | (?P<address>(?:[A-Za-z0-9._+-]+@)?(?:[A-Za-z0-9-]+\.)+
                (?:com|net|org|kr|io|ai|co|gov|edu|me|dev|app)(?![A-Za-z0-9]))
  | (?P<known>[A-Za-z0-9][A-Za-z0-9+\#&/.-]*)
  | (?P<money>[$₩￦€£¥]\s?(?:{_NUMBER}))
  | (?P<number>{_NUMBER})
  | (?P<latin>{_LATIN})
  | (?P<hangul>[가-힣]+)
  | (?P<minus>(?<![\w)])[-−](?=\d))
  | (?P<symbol>[%％&+=@\#℃~∼〜～×÷])
    """,
    re.VERBOSE,
)
_PART = re.compile(rf"(?P<number>{_NUMBER})|(?P<latin>{_LATIN})")
_IS_ORDINAL = re.compile(r"(?:^|[^가-힣])제 ?$")
_GRAMS = re.compile(r"\d+g")
_MONTHS: Final = {6: "유", 10: "시"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch `text[start:end]` and how it is said in Hangul."""

    start: int
    end: int
    reading: str

    @property
    def syllables(self) -> int:
        """Blocks of the reading."""
        return len(self.reading)


def read_out(text: str) -> str:
    """`text` with everything that is said in Hangul."""
    parts: list[str] = []
    place = 0
    for piece in korean_pieces(text):
        parts += [text[place : piece.start], piece.reading]
        place = piece.end
    return "".join(parts) + text[place:]


def korean_syllables(text: str) -> int:
    """Syllables in `text` when it is read out."""
    return sum(piece.syllables for piece in korean_pieces(text))


def korean_pieces(text: str) -> Iterator[Piece]:
    """Everything in `text` that is said, in order, without overlaps."""
    plain = plain_letters(text)
    place = 0
    while (found := _PATTERN.search(plain, place)) is not None:
        reading, end = _read(found)
        if end > found.start():
            yield Piece(start=found.start(), end=end, reading=reading)
        place = max(end, found.start() + 1)


def _read(found: re.Match[str]) -> tuple[str, int]:
    """(reading, end) of one match."""
    kind = found.lastgroup or "hangul"
    if kind == "known":
        return _read_mixed(found)
    if kind == "number":
        return _read_number(found.group(), found.string, found.start(), found.end())
    if kind == "range":
        return _read_range(found)
    return _READERS[kind](found.group()), found.end()


def _read_mixed(found: re.Match[str]) -> tuple[str, int]:
    """A run of letters and digits: a known word (3D, B2B, R&D), or the first of its parts."""
    words = lexicon("readings")["words"]
    token = found.group().rstrip(".-/&")
    if token.lower() in words and not token.isdecimal() and not _GRAMS.fullmatch(token):
        return words[token.lower()], found.start() + len(token)
    part = _PART.match(found.string, found.start())
    if part is None:
        return "", found.start() + 1
    if part.lastgroup == "latin":
        return latin_reading(part.group()), part.end()
    return _read_number(part.group(), found.string, part.start(), part.end())


def _read_number(digits: str, text: str, start: int, end: int) -> tuple[str, int]:
    """A number with the unit behind it, if there is one."""
    before, unit, unit_end = unit_behind(text, end)
    number = said_number(
        digits, text[end : end + REACH], is_ordinal=_IS_ORDINAL.search(text[:start]) is not None
    )
    return before + number + unit, unit_end


def _read_range(found: re.Match[str]) -> tuple[str, int]:
    """Two numbers and the unit behind them; with a hyphen and nothing counted they are read one by one."""
    text, end = found.string, found.end()
    before, unit, unit_end = unit_behind(text, end)
    behind = text[end : end + REACH]
    is_counted = bool(unit) or re.match(" ?[가-힣]", behind) is not None
    lower, upper = found["lower"], found["upper"]
    if int(lower.replace(",", "")) >= int(upper.replace(",", "")) or (
        found["sign"] == "-" and not is_counted
    ):
        return said_number(lower, ""), found.end("lower")
    return before + said_range(lower, upper, behind) + unit, unit_end


def _date(text: str) -> str:
    year, month, day = (int(part) for part in re.split(r"[./-] ?", text.rstrip("."))[:3])
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


def _version(text: str) -> str:
    whole, *parts = text.split(".")
    return "".join([sino_korean(int(whole)), *("점" + sino_korean(int(part)) for part in parts)])


def _address(text: str) -> str:
    """An e-mail address or a web page: 골뱅이 and 닷 are said."""
    return "".join(_address_part(part) for part in re.findall(r"[A-Za-z]+|\d+|[@.+_-]", text))


def _address_part(part: str) -> str:
    if part.isdigit():
        return digit_by_digit(part)
    if part in _ADDRESS_MARKS:
        return _ADDRESS_MARKS[part]
    return spell(part) if part.lower() in _SPELLED_IN_ADDRESSES else latin_reading(part.lower())


_ADDRESS_MARKS: Final = {".": "닷", "@": "골뱅이", "+": "플러스", "_": "언더바", "-": "하이픈"}
_SPELLED_IN_ADDRESSES: Final = ("www", "kr", "co", "io", "ai", "me")


def _money(text: str) -> str:
    digits = text[1:].strip().replace(",", "")
    whole, _, fraction = digits.partition(".")
    number = decimal(whole, fraction) if fraction else sino_korean(int(whole))
    return number + str(lexicon("readings")["money"][text[0]])


def _phone(text: str) -> str:
    return ("플러스" if text.startswith("+") else "") + digit_by_digit(text)


def _symbol(text: str) -> str:
    return str(lexicon("readings")["symbols"].get(text, ""))


def _minus(_: str) -> str:
    return "마이너스"


_READERS: Final[dict[str, Callable[[str], str]]] = {
    "phone": _phone,
    "date": _date,
    "clock": _clock,
    "ratio": _ratio,
    "fraction": _fraction,
    "version": _version,
    "address": _address,
    "money": _money,
    "latin": latin_reading,
    "hangul": str,
    "minus": _minus,
    "symbol": _symbol,
}
