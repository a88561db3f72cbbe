"""Marks on the tracks, and what a counsellor's corrections make of them. Knows no Qt.

The analysis may have been recomputed with the corrections or not: an event that was added is found in it
or put in; one that was removed is taken out where it still stands. Both remain to be seen as corrected.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from interview_sim.reports.gaze import GazeSpan
from interview_sim.results import Event, Span
from interview_sim.sessions.desk.types import Correction, CorrectionKind

MarkKind = Literal["word", "filler", "pause", "gaze", "structure", "note"]
MarkState = Literal["found", "added", "removed", "replaced"]
_SAME_SHARE: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something at a place of the answer. `state`: found by the program, or what a counsellor made of it.

    `label` is data: the sound of a filler, the word, the state of the gaze, the part of the story, the
    number of a note; empty for a pause. `before` is what stood there where it was replaced.
    """

    kind: MarkKind
    start_s: float
    end_s: float
    label: str = ""
    state: MarkState = "found"
    before: str = ""

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.end_s - self.start_s


def corrected_events(
    kind: Literal["filler", "pause"], events: Iterable[Event], corrections: Iterable[Correction]
) -> tuple[Mark, ...]:
    """The events of a row as marks in order of time, with what was added and what was removed."""
    marks = [Mark(kind=kind, start_s=one.start_s, end_s=one.end_s, label=one.label) for one in events]
    if kind == "pause":
        marks = [_relabelled(mark) for mark in marks]
    for correction in _of_kind(corrections, kind):
        same = [mark for mark in marks if is_same(_span(mark), correction.span)]
        if correction.action in ("remove", "replace"):
            marks = [mark for mark in marks if mark not in same]
        if correction.action == "add" and same:
            marks = [mark for mark in marks if mark not in same]
        marks.append(_corrected(kind, correction))
    return tuple(sorted(marks, key=lambda mark: (mark.start_s, mark.end_s)))


def corrected_gaze(spans: Sequence[GazeSpan], corrections: Iterable[Correction]) -> tuple[Mark, ...]:
    """The states of the gaze as marks; what was replaced lies over what was found, which is cut."""
    marks = [
        Mark(kind="gaze", start_s=span.start_s, end_s=span.end_s, label=span.state)
        for span in spans
        if span.end_s > span.start_s
    ]
    for correction in _of_kind(corrections, "gaze"):
        marks = [piece for mark in marks for piece in _without(mark, correction.span)]
        marks.append(_corrected("gaze", correction))
    return tuple(sorted(marks, key=lambda mark: (mark.start_s, mark.end_s)))


def corrected_words(words: Iterable[Mark], corrections: Sequence[Correction]) -> tuple[Mark, ...]:
    """The words; those under a correction of the text are marked as replaced."""
    texts = list(_of_kind(corrections, "text"))
    if not texts:
        return tuple(words)
    return tuple(_word(mark, texts) for mark in words)


def _word(mark: Mark, texts: Sequence[Correction]) -> Mark:
    over = next((text for text in texts if is_same(_span(mark), text.span)), None)
    if over is None:
        return mark
    return Mark(
        kind="word",
        start_s=mark.start_s,
        end_s=mark.end_s,
        label=mark.label,
        state="replaced",
        before=over.before,
    )


def is_same(one: Span, other: Span) -> bool:
    """Whether two stretches share more than half of the shorter one."""
    shared_s = min(one[1], other[1]) - max(one[0], other[0])
    shorter_s = min(one[1] - one[0], other[1] - other[0])
    return shared_s > _SAME_SHARE * shorter_s if shorter_s > 0 else shared_s >= 0


def _of_kind(corrections: Iterable[Correction], kind: CorrectionKind) -> Iterable[Correction]:
    return sorted((one for one in corrections if one.kind == kind), key=lambda one: one.id)


def _corrected(kind: MarkKind, correction: Correction) -> Mark:
    states: dict[str, MarkState] = {"add": "added", "remove": "removed", "replace": "replaced"}
    return Mark(
        kind=kind,
        start_s=correction.span[0],
        end_s=correction.span[1],
        label=correction.before if correction.action == "remove" else correction.label,
        state=states[correction.action],
        before=correction.before,
    )


def _relabelled(mark: Mark) -> Mark:
    return Mark(kind=mark.kind, start_s=mark.start_s, end_s=mark.end_s)


def _span(mark: Mark) -> Span:
    return mark.start_s, mark.end_s


def _without(mark: Mark, span: Span) -> list[Mark]:
    """What is left of a mark beside `span`: none, one or two pieces."""
    ends = ((mark.start_s, min(mark.end_s, span[0])), (max(mark.start_s, span[1]), mark.end_s))
    if mark.state != "found" or is_apart(_span(mark), span):
        return [mark]
    return [
        Mark(kind=mark.kind, start_s=start_s, end_s=end_s, label=mark.label)
        for start_s, end_s in ends
        if end_s > start_s
    ]


def is_apart(one: Span, other: Span) -> bool:
    """Whether two stretches share nothing."""
    return one[1] <= other[0] or other[1] <= one[0]
