"""Filled pauses: what the second decoding heard, placed on the steady stretch of voice that it is.

Precision first: a doubtful one needs a stretch longer than a vowel of running speech, an unsure word
(그, 저, 뭐) a repeat, a pause or a lengthened vowel beside it; one stretch of voice is one event; what
only the sound suggests is kept apart and never counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from interview_sim.results import Event, JsonValue, Span, Word
from interview_sim.signals.filler_candidates import Candidate
from interview_sim.signals.filler_lexicon import FillerLexicon, plain
from interview_sim.signals.spans import apart_s, inside, overlap_s
from interview_sim.signals.steady import (
    LENGTHENED_S,
    follows_pause,
    possible_hesitations,
    precedes_pause,
)
from interview_sim.signals.types import FillerTrack

HESITATION: Final = "hesitation"

SHORT_VOWEL_S: Final = 0.1
"""An unstressed vowel of running speech lasts less."""

LONGER_THAN_A_VOWEL_S: Final = 0.15
"""What a doubtful filled pause must last: longer than an unstressed vowel."""

_ROOM_S: Final = 0.2
_EDGE_S: Final = 0.1
_GAP_S: Final = 0.1
_SYLLABLE_S: Final = 0.1


def filler_track(
    candidates: Sequence[Candidate],
    *,
    words: Sequence[Word],
    steady: Sequence[Span],
    speech: Sequence[Span],
    lexicon: FillerLexicon,
) -> FillerTrack:
    """Events in order. `words` are the placed words of the plain decoding."""
    heard: list[Event] = []
    for candidate in candidates:
        sound = _sound_of(candidate, [span for span in steady if not _overlaps(span, heard)])
        event = _event(candidate, sound, words, speech, lexicon)
        if event is not None and not _overlaps((event.start_s, event.end_s), heard):
            heard.append(event)
    alone = [
        span
        for span in possible_hesitations(steady, speech)
        if not _overlaps(span, heard) and not _is_inside_word(span, words, lexicon)
    ]
    guesses = [Event(start_s=s, end_s=e, label=HESITATION, details={"track": "acoustic"}) for s, e in alone]
    return FillerTrack(events=tuple(sorted([*heard, *guesses], key=lambda event: event.start_s)))


def _sound_of(candidate: Candidate, steady: Sequence[Span]) -> Span | None:
    """The steady stretch in the candidate's place: rather long and rather near its written time.

    What lies within 0.1 s of it belongs to it: in "um" the vowel and its m are steady each by itself.
    """
    place = candidate.place[0] - _EDGE_S, candidate.place[1] + _EDGE_S
    there = [span for span in steady if overlap_s(span, place) > _seconds(span) / 2]
    best = max(there, key=lambda span: _fitness_s(span, candidate.written), default=None)
    if best is None:
        return None
    start_s, end_s = best
    for span in there:
        if 0.0 <= span[0] - end_s <= _GAP_S:
            end_s = span[1]
    for span in reversed(there):
        if 0.0 <= start_s - span[1] <= _GAP_S:
            start_s = span[0]
    return start_s, end_s


def _fitness_s(span: Span, written: Span) -> float:
    return min(span[1] - span[0], 2 * LENGTHENED_S) - apart_s(span, written)


def _event(
    candidate: Candidate,
    sound: Span | None,
    words: Sequence[Word],
    speech: Sequence[Span],
    lexicon: FillerLexicon,
) -> Event | None:
    span = sound or _inside_speech(candidate.written, speech)
    if span is None:
        return None
    if candidate.is_doubtful:
        is_there = sound is not None and _is_no_vowel_of(sound, words, lexicon)
    else:
        is_there = sound is not None or candidate.is_plain or _has_room(candidate)
    details: dict[str, JsonValue] = {"track": "both" if sound else "lexical"}
    if not lexicon.is_sure(candidate.label):
        context = _context(candidate, span, speech)
        details["context"] = context
        is_there = is_there and context is not None
    if not is_there:
        return None
    return Event(start_s=span[0], end_s=span[1], label=candidate.label, details=details)


def _has_room(candidate: Candidate) -> bool:
    """Whether text alone may say so: as long as a vowel, and between words that leave room for it."""
    return _seconds(candidate.written) >= SHORT_VOWEL_S and _seconds(candidate.place) >= _ROOM_S


def _is_no_vowel_of(sound: Span, words: Sequence[Word], lexicon: FillerLexicon) -> bool:
    """Whether the stretch is more than the vowel of a word that the plain decoding heard there."""
    if _seconds(sound) >= LENGTHENED_S:
        return True
    return _seconds(sound) >= LONGER_THAN_A_VOWEL_S and not _is_inside_word(sound, words, lexicon)


def _context(candidate: Candidate, span: Span, speech: Sequence[Span]) -> str | None:
    """What makes an ordinary word a filled pause: "repeat", "lengthened", "pause", or None.

    "pause_before" is a pause only before a word that the plain decoding wrote too, and says little:
    그 회사는 after a breath is an ordinary 그. Who reads the words decides (measures/wording/filler_tags.py).
    """
    if candidate.is_repeated:
        return "repeat"
    if _seconds(span) >= LENGTHENED_S:
        return "lengthened"
    if precedes_pause(span, speech):
        return "pause"
    if follows_pause(span, speech):
        return "pause_before" if candidate.is_plain else "pause"
    return None


def _inside_speech(span: Span, speech: Sequence[Span]) -> Span | None:
    """The part of `span` in which somebody speaks."""
    return max(inside(span, speech), key=_seconds, default=None)


def _is_inside_word(span: Span, words: Sequence[Word], lexicon: FillerLexicon) -> bool:
    """Whether the stretch is a word's own vowel.

    The plain decoding drops a filled pause and stretches the words around over its time. A word that
    without the stretch still has 0.1 s a letter block or 0.1 s for three Latin letters was stretched.
    """
    for word in words:
        covered_s = overlap_s(span, (word.start_s, word.end_s))
        if covered_s < _seconds(span) / 2 or lexicon.label(word.text):
            continue
        if word.end_s - word.start_s - covered_s < _least_s(word.text):
            return True
    return False


def _least_s(text: str) -> float:
    """The least time that saying a word takes."""
    letters = [character for character in plain(text) if character.isalnum()]
    syllables = sum(1.0 if not letter.isascii() or letter.isdigit() else 1 / 3 for letter in letters)
    return _SYLLABLE_S * max(1.0, syllables)


def _seconds(span: Span) -> float:
    return span[1] - span[0]


def _overlaps(span: Span, events: Sequence[Event]) -> bool:
    return any(overlap_s(span, (event.start_s, event.end_s)) > 0 for event in events)
