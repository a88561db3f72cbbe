"""Courses in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from interview_sim.reports.words import measure_name, measure_names, unit_words, value_text
from interview_sim.sessions.figures import OVERALL
from interview_sim.sessions.training.types import Course
from interview_sim.ui.editor.courses.shown import Named, When
from interview_sim.ui.language import area, current_language

tr = area("editor-courses")
NOT_TOLD: Final = "–"
_WHEN: Final[Mapping[When, str]] = {
    "on": tr.mark("on today"),
    "to_come": tr.mark("to come"),
    "over": tr.mark("over"),
}
_KINDS: Final = {"class": tr.mark("Class"), "fair": tr.mark("Job fair")}


def kind_text(kind: str) -> str:
    """Class or job fair."""
    return tr.late(_KINDS[kind])


def when_text(when: When) -> str:
    """On today, to come, over."""
    return tr.late(_WHEN[when])


def days_text(course: Course, today: date) -> str:
    """First and last day, as short as they can be."""
    begins, ends = course.facts.begins_on, course.facts.ends_on
    year = "" if begins.year == ends.year == today.year else f"{begins.year}. "
    if begins == ends:
        return f"{year}{_day(begins)}"
    last = f"{ends.year}. " if ends.year != begins.year else ""
    return f"{year}{_day(begins)}–{last}{_day(ends)}"


def span_text(begins: date, ends: date) -> str:
    """The days of a stretch."""
    return _day(begins) if begins == ends else f"{_day(begins)}–{_day(ends)}"


def _day(day: date) -> str:
    return f"{day.month}/{day.day}"


def name_of(key: str, named: Sequence[Named]) -> str:
    """A bank's or preset's name; its id where it is gone."""
    found = next((one for one in named if one.id == key), None)
    return key if found is None else found.name.get(current_language(), key)


def measure_text(measure: str, unit: str) -> str:
    """A measure with its unit."""
    if measure == OVERALL:
        return tr("Points")
    if measure not in measure_names():
        return measure
    language = current_language()
    spoken = "en" if unit.startswith("words") else "ko"
    said = unit_words(measure, language, spoken=spoken)
    return f"{measure_name(measure, language)} ({said})" if said else measure_name(measure, language)


def figure_text(measure: str, value: float | None) -> str:
    """A mean as it stands in a report; a dash where it is not told."""
    if value is None:
        return NOT_TOLD
    return value_text(measure, value) if measure in measure_names() else f"{value:.0f}"


def change_text(change: float | None) -> str:
    """A mean change with its sign."""
    if change is None:
        return NOT_TOLD
    points = f"{abs(change):.1f}"
    return points if float(points) == 0 else f"{'+' if change > 0 else '−'}{points}"
