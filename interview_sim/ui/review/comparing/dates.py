"""Dates as they stand beside answers and below charts."""

from __future__ import annotations

from datetime import datetime

from interview_sim.ui.language import area, current_language

tr = area("review-comparing")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def date_text(at: datetime) -> str:
    """`11월 24일`, `24 Nov`: the day of the wall clock here."""
    here = at.astimezone()
    month = here.month if current_language() == "ko" else _MONTHS[here.month - 1]
    return tr("{day} {month}", note="a day", day=here.day, month=month)


def short_date(at: datetime) -> str:
    """`11.24`, `24 Nov`: where there is little room."""
    here = at.astimezone()
    return (
        f"{here.month}.{here.day}" if current_language() == "ko" else f"{here.day} {_MONTHS[here.month - 1]}"
    )
