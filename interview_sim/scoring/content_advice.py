"""Advice on what was said: points left out or late, parts of a story, words and endings repeated."""

from __future__ import annotations

from typing import Final

from interview_sim.results import Event, Measured
from interview_sim.scoring.candidate import Candidate, Case, labelled, number, span_of

LATE_S: Final = 15.0
LATE_SHARE: Final = 0.4
MIXED_SHARE: Final = 0.75
UNFINISHED_SHARE: Final = 0.3
# What is missed most stands first.
_PARTS: Final = ("result", "action", "task", "situation")


def expected_points(case: Case) -> Candidate | None:
    """The main point that came late; else the first point that was left out, at the answer's end."""
    found = case.measured("expected_points")
    if found is None or not case.lost("expected_points"):
        return None
    late = _late(found, case)
    if late is not None:
        return Candidate(
            code="expected_points_late",
            measure="expected_points",
            loss=case.lost("expected_points"),
            mark=span_of(late),
            facts={"seconds": f"{late.start_s - case.first_words[0]:.0f}"},
        )
    points = found.details.get("points")
    left_out = [
        row
        for row in (points if isinstance(points, list | tuple) else [])
        if isinstance(row, dict) and not row.get("said")
    ]
    if not left_out:
        return None
    return Candidate(
        code="expected_points_missing",
        measure="expected_points",
        loss=case.lost("expected_points"),
        mark=case.last_words,
        facts={"point_ko": str(left_out[0]["label_ko"]), "point_en": str(left_out[0]["label_en"])},
    )


def _late(found: Measured, case: Case) -> Event | None:
    """The first point that was said, where it came after 15 s and 40 % of the answer."""
    if not found.events:
        return None
    start_s, end_s = case.first_words[0], case.last_words[1]
    first = min(found.events, key=lambda event: event.start_s)
    waited_s = first.start_s - start_s
    return first if waited_s >= LATE_S and waited_s >= LATE_SHARE * (end_s - start_s) else None


def structure(case: Case) -> Candidate | None:
    """The part of the story that the question asks for and that was not told."""
    found = case.measured("structure")
    missing = found.details.get("missing") if found is not None else None
    if found is None or not found.details.get("asked") or not isinstance(missing, list | tuple):
        return None
    part = next((part for part in _PARTS if part in missing), None)
    if part is None:
        return None
    return Candidate(
        code=f"structure_{part}",
        measure="structure",
        loss=case.advice_weight("structure") * (1.0 if part in ("result", "action") else 0.6),
        mark=case.first_words if part == "situation" else _place_of(part, found, case),
    )


def _place_of(part: str, found: Measured, case: Case) -> tuple[float, float]:
    """The end of what stands before the missing part; the answer's end where that is unknown."""
    order = ("situation", "task", "action", "result")
    before = labelled(found, *order[: order.index(part)])
    if part == "result" or not before:
        return case.last_words
    return max(before[-1].end_s - 1.5, before[-1].start_s), before[-1].end_s


def habit_words(case: Case) -> Candidate | None:
    """The most frequent habit word where it is thickest."""
    found = case.measured("habit_words")
    if found is None or not found.value or not found.events:
        return None
    counts = {event.label: len(labelled(found, event.label)) for event in found.events}
    word = max(counts, key=lambda label: counts[label])
    event = _thickest(labelled(found, word))
    return Candidate(
        code="habit_words",
        measure="habit_words",
        loss=case.advice_weight("habit_words") * min(1.0, found.value / 10),
        mark=span_of(event),
        facts={"word": word, "count": str(counts[word])},
    )


def _thickest(events: list[Event]) -> Event:
    """The event that has most others within three seconds; of equals the first."""
    return max(
        events,
        key=lambda event: (
            sum(1 for other in events if abs(other.start_s - event.start_s) <= 3.0),
            -event.start_s,
        ),
    )


def sentence_endings(case: Case) -> Candidate | None:
    """Endings of the rarer style where two are mixed, else sentences left open."""
    found = case.measured("sentence_endings")
    if found is None or found.value is None:
        return None
    weight = case.advice_weight("sentence_endings")
    main = str(found.details.get("main"))
    others = [event for event in found.events if event.label not in (main, "unfinished")]
    if found.value < MIXED_SHARE and len(others) >= 2:
        loss = weight * min(1.0, 2 * (1 - found.value))
        return Candidate(
            code="sentence_endings_mixed", measure="sentence_endings", loss=loss, mark=span_of(others[0])
        )
    unfinished = labelled(found, "unfinished")
    share = len(unfinished) / max(1.0, number(found.details.get("sentences")))
    if len(unfinished) < 2 or share < UNFINISHED_SHARE:
        return None
    return Candidate(
        code="sentence_endings_unfinished",
        measure="sentence_endings",
        loss=weight * min(1.0, share),
        mark=span_of(unfinished[0]),
        facts={"count": str(len(unfinished))},
    )


def repetition(case: Case) -> Candidate | None:
    """A story told before, a sentence said again, or a word used too often, in this order."""
    found = case.measured("repetition")
    if found is None or not found.value:
        return None
    for label in ("earlier_answer", "sentence", "word"):
        events = labelled(found, label)
        if events:
            word = str(events[0].details.get("word", ""))
            count = sum(1 for event in events if event.details.get("word", "") == word)
            return Candidate(
                code=f"repetition_{label}",
                measure="repetition",
                loss=case.advice_weight("repetition") * min(1.0, found.value / 2),
                mark=span_of(events[-1] if label == "word" else events[0]),
                facts={"word": word, "count": str(count)},
            )
    return None
