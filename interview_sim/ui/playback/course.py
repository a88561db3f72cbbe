"""Which stretches are played, one after the other or again and again. Plain arithmetic, no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interview_sim.results import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What is being played: nothing chosen (no spans), one span, a loop, or several in a row."""

    spans: tuple[Span, ...] = ()
    index: int = 0
    repeats: bool = False
    is_review: bool = False

    @property
    def span(self) -> Span | None:
        """The stretch that plays now."""
        return self.spans[self.index] if self.spans else None

    def has_ended(self, now_s: float) -> bool:
        """Whether the stretch that plays now is over."""
        return self.span is not None and now_s >= self.span[1]

    def following(self) -> Course | None:
        """What comes when the stretch is over: the same again, the next one, or (None) nothing."""
        if self.repeats:
            return self
        if self.index + 1 < len(self.spans):
            return Course(spans=self.spans, index=self.index + 1, is_review=self.is_review)
        return None

    def after_jump(self, to_s: float) -> Course:
        """What is left of it when somebody jumps: a loop stays, another stretch ends if it is left."""
        if self.repeats or self.span is None or self.span[0] <= to_s <= self.span[1]:
            return self
        return Course()


def one(span: Span, *, repeats: bool = False) -> Course:
    """A single stretch, once or again and again."""
    return Course(spans=(span,), repeats=repeats)


def review(spans: Sequence[Span]) -> Course:
    """Several stretches in their order of time; those that meet or overlap are played as they are told."""
    return Course(spans=tuple(span for span in spans if span[1] > span[0]), is_review=True)
