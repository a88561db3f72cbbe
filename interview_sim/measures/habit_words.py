"""Habit words: 이제, 약간, 그러니까, like, you know, where they come again and again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from interview_sim.criteria import lexicon
from interview_sim.measures.registry import measure
from interview_sim.measures.timing.silences import extent
from interview_sim.measures.wording.words import bare, is_sure, sure_share, too_unsure
from interview_sim.results import (
    Event,
    JsonValue,
    Measured,
    Measurement,
    NotMeasured,
    SpokenLanguage,
    Transcript,
    Word,
)
from interview_sim.signals.types import SpeechTrack

MIN_ANSWER_S: Final = 10.0
MIN_WORDS: Final = 5


@measure("habit_words", unit="per minute", needs=("speech", "transcript"))
def habit_words(speech: SpeechTrack, transcript: Transcript, language: SpokenLanguage) -> Measurement:
    """Habit words a minute, only those that came at least three times and three times a minute.

    `details.words` lists them with count and rate, `details.heard` all that were heard. Words and the
    contexts in which they are none stand in `assets/lexicons/habit_words.toml`. Not errors, no band.
    """
    unsure = too_unsure(transcript, MIN_WORDS)
    if unsure is not None:
        return unsure
    start_s, end_s = extent(speech.spans)
    minutes = (end_s - start_s) / 60
    if end_s - start_s < MIN_ANSWER_S:
        return NotMeasured(reason="too_short", facts={"needed": f"{MIN_ANSWER_S:.0f}"})
    heard = heard_words(transcript.words, lexicon("habit_words")[language])
    counts = Counter(event.label for event in heard)
    frequent = [word for word, count in counts.most_common() if _is_frequent(count, minutes)]
    rows: list[JsonValue] = [
        {"word": word, "count": counts[word], "per_minute": counts[word] / minutes} for word in frequent
    ]
    return Measured(
        value=sum(counts[word] for word in frequent) / minutes,
        usable_share=sure_share(transcript),
        events=tuple(event for event in heard if event.label in frequent),
        details={"words": rows, "heard": dict(sorted(counts.items()))},
    )


def _is_frequent(count: int, minutes: float) -> bool:
    table = lexicon("habit_words")
    return bool(count >= table["at_least_times"] and count >= table["at_least_per_minute"] * minutes)


def heard_words(words: Sequence[Word], rows: Sequence[Mapping[str, Any]]) -> list[Event]:
    """Every habit word, in order; the longest form that fits at a place is the one heard."""
    forms = _forms(rows)
    texts = [bare(word.text) for word in words]
    events = []
    place = 0
    while place < len(words):
        row, length = _match(texts, place, forms)
        if row is not None and is_sure(words[place]):
            last = words[place + length - 1]
            events.append(Event(start_s=words[place].start_s, end_s=last.end_s, label=row["word"]))
        place += length
    return events


Forms = Mapping[str, Sequence[tuple[tuple[str, ...], Mapping[str, Any]]]]


def _forms(rows: Sequence[Mapping[str, Any]]) -> Forms:
    """Forms by their first word, longest first."""
    forms: dict[str, list[tuple[tuple[str, ...], Mapping[str, Any]]]] = defaultdict(list)
    for row in rows:
        for form in row["forms"]:
            parts = tuple(form.split())
            forms[parts[0]].append((parts, row))
    return {first: sorted(found, key=lambda pair: -len(pair[0])) for first, found in forms.items()}


def _match(texts: Sequence[str], place: int, forms: Forms) -> tuple[Mapping[str, Any] | None, int]:
    """The row whose form stands at `place` and the number of words it takes; (None, 1) for none."""
    before = texts[place - 1] if place else ""
    for parts, row in forms.get(texts[place], ()):
        behind = texts[place + len(parts)] if place + len(parts) < len(texts) else ""
        if tuple(texts[place : place + len(parts)]) != parts or before in row.get("not_after", ()):
            continue
        if not behind or not behind.startswith(tuple(row.get("not_before", ())) or ("\0",)):
            return row, len(parts)
    return None, 1
