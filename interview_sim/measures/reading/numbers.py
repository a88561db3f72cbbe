"""Korean numerals: Sino-Korean by num2words, native ones (하나, 둘, 셋 ...) of our own.

Which of the two is said depends on what is counted: `counters`.
"""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "영일이삼사오육칠팔구"
_PHONE_DIGITS: Final = "공일이삼사오육칠팔구"
_NATIVE_ONES: Final = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_NATIVE_TENS: Final = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_NATIVE_PAIRS: Final = ("", "한두", "두세", "서너", "네다섯", "대여섯", "예닐곱", "일고여덟", "여덟아홉")
MAX_DIGITS: Final = 16


def sino_korean(number: int) -> str:
    """`number` >= 0 as it is read in Sino-Korean, without blanks: 25000 is 이만오천.

    Numbers of more than 16 digits are read digit by digit, as people do.
    """
    text = str(number)
    if len(text) > MAX_DIGITS:
        return digit_by_digit(text)
    from num2words import num2words

    return str(num2words(number, lang="ko")).replace(" ", "")


def native_korean(number: int) -> str:
    """`number` in 1..99 as it stands before a counting word: 한, 두, 스무, 스물한.

    Raises:
        ValueError: there is no native numeral for it.
    """
    if not 1 <= number <= 99:
        raise ValueError(f"native numerals run from 1 to 99: {number}")
    tens, ones = divmod(number, 10)
    if number == 20:
        return "스무"
    return _NATIVE_TENS[tens] + _NATIVE_ONES[ones]


def native_pair(lower: int) -> str | None:
    """`lower` and the next number in one breath (2~3명 is 두세 명); None where there is no such word."""
    return _NATIVE_PAIRS[lower] if 1 <= lower < len(_NATIVE_PAIRS) else None


def sino_pair(lower: int) -> str:
    """`lower` and the next number in one breath, 1..8: 이삼, 오륙."""
    return "오륙" if lower == 5 else sino_korean(lower) + sino_korean(lower + 1)


def digit_by_digit(digits: str) -> str:
    """Digits as in a telephone number, zero as 공; other characters are left out."""
    return "".join(_PHONE_DIGITS[int(digit)] for digit in digits if digit.isdecimal())


def decimal(whole: str, fraction: str) -> str:
    """A decimal number: 3.14 is 삼점일사, 0.5 is 영점오."""
    return sino_korean(int(whole or "0")) + "점" + "".join(_DIGITS[int(digit)] for digit in fraction)
