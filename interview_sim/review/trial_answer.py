"""What a trial answer to a question holds: expected points and parts of the story, where in its words, and
the follow-up that would be asked.

For a trainer who writes the question. A typed answer is judged by the measures on words alone, the same
ones that judge a spoken one; what needs a voice or a picture is not told of it. Points, parts and
follow-up come from `measures`; nothing is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from interview_sim.measures.follow_up import AskedFollowUp, follow_up_for
from interview_sim.results import (
    Analysis,
    Event,
    Measured,
    Measurement,
    NotMeasured,
    Scorecard,
    SpokenLanguage,
    Transcript,
    Word,
)

if TYPE_CHECKING:
    from interview_sim.banks import Question
    from interview_sim.measures.wording.story import Part

PointState = Literal["said", "half", "denied", "missing"]
Place = tuple[int, int]
"""Letters `text[start:end]`."""

_WORD: Final = re.compile(r"\S+")
_WORD_S, _BETWEEN_S, _LINE_S = 0.3, 0.1, 2.0
"""Times that stand in for those of speech: a new line is a pause long enough to end a sentence."""
_ROUNDED_S: Final = 0.006
"""Times of words and events went through JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PointFound:
    """One expected point. `phrase`: what of it was said, denied, or heard by half; "" where nothing was."""

    id: str
    label: Mapping[str, str]
    state: PointState
    phrase: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFound:
    """One part of the story. `is_asked`: this question asks for it."""

    part: Part
    is_asked: bool
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialFindings:
    """What was found in `text`. Without points or parts the reason says why there are none.

    `parts` has all four parts of a story where one was looked for, in their order.
    """

    text: str
    language: SpokenLanguage
    points: tuple[PointFound, ...]
    why_no_points: NotMeasured | None
    parts: tuple[PartFound, ...]
    why_no_parts: NotMeasured | None
    follow_up: AskedFollowUp | None


def judge_text(question: Question, text: str, language: SpokenLanguage) -> TrialFindings:
    """What a typed answer holds, by the measures on words alone.

    Args:
        text: as typed; a new line ends a sentence as a pause does.
        language: the language it is written in.
    """
    from interview_sim.measures.expected_points import expected_points
    from interview_sim.measures.structure import structure

    transcript, places = _typed(text)
    measures: dict[str, Measurement] = {
        "expected_points": expected_points(question, transcript, language),
        "structure": structure(transcript, question, language),
    }
    return _findings(question, text, places, _typed_analysis(transcript, language, measures))


def judge_analysis(question: Question, analysis: Analysis) -> TrialFindings:
    """What a spoken answer holds, out of its finding; its text is the running transcript."""
    from interview_sim.measures.wording.words import running_text

    running = running_text(analysis.transcript or Transcript(text="", words=()))
    places = [
        (word.start_s, word.end_s, start, start + len(word.text.strip()))
        for word, start in zip(running.words, running.starts, strict=True)
    ]
    return _findings(question, running.text, places, analysis)


_Timed = tuple[float, float, int, int]
"""A word: from when to when, and its letters."""


def _typed(text: str) -> tuple[Transcript, list[_Timed]]:
    words: list[Word] = []
    places: list[_Timed] = []
    now_s, end = 0.0, 0
    for found in _WORD.finditer(text):
        now_s += _LINE_S if "\n" in text[end : found.start()] else _BETWEEN_S
        end = found.end()
        words.append(Word(text=found.group(), start_s=now_s, end_s=now_s + _WORD_S, probability=1.0))
        places.append((now_s, now_s + _WORD_S, found.start(), end))
        now_s += _WORD_S
    return Transcript(text=" ".join(text.split()), words=tuple(words)), places


def _typed_analysis(
    transcript: Transcript, language: SpokenLanguage, measures: Mapping[str, Measurement]
) -> Analysis:
    """As much of a finding as the rules of follow-ups look at."""
    return Analysis(
        duration_s=max((word.end_s for word in transcript.words), default=0.0),
        language=language,
        program="typed",
        models={},
        norms="",
        transcript=transcript,
        speech=(),
        measures=measures,
        units={},
        score=Scorecard(overall=None, measured_weight=0.0, measures=(), next_actions=()),
    )


def _findings(question: Question, text: str, places: Sequence[_Timed], analysis: Analysis) -> TrialFindings:
    points, parts = analysis.measures.get("expected_points"), analysis.measures.get("structure")
    return TrialFindings(
        text=text,
        language=analysis.language,
        points=_points(points, places) if isinstance(points, Measured) else (),
        why_no_points=points if isinstance(points, NotMeasured) else None,
        parts=_parts(parts, places) if isinstance(parts, Measured) else (),
        why_no_parts=parts if isinstance(parts, NotMeasured) else None,
        follow_up=follow_up_for(question, analysis),
    )


def _points(found: Measured, places: Sequence[_Timed]) -> tuple[PointFound, ...]:
    spoken = {event.label: event for event in found.events}
    rows = found.details.get("points")
    return tuple(
        _point(row, spoken.get(str(row.get("id"))), places)
        for row in (rows if isinstance(rows, list | tuple) else ())
        if isinstance(row, Mapping)
    )


def _point(row: Mapping[str, object], mention: Event | None, places: Sequence[_Timed]) -> PointFound:
    denied_at_s = row.get("denied_at_s")
    where: tuple[Place, ...] = ()
    state: PointState = "missing"
    if mention is not None:
        state, where = "said", _places(mention.start_s, mention.end_s, places)
    elif isinstance(denied_at_s, int | float):
        state, where = "denied", _places(denied_at_s, denied_at_s, places)
    elif row.get("half"):
        state = "half"
    return PointFound(
        id=str(row.get("id")),
        label={"ko": str(row.get("label_ko") or ""), "en": str(row.get("label_en") or "")},
        state=state,
        phrase=str(row.get("phrase") or row.get("half") or ""),
        places=where,
    )


def _parts(found: Measured, places: Sequence[_Timed]) -> tuple[PartFound, ...]:
    from interview_sim.measures.wording.story import PARTS

    asked = found.details.get("asked")
    wanted = [str(one) for one in asked] if isinstance(asked, list | tuple) else []
    return tuple(
        PartFound(
            part=part,
            is_asked=part in wanted,
            places=tuple(
                place
                for event in found.events
                if event.label == part
                for place in _places(event.start_s, event.end_s, places)
            ),
        )
        for part in PARTS
    )


def _places(start_s: float, end_s: float, places: Sequence[_Timed]) -> tuple[Place, ...]:
    """The letters from the word that begins at `start_s` to the last one that begins by `end_s`."""
    inside = [
        (start, end)
        for word_start_s, word_end_s, start, end in places
        if start_s - _ROUNDED_S <= word_start_s
        and (word_end_s <= end_s + _ROUNDED_S or word_start_s <= start_s + _ROUNDED_S)
    ]
    return ((inside[0][0], max(end for _, end in inside)),) if inside else ()
