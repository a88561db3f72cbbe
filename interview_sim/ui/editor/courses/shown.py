"""What the courses page is shown, plain and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from interview_sim.messages import Language
from interview_sim.review.courses import ClassProgress, CompanyFigures
from interview_sim.sessions.training.types import Course

InBothLanguages = Mapping[Language, str]
When = Literal["on", "to_come", "over"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A bank or preset to choose."""

    id: str
    name: InBothLanguages


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCourses:
    """All courses, and what a course may ask."""

    courses: tuple[Course, ...]
    banks: tuple[Named, ...]
    presets: tuple[Named, ...]
    today: date

    def course(self, course_id: int) -> Course | None:
        """The course of that number."""
        return next((one for one in self.courses if one.id == course_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownProgress:
    """How a course goes: of a class its progress, of a fair its companies too."""

    course: Course
    progress: ClassProgress
    companies: tuple[CompanyFigures, ...] = ()


def when(course: Course, today: date) -> When:
    """Whether the course is on, to come or over."""
    if course.is_on(today):
        return "on"
    return "to_come" if today < course.facts.begins_on else "over"
