"""What the desk sees of the store: plain. Times are aware datetimes; `_s` are seconds of an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from interview_sim.results import Analysis, Span
from interview_sim.sessions.types import Session, Take

StaffRole = Literal["counsellor", "trainer"]
Access = Literal["open", "needs_pin", "not_shown", "not_ended"]
"""`needs_pin`: kept by the visitor alone, opens with ticket and the visitor's PIN. `not_shown`: to nobody."""

CorrectionKind = Literal["text", "filler", "pause", "gaze"]
CorrectionAction = Literal["replace", "add", "remove"]
OutcomeKind = Literal["interview_held", "hired"]
Touched = Literal["comments", "ratings", "corrections", "outcomes", "links", "sessions", "analyses", "staff"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """Somebody with a PIN."""

    id: int
    role: StaffRole
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a change touched, for the views, and how to take it back.

    `step` is a code that windows translate ("comment-added"). `undo()` does the opposite and returns its
    own change, whose `undo` is the redo; None where a change cannot be taken back (a deleted visit).
    """

    step: str
    touched: frozenset[Touched]
    session_id: str | None = None
    take_id: int | None = None
    undo: Callable[[], Change] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRow:
    """One line of the list. `n_rated` of `n_to_rate` answers were rated by the counsellor who asks.

    `trouble` is a code or "": "no_sound", "some_sound_lost", "no_picture", "not_analysed".
    """

    session_id: str
    ticket: str
    nickname: str
    group: str
    preset_id: str
    bank_id: str
    spoken: str
    started_at: datetime
    n_takes: int
    n_to_rate: int
    n_rated: int
    access: Access
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchProblem:
    """What of a search was not understood: a message code and its facts."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPage:
    """Some lines of the list, how many there are altogether, and what of the search was not understood."""

    rows: tuple[DeskRow, ...]
    total: int
    problems: tuple[SearchProblem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A remark at a moment of an answer (`end_s` where it is about a stretch)."""

    id: int
    take_id: int
    by: Staff
    made_at: datetime
    at_s: float
    end_s: float | None
    text: str
    is_for_visitor: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One counsellor's judgement of one answer: item of the scale → 1..5."""

    id: int
    take_id: int
    by: Staff
    made_at: datetime
    scale: str
    scale_version: str
    scores: Mapping[str, int]
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a counsellor says was really there; the analysis itself stays as it was.

    `text`: the words of `span` are `label` instead of `before` (action replace).
    `filler`: there is one (add, `label` its sound) or there is none (remove, `before` its sound).
    `pause`: the same; `label` and `before` are empty.
    `gaze`: the state in `span` is `label` (camera, down, up, side) instead of `before` (replace).
    `analysis_id`: the finding that was the newest when it was made, None where there was none.
    """

    id: int
    take_id: int
    by: Staff
    made_at: datetime
    kind: CorrectionKind
    action: CorrectionAction
    span: Span
    label: str = ""
    before: str = ""
    analysis_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAnalysis:
    """One of the findings about a take; the newest comes last and counts."""

    id: int
    take_id: int
    at: datetime
    analysis: Analysis


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a visitor, as the counsellor was told."""

    id: int
    session_id: str
    kind: OutcomeKind
    on: date
    by: Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedVisit:
    """A visit that may be seen: everything the work area shows, read at one moment."""

    session: Session
    takes: tuple[Take, ...]
    is_private: bool
    linked: tuple[Session, ...] = ()
    """Other visits of the same person, oldest first, where the person agreed to the link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedTake:
    """Ratings of one answer by several people, and what the machine found: for agreement."""

    take_id: int
    ratings: tuple[Rating, ...]
    analysis: Analysis | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Numbers of visits that may be counted, one row a month, group and bank; nobody is in it.

    `changes`: mean change of the overall points between first and last visit, one entry a linked person.
    """

    month: str
    group: str
    bank_id: str
    n_sessions: int
    n_answers: int
    n_completed: int
    n_interviews_held: int
    n_hired: int
    changes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """What was done with whose visit, by whom of the staff (None: the visitor or the program)."""

    at: datetime
    what: str
    ticket: str
    reason: str
    staff_id: int | None
