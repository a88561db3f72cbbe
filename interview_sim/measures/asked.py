"""What a measure may know about the question: its text and points, the time given, earlier answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_sim.results import Transcript

if TYPE_CHECKING:
    from interview_sim.banks import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """The question as it was put.

    `question` is None for a recording without a known question, `answer_limit_s` None where the
    time was not limited. `earlier` are the transcripts of the same visit's earlier answers.
    """

    question: Question | None = None
    answer_limit_s: float | None = None
    earlier: tuple[Transcript, ...] = ()

    def __post_init__(self) -> None:
        if self.answer_limit_s is not None and self.answer_limit_s <= 0:
            raise ValueError(f"answer_limit_s is positive or None: {self.answer_limit_s}")
