"""What stands behind a number decides how it is said: 세 명, 삼 년, 유월, 첫 번째, 삼십 퍼센트.

The counting words and units are data: `assets/lexicons/readings.toml`.
"""

from __future__ import annotations

import re
from typing import Final

from interview_sim.criteria import cached_until_changed, lexicon
from interview_sim.measures.reading.numbers import (
    decimal,
    digit_by_digit,
    native_korean,
    native_pair,
    sino_korean,
    sino_pair,
)

_MONTHS: Final = {6: "유", 10: "시"}
_BARE_ONE: Final = ("만", "천", "백", "십")
_MAX_AGE_IN_TENS: Final = 90
_BEHIND: Final = re.compile(
    "은|는|이|가|을|를|의|에|도|만|로|으로|와|과|랑|나|부터|까지|씩|쯤|경|정도|째|여|짜리|보다|마다|처럼|당|입|인|였|하|"
    "반|중|후|전|뒤|동안|남|더|뿐|밖|라|며|고|든|서|께|요|모두|다|무렵|간"
)
"""How a word goes on behind a counter: particles, 짜리, 씩, the copula."""

_LETTER: Final = re.compile("[A-Za-z]")
REACH: Final = 10
"""How many characters behind a number are looked at."""


def said_number(digits: str, behind: str, *, is_ordinal: bool = False) -> str:
    """`digits` (commas and a decimal point allowed) as said before `behind`, without blanks.

    `is_ordinal`: 제 stands before it, which takes Sino-Korean numerals whatever is counted.
    """
    whole, _, fraction = digits.replace(",", "").partition(".")
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
    if number == 1 and word.startswith("번째"):
        return "첫"
    if not is_ordinal and 1 <= number <= native_limit(word, number):
        return native_korean(number)
    return sino_korean(number)


def said_range(lower: str, upper: str, behind: str) -> str:
    """`lower`~`upper` as said before `behind`: 이삼 (2~3일), 두세 (2~3명), 삼에서오 (3~5년)."""
    first, last = (int(digits.replace(",", "")) for digits in (lower, upper))
    word = behind.lstrip()
    is_native = first >= 1 and last <= min(native_limit(word, last), 9)
    if last == first + 1 and last <= 9:
        pair = native_pair(first) if is_native else None
        return pair or sino_pair(first)
    if is_native:
        return f"{native_korean(first)}에서{native_korean(last)}"
    tens = _common_tens(first, last)
    if tens:
        return sino_pair(first // tens) + sino_korean(last)[1:]
    is_clock = word.startswith("시") and native_limit(word) > 0
    first_said = said_number(lower, behind if is_clock else "", is_ordinal=not is_clock)
    return f"{first_said}에서{said_number(upper, behind, is_ordinal=not is_clock)}"


def _common_tens(first: int, last: int) -> int:
    """10, 100 ... where both are neighbouring multiples of it (20~30대 is 이삼십대); 0 else."""
    tens = 10 ** (len(str(first)) - 1)
    is_round = tens > 1 and first % tens == 0 and first > tens
    return tens if is_round and last == first + tens and last < 10 * tens else 0


def native_limit(word: str, number: int = 1) -> int:
    """Up to which number the counting word at the head of `word` takes native numerals; 0 for none."""
    table = lexicon("readings")
    if word.startswith(tuple(table["sino"]["words"])):
        return 0
    if word.startswith("대") and number % 10 == 0 and number <= _MAX_AGE_IN_TENS:
        return 0
    for counter in _counters():
        if word.startswith(counter) and _is_whole(word[len(counter) :], counter):
            return int(table["native"][counter])
    return 0


def _is_whole(behind: str, counter: str) -> bool:
    """Whether a counter ends before `behind`: 세 번이나, but not 삼 번역 (one syllable begins many words)."""
    return len(counter) > 1 or not behind or not "가" <= behind[0] <= "힣" or bool(_BEHIND.match(behind))


def unit_behind(text: str, end: int) -> tuple[str, str, int]:
    """The unit directly behind a number that ends at `end`: (said before it, said behind it, its end).

    ("", "", `end`) where there is none. km/h is said 시속 before the number.
    """
    table = lexicon("readings")
    for unit in _units():
        stop = end + len(unit)
        if text[end:stop].lower() != unit:
            continue
        if _LETTER.match(unit[-1]) and _LETTER.match(text[stop : stop + 1]):
            continue
        rate = table["rates"].get(unit, "")
        is_said = text[:end].rstrip("0123456789.,").rstrip().endswith(rate)
        return "" if is_said else rate, table["units"][unit], stop
    return "", "", end


@cached_until_changed
def _counters() -> tuple[str, ...]:
    return tuple(sorted(lexicon("readings")["native"], key=len, reverse=True))


@cached_until_changed
def _units() -> tuple[str, ...]:
    return tuple(sorted(lexicon("readings")["units"], key=len, reverse=True))
