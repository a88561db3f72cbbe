"""What the rooms above see of a stored visit: frozen, plain, checked when made.

Times are aware datetimes; `_s` are seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, get_args

from interview_sim.results import SpokenLanguage
from interview_sim.sessions.ticket import Ticket

ConsentKind = Literal["record", "keep", "show", "count"]
TakeState = Literal["recording", "recorded", "analysed", "failed"]
EndedHow = Literal["done", "stopped", "idle", "recovered", "abandoned"]
CONSENT_KINDS: Final[tuple[ConsentKind, ...]] = get_args(ConsentKind)
OVER_50: Final = "over_50"
MAX_NICKNAME: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What the visitor said about today; all but the spoken language may be empty.

    `group` and `field` are codes of the banks, `nickname` is for the report's first line.
    """

    spoken: SpokenLanguage = "ko"
    group: str = ""
    field: str = ""
    nickname: str = ""

    def __post_init__(self) -> None:
        if len(self.nickname) > MAX_NICKNAME:
            raise ValueError(f"a nickname has at most {MAX_NICKNAME} signs")

    @property
    def is_over_50(self) -> bool:
        """Whether the norms leave out a pace band."""
        return self.group == OVER_50


@dataclass(frozen=True, slots=True, kw_only=True)
class Consents:
    """The four answers as they stand. `text_version` names the wording that was on the cards."""

    record: bool
    keep: bool = False
    show: bool = False
    count: bool = False
    text_version: str

    def __post_init__(self) -> None:
        if (self.keep or self.show or self.count) and not self.record:
            raise ValueError("keep, show and count need the consent to record")

    def of(self, kind: ConsentKind) -> bool:
        """The answer to one card."""
        return bool(getattr(self, kind))


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentAnswer:
    """One card answered once; a change of mind is a further one."""

    kind: ConsentKind
    is_given: bool
    text_version: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One visit. `delete_after` is None until it has ended."""

    id: str
    ticket: Ticket
    profile: Profile
    consents: Consents
    preset_id: str
    bank_id: str
    bank_version: str
    program: str
    started_at: datetime
    ended_at: datetime | None
    ended_how: EndedHow | None
    delete_after: datetime | None
    has_pin: bool
    n_takes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The question of a take as it stood on the screen; `bank_id` is "" for one that was typed in."""

    question_id: str
    question_text: Mapping[str, str]
    bank_id: str = ""
    bank_version: str = ""
    question: Mapping[str, object] | None = None
    is_practice: bool = False
    answer_limit_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeGap:
    """A stretch of a recording without picture or sound."""

    kind: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """One recording of an answer.

    `take_no` counts the tries at this question from 1. `question` is the question as it was asked
    (the bank's own JSON), None for one that the visitor typed in; `question_text` the words shown.
    `recording` is the file's name in the session's folder. `failure` is a message code.
    """

    id: int
    session_id: str
    question_id: str
    bank_id: str
    bank_version: str
    question_text: Mapping[str, str]
    question: Mapping[str, object] | None
    take_no: int
    is_practice: bool
    answer_limit_s: float | None
    recording: str
    started_at: datetime
    state: TakeState
    seconds: float | None
    dropped_pictures: int
    sound_lost_s: float
    gaps: tuple[TakeGap, ...]
    failure: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionQuery:
    """Which sessions, newest first. None means "whichever"; `limit` and `offset` make pages."""

    ticket: Ticket | None = None
    group: str | None = None
    field: str | None = None
    is_shown: bool | None = None
    is_kept: bool | None = None
    is_ended: bool | None = None
    since: datetime | None = None
    until: datetime | None = None
    limit: int = 50
    offset: int = 0

    def __post_init__(self) -> None:
        if not 1 <= self.limit <= 1000 or self.offset < 0:
            raise ValueError("a page has 1 to 1000 sessions and starts at 0 or later")


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPage:
    """One page of a list and how many there are altogether."""

    sessions: tuple[Session, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """A session that a crash left open: what of it can be used, and what was lost altogether."""

    session: Session
    takes: tuple[Take, ...]
    lost: tuple[Take, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deletion:
    """A tombstone: which session left, when and why. Nothing of what it held."""

    session_id: str
    ticket: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """What a sweep did. `clock_jumped`: the clock looks wrong, so nothing was deleted this time."""

    deleted: tuple[str, ...] = ()
    not_deleted: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    clock_jumped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that `verify` saw: a message code and its facts."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """What other visitors reached, ascending, one value a visit; never fewer than 30."""

    measure: str
    unit: str
    values: tuple[float, ...]

    @property
    def n_sessions(self) -> int:
        """How many visits it rests on."""
        return len(self.values)

    def share_below(self, value: float) -> float:
        """Share 0..1 of visits below `value`; equal ones count half."""
        below = sum(other < value for other in self.values)
        equal = sum(other == value for other in self.values)
        return (below + equal / 2) / len(self.values)
