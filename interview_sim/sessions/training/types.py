"""What the trainer's rooms see of courses and of how questions fared: frozen and plain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, Literal, get_args

CourseKind = Literal["class", "fair"]
Ending = Literal["answered", "empty", "left"]
"""How a question ended for a visitor: answered; nothing was said; the visit ended with it, unanswered."""

COURSE_KINDS: Final[tuple[CourseKind, ...]] = get_args(CourseKind)
MAX_COURSE_NAME: Final = 60
MAX_COURSE_NOTE: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseFacts:
    """What a trainer types of a course: a class with its bank and preset, or a job fair with companies.

    `begins_on` and `ends_on` are both days of the course. A fair's bank and preset may be empty: its
    entries have their own.
    """

    kind: CourseKind = "class"
    name: str
    bank_id: str = ""
    preset_id: str = ""
    begins_on: date
    ends_on: date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFacts:
    """One company of a job fair and what it asks."""

    company: str
    bank_id: str
    preset_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseEntry:
    """A stored company of a fair; entries stand in the order they were given."""

    id: int
    facts: EntryFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A stored course. `n_members`: people who joined, however many visits each of them named."""

    id: int
    facts: CourseFacts
    entries: tuple[CourseEntry, ...] = ()
    n_members: int = 0

    def is_on(self, day: date) -> bool:
        """Whether `day` is one of the course's."""
        return self.facts.begins_on <= day <= self.facts.ends_on


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseChoice:
    """One thing that a kiosk may offer today. `company` is "" for a class, `entry_id` then None."""

    course_id: int
    entry_id: int | None
    kind: CourseKind
    name: str
    company: str
    bank_id: str
    preset_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """A visit that belongs to a course since its visitor agreed to the text of that version."""

    course_id: int
    ticket: str
    text_version: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseMember:
    """Somebody of a course, for counsellors only: the visits that are shown to them, oldest first."""

    number: int
    session_ids: tuple[str, ...]
    tickets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberVisit:
    """Numbers of one ended visit, to be summed by `review.courses` and shown to nobody as they are.

    `member` is a random mark that holds the visits of one person together. `values`: by (measure, unit)
    the mean over the visit's questions; ("overall", "points") is the whole. `entry_id`: the company of a
    fair, None in a class and where the company was taken out. Practice is no question.
    """

    member: str
    ended_at: datetime
    is_completed: bool
    values: Mapping[tuple[str, str], float] = field(default_factory=dict)
    entry_id: int | None = None
    n_asked: int = 0
    n_answered: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionFigure:
    """How one question fared in one visit that may be counted; nothing leads back to the visit.

    `answer_s` is rounded to whole seconds. `points` and `parts` (of a story): id -> whether it was told,
    empty where that was not measured. `content_share` 0..1: the mean of what was measured of the content.
    """

    bank_version: str
    question_id: str
    group: str
    month: str
    ending: Ending
    n_takes: int
    answer_s: float | None
    limit_s: float | None
    points: Mapping[str, bool]
    parts: Mapping[str, bool]
    content_share: float | None
