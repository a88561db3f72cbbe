"""Days as people type them into the search: 2026-11-25, 11-25, 11월25일, 2026-11, today, 이번주, a..b."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

WORDS = {
    "today": ("오늘", "today"),
    "yesterday": ("어제", "yesterday"),
    "week": ("이번주", "thisweek", "week"),
    "month": ("이번달", "thismonth", "month"),
}
_KEYS = {spelling: key for key, spellings in WORDS.items() for spelling in spellings}
_BETWEEN = ".."
_DAY = re.compile(r"(?:([0-9]{4})[-./년]\s*)?([0-9]{1,2})[-./월]\s*([0-9]{1,2})일?")
_MONTH = re.compile(r"([0-9]{4})[-./년]\s*([0-9]{1,2})월?")

Days = tuple[date, date]
"""The first and the last day, both inside."""


def canonical(text: str) -> str:
    """One spelling for what means the same: the English word of a word, anything else as it is."""
    return _KEYS.get(text.casefold().replace(" ", ""), text)


def days_of(text: str, today: date) -> Days | None:
    """The days that `text` means, seen from `today`; None where it means none.

    A day without a year is the last one that has come.
    """
    if _BETWEEN in text:
        ends = [days_of(part, today) for part in text.split(_BETWEEN, 1)]
        known = [day for end in ends if end is not None for day in end]
        return (min(known), max(known)) if all(ends) else None
    return _word(canonical(text), today) or _day(text, today) or _month(text)


def _word(key: str, today: date) -> Days | None:
    if key == "today":
        return today, today
    if key == "yesterday":
        return today - timedelta(days=1), today - timedelta(days=1)
    if key == "week":
        monday = today - timedelta(days=today.weekday())
        return monday, monday + timedelta(days=6)
    return _whole_month(today.year, today.month) if key == "month" else None


def _day(text: str, today: date) -> Days | None:
    found = _DAY.fullmatch(text)
    if not found:
        return None
    years = [int(found[1])] if found[1] else range(today.year, today.year - 9, -1)
    for year in years:
        day = _made(year, int(found[2]), int(found[3]))
        if day is not None and (found[1] or day <= today):
            return day, day
    return None


def _month(text: str) -> Days | None:
    found = _MONTH.fullmatch(text)
    return _whole_month(int(found[1]), int(found[2])) if found else None


def _whole_month(year: int, month: int) -> Days | None:
    first = _made(year, month, 1)
    return None if first is None else (first, first.replace(day=monthrange(year, month)[1]))


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
