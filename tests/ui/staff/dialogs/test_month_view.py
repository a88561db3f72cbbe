"""A day is chosen by mouse and keys, never one to come."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from interview_sim.ui.language import set_language
from interview_sim.ui.staff.dialogs.month_view import MonthView, day_text, months_later, short_day_text

TODAY = date(2026, 11, 25)
KEY = Qt.Key


@pytest.fixture
def month(stage) -> MonthView:
    one = MonthView(TODAY)
    stage(one, (400, 420))
    one.setFocus()
    return one


def click(month: MonthView, day: date) -> None:
    centre = month.grid.rect_of(day).center()
    QTest.mouseClick(month.grid, Qt.MouseButton.LeftButton, pos=QPoint(centre.x(), centre.y()))


def test_a_click_chooses_a_day_and_one_to_come_does_not(month) -> None:
    chosen: list[date] = []
    month.chosen.connect(chosen.append)
    click(month, date(2026, 11, 3))
    click(month, date(2026, 11, 26))

    assert chosen == [date(2026, 11, 3)] and month.day == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (KEY.Key_Left, date(2026, 11, 24)),
        (KEY.Key_Up, date(2026, 11, 18)),
        (KEY.Key_PageUp, date(2026, 10, 25)),
        (KEY.Key_Right, TODAY),
        (KEY.Key_Down, TODAY),
        (KEY.Key_PageDown, TODAY),
    ],
)
def test_keys_move_and_stop_today(month, key, day) -> None:
    QTest.keyClick(month.grid, key)

    assert month.day == day and month.grid.accessibleName() == day_text(day)


def test_home_comes_back_to_today_from_another_year(month) -> None:
    for _ in range(15):
        QTest.keyClick(month.grid, KEY.Key_PageUp)
    assert month.day == date(2025, 8, 25) and month.name.text() == "August 2025"
    QTest.keyClick(month.grid, KEY.Key_Home)

    assert month.day == TODAY and month.name.text() == "November 2026"


def test_turning_the_page_chooses_nothing_and_never_passes_this_month(month) -> None:
    assert not month.after.isEnabled()
    QTest.mouseClick(month.before, Qt.MouseButton.LeftButton)
    assert month.name.text() == "October 2026" and month.day == TODAY and month.after.isEnabled()
    click(month, date(2026, 10, 31))

    assert month.day == date(2026, 10, 31)


def test_weekdays_stand_below_their_names(month) -> None:
    """Sunday is the first column: 1 November 2026 was a Sunday, the 7th a Saturday."""
    first, last = (month.grid.rect_of(date(2026, 11, day)) for day in (1, 7))

    assert first.x() == 0 and last.right() >= month.grid.width() - 1 and first.y() == last.y()


def test_days_are_said_in_the_language_of_the_window(theme) -> None:
    assert day_text(TODAY) == "Wednesday, 25 November 2026" and short_day_text(TODAY) == "25 Nov 2026"
    set_language("ko")

    assert day_text(TODAY) == "2026년 11월 25일 수요일" and short_day_text(TODAY) == "2026년 11월 25일"


@given(st.dates(date(1999, 1, 1), date(2060, 12, 31)), st.integers(-30, 30))
def test_months_later_keeps_the_day_or_takes_the_last(day: date, months: int) -> None:
    later = months_later(day, months)

    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == min(day.day, calendar.monthrange(later.year, later.month)[1])
    assert later == day or months != 0 or later - day == timedelta(0)
