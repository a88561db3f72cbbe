"""What every rule of advice sees of an answer, and what it may propose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from interview_sim.results import (
    Event,
    JsonValue,
    Measured,
    Measurement,
    NextAction,
    ScoredMeasure,
    Span,
)
from interview_sim.scoring.evidence import evidence, span_of
from interview_sim.scoring.likely import is_unsure
from interview_sim.scoring.norms import GOOD_POINTS, Norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One answer with its scores. `speech` are its spans of speech, empty where they are not known."""

    measures: Mapping[str, Measurement]
    scored: Mapping[str, ScoredMeasure]
    norms: Norms
    duration_s: float
    speech: Sequence[Span] = ()

    def measured(self, name: str) -> Measured | None:
        """The measure `name` if it was measured and is sure: nothing else may be the ground of advice."""
        found = self.measures.get(name)
        return found if isinstance(found, Measured) and not is_unsure(found) else None

    def lost(self, name: str) -> float:
        """Weighted points, of 100, that the measure probably lost; 0 where it reads good.

        The mean of what is lost at both ends of the range in which the true value lies: what may be good
        already weighs less than what surely is not (bench/scoring.py).
        """
        scored, norm = self.scored.get(name), self.norms.of(name)
        if scored is None or norm is None or scored.points is None or scored.points >= GOOD_POINTS:
            return 0.0
        points = [norm.points(end) or 0.0 for end in scored.likely or ()] or [scored.points]
        return scored.weight * (GOOD_POINTS - sum(points) / len(points))

    def advice_weight(self, name: str) -> float:
        """The most that a measure without a band can count."""
        norm = self.norms.of(name)
        return 0.0 if norm is None else norm.advice_weight

    def is_below_good(self, name: str) -> bool:
        """Whether the value lies under the good range (and not above it)."""
        found, norm = self.measured(name), self.norms.of(name)
        if found is None or found.value is None or norm is None or norm.good_low is None:
            return False
        return norm.band(found.value) in ("fair", "poor") and found.value < norm.good_low

    @property
    def last_words(self) -> Span:
        """The last second and a half of speech: where something could have been added."""
        end_s = self.speech[-1][1] if self.speech else self.duration_s
        return max(0.0, end_s - 1.5), end_s

    @property
    def first_words(self) -> Span:
        """The first second and a half of speech."""
        start_s = self.speech[0][0] if self.speech else 0.0
        return start_s, min(start_s + 1.5, self.duration_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A piece of advice that an answer would bear out. `loss`: weighted points, of 100, it speaks of."""

    code: str
    measure: str
    loss: float
    mark: Span
    facts: Mapping[str, str] = field(default_factory=dict)
    keep_end: bool = False

    def action(self, duration_s: float, *, answer: int, question: int) -> NextAction:
        """The next action for answer number `answer` (index) of question number `question` (as shown)."""
        proof = evidence(self.mark, duration_s, keep_end=self.keep_end)
        facts = {"answer": str(answer), "question": str(question), **self.facts}
        return NextAction(
            code=self.code,
            measure=self.measure,
            start_s=proof.span[0],
            end_s=proof.span[1],
            mark_start_s=proof.mark[0],
            mark_end_s=proof.mark[1],
            facts=tuple(facts.items()),
        )


Rule = Callable[[Case], Candidate | None]


def number(value: JsonValue, default: float = 0.0) -> float:
    """A number out of details; `default` for anything else."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number else default  # type: ignore[arg-type]


def labelled(measure: Measured, *labels: str) -> list[Event]:
    """The events with one of these labels, in order."""
    return [event for event in measure.events if event.label in labels]


def longest(events: Sequence[Event]) -> Event:
    """The longest event, of equals the first. `events` is not empty."""
    return max(events, key=lambda event: (event.seconds, -event.start_s))


__all__ = ["Candidate", "Case", "Rule", "labelled", "longest", "number", "span_of"]
