"""The short review: the flagged moments of an answer with two seconds around each, one after the other.

Flagged are the moments that advice rests on, long pauses, filled pauses, longer glances away, and what a
counsellor remarked. Until the counsellor has rated, advice is left out (`is_blind`): it is the machine's
judgement, the others are facts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from interview_sim.results import Analysis, Event, Span
from interview_sim.sessions.desk.types import Comment

MomentKind = Literal["advice", "pause", "filler", "gaze", "comment"]

AROUND_S: Final = 2.0
LONG_GLANCE_S: Final = 1.0
"""Shorter glances away are part of every conversation and would flag half of an answer."""

HESITATION: Final = "hesitation"
_LONG_PAUSES: Final = ("long", "break")
_ORDER: Final[tuple[MomentKind, ...]] = ("comment", "advice", "filler", "pause", "gaze")


@dataclass(frozen=True, slots=True, kw_only=True)
class FlaggedMoment:
    """A moment worth seeing, seconds. `label` is data: the sound of a filled pause, "long" or "break",
    "down", "side" or "up", the code of an advice, or the remark's own words."""

    kind: MomentKind
    span: Span
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPart:
    """A stretch that is played, and the moments in it, in order; at one time comments come first."""

    span: Span
    moments: tuple[FlaggedMoment, ...]

    def moment_at(self, at_s: float) -> FlaggedMoment:
        """What the player says at this second: the moment that it lies in or that is nearest."""
        return min(self.moments, key=lambda moment: (_distance_s(moment, at_s), _ORDER.index(moment.kind)))


def short_review(
    analysis: Analysis | None, comments: Sequence[Comment], duration_s: float, *, is_blind: bool = False
) -> tuple[Span, ...]:
    """What is played, seconds: in order, none touching another, all inside 0..`duration_s`."""
    return tuple(part.span for part in review_parts(analysis, comments, duration_s, is_blind=is_blind))


def review_parts(
    analysis: Analysis | None, comments: Sequence[Comment], duration_s: float, *, is_blind: bool = False
) -> tuple[ReviewPart, ...]:
    """The same with what each stretch shows."""
    parts: list[ReviewPart] = []
    for moment in flagged_moments(analysis, comments, duration_s, is_blind=is_blind):
        start_s = max(0.0, moment.span[0] - AROUND_S)
        end_s = min(duration_s, moment.span[1] + AROUND_S)
        if parts and start_s <= parts[-1].span[1]:
            last = parts.pop()
            whole = (last.span[0], max(last.span[1], end_s))
            parts.append(ReviewPart(span=whole, moments=(*last.moments, moment)))
        elif end_s > start_s:
            parts.append(ReviewPart(span=(start_s, end_s), moments=(moment,)))
    return tuple(parts)


def flagged_moments(
    analysis: Analysis | None, comments: Sequence[Comment], duration_s: float, *, is_blind: bool = False
) -> tuple[FlaggedMoment, ...]:
    """All flagged moments inside the answer, by their beginning.

    Args:
        analysis: the finding, corrected or not; None where there is none yet.
        comments: the counsellors' remarks, at a moment or about a stretch.
        duration_s: length of the recording.
        is_blind: the rating is not saved yet, so advice stays hidden.
    """
    found = [_remark(comment) for comment in comments]
    if analysis is not None:
        found += _fillers(analysis) + _pauses(analysis) + _glances(analysis)
        found += [] if is_blind else _advice(analysis)
    inside = [moment for moment in found if moment.span[0] < duration_s and moment.span[1] >= 0.0]
    clipped = [
        FlaggedMoment(
            kind=moment.kind,
            span=(max(0.0, moment.span[0]), min(duration_s, max(moment.span))),
            label=moment.label,
        )
        for moment in inside
    ]
    return tuple(sorted(clipped, key=lambda moment: (moment.span, _ORDER.index(moment.kind), moment.label)))


def _remark(comment: Comment) -> FlaggedMoment:
    end_s = comment.at_s if comment.end_s is None else comment.end_s
    return FlaggedMoment(kind="comment", span=(comment.at_s, max(comment.at_s, end_s)), label=comment.text)


def _events(analysis: Analysis, measure: str) -> tuple[Event, ...]:
    found = analysis.measures.get(measure)
    return () if found is None else found.events


def _flag(kind: MomentKind, event: Event) -> FlaggedMoment:
    return FlaggedMoment(kind=kind, span=(event.start_s, event.end_s), label=event.label)


def _fillers(analysis: Analysis) -> list[FlaggedMoment]:
    events = _events(analysis, "filled_pauses")
    return [_flag("filler", event) for event in events if event.label != HESITATION]


def _pauses(analysis: Analysis) -> list[FlaggedMoment]:
    events = _events(analysis, "pauses")
    return [_flag("pause", event) for event in events if event.label in _LONG_PAUSES]


def _glances(analysis: Analysis) -> list[FlaggedMoment]:
    events = _events(analysis, "eye_contact")
    return [_flag("gaze", event) for event in events if event.seconds >= LONG_GLANCE_S]


def _advice(analysis: Analysis) -> list[FlaggedMoment]:
    return [
        FlaggedMoment(kind="advice", span=(action.mark_start_s, action.mark_end_s), label=action.code)
        for action in analysis.score.next_actions
    ]


def _distance_s(moment: FlaggedMoment, at_s: float) -> float:
    return max(0.0, moment.span[0] - at_s, at_s - moment.span[1])
