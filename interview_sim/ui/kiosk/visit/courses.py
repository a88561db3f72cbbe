"""Classes and job fairs of today as a visitor chooses them, and whether the visit belongs to one. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from interview_sim.sessions.training.types import CourseChoice, CourseKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseOffer:
    """A class, or a fair with its companies; never empty.

    `minutes`, `n_questions`: of the interview, 0 where companies ask different ones.
    """

    choices: tuple[CourseChoice, ...]
    minutes: int = 0
    n_questions: int = 0

    @property
    def id(self) -> int:
        """The course's number."""
        return self.choices[0].course_id

    @property
    def kind(self) -> CourseKind:
        """Class or fair."""
        return self.choices[0].kind

    @property
    def name(self) -> str:
        """What the course is called."""
        return self.choices[0].name


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseTick:
    """What was chosen. `joins`: the visitor agreed that the visit belongs to the course.

    `earlier_ticket`: an earlier visit of the same person in the course, "" where none was named.
    """

    choice: CourseChoice
    joins: bool = False
    earlier_ticket: str = ""


def offers(
    choices: Iterable[CourseChoice], lengths: Mapping[str, tuple[int, int]] | None = None
) -> tuple[CourseOffer, ...]:
    """The choices of today, those of one course together.

    `lengths`: by preset id its minutes and number of questions.
    """
    of_course: dict[int, list[CourseChoice]] = {}
    for one in choices:
        of_course.setdefault(one.course_id, []).append(one)
    return tuple(_offer(tuple(some), lengths or {}) for some in of_course.values())


def _offer(choices: tuple[CourseChoice, ...], lengths: Mapping[str, tuple[int, int]]) -> CourseOffer:
    found = {lengths.get(one.preset_id, (0, 0)) for one in choices}
    minutes, n_questions = found.pop() if len(found) == 1 else (0, 0)
    return CourseOffer(choices=choices, minutes=minutes, n_questions=n_questions)
