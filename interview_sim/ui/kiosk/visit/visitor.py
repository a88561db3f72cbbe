"""What a visitor decided and did: ticks, today's particulars, takes. Plain values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The four ticks as they stand on the card; the last three count only with the first."""

    record: bool = False
    keep: bool = False
    show: bool = False
    count: bool = False

    @property
    def n_ticked(self) -> int:
        """How many cards are ticked."""
        return sum((self.record, self.keep, self.show, self.count))

    @property
    def lacks_record(self) -> bool:
        """Whether a later card is ticked without the first, which it needs."""
        return not self.record and self.n_ticked > 0

    def in_force(self) -> Choices:
        """What holds: without the first nothing does."""
        return self if self.record else Choices()


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the visitor said about today. All of it may stay empty but the spoken language.

    `earlier_ticket`: of a visit before, as typed; it chooses other questions and is written down nowhere.
    """

    group: str | None = None
    field: str | None = None
    spoken: Literal["ko", "en"] = "ko"
    nickname: str = ""
    earlier_ticket: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeMade:
    """One try at a question: where its recording lies (None: not recorded) and how long it was.

    `is_interrupted`: cut short by a lost device or a rest, so that its repetition costs no retry.
    `lost`: the kinds of device that vanished meanwhile. `has_voice` None means nobody listened.
    """

    index: int
    number: int
    seconds: float
    recording: Path | None = None
    limit_s: float | None = None
    is_interrupted: bool = False
    lost: tuple[str, ...] = ()
    has_voice: bool | None = None

    @property
    def unused_s(self) -> float | None:
        """Seconds of the limit that were left, None where there is no limit."""
        return None if self.limit_s is None else max(0.0, self.limit_s - self.seconds)
